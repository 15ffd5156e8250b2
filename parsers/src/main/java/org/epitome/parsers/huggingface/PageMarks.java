package org.epitome.parsers.huggingface;

import org.epitome.Match;

/** The marks by which the head of a document is known as a papers page. */
final class PageMarks {
  private static final String SUBSCRIBE = "rending papers in your email inbox";
  private static final String BY = "and the research community";
  private static final String PAPER_LINK = "huggingface.co/papers/";

  private PageMarks() {}

  /** Whether the page's own banner is there, before which no paper comes. */
  static boolean hasBanner(String head) {
    String text = simpleSpaces(head);
    if (text.contains(SUBSCRIBE)) {
      return true;
    }
    int by = text.indexOf(BY);
    return by >= 0 && text.substring(Math.max(0, by - 80), by).contains("AK");
  }

  /** Whether a line is of that banner, and no title or menu that comes before it. */
  static boolean isBanner(String line) {
    return line.contains(SUBSCRIBE) || line.contains(BY);
  }

  static Match match(String head) {
    String text = simpleSpaces(head);
    if (hasBanner(text)) {
      return Match.CERTAIN;
    }
    boolean cards =
        text.contains("\u00b7 Published on ") && text.contains("Upvote")
            || text.contains("Submitted by") && text.contains("Upvote");
    boolean buttons = text.contains("arXiv Page") || text.contains("GitHub");
    if (cards && buttons || text.contains("login?next=%2Fpapers%2F")) {
      return Match.CERTAIN;
    }
    int first = text.indexOf(PAPER_LINK);
    int second = first < 0 ? -1 : text.indexOf(PAPER_LINK, first + 40);
    return second > 0 && text.indexOf(PAPER_LINK, second + 40) > 0 || cards
        ? Match.POSSIBLE
        : Match.NO;
  }

  private static String simpleSpaces(String text) {
    return text.replace('\u00a0', ' ');
  }
}
