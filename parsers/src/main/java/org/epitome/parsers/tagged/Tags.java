package org.epitome.parsers.tagged;

import org.epitome.parsers.lines.LineReader;

/** Tags of up to four ASCII characters as one number. */
public final class Tags {
  private Tags() {}

  /** A tag as number: "TI" or "PMID". */
  public static int of(String tag) {
    int number = 0;
    for (int i = 0; i < tag.length(); i++) {
      number = number << 8 | tag.charAt(i);
    }
    return number;
  }

  /** A tag as text, as it was before {@link #of}. */
  public static String name(int tag) {
    StringBuilder name = new StringBuilder(4);
    for (int shift = 24; shift >= 0; shift -= 8) {
      int c = tag >>> shift & 0xff;
      if (c != 0) {
        name.append((char) c);
      }
    }
    return name.toString();
  }

  /** The tag that stands in the current line, from its start to a byte. */
  public static int in(LineReader line, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number << 8 | line.byteAt(i);
    }
    return number;
  }

  /** Whether a byte is a capital letter. */
  public static boolean isCapital(int b) {
    return b >= 'A' && b <= 'Z';
  }

  /** Whether a byte is a digit. */
  public static boolean isDigit(int b) {
    return b >= '0' && b <= '9';
  }
}
