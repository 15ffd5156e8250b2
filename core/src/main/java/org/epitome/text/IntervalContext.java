package org.epitome.text;

import org.epitome.text.Quantities.UnitType;

/**
 * Tells whether the number that is being read is an interval of confidence, or an end of one: by
 * the words before it, or by the estimate that it lies around. One text after the other.
 */
final class IntervalContext {
  /** How many tokens a number and its unit may have. */
  private static final int UNIT_WINDOW = 4;

  private final QuantityDraft draft;
  private Tokens tokens = new Tokens();

  /** The token behind the quantity before. */
  private int consumed;

  /** Whether the last number, or this one, is an end of an interval. */
  private boolean wasInterval;

  private boolean interval;

  IntervalContext(QuantityDraft draft) {
    this.draft = draft;
  }

  /** Begins a text. */
  void clear() {
    wasInterval = false;
    interval = false;
  }

  /** Begins the next number. */
  void passNumber() {
    wasInterval = interval;
    interval = false;
  }

  /**
   * Whether the number of the draft is of an interval.
   *
   * @param itsConsumed the token behind the quantity before
   */
  boolean has(Tokens itsTokens, int itsConsumed) {
    tokens = itsTokens;
    consumed = itsConsumed;
    int before = draft.firstToken - 1;
    interval = isTold(before) || isBracketedPair(before) || isAroundEstimate(before);
    return interval;
  }

  /** "CI 0.6-0.9", "CI: [0.6, 0.9]". */
  private boolean isTold(int before) {
    if (wasInterval && before == consumed && (isComma(before) || tokens.is(before, "to"))) {
      return true;
    }
    for (int i = before; i >= Math.max(consumed, before - 2); i--) {
      if (tokens.symbol(i) == 0) {
        return NumberContext.endsIntervalWord(tokens, i, consumed);
      }
    }
    return false;
  }

  /** "0.75 [0.6, 0.9]", "0.75 [0.6–0.9]": brackets right after an estimate. */
  private boolean isBracketedPair(int before) {
    if (tokens.symbol(before) != '[' || before != consumed || consumed == 0) {
      return false;
    }
    int close = tokens.partner(before);
    int after = draft.lastToken + 1;
    return close == after && draft.upperEnd > 0
        || close > after
            && close - after < 5
            && tokens.symbol(after) == ','
            && !tokens.isInteger(draft.firstToken);
  }

  /**
   * "0.91 (0.88-0.94)", "0.91 (0.88, 0.94)", "-3.1 (-5.2 to -1.1; p = 0.01)", "12 (range, 3-24)":
   * what lies around an estimate, first in the brackets behind it.
   */
  private boolean isAroundEstimate(int before) {
    int word = isMark(before) ? before - 1 : before;
    int open = tokens.is(word, "range") ? word - 1 : before;
    if (tokens.symbol(open) != '(' || open != consumed) {
      return false;
    }
    int after = draft.lastToken + 1;
    boolean isRange = draft.upperEnd > 0;
    int second = tokens.isNumber(after + 1) ? after + 1 : after + 2;
    if (!isRange && !(isComma(after) && tokens.isNumber(second))) {
      return false;
    }
    int behind = isRange ? after : second + 1;
    if (tokens.partner(open) != behind && !(isRange && isComma(behind))) {
      return false;
    }
    int estimate = open - 1;
    while (estimate > open - UNIT_WINDOW && !tokens.isNumber(estimate)) {
      estimate--;
    }
    if (!tokens.isNumber(estimate) || !isUnit(estimate + 1, open - 1)) {
      return false;
    }
    double value = signed(estimate);
    double upper =
        isRange
            ? signed(draft.upperStart, draft.upperEnd, draft.has(Quantities.UPPER_NEGATIVE))
            : signed(second);
    return value >= signed(draft.numberStart, draft.numberEnd, draft.has(Quantities.NEGATIVE))
        && value <= upper;
  }

  private boolean isComma(int token) {
    return tokens.symbol(token) == ',' || tokens.symbol(token) == ';';
  }

  private boolean isMark(int token) {
    return isComma(token) || tokens.symbol(token) == ':';
  }

  /** Whether the number at hand has no unit, or that which stands there. */
  private boolean isUnit(int first, int last) {
    return draft.unitType == UnitType.NONE
        || draft.unitLast - draft.unitFirst == last - first
            && tokens.text(draft.unitFirst, draft.unitLast).equals(tokens.text(first, last));
  }

  /** The number in a token, with the sign before it. */
  private double signed(int token) {
    boolean negative = tokens.symbol(token - 1) == '-' && !tokens.spaceBefore(token);
    return signed(tokens.start(token), tokens.end(token), negative);
  }

  private double signed(int start, int end, boolean negative) {
    double value = NumberShape.approximate(tokens.text(), start, end);
    return negative ? -value : value;
  }
}
