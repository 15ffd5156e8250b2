package org.epitome.parsers.wos;

import org.epitome.parsers.lines.LineReader;
import org.epitome.parsers.tagged.TagSyntax;
import org.epitome.parsers.tagged.TaggedRecord;
import org.epitome.parsers.tagged.Tags;

/**
 * {@code TI A title}: a capital, a capital or digit, a space; further lines of a value are
 * indented. The lines of the file itself ({@code FN}, {@code VR}, {@code EF}) belong to no record.
 */
final class WosSyntax implements TagSyntax {
  private static final int TYPE = Tags.of("PT");
  private static final int END = Tags.of("ER");
  private static final int FILE = Tags.of("FN");
  private static final int VERSION = Tags.of("VR");
  private static final int END_OF_FILE = Tags.of("EF");

  @Override
  public int value(LineReader line) {
    int second = line.byteAt(1);
    int after = line.byteAt(2);
    boolean isTagged =
        Tags.isCapital(line.byteAt(0))
            && (Tags.isCapital(second) || Tags.isDigit(second))
            && (after == ' ' || after == -1);
    return isTagged && isOfRecord(tag(line)) ? 2 : -1;
  }

  private static boolean isOfRecord(int tag) {
    return tag != FILE && tag != VERSION && tag != END_OF_FILE;
  }

  @Override
  public int tag(LineReader line) {
    return Tags.in(line, 0, 2);
  }

  @Override
  public boolean continues(LineReader line, boolean afterBlank) {
    return line.indent() > 0;
  }

  @Override
  public boolean begins(int tag, TaggedRecord record, boolean afterBlank) {
    return tag == TYPE && record.has(TYPE);
  }

  @Override
  public boolean ends(int tag) {
    return tag == END;
  }
}
