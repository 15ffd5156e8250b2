package org.epitome.text;

import java.math.BigDecimal;

/** Reads powers of ten: one that is a number of its own ("10^5"), and "× 10^5" behind a number. */
final class PowersOfTen {
  private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private PowersOfTen() {}

  /** The last token of the exponent of a number, or the number. */
  static int exponentLast(Tokens tokens, int token) {
    int at = token + 1;
    if (tokens.spaceBefore(at)) {
      return token;
    }
    if (tokens.symbol(at) == '^') {
      if (isAsymmetric(tokens, at) || tokens.symbol(at + 1) == '°') {
        return token;
      }
      int number = CharClass.isSign(tokens.symbol(at + 1)) ? at + 2 : at + 1;
      return Math.min(number, tokens.size() - 1);
    }
    if (tokens.symbol(at) == '-'
        && tokens.text().charAt(tokens.start(at)) == '\u2212'
        && tokens.isGluedNumber(at + 1)
        && tokens.length(at + 1) <= 2
        && tokens.is(token, "10")) {
      return at + 1; // a raised exponent that lost its height
    }
    int last = token;
    while (last - token < 5 && UnitReader.isSuperscript(tokens.symbol(last + 1))) {
      last++;
    }
    return last;
  }

  /** "12.1^{+0.3}_{-0.2}": the spread of an estimate, not an exponent. */
  private static boolean isAsymmetric(Tokens tokens, int raised) {
    return tokens.symbol(raised + 1) == '+'
        || CharClass.isSign(tokens.symbol(raised + 1))
            && tokens.isNumber(raised + 2)
            && tokens.symbol(raised + 3) == '_'
            && tokens.symbol(raised + 4) == '+';
  }

  /** Whether a token multiplies: "×", "x", "times". */
  static boolean isTimes(Tokens tokens, int token) {
    char symbol = tokens.symbol(token);
    return symbol == '×'
        || symbol == '·'
        || symbol == '*'
        || tokens.is(token, "x")
        || tokens.is(token, "times");
  }

  /** Whether a sign of multiplication and a power of ten begin here. */
  static boolean isFactor(Tokens tokens, int times) {
    return isTimes(tokens, times) && tensAfter(tokens, times);
  }

  private static boolean tensAfter(Tokens tokens, int times) {
    int ten = times + 1;
    return tokens.isNumber(ten)
        && tokens.is(ten, "10")
        && (exponentLast(tokens, ten) > ten
            || inParentheses(tokens, ten)
            || afterDash(tokens, ten));
  }

  private static boolean inParentheses(Tokens tokens, int ten) {
    int at = ten + 1;
    if (tokens.symbol(at) != '(' || tokens.spaceBefore(at)) {
      return false;
    }
    int number = CharClass.isSign(tokens.symbol(at + 1)) ? at + 2 : at + 1;
    return tokens.isNumber(number)
        && tokens.length(number) <= 2
        && tokens.symbol(number + 1) == ')';
  }

  private static boolean afterDash(Tokens tokens, int ten) {
    return CharClass.isSign(tokens.symbol(ten + 1))
        && !tokens.spaceBefore(ten + 1)
        && tokens.isGluedNumber(ten + 2)
        && tokens.length(ten + 2) <= 2;
  }

  /** The last token of a factor: "× 10^5", "x 10(5)", "times 10-5". */
  static int lastOfFactor(Tokens tokens, int times) {
    int ten = times + 1;
    int last = exponentLast(tokens, ten);
    if (last > ten) {
      return last;
    }
    return inParentheses(tokens, ten) ? tokens.partner(ten + 1) : ten + 2;
  }

  /** The value of a power of ten that stands alone. */
  static BigDecimal value(Tokens tokens, int ten, int last) {
    int exponent = 0;
    boolean negative = false;
    for (int token = ten + 1; token <= last; token++) {
      char symbol = tokens.symbol(token);
      if (symbol == '-' || symbol == '–' || symbol == '⁻') {
        negative = true;
      } else if (UnitReader.isSuperscript(symbol)) {
        exponent = exponent * 10 + Math.max(0, RAISED_DIGITS.indexOf(symbol));
      } else if (tokens.isNumber(token)) {
        double value =
            NumberShape.approximate(tokens.text(), tokens.start(token), tokens.end(token));
        exponent = (int) Math.min(999, value);
        break;
      }
    }
    return BigDecimal.ONE.scaleByPowerOfTen(negative ? -exponent : exponent);
  }
}
