package org.epitome.parsers.arxiv.internal;

import java.util.List;
import java.util.Locale;
import org.epitome.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * arXiv says only in words that a paper was withdrawn: in the comment, or instead of the abstract.
 */
public final class Withdrawal {
  private static final int ABSTRACT_START = 120;
  private static final List<String> PHRASES =
      List.of(
          "been withdrawn",
          "is withdrawn",
          "was withdrawn",
          "is being withdrawn",
          "withdrawn by",
          "withdrawn due to",
          "withdrawn because",
          "paper withdrawn",
          "article withdrawn",
          "manuscript withdrawn",
          "submission withdrawn",
          "withdrawn from arxiv");

  private Withdrawal() {}

  /** The status that the texts tell. */
  public static Status status(@Nullable String comment, @Nullable String abstractText) {
    return says(comment, Integer.MAX_VALUE) || says(abstractText, ABSTRACT_START)
        ? Status.WITHDRAWN
        : Status.NORMAL;
  }

  /** Looks for the word before the phrases, since hardly a paper has it. */
  private static boolean says(@Nullable String text, int most) {
    String start = text == null || text.length() <= most ? text : text.substring(0, most);
    if (start == null || !start.contains("ithdrawn") && !start.contains("ITHDRAWN")) {
      return false;
    }
    String lower = start.toLowerCase(Locale.ROOT);
    return lower.startsWith("withdrawn") || PHRASES.stream().anyMatch(lower::contains);
  }
}
