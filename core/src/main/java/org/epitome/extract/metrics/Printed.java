package org.epitome.extract.metrics;

/** Words of a text as a person would copy them: one space for line breaks. */
final class Printed {
  private Printed() {}

  static String text(String text, int start, int end) {
    boolean plain = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      plain &= c != '\n' && c != '\t' && (c != ' ' || text.charAt(i + 1) != ' ');
    }
    if (plain) {
      return text.substring(start, end);
    }
    StringBuilder out = new StringBuilder(end - start);
    boolean space = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        space = true;
        continue;
      }
      if (space && out.length() > 0) {
        out.append(' ');
      }
      space = false;
      out.append(c);
    }
    return out.toString();
  }
}
