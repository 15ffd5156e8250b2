package org.epitome.parsers.refworks;

import java.util.Set;
import org.epitome.parsers.lines.LineReader;
import org.epitome.parsers.tagged.TagSyntax;
import org.epitome.parsers.tagged.TaggedRecord;
import org.epitome.parsers.tagged.Tags;

/**
 * {@code T1 A title}: a capital, a capital or digit, a space. Only tags of the format count, since
 * further lines of a value are not indented and may begin with two capitals. A record begins with
 * its type.
 */
final class RefworksSyntax implements TagSyntax {
  static final int TYPE = Tags.of("RT");
  private static final int END = Tags.of("ER");

  private static final Set<String> TAGS =
      Set.of(
          "A1", "A2", "A3", "A4", "A5", "A6", "AB", "AD", "AN", "AV", "CL", "CN", "CR", "DB", "DO",
          "DS", "ED", "ER", "FD", "ID", "IP", "IS", "JF", "JO", "K1", "LA", "LK", "LL", "NO", "OL",
          "OP", "OT", "PB", "PP", "RD", "RT", "SF", "SL", "SN", "SP", "SR", "ST", "T1", "T2", "T3",
          "U1", "U2", "U3", "U4", "U5", "UL", "VO", "WP", "WT", "WV", "YR");

  @Override
  public int value(LineReader line) {
    int second = line.byteAt(1);
    int after = line.byteAt(2);
    boolean isTagged =
        Tags.isCapital(line.byteAt(0))
            && (Tags.isCapital(second) || Tags.isDigit(second))
            && (after == ' ' || after == -1);
    return isTagged && TAGS.contains(Tags.name(tag(line))) ? 2 : -1;
  }

  @Override
  public int tag(LineReader line) {
    return Tags.in(line, 0, 2);
  }

  @Override
  public boolean begins(int tag, TaggedRecord record, boolean afterBlank) {
    return tag == TYPE;
  }

  @Override
  public boolean ends(int tag) {
    return tag == END;
  }
}
