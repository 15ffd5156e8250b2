package org.epitome.parsers.arxiv;

import org.epitome.FeedHead;

/** What arXiv's listings, mails and abstract files have in common: the lines around their items. */
final class Listing {
  private static final int MOST_QUOTES = 10;

  private Listing() {}

  /** How many quote marks stand before a line, which parts and fields of a forwarded mail have. */
  static int quotes(String line) {
    int quotes = 0;
    int i = 0;
    while (i < line.length() && quotes < MOST_QUOTES) {
      char c = line.charAt(i);
      if (c != '>' && c != ' ') {
        break;
      }
      quotes += c == '>' ? 1 : 0;
      i++;
    }
    return quotes;
  }

  /** A line without as many quote marks, each with one space behind it. */
  static String unquoted(String line, int quotes) {
    int i = 0;
    int left = quotes;
    while (left > 0 && i < line.length()) {
      char c = line.charAt(i);
      if (c == '>') {
        left--;
        boolean space = i + 1 < line.length() && line.charAt(i + 1) == ' ';
        i += space ? 2 : 1;
      } else if (c == ' ' && line.indexOf('>', i) >= 0 && line.indexOf('>', i) - i < 3) {
        i++;
      } else {
        break;
      }
    }
    return i == 0 ? line : line.substring(i);
  }

  /** Whether a line parts the parts of an item: two backslashes, perhaps with the address. */
  static boolean isMark(String line) {
    if (!line.startsWith("\\\\")) {
      return false;
    }
    String rest = line.substring(2).strip();
    return rest.isEmpty() || rest.startsWith("(");
  }

  /** Whether a line parts items or sections: a row of dashes, or of dashes and percent signs. */
  static boolean isRule(String line) {
    if (line.length() < 20 || line.charAt(0) != '-' && line.charAt(0) != '%') {
      return false;
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != '-' && c != '%' && c != ' ') {
        return false;
      }
    }
    return true;
  }

  /** Whether a line is the first of an item. */
  static boolean isItem(String line) {
    return line.startsWith("arXiv:") || line.startsWith("Paper:") || line.startsWith("Paper (*");
  }

  /** How many items begin in the head of a document, quoted or not; counts to 2. */
  static int items(FeedHead head) {
    String text = head.text();
    int items = 0;
    int at = text.indexOf("\\\\");
    while (at >= 0 && items < 2) {
      int end = endOfLine(text, at);
      int lineStart = at;
      while (lineStart > 0 && "> ".indexOf(text.charAt(lineStart - 1)) >= 0) {
        lineStart--;
      }
      boolean starts = lineStart == 0 || isLineEnd(text.charAt(lineStart - 1));
      if (starts && text.substring(at, end).strip().length() == 2) {
        items += followedByItem(text, end) ? 1 : 0;
      }
      at = text.indexOf("\\\\", Math.max(at + 2, end));
    }
    return items;
  }

  private static boolean followedByItem(String text, int from) {
    int i = from;
    while (i < text.length() && (isLineEnd(text.charAt(i)) || "> ".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return isItem(text.substring(i, Math.min(text.length(), i + 12)));
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static int endOfLine(String text, int from) {
    int i = from;
    while (i < text.length() && !isLineEnd(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
