package org.epitome.parsers.fields;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The heading "Abstract" that exports leave at the beginning of an abstract, apart from a first
 * sentence that begins so ("Abstract interpretation is ..."). Thread-safe.
 */
public final class LeadingHeading {
  private static final String HEADING = "abstract";
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

  private LeadingHeading() {}

  /** The text without the heading, unless nothing else is there; null if there is no text. */
  public static @Nullable String removed(@Nullable String text) {
    int end = HEADING.length();
    if (text == null || !text.regionMatches(true, 0, HEADING, 0, end)) {
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
    return isApart && start < text.length() ? text.substring(start) : text;
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
