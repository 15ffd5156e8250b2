package org.epitome.parsers.records;

import org.epitome.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** The earlier of two dates, where a less precise one that fits says nothing more. */
final class Earliest {
  private Earliest() {}

  static @Nullable PartialDate of(@Nullable PartialDate one, @Nullable PartialDate other) {
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
