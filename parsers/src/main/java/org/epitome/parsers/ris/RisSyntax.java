package org.epitome.parsers.ris;

import org.epitome.parsers.lines.LineReader;
import org.epitome.parsers.tagged.TagSyntax;
import org.epitome.parsers.tagged.TaggedRecord;
import org.epitome.parsers.tagged.Tags;

/**
 * {@code TY - JOUR}: two characters, two spaces, a hyphen, a space. Some programs write fewer or
 * more spaces; how many counts for the whole document is learnt from its {@code TY}.
 */
final class RisSyntax implements TagSyntax {
  static final int TYPE = Tags.of("TY");
  private static final int END = Tags.of("ER");
  private static final int SPACES = 2;
  private static final int MOST_SPACES = 4;

  private int spaces = SPACES;
  private boolean isStarted;
  private boolean typeStandsFirst;

  @Override
  public int value(LineReader line) {
    if (!Tags.isCapital(line.byteAt(0))) {
      return -1;
    }
    int second = line.byteAt(1);
    int hyphen = 2;
    while (line.byteAt(hyphen) == ' ' && hyphen < 2 + MOST_SPACES) {
      hyphen++;
    }
    int after = line.byteAt(hyphen + 1);
    boolean isTagged =
        (Tags.isCapital(second) || Tags.isDigit(second))
            && line.byteAt(hyphen) == '-'
            && (after == ' ' || after == '\t' || after == -1);
    if (!isTagged) {
      return -1;
    }
    int found = hyphen - 2;
    int tag = Tags.in(line, 0, 2);
    if (tag == TYPE) {
      spaces = found;
    }
    if (found != SPACES && found != spaces) {
      return -1;
    }
    if (!isStarted) {
      isStarted = true;
      typeStandsFirst = tag == TYPE;
    }
    return hyphen + 1;
  }

  @Override
  public int tag(LineReader line) {
    return Tags.in(line, 0, 2);
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
