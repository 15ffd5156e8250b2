package org.epitome.parsers.ris;

import org.epitome.parsers.lines.LineReader;
import org.epitome.parsers.tagged.TagSyntax;
import org.epitome.parsers.tagged.TaggedRecord;
import org.epitome.parsers.tagged.Tags;

/**
 * {@code TY - JOUR}: two characters, two spaces, a hyphen, a space. Some programs write fewer or
 * more spaces, or small letters; what counts for the whole document is learnt from its {@code TY}.
 * All of it may be indented, and where only the first line has lost its indent, all others are.
 */
final class RisSyntax implements TagSyntax {
  static final int TYPE = Tags.of("TY");
  private static final int END = Tags.of("ER");
  private static final int SPACES = 2;
  private static final int MOST_SPACES = 4;
  private static final int DEEPEST_TAG = 16;
  private static final int SMALL = 0x20; // what small letters have that capitals do not

  private int spaces = SPACES;
  private int letterCase; // SMALL, or 0 for capitals
  private boolean isStarted;
  private boolean typeStandsFirst;

  @Override
  public int value(LineReader line) {
    int from = line.indent();
    int first = line.byteAt(from);
    if (!Tags.isCapital(first & ~SMALL) || from > DEEPEST_TAG) {
      return -1;
    }
    int second = line.byteAt(from + 1);
    int hyphen = from + 2;
    while (isSpace(line.byteAt(hyphen)) && hyphen < from + 2 + MOST_SPACES) {
      hyphen++;
    }
    int after = line.byteAt(hyphen + 1);
    boolean isTagged =
        (Tags.isCapital(second & ~SMALL) || Tags.isDigit(second))
            && line.byteAt(hyphen) == '-'
            && (isSpace(after) || after == -1);
    if (!isTagged) {
      return -1;
    }
    int found = hyphen - from - 2;
    int tag = tag(line);
    if (tag == TYPE) {
      spaces = found;
      letterCase = first & SMALL;
    }
    if (found != SPACES && found != spaces || (first & SMALL) != letterCase) {
      return -1;
    }
    if (!isStarted) {
      isStarted = true;
      typeStandsFirst = tag == TYPE;
    }
    return hyphen + 1;
  }

  private static boolean isSpace(int b) {
    return b == ' ' || b == '\t';
  }

  @Override
  public int tag(LineReader line) {
    int from = line.indent();
    int second = line.byteAt(from + 1);
    int mask = Tags.isDigit(second) ? ~0 : ~SMALL;
    return (line.byteAt(from) & ~SMALL) << 8 | second & mask;
  }

  @Override
  public boolean begins(int tag, TaggedRecord record, boolean afterBlank) {
    return tag == TYPE && record.has(TYPE);
  }

  @Override
  public boolean ends(int tag) {
    return tag == END;
  }

  /** Where types stand first, a field behind an end cannot be the first of a record. */
  @Override
  public boolean isMisplacedEnd(int next) {
    return typeStandsFirst && next != TYPE && next != END;
  }
}
