package org.epitome.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.chrono.IsoChronology;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as precise as its source: a year, a year and month, a day, or a day of the year without
 * the year ({@code --03-14}, as pages print dates of the current year). Written as one ISO 8601
 * string, in {@link #toString()} as in JSON.
 *
 * @param year the year, 1 to 9999; null only for a day without a year
 * @param month the month, 1 to 12; null for a year alone
 * @param day the day of the month, 1 to 31; null when the source gives none
 */
public record PartialDate(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day)
    implements Serializable {

  /** Checks that the parts make a date that exists. */
  public PartialDate {
    if (year == null ? month == null || day == null : month == null && day != null) {
      throw new IllegalArgumentException(
          "a date needs a year, a year and month, a day, or a month and day: "
              + year
              + ", "
              + month
              + ", "
              + day);
    }
    if (year != null && (year < 1 || year > 9999)) {
      throw Checks.invalid("year", "is not between 1 and 9999", year);
    }
    if (month != null && (month < 1 || month > 12)) {
      throw Checks.invalid("month", "is not between 1 and 12", month);
    }
    if (day != null && (day < 1 || day > daysIn(year, month))) {
      throw Checks.invalid("day", "does not exist in month " + month, day);
    }
  }

  /** By IsoChronology, since Year comes with a parser of dates, for 10 ms at the first date. */
  private static int daysIn(@Nullable Integer year, @Nullable Integer month) {
    boolean leap = year == null || IsoChronology.INSTANCE.isLeapYear(year);
    return Month.of(month == null ? 1 : month).length(leap);
  }

  /** A year alone. */
  public static PartialDate of(int year) {
    return new PartialDate(year, null, null);
  }

  /** A year and month. */
  public static PartialDate of(int year, int month) {
    return new PartialDate(year, month, null);
  }

  /** A full date. */
  public static PartialDate of(int year, int month, int day) {
    return new PartialDate(year, month, day);
  }

  /** A full date. */
  public static PartialDate of(LocalDate date) {
    return of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** A day whose year the source does not print. */
  public static PartialDate ofMonthDay(int month, int day) {
    return new PartialDate(null, month, day);
  }

  /**
   * Reads what {@link #toString()} writes: {@code 2024}, {@code 2024-03}, {@code 2024-03-14} or
   * {@code --03-14}.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  @JsonCreator
  public static PartialDate parse(String text) {
    return tryParse(text)
        .orElseThrow(
            () ->
                Checks.invalid(
                    "date", "does not exist or is not YYYY, YYYY-MM, YYYY-MM-DD or --MM-DD", text));
  }

  /** As {@link #parse}, but empty for anything else. */
  public static Optional<PartialDate> tryParse(String text) {
    int length = text.length();
    try {
      if (length == 4) {
        return Optional.of(of(digits(text, 0, 4)));
      }
      if (length == 7 && text.startsWith("--") && text.charAt(4) == '-') {
        return Optional.of(ofMonthDay(digits(text, 2, 4), digits(text, 5, 7)));
      }
      if (length == 7 && text.charAt(4) == '-') {
        return Optional.of(of(digits(text, 0, 4), digits(text, 5, 7)));
      }
      if (length == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
        return Optional.of(of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)));
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        throw Checks.invalid("date", "has a letter where a digit belongs", text);
      }
      value = value * 10 + c - '0';
    }
    return value;
  }

  /** The full date, or empty if a part is missing. */
  public Optional<LocalDate> toLocalDate() {
    return year == null || month == null || day == null
        ? Optional.empty()
        : Optional.of(LocalDate.of(year, month, day));
  }

  /** The year and month, or empty if one is missing. */
  public Optional<YearMonth> toYearMonth() {
    return year == null || month == null
        ? Optional.empty()
        : Optional.of(YearMonth.of(year, month));
  }

  /**
   * The same day in a year that is known from elsewhere; a full date or a year stays as it is, and
   * so does 29 February where that year has none.
   *
   * @throws IllegalArgumentException if the year is not between 1 and 9999
   */
  public PartialDate withYearIfMissing(int known) {
    boolean exists = day == null || day <= daysIn(known, month);
    return year != null || !exists ? this : new PartialDate(known, month, day);
  }

  @Override
  @JsonValue
  public String toString() {
    StringBuilder out = new StringBuilder(10);
    if (year == null) {
      out.append('-');
    } else {
      padded(out, year, 4);
    }
    if (month != null) {
      padded(out.append('-'), month, 2);
    }
    if (day != null) {
      padded(out.append('-'), day, 2);
    }
    return out.toString();
  }

  private static void padded(StringBuilder out, int value, int width) {
    for (int limit = 10; width > 1; width--, limit *= 10) {
      if (value < limit) {
        out.append("0".repeat(width - 1));
        break;
      }
    }
    out.append(value);
  }
}
