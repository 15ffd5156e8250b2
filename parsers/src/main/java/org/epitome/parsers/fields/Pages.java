package org.epitome.parsers.fields;

import org.jspecify.annotations.Nullable;

/** Pages that a feed gives as the first and the last. */
public final class Pages {
  private Pages() {}

  /** {@code first-last}, or the first alone if there is no other last; null without a first. */
  public static @Nullable String of(@Nullable String first, @Nullable String last) {
    return first == null || last == null || first.equals(last) ? first : first + "-" + last;
  }
}
