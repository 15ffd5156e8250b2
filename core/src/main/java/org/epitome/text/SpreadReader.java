package org.epitome.text;

import static org.epitome.text.Quantities.DEVIATION;

import org.epitome.text.Quantities.UnitType;

/**
 * Takes in what says how sure an estimate is: "3.2 ± 0.1", "3.2_{-0.1}^{+0.2}", "(3.2 ± 0.4) GeV",
 * "54.3 (12.1) years".
 */
final class SpreadReader {
  private final QuantityDraft draft;
  private final UnitReader unit;
  private Tokens tokens = new Tokens();

  SpreadReader(QuantityDraft draft, UnitReader unit) {
    this.draft = draft;
    this.unit = unit;
  }

  /** Begins with a text. */
  void begin(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Reads on behind the draft: "± 0.2" and its unit, "_{-0.1}^{+0.2}", "_{\\pm 0.2}". */
  void read() {
    int last = spreadLast(draft.lastToken + 1);
    if (last > draft.lastToken) {
      draft.flags |= DEVIATION;
      draft.lastToken = last;
      if (PowersOfTen.isFactor(tokens, last + 1)) {
        draft.takeFactor(tokens, last + 1, unit);
      } else {
        unitAfterSpread();
      }
    }
  }

  /** The last token of the spread that begins here, or -1. */
  private int spreadLast(int at) {
    if (isSignedIndex(at) && !tokens.spaceBefore(at)) {
      return isSignedIndex(at + 3) ? at + 5 : at + 2;
    }
    if (isGluedEnd(at, '+') && isGluedEnd(at + 2, '-')) {
      return at + 3;
    }
    int last = -1;
    int sign = at;
    while (tokens.symbol(sign) == '±' && tokens.isNumber(sign + 1)) {
      last = sign + 1;
      sign = behindSource(last + 1); // "± 0.4 (stat) ± 0.2 (syst) GeV"
    }
    boolean goesOn =
        sign > last + 1
            && (tokens.symbol(sign) == ')'
                || PowersOfTen.isFactor(tokens, sign)
                || unit.read(tokens, sign));
    return last >= 0 && goesOn ? sign - 1 : last;
  }

  /** One past the source of a spread, "(stat)"; the same token where none is told. */
  private int behindSource(int open) {
    boolean told = tokens.symbol(open) == '(' && NumberContext.isSpreadSource(tokens, open + 1);
    return told ? Math.max(open, tokens.partner(open) + 1) : open;
  }

  /** The upper or lower end of a spread that lost its height: "12.1+0.3-0.2". */
  private boolean isGluedEnd(int at, char sign) {
    return CharClass.canonical(tokens.symbol(at)) == sign
        && !tokens.spaceBefore(at)
        && tokens.isGluedNumber(at + 1);
  }

  /** The unit of the estimate, or, where it has one, the same once more: "3.2 kg ± 0.1 kg". */
  private void unitAfterSpread() {
    int at = draft.lastToken + 1;
    if (draft.unitType == UnitType.NONE) {
      draft.takeUnit(tokens, at, unit);
    } else if (unit.read(tokens, at)) {
      draft.lastToken = unit.last();
    }
  }

  private boolean isSignedIndex(int at) {
    return isScript(at) && isSign(at + 1) && tokens.isNumber(at + 2);
  }

  /** Whether a token is a sign that a spread may begin with. */
  boolean isSign(int token) {
    return CharClass.isSign(tokens.symbol(token)) || tokens.symbol(token) == '±';
  }

  /** Whether brackets hold the last digits' uncertainty: "5(1)". */
  boolean isOfDigits(int paren) {
    return tokens.isGluedNumber(paren + 1)
        && tokens.length(paren + 1) <= 3
        && tokens.symbol(paren + 2) == ')'
        && !tokens.spaceBefore(paren + 2)
        && (!tokens.isInteger(paren - 1) || unit.read(tokens, paren + 3));
  }

  /** "(3.2 ± 0.4) × 10^-5", "(3-5) GeV": brackets that hold an estimate together. */
  void bracketed(int consumed) {
    int open = draft.firstToken - 1;
    int close = draft.lastToken + 1;
    if (draft.unitType != UnitType.NONE
        || !draft.has(DEVIATION) && draft.upperEnd == 0
        || tokens.symbol(open) != '('
        || tokens.partner(open) != close
        || open == consumed && tokens.isNumber(open - 1)) {
      return;
    }
    if (PowersOfTen.isFactor(tokens, close + 1)) {
      draft.takeFactor(tokens, close + 1, unit);
      draft.firstToken = open;
    } else if (draft.takeUnit(tokens, close + 1, unit)) {
      draft.firstToken = open;
    }
  }

  /** "54.3 (12.1) years": the unit behind the brackets, which the estimate borrows. */
  void lentUnit(int consumed) {
    int close = draft.lastToken + 1;
    int open = tokens.partner(close);
    if (draft.unitType == UnitType.NONE
        && tokens.symbol(close) == ')'
        && open <= consumed
        && unit.read(tokens, close + 1)) {
      draft.borrow(unit);
    }
  }

  /** Whether a sign raises or lowers what follows. */
  boolean isScript(int at) {
    return tokens.symbol(at) == '^' || tokens.symbol(at) == '_';
  }
}
