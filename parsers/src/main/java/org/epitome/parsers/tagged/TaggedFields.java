package org.epitome.parsers.tagged;

import java.io.IOException;
import org.epitome.parsers.lines.LineReader;

/**
 * The fields of a document of tagged lines: {@code TI - A title}, where two to four capitals or
 * digits are the tag, and what follows on indented lines, or on lines without tag, belongs to the
 * field before. Paragraphs of a field are parted by line ends, all else by one space. Lines without
 * tag after a blank line belong to no field.
 */
public final class TaggedFields {
  private static final int DEEPEST_TAG = 2; // columns before a tag; more is a continuation

  private final LineReader lines;
  private final int longest;
  private final StringBuilder value = new StringBuilder();
  private String tag = "";
  private long number;
  private boolean afterBlank;
  private boolean blankSeen = true;
  private boolean pushedBack;

  /**
   * The fields of a document.
   *
   * @param longest how long a value grows, at most
   */
  public TaggedFields(LineReader lines, int longest) {
    this.lines = lines;
    this.longest = longest;
  }

  /** Goes to the next field; false at the end. */
  public boolean next() throws IOException {
    if (pushedBack) {
      pushedBack = false;
      return true;
    }
    if (!findTag()) {
      return false;
    }
    number = lines.number();
    afterBlank = blankSeen;
    blankSeen = false;
    int dash = lines.indexOf('-', lines.indent());
    tag = lines.text(lines.indent(), dash).strip();
    value.setLength(0);
    append(lines.text(dash + 1), ' ');
    more();
    return true;
  }

  private boolean findTag() throws IOException {
    while (lines.next()) {
      if (isTagged()) {
        return true;
      }
      blankSeen |= lines.isBlank();
    }
    return false;
  }

  /** Reads what follows on other lines. */
  private void more() throws IOException {
    boolean blank = false;
    while (lines.next()) {
      if (lines.isBlank()) {
        blank = true;
      } else if (isTagged()) {
        lines.pushBack();
        break;
      } else if (!blank || lines.indent() > DEEPEST_TAG) {
        append(lines.text(), blank ? '\n' : ' ');
        blank = false;
      } else {
        lines.pushBack();
        break;
      }
    }
    blankSeen |= blank;
  }

  private void append(String text, char between) {
    String plain = text.strip();
    if (plain.isEmpty() || value.length() > longest) {
      return;
    }
    if (value.length() > 0) {
      value.append(between);
    }
    boolean space = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean isSpace = c <= ' ' || c == '\u00a0';
      if (!isSpace) {
        value.append(c);
      } else if (!space) {
        value.append(' ');
      }
      space = isSpace;
    }
  }

  private boolean isTagged() {
    return lines.indent() <= DEEPEST_TAG && tagEnd() > 0;
  }

  /** Where the dash stands after a tag; 0 if the line has no tag. */
  private int tagEnd() {
    int from = lines.indent();
    int i = from;
    while (isTagCharacter(lines.byteAt(i)) && i < from + 4) {
      i++;
    }
    if (i - from < 2 || lines.byteAt(from) <= '9') {
      return 0;
    }
    int dash = i;
    while (lines.byteAt(dash) == ' ' && dash < from + 5) {
      dash++;
    }
    boolean ends = lines.byteAt(dash) == '-' && lines.byteAt(dash + 1) != '-';
    return ends && dash - from <= 5 ? dash : 0;
  }

  private static boolean isTagCharacter(int b) {
    return b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
  }

  /** Lets the next call of {@link #next} give this field again. */
  public void pushBack() {
    pushedBack = true;
  }

  /** The tag of the current field. */
  public String tag() {
    return tag;
  }

  /** Its value; empty when there is none. */
  public String value() {
    return value.toString();
  }

  /** The line on which it begins. */
  public long number() {
    return number;
  }

  /** Whether a blank line, or the beginning of the document, stands before it. */
  public boolean isAfterBlank() {
    return afterBlank;
  }
}
