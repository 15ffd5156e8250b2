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
    String start =
        abstractText == null
            ? null
            : abstractText.substring(0, Math.min(ABSTRACT_START, abstractText.length()));
    return says(comment) || says(start) ? Status.WITHDRAWN : Status.NORMAL;
  }

  private static boolean says(@Nullable String text) {
    if (text == null) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (!lower.contains("withdrawn")) {
      return false;
    }
    return lower.startsWith("withdrawn") || PHRASES.stream().anyMatch(lower::contains);
  }
}
