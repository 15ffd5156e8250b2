package org.epitome.parsers.tagged;

import org.epitome.parsers.lines.LineReader;

/**
 * {@code TI - A title}, as MEDLINE, ERIC and Ovid write: two to four capitals or digits are the
 * tag, and what follows on indented lines, or on lines without tag, belongs to the field before.
 * Lines without tag behind an empty line belong to no field. A record begins where after an empty
 * line the tag comes with which the document began.
 */
public final class MedlineSyntax implements TagSyntax {
  private static final int DEEPEST_TAG = 2; // columns before a tag; more is a continuation
  private static final int LONGEST_TAG = 4;
  private static final int WIDEST = 5; // of a tag and the spaces behind it

  private final int key;
  private int firstTag; // of the document

  /**
   * The syntax of one document.
   *
   * @param key a tag that stands once in each record, and begins one if it comes again, or after an
   *     empty line; empty if there is none
   */
  public MedlineSyntax(String key) {
    this.key = Tags.of(key);
  }

  @Override
  public int value(LineReader line) {
    int from = line.indent();
    int end = tagEnd(line, from);
    if (from > DEEPEST_TAG || end - from < 2 || !Tags.isCapital(line.byteAt(from))) {
      return -1;
    }
    int dash = end;
    while (line.byteAt(dash) == ' ' && dash < from + WIDEST) {
      dash++;
    }
    if (line.byteAt(dash) != '-' || line.byteAt(dash + 1) == '-') {
      return -1;
    }
    if (firstTag == 0) {
      firstTag = Tags.in(line, from, end);
    }
    return dash + 1;
  }

  private static int tagEnd(LineReader line, int from) {
    int i = from;
    while (i < from + LONGEST_TAG
        && (Tags.isCapital(line.byteAt(i)) || Tags.isDigit(line.byteAt(i)))) {
      i++;
    }
    return i;
  }

  @Override
  public int tag(LineReader line) {
    int from = line.indent();
    return Tags.in(line, from, tagEnd(line, from));
  }

  @Override
  public boolean continues(LineReader line, boolean afterBlank) {
    return !afterBlank || line.indent() > DEEPEST_TAG;
  }

  @Override
  public boolean begins(int tag, TaggedRecord record, boolean afterBlank) {
    return tag == key && record.has(key) || (tag == key || tag == firstTag) && afterBlank;
  }
}
