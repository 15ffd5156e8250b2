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
    if (wasInterval
        && before == consumed
        && (tokens.symbol(before) == ','
            || tokens.symbol(before) == ';'
            || tokens.is(before, "to"))) {
      return true;
    }
    for (int i = before; i >= Math.max(consumed, before - 2); i--) {
      if (tokens.symbol(i) == 0) {
        return NumberContext.isIntervalWord(tokens, i);
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

  /** "0.91 (0.88-0.94)", "0.91 (0.88, 0.94)": what lies around an estimate, in brackets. */
  private boolean isAroundEstimate(int before) {
    if (tokens.symbol(before) != '(' || before != consumed) {
      return false;
    }
    int after = draft.lastToken + 1;
    boolean isRange = draft.upperEnd > 0;
    boolean isPair = !isRange && tokens.symbol(after) == ',' && tokens.isNumber(after + 1);
    if (!isRange && !isPair || tokens.partner(before) != (isRange ? after : after + 2)) {
      return false;
    }
    int estimate = before - 1;
    while (estimate > before - UNIT_WINDOW && !tokens.isNumber(estimate)) {
      estimate--;
    }
    if (!tokens.isNumber(estimate) || !isUnit(estimate + 1, before - 1)) {
      return false;
    }
    double value = plainNumber(tokens.start(estimate), tokens.end(estimate));
    double upper =
        isRange
            ? plainNumber(draft.upperStart, draft.upperEnd)
            : plainNumber(tokens.start(after + 1), tokens.end(after + 1));
    return value >= plainNumber(draft.numberStart, draft.numberEnd) && value <= upper;
  }

  /** Whether the number at hand has no unit, or that which stands there. */
  private boolean isUnit(int first, int last) {
    return draft.unitType == UnitType.NONE
        || draft.unitLast - draft.unitFirst == last - first
            && tokens.text(draft.unitFirst, draft.unitLast).equals(tokens.text(first, last));
  }

  /** A number of digits and a point; of others, which few are, not a number. */
  private double plainNumber(int start, int end) {
    String number = tokens.text().substring(start, end);
    int points = 0;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      points += c == '.' ? 1 : 0;
      if ((c < '0' || c > '9') && c != '.') {
        return Double.NaN;
      }
    }
    return points > 1 || number.length() == points ? Double.NaN : Double.parseDouble(number);
  }
}
