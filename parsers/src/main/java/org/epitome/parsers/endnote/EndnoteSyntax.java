package org.epitome.parsers.endnote;

import org.epitome.parsers.lines.LineReader;
import org.epitome.parsers.tagged.TagSyntax;
import org.epitome.parsers.tagged.TaggedRecord;
import org.epitome.parsers.tagged.Tags;

/**
 * {@code %T A title}: a percent sign, a character, a space. Records begin with their type, {@code
 * %0}; where no record has one, as in Refer, they begin behind an empty line.
 */
final class EndnoteSyntax implements TagSyntax {
  static final int TYPE = Tags.of("%0");

  private boolean hasTypes;

  @Override
  public int value(LineReader line) {
    int from = line.indent();
    int second = line.byteAt(from + 1);
    int after = line.byteAt(from + 2);
    boolean isTagged =
        line.byteAt(from) == '%'
            && second > ' '
            && second < 0x7f
            && second != '%'
            && (after == ' ' || after == '\t' || after == -1);
    if (!isTagged) {
      return -1;
    }
    hasTypes |= tag(line) == TYPE;
    return from + 2;
  }

  @Override
  public int tag(LineReader line) {
    int from = line.indent();
    return Tags.in(line, from, from + 2);
  }

  @Override
  public boolean begins(int tag, TaggedRecord record, boolean afterBlank) {
    return tag == TYPE ? afterBlank || record.has(TYPE) : afterBlank && !hasTypes;
  }
}
