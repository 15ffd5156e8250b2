package org.epitome.parsers.pubmed;

/** The labelled sections of an abstract that is printed in one go. */
final class Sections {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 60;

  private Sections() {}

  /** Puts each section ({@code ... cells. METHODS: We ...}) on a line of its own. */
  static String onLines(String text) {
    StringBuilder out = null;
    int copied = 0;
    int stop = text.indexOf(". ");
    while (stop >= 0) {
      if (isLabel(text, stop + 2)) {
        out = out == null ? new StringBuilder(text.length()) : out;
        out.append(text, copied, stop + 1).append('\n');
        copied = stop + 2;
      }
      stop = text.indexOf(". ", stop + 1);
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }

  /** Whether words in capitals and a colon stand at a place. */
  private static boolean isLabel(String text, int from) {
    int end = Math.min(text.length(), from + LONGEST);
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return i - from >= SHORTEST && i + 1 < text.length() && text.charAt(i + 1) == ' ';
      }
      boolean fits = c >= 'A' && c <= 'Z' || c == ' ' || c == '/' || c == '&' || c == '-';
      if (!fits && c != ',' && c != '(' && c != ')') {
        return false;
      }
    }
    return false;
  }
}
