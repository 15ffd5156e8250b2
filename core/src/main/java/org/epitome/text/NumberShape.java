package org.epitome.text;

import java.math.BigDecimal;

/** How numbers are printed in digits: where one ends, and what it is worth. */
final class NumberShape {

  /**
   * A number longer than this is no measured value; its digits are skipped, never computed with.
   */
  static final int MAX_LENGTH = 64;

  private NumberShape() {}

  /**
   * One past the last unit of the number that begins here with a digit or a point; negative if the
   * digits and points together are no decimal number ("2.0.1").
   */
  static int end(String text, int start) {
    int at = digits(text, start);
    boolean plainInteger = at > start;
    if (plainInteger) {
      at = groups(text, start, at);
    }
    char next = charAt(text, at);
    if (isPoint(next) && CharClass.isDigit(charAt(text, at + 1)) && !isTimesPower(text, at)) {
      at = digits(text, at + 1);
      if (charAt(text, at) == '.' && CharClass.isDigit(charAt(text, at + 1))) {
        do {
          at = digits(text, at + 1);
        } while (charAt(text, at) == '.' && CharClass.isDigit(charAt(text, at + 1)));
        return -at;
      }
    } else if (next == ',' && isDecimalComma(text, start, at)) {
      at = digits(text, at + 1);
    }
    return exponent(text, at);
  }

  private static boolean isPoint(char c) {
    return c == '.' || c == '\u00b7' || c == '\u22c5' || c == '\u2219' || c == '\uff0e';
  }

  /** "3·10^4": a raised point before a power of ten is a multiplication. */
  private static boolean isTimesPower(String text, int point) {
    if (text.charAt(point) == '.' || !text.startsWith("10", point + 1)) {
      return false;
    }
    int power = charAt(text, point + 3) == '$' ? point + 4 : point + 3;
    char raised = charAt(text, power);
    return raised == '^' || UnitReader.isSuperscript(raised);
  }

  /** Groups of exactly three digits: "1,234", "10 000", "1{,}234", "1\,234". */
  private static int groups(String text, int start, int end) {
    if (end - start > 3 || text.charAt(start) == '0') {
      return end;
    }
    boolean byBlanks = isGroupedByBlanks(text, start, end);
    int at = end;
    while (true) {
      int next = groupSeparatorEnd(text, at, byBlanks);
      if (next < 0) {
        return at;
      }
      int after = digits(text, next, next + 4);
      if (after - next != 3) {
        return at;
      }
      at = after;
    }
  }

  /**
   * "88 657", "1 234 567": a plain blank groups behind more than one digit or before more than one
   * group, or before zeros; else it parts two numbers ("type 2 100 patients", "COVID-19 200").
   */
  private static boolean isGroupedByBlanks(String text, int start, int end) {
    return isBlankAndGroup(text, end)
        && (end - start > 1 || isBlankAndGroup(text, end + 4))
        && (start == 0 || CharClass.isSpace(text.charAt(start - 1)));
  }

  private static boolean isBlankAndGroup(String text, int at) {
    return charAt(text, at) == ' '
        && digits(text, at + 1, at + 5) == at + 4
        && charAt(text, at + 4) != '%';
  }

  private static int groupSeparatorEnd(String text, int at, boolean byBlanks) {
    char c = charAt(text, at);
    if (c == ',' || c == '\u2009' || c == '\u202f' || c == '\u00a0' || c == '\uff0c') {
      return at + 1;
    }
    if (c == '\\' && charAt(text, at + 1) == ',') {
      return at + 2;
    }
    if (c == '{' && charAt(text, at + 1) == ',' && charAt(text, at + 2) == '}') {
      return at + 3;
    }
    if (c == ' ' && (byBlanks || text.startsWith("000", at + 1))) {
      return at + 1;
    }
    return -1;
  }

  /** "83,5%" and "0,85": a comma is a decimal one where a list is out of the question. */
  private static boolean isDecimalComma(String text, int start, int comma) {
    if (comma - start > 3) {
      return false;
    }
    int after = digits(text, comma + 1, comma + 12);
    if (after == comma + 1 || charAt(text, after) == ',') {
      return false;
    }
    if (start > 0 && text.charAt(start - 1) == ',') {
      return false;
    }
    if (text.charAt(start) == '0' && comma == start + 1) {
      return true;
    }
    int sign = after;
    while (charAt(text, sign) == ' ' || charAt(text, sign) == '\u00a0') {
      if (++sign > after + 2) {
        break;
      }
    }
    return charAt(text, sign) == '%' || charAt(text, sign) == '\\' && charAt(text, sign + 1) == '%';
  }

  private static int exponent(String text, int at) {
    char e = charAt(text, at);
    if (e != 'e' && e != 'E') {
      return at;
    }
    int digits = at + 1;
    char sign = CharClass.canonical(charAt(text, digits));
    if (sign == '-' || sign == '+') {
      digits++;
    }
    int end = digits(text, digits, digits + 4);
    boolean exponent = end > digits && end - digits <= 3 && !CharClass.isLetter(charAt(text, end));
    return exponent ? end : at;
  }

  private static int digits(String text, int at) {
    return digits(text, at, text.length());
  }

  private static int digits(String text, int from, int limit) {
    int at = from;
    int last = Math.min(limit, text.length());
    while (at < last && CharClass.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static char charAt(String text, int at) {
    return at < text.length() ? text.charAt(at) : 0;
  }

  /**
   * The worth of a number that {@link #end} has found, with its printed decimals. What is no
   * decimal number ("2.0.1", a million digits) counts up to where it stops to be one.
   */
  static BigDecimal value(CharSequence text, int start, int numberEnd) {
    int end = Math.min(numberEnd, start + MAX_LENGTH);
    char[] plain = new char[end - start];
    int length = 0;
    boolean fraction = false;
    boolean exponent = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (CharClass.isDigit(c)) {
        plain[length++] = (char) ('0' + Character.digit(c, 10));
      } else if (isPoint(c) || c == ',' && !fraction && isDecimal(text, start, i, end)) {
        if (fraction || exponent) {
          break;
        }
        fraction = true;
        plain[length++] = '.';
      } else if (c == 'e' || c == 'E') {
        exponent = true;
        plain[length++] = 'e';
      } else if (exponent && CharClass.canonical(c) == '-') {
        plain[length++] = '-';
      }
    }
    while (length > 1 && (plain[length - 1] < '0' || plain[length - 1] > '9')) {
      length--; // cut within its exponent
    }
    return new BigDecimal(plain, 0, length);
  }

  /** A comma that is not followed by exactly three digits, or follows a lone zero, is decimal. */
  private static boolean isDecimal(CharSequence text, int start, int comma, int end) {
    char before = comma > start ? text.charAt(comma - 1) : 0;
    if (before == '{' || before == '\\') {
      return false;
    }
    if (comma == start + 1 && text.charAt(start) == '0') {
      return true;
    }
    int at = comma + 1;
    while (at < end && CharClass.isDigit(text.charAt(at))) {
      at++;
    }
    return at - comma != 4;
  }

  /** About what it is worth, without making an object; good enough for comparing. */
  static double approximate(CharSequence text, int start, int end) {
    double value = 0;
    double unit = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (CharClass.isDigit(c)) {
        value =
            unit == 0 ? value * 10 + Character.digit(c, 10) : value + Character.digit(c, 10) * unit;
        unit /= 10;
      } else if (isPoint(c) || c == ',' && isDecimal(text, start, i, end)) {
        unit = 0.1;
      } else if (c == 'e' || c == 'E') {
        break;
      }
    }
    return value;
  }
}
