package org.epitome.parsers.fields;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The heading "Abstract" that exports leave at the beginning of an abstract, apart from a first
 * sentence that begins so ("Abstract interpretation is ..."), in the languages of journals.
 * Thread-safe.
 */
public final class LeadingHeading {
  private static final String ENGLISH = "abstract";
  private static final String MARKS = ":.\u2014\u2013";

  /** The headings of the first section of an abstract. */
  private static final Set<String> SECTIONS =
      Set.of(
          "Aim",
          "Aims",
          "Background",
          "Context",
          "Introduction",
          "Motivation",
          "Objective",
          "Objectives",
          "Purpose");

  /** The longest of the words of other languages. */
  private static final int LONGEST = 15;

  /** What only few texts need. */
  private static final class Others {
    static final Set<String> WORDS = WordTable.words(LeadingHeading.class, "abstract-headings.txt");
  }

  private LeadingHeading() {}

  /** Whether a heading says only that here is the abstract. */
  public static boolean isHeading(String text) {
    return text.equalsIgnoreCase("summary") || text.length() <= LONGEST && isWord(text);
  }

  private static boolean isWord(String text) {
    return text.equalsIgnoreCase(ENGLISH) || Others.WORDS.contains(text.toLowerCase(Locale.ROOT));
  }

  /** The text without the heading, unless nothing else is there; null if there is no text. */
  public static @Nullable String removed(@Nullable String text) {
    int end = text == null ? 0 : firstWord(text);
    if (text == null || end == 0) {
      return text;
    }
    int start = end;
    boolean isMarked = false;
    while (start < text.length() && isMargin(text.charAt(start))) {
      isMarked |= text.charAt(start) != ' ';
      start++;
    }
    boolean isApart =
        isMarked || start > end && (text.startsWith("ABSTRACT") || beginsSentence(text, start));
    boolean isHeading = isApart && start < text.length() && isWord(text.substring(0, end));
    return isHeading ? text.substring(start) : text;
  }

  /** The end of the first word; 0 if it is too long for a heading. */
  private static int firstWord(String text) {
    int most = Math.min(text.length(), LONGEST + 1);
    int end = 0;
    while (end < most && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end > LONGEST ? 0 : end;
  }

  private static boolean isMargin(char c) {
    return c == ' ' || c == '\n' || MARKS.indexOf(c) >= 0;
  }

  /**
   * Whether a capital word is followed by a small one, which a name or a title would not have, or
   * is a heading itself.
   */
  private static boolean beginsSentence(String text, int start) {
    int next = text.indexOf(' ', start) + 1;
    return next > 0
        && next < text.length()
        && Character.isUpperCase(text.charAt(start))
        && (Character.isLowerCase(text.charAt(next)) || isSection(text, start, next - 1));
  }

  private static boolean isSection(String text, int start, int end) {
    int last = text.charAt(end - 1) == ':' ? end - 1 : end;
    return SECTIONS.contains(text.substring(start, last));
  }
}
