package org.epitome.text;

import static org.epitome.text.Quantities.AFTER_FROM;
import static org.epitome.text.Quantities.DEVIATION;
import static org.epitome.text.Quantities.NEGATIVE;
import static org.epitome.text.Quantities.POWER;
import static org.epitome.text.Quantities.UPPER_NEGATIVE;

import org.epitome.text.Quantities.Kind;
import org.epitome.text.Quantities.UnitType;

/** Takes the second end of a range in: "3-5", "3% to 5%", "between 3 and 5 kg". */
final class RangeReader {
  private enum Join {
    DASH,
    TO,
    BETWEEN,
    NONE
  }

  private final QuantityDraft draft;
  private final UnitReader unit;
  private Tokens tokens = new Tokens();
  private int first;
  private int consumed;

  RangeReader(QuantityDraft draft, UnitReader unit) {
    this.draft = draft;
    this.unit = unit;
  }

  /**
   * Reads on behind the number of the draft.
   *
   * @param first the token of the number
   * @param consumed the token behind the quantity before
   */
  void read(Tokens tokens, int first, int consumed) {
    this.tokens = tokens;
    this.first = first;
    this.consumed = consumed;
    int joint = isHanging(draft.lastToken + 1) ? draft.lastToken + 2 : draft.lastToken + 1;
    Join join = draft.has(DEVIATION | POWER) ? Join.NONE : join(joint);
    if (join == Join.NONE) {
      return;
    }
    if (join == Join.TO && isAfterFrom()) {
      draft.flags |= AFTER_FROM;
      return;
    }
    int second = joint + 1;
    boolean negative = false;
    if (join != Join.DASH) {
      if (BoundReader.isBoundSymbol(tokens.symbol(second))) {
        second++;
      }
      char sign = tokens.symbol(second);
      if (CharClass.isSign(sign) && tokens.isGluedNumber(second + 1)) {
        negative = sign != '+';
        second++;
      }
    }
    if (isNumber(second)) {
      end(join, joint, second, negative);
    }
  }

  /** The hyphen of "3- to 5-fold". */
  private boolean isHanging(int hyphen) {
    return tokens.symbol(hyphen) == '-'
        && !tokens.spaceBefore(hyphen)
        && tokens.spaceBefore(hyphen + 1)
        && tokens.is(hyphen + 1, "to");
  }

  /** What joins two ends at a token. */
  private Join join(int at) {
    if (tokens.is(at, "to")) {
      return Join.TO;
    }
    if (tokens.is(at, "and") && betweenToken() >= 0) {
      return Join.BETWEEN;
    }
    char symbol = tokens.symbol(at);
    boolean dash =
        (symbol == '-' || symbol == '–' || symbol == '—' || symbol == '~')
            && (tokens.spaceBefore(at) == tokens.spaceBefore(at + 1)
                || draft.unitType == UnitType.PERCENT && !tokens.spaceBefore(at + 1));
    return dash ? Join.DASH : Join.NONE;
  }

  /** Whether a token is a number that can end a range, without a spread or exponent. */
  private boolean isNumber(int token) {
    return tokens.isNumber(token)
        && !tokens.isMalformed(token)
        && tokens.length(token) <= NumberShape.MAX_LENGTH
        && tokens.symbol(token + 1) != '±'
        && PowersOfTen.exponentLast(tokens, token) == token;
  }

  private void end(Join join, int joint, int second, boolean negative) {
    if (PowersOfTen.isFactor(tokens, second + 1)) {
      endWithFactor(second);
      return;
    }
    boolean hasUnit = unit.read(tokens, second + 1);
    if (!hasUnit && (isNameAfter(second) || joint > draft.lastToken + 1)) {
      return;
    }
    int last = hasUnit ? unit.last() : second;
    if (!agrees(join, joint, second, hasUnit)
        || startsRange(last + 1)
        || !isHigher(second, negative)) {
      return;
    }
    takeEnd(second);
    if (negative) {
      draft.flags |= UPPER_NEGATIVE;
    }
    draft.lastToken = last;
    if (hasUnit) {
      draft.take(unit);
    }
    if (join == Join.BETWEEN) {
      draft.firstToken = betweenToken();
    }
    if (draft.unitType == UnitType.NONE
        && NumberContext.isYear(tokens, first)
        && NumberContext.isYear(tokens, second)) {
      draft.kind = Kind.YEAR;
    }
  }

  /** "3-5 × 10^4". */
  private void endWithFactor(int second) {
    if (draft.unitType == UnitType.NONE && signed(first, false) < signed(second, false)) {
      takeEnd(second);
      draft.takeFactor(tokens, second + 1, unit);
    }
  }

  private void takeEnd(int second) {
    draft.upperStart = tokens.start(second);
    draft.upperEnd = tokens.end(second);
  }

  /** Whether the units of both ends, the second just read, go together. */
  private boolean agrees(Join join, int joint, int second, boolean hasUnit) {
    if (draft.unitType == UnitType.NONE) {
      // but "at k=2 to 4.19x" is none
      return join != Join.TO || !hasUnit || tokens.symbol(draft.firstToken - 1) != '=';
    }
    if (hasUnit) {
      return unit.type() == draft.unitType
          && (unit.type() != UnitType.LITERAL
              || draft.unitFirst < first // a currency
              || unit.agreesWith(tokens, draft.unitFirst, draft.unitLast));
    }
    return join != Join.TO && tokens.spaceBefore(joint) == tokens.spaceBefore(second);
  }

  private boolean isHigher(int second, boolean negative) {
    return signed(first, draft.has(NEGATIVE)) < signed(second, negative)
        || negative && draft.has(NEGATIVE);
  }

  private boolean startsRange(int join) {
    char symbol = tokens.symbol(join);
    return (symbol == '-' || symbol == '–')
        && tokens.isGluedNumber(join + 1)
        && !tokens.spaceBefore(join);
  }

  private boolean isNameAfter(int number) {
    boolean name = NumberContext.isGluedToName(tokens, number);
    char next = tokens.symbol(number + 1);
    boolean index =
        !tokens.spaceBefore(number + 1)
            && (next == '_' || next == '@' || next == '/' && tokens.isGluedNumber(number + 2));
    return name || index;
  }

  private boolean isAfterFrom() {
    int from = draft.firstToken - 1;
    int limit = Math.max(consumed, from - 4);
    while (from > limit
        && !tokens.is(from, "from")
        && (tokens.isWord(from) || BoundReader.isBoundSymbol(tokens.symbol(from)))) {
      from--;
    }
    if (!tokens.is(from, "from")) {
      return false;
    }
    for (int i = from - 1; i >= from - 3; i--) {
      if (NumberContext.isRangeVerb(tokens, i)) {
        return false;
      }
    }
    return true;
  }

  private int betweenToken() {
    int at = draft.firstToken - 1;
    return at >= consumed && tokens.is(at, "between") ? at : -1;
  }

  private double signed(int token, boolean negative) {
    double value = NumberShape.approximate(tokens.text(), tokens.start(token), tokens.end(token));
    return negative ? -value : value;
  }
}
