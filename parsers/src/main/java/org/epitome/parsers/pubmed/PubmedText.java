package org.epitome.parsers.pubmed;

import org.jspecify.annotations.Nullable;

/** What PubMed prints in common: numbers of records, citations of journals, labelled values. */
final class PubmedText {
  private static final int LONGEST_NUMBER = 7;

  private PubmedText() {}

  /** Where a text goes on behind the number of a record, {@code 12. } or {@code 12: }; else -1. */
  static int afterNumber(String line) {
    int i = 0;
    while (i < line.length() && i < LONGEST_NUMBER && isDigit(line, i)) {
      i++;
    }
    boolean isNumber = i > 0 && (line.startsWith(". ", i) || line.startsWith(": ", i));
    return isNumber ? i + 2 : -1;
  }

  /** The number of a record that a line begins. */
  static int number(String line) {
    int i = 0;
    while (isDigit(line, i)) {
      i++;
    }
    return Integer.parseInt(line.substring(0, i));
  }

  /** Whether a citation of a journal stands somewhere in a text. */
  static boolean hasCitation(String text) {
    return date(text, 0) >= 0 || text.contains(" [Internet]. ");
  }

  /**
   * Where the date of a citation begins, {@code Nat Med. 2024 Jan;30(1):12-20.}: a year behind a
   * stop, with a semicolon or stop soon behind it; -1 if there is none.
   */
  static int date(String text, int from) {
    for (int at = text.indexOf(". ", from); at >= 0; at = text.indexOf(". ", at + 1)) {
      int year = at + 2;
      while (year < text.length() && text.charAt(year) <= ' ') {
        year++;
      }
      boolean isYear = text.startsWith("19", year) || text.startsWith("20", year);
      if (isYear
          && isDigit(text, year + 2)
          && isDigit(text, year + 3)
          && !isDigit(text, year + 4)) {
        return year;
      }
    }
    return -1;
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** What stands behind a label in a text, to the next space; null if the label does not. */
  static @Nullable String after(String text, String label) {
    int at = text.indexOf(label);
    if (at < 0) {
      return null;
    }
    int from = at + label.length();
    while (from < text.length() && text.charAt(from) == ' ') {
      from++;
    }
    int end = from;
    while (end < text.length() && text.charAt(end) > ' ') {
      end++;
    }
    int stop = end;
    while (stop > from && ".;,".indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    return stop == from ? null : text.substring(from, stop);
  }
}
