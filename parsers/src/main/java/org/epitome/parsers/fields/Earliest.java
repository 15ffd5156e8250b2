package org.epitome.parsers.fields;

import org.epitome.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** The earlier of two dates, where a less precise one that fits says nothing more. */
public final class Earliest {
  private Earliest() {}

  /**
   * The earlier one; the more precise one where they may be the same day; null if there is none.
   */
  public static @Nullable PartialDate of(@Nullable PartialDate one, @Nullable PartialDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    int years = compare(one.year(), other.year());
    int months = years != 0 ? years : compare(one.month(), other.month());
    int days = months != 0 ? months : compare(one.day(), other.day());
    if (days != 0) {
      return days < 0 ? one : other;
    }
    return other.toString().length() > one.toString().length() ? other : one;
  }

  private static int compare(@Nullable Integer one, @Nullable Integer other) {
    return one == null || other == null ? 0 : Integer.compare(one, other);
  }
}
