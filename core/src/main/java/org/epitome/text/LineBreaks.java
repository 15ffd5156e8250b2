package org.epitome.text;

/** Tells line breaks that a machine made at a width from those that part paragraphs. */
final class LineBreaks {
  private static final int WIDEST = 100;
  private static final int NARROWEST = 40;

  private LineBreaks() {}

  /** Whether the lines of a text, the last of each paragraph aside, have about one length. */
  static boolean areWrapped(String text) {
    int lines = 0;
    int narrow = 0;
    int from = 0;
    while (true) {
      int end = text.indexOf('\n', from);
      if (end < 0) {
        break;
      }
      int length = end - from;
      if (isTooWide(text, from, end)) {
        return false;
      }
      if (length < NARROWEST) {
        narrow++;
      }
      lines++;
      from = end + 1;
    }
    return lines > 0 && narrow * 3 <= lines && !isTooWide(text, from, text.length());
  }

  /** Whether a line could have been broken earlier; one with a long URL could not. */
  private static boolean isTooWide(String text, int from, int end) {
    if (end - from <= WIDEST) {
      return false;
    }
    int blank = text.indexOf(' ', from + NARROWEST);
    return blank >= 0 && blank < end;
  }
}
