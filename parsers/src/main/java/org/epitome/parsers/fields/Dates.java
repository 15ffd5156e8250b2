package org.epitome.parsers.fields;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.epitome.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates in every form that feeds print, each as precise as it is printed: ISO 8601 and RFC 3339,
 * RFC 822 and 2822, {@code 2024/03/14/}, {@code 20240314}, {@code 14.03.2024}, {@code Oct 4, 2026},
 * {@code 4 October 2026}, {@code 2000 Spring}, {@code 1998 Dec-1999 Jan}.
 *
 * <p>Nothing is guessed: a season leaves the year, an order of day and month that can be read both
 * ways leaves the year, a day that does not exist leaves the month. A range is its beginning. Time
 * of day and zone are passed over, so that the day is the printed one. Nothing throws; what is no
 * date is null.
 */
public final class Dates {
  private static final Map<String, Integer> MONTHS = months();
  private static final WordGuard NAMES = new WordGuard(MONTHS.keySet());
  private static final int LONGEST = 200;

  private Dates() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    List<String> lines = WordTable.lines(Dates.class, "months.txt");
    for (int i = 0; i < lines.size(); i++) {
      for (String name : lines.get(i).split(" ", -1)) {
        months.putIfAbsent(name, i + 1);
        months.putIfAbsent(
            name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), i + 1);
      }
    }
    return months; // not as an immutable map, whose look-ups divide
  }

  /** Reads a printed date; null if there is none in the text. */
  public static @Nullable PartialDate parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String date = text.strip();
    if (date.isEmpty() || date.length() > LONGEST) {
      return null;
    }
    if (date.startsWith("--")) {
      return PartialDate.tryParse(date).orElse(null);
    }
    return isDigit(date, 0) && isDigit(date, 1) && isDigit(date, 2) && isDigit(date, 3)
        ? yearFirst(date)
        : new Words(date).read();
  }

  /** The day with which a text begins in the form of ISO 8601; null if it does not begin so. */
  public static @Nullable PartialDate day(CharSequence iso) {
    if (iso.length() < 10 || iso.charAt(4) != '-' || iso.charAt(7) != '-') {
      return null;
    }
    int number = 0;
    for (int i = 0; i < 10; i++) {
      int digit = iso.charAt(i) - '0';
      if (i == 4 || i == 7) {
        continue;
      }
      if (digit < 0 || digit > 9) {
        return null;
      }
      number = number * 10 + digit;
    }
    PartialDate date = of(number / 10_000, number / 100 % 100, number % 100);
    return date == null || date.day() == null ? null : date;
  }

  /**
   * A date of numbers, 0 for a part that is missing. A month or day that does not exist is left
   * out; without a year there is no date.
   */
  public static @Nullable PartialDate of(int year, int month, int day) {
    if (year < 1 || year > 9999) {
      return null;
    }
    if (month < 1 || month > 12) {
      return PartialDate.of(year);
    }
    // YearMonth would come with a parser of dates, for 10 ms at the first date
    boolean exists = day >= 1 && day <= LocalDate.of(year, month, 1).lengthOfMonth();
    return exists ? PartialDate.of(year, month, day) : PartialDate.of(year, month);
  }

  /**
   * A date whose parts are printed apart. Of a year or day that is a range, {@code 2019/20}, its
   * beginning counts.
   */
  public static @Nullable PartialDate of(
      @Nullable String year, @Nullable String month, @Nullable String day) {
    return of(leadingNumber(year), month(month), leadingNumber(day));
  }

  /** The number of at most four digits with which a text begins; 0 if there is none. */
  private static int leadingNumber(@Nullable String text) {
    if (text == null) {
      return 0;
    }
    int end = digitsEnd(text, 0);
    return end > 4 ? 0 : number(text, 0, end);
  }

  /** The day, in UTC, of a moment in milliseconds since 1970; null if that is beyond all years. */
  public static @Nullable PartialDate ofEpochMillis(long millis) {
    try {
      int year = Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).getYear();
      return year < 1 || year > 9999
          ? null
          : PartialDate.of(Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).toLocalDate());
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * The number of a month that is printed as number or name, in English or another large language
   * of Europe, whole or shortened; 0 if it is none.
   */
  public static int month(@Nullable String text) {
    if (text == null) {
      return 0;
    }
    String name = text.strip();
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    if (!name.isEmpty() && name.length() <= 2 && isDigit(name, 0)) {
      int number = isDigit(name, name.length() - 1) ? Integer.parseInt(name) : 0;
      return number <= 12 ? number : 0;
    }
    return monthNamed(name);
  }

  private static int monthNamed(String name) {
    if (name.length() < 3 || name.length() > 12) {
      return 0;
    }
    Integer printed = MONTHS.get(name);
    return printed != null ? printed : MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  private static boolean isDigit(String text, int i) {
    return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }

  private static int digitsEnd(String text, int from) {
    int i = from;
    while (isDigit(text, i)) {
      i++;
    }
    return i;
  }

  /** 2024, 2024-03, 2024-03-14T.., 2024/3/14, 20240314, 2024 Mar 14, 2024 Spring. */
  private static @Nullable PartialDate yearFirst(String text) {
    int end = digitsEnd(text, 0);
    int year = number(text, 0, 4);
    if (end == 8 || end == 14) {
      return of(year, number(text, 4, 6), number(text, 6, 8));
    }
    if (end != 4) {
      int month = end == 6 ? number(text, 4, 6) : 0;
      return month >= 1 && month <= 12 ? of(year, month, 0) : null;
    }
    if (text.length() == 4) {
      return of(year, 0, 0);
    }
    char separator = text.charAt(4);
    int monthEnd = digitsEnd(text, 5);
    boolean numeric = separator == '-' || separator == '/' || separator == '.';
    if (!numeric || monthEnd == 5 || monthEnd > 7) {
      return new Words(text).read();
    }
    int month = number(text, 5, monthEnd);
    if (monthEnd >= text.length() || text.charAt(monthEnd) != separator) {
      return of(year, month, 0);
    }
    int dayEnd = digitsEnd(text, monthEnd + 1);
    int day = dayEnd - monthEnd > 3 ? 0 : number(text, monthEnd + 1, dayEnd);
    return of(year, month, day);
  }

  /** A date with words in it, or with the year behind: one pass over the parts. */
  private static final class Words {
    private final String text;
    private int year;
    private int month;
    private int day;
    private int first; // small numbers before the year, in order
    private int second;
    private char separator;

    Words(String text) {
      this.text = text;
    }

    @Nullable PartialDate read() {
      int i = 0;
      while (i < text.length() && !isComplete()) {
        char c = text.charAt(i);
        if (isDigit(text, i)) {
          i = takeNumber(i);
        } else if (Character.isLetter(c)) {
          i = takeWord(i);
        } else {
          if ((c == '-' || c == '\u2013') && endsBeginning(i)) {
            finishRange(i);
            break;
          }
          i++;
        }
      }
      return result();
    }

    /** Whether a dash after a date ends the beginning of a range: not so in 2024-Aug-12. */
    private boolean endsBeginning(int dash) {
      int digits = digitsEnd(text, dash + 1) - dash - 1;
      return month > 0 && (day > 0 || year > 0 && (digits == 0 || digits > 2));
    }

    private boolean isComplete() {
      return year > 0 && month > 0 && day > 0;
    }

    private int takeNumber(int from) {
      int end = digitsEnd(text, from);
      boolean time = end < text.length() && text.charAt(end) == ':';
      if (time) {
        // The rest of a time of day, with its zone, holds no date; a year may follow (ctime).
        int i = end;
        while (i < text.length() && (isDigit(text, i) || ":.".indexOf(text.charAt(i)) >= 0)) {
          i++;
        }
        return i;
      }
      int length = end - from;
      int value = length > 4 ? 0 : number(text, from, end);
      if (length == 4) {
        year = year == 0 ? value : year;
      } else if (length <= 2 && value > 0) {
        smallNumber(value, length, end);
      }
      return end;
    }

    private void smallNumber(int value, int length, int end) {
      if (month > 0 && day > 0 && year == 0 && length == 2) {
        year = value < 70 ? 2000 + value : 1900 + value; // RFC 2822, section 4.3
      } else if (month > 0 && day == 0 && value <= 31) {
        day = value;
      } else if (month == 0 && first == 0) {
        first = value;
        separator = end < text.length() ? text.charAt(end) : ' ';
      } else if (month == 0 && second == 0) {
        second = value;
      }
    }

    private int takeWord(int from) {
      int end = from;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      String word = NAMES.find(text, from, end);
      int named = word == null ? 0 : MONTHS.getOrDefault(word, 0);
      if (named > 0 && month == 0) {
        month = named;
        if (first > 0 && first <= 31 && (second == 0 || isRangeOfDays())) {
          day = first;
        }
      }
      return end;
    }

    /** Two days before the name of the month: 18-23 June 2018. */
    private boolean isRangeOfDays() {
      return (separator == '-' || separator == '\u2013') && first < second && second <= 31;
    }

    /** After the beginning of a range only its year may still be missing: Oct 3-5, 2024. */
    private void finishRange(int from) {
      for (int i = from; i < text.length() && year == 0; i++) {
        int end = digitsEnd(text, i);
        if (end - i == 4) {
          year = number(text, i, end);
        }
        i = Math.max(i, end);
      }
    }

    private @Nullable PartialDate result() {
      if (month > 0 && year == 0) {
        return day == 0 || day > Month.of(month).maxLength()
            ? null
            : PartialDate.ofMonthDay(month, day);
      }
      if (month == 0 && first > 0 && second > 0) {
        if (first > 12 && second <= 12 || separator == '.') {
          return of(year, second, first);
        }
        if (second > 12 && first <= 12) {
          return of(year, first, second);
        }
      }
      return of(year, month, day);
    }
  }
}
