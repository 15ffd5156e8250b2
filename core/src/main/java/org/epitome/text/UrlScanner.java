package org.epitome.text;

/** Finds the URLs of a text; what it finds is opaque to all other layers. */
final class UrlScanner {
  private UrlScanner() {}

  /** Adds the spans of the URLs of a text, in its order. */
  static void scan(String text, Spans urls) {
    int from = 0;
    while (true) {
      int colon = text.indexOf("://", from);
      if (colon < 0) {
        return;
      }
      int start = colon;
      while (start > from && isAsciiLetter(text.charAt(start - 1))) {
        start--;
      }
      int end = colon + 3;
      while (end < text.length() && isUrlPart(text.charAt(end))) {
        end++;
      }
      while (end > colon + 3 && ".,;:!?'".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      if (start < colon && end > colon + 3) {
        urls.add(start, end);
      }
      from = Math.max(end, colon + 3);
    }
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isUrlPart(char c) {
    return c > ' ' && c < 127 && "<>\"{}|^`()[]".indexOf(c) < 0;
  }
}
