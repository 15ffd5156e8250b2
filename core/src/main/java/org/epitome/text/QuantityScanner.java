package org.epitome.text;

import static org.epitome.text.Quantities.DEVIATION;
import static org.epitome.text.Quantities.NEGATIVE;
import static org.epitome.text.Quantities.POSITIVE;
import static org.epitome.text.Quantities.POWER;
import static org.epitome.text.Quantities.WORDS;

import org.epitome.model.Metric.Bound;
import org.epitome.text.Quantities.Kind;
import org.epitome.text.Quantities.UnitType;

/**
 * Finds the quantities in a row of tokens, from left to right, each number once: its sign, what is
 * glued to it, exponent, spread, unit, the second end of a range, bound, and at last its kind.
 */
final class QuantityScanner {
  private final QuantityDraft draft = new QuantityDraft();
  private final UnitReader unit = new UnitReader();
  private final SpreadReader spread = new SpreadReader(draft, unit);
  private final RangeReader range = new RangeReader(draft, unit);
  private final NumberContext context = new NumberContext(draft);
  private final Quantities found;
  private Tokens tokens = new Tokens();

  /** The token behind the last quantity. */
  private int consumed;

  QuantityScanner(Quantities found) {
    this.found = found;
  }

  void scan(Tokens tokens) {
    this.tokens = tokens;
    consumed = 0;
    context.clear();
    spread.begin(tokens);
    int token = next(0);
    while (token < tokens.size()) {
      if (tokens.isNumber(token)) {
        number(token);
      } else {
        words(token);
      }
      token = next(Math.max(token + 1, consumed));
    }
  }

  /** The first token from one on with which a quantity may begin; most words begin none. */
  private int next(int from) {
    int token = from;
    while (token < tokens.size()
        && !tokens.isNumber(token)
        && !NumberWords.mayBegin(tokens, token)) {
      token++;
    }
    return token;
  }

  // ---- numbers in digits

  private void number(int token) {
    begin(token, token);
    if (tokens.isMalformed(token) || tokens.length(token) > NumberShape.MAX_LENGTH) {
      draft.kind = Kind.NAME;
      commit();
      return;
    }
    Kind left = leftContext(token);
    if (left != Kind.AMOUNT) {
      draft.kind = left;
      commit();
      return;
    }
    parts(token);
    if (draft.kind == Kind.AMOUNT || draft.kind == Kind.DEVIATION) {
      range.read(tokens, token, consumed);
      spread.bracketed(consumed);
      BoundReader.after(tokens, draft);
    }
    if (draft.kind == Kind.AMOUNT) {
      draft.kind = context.of(tokens, token, consumed);
    }
    if (draft.kind == Kind.DEVIATION || draft.kind == Kind.INTERVAL) {
      spread.lentUnit(consumed);
    }
    commit();
  }

  private void begin(int first, int last) {
    draft.clear();
    draft.firstToken = first;
    draft.lastToken = last;
    draft.numberStart = tokens.start(first);
    draft.numberEnd = tokens.end(last);
    draft.wholeStart = Integer.MAX_VALUE;
    draft.wholeEnd = 0;
  }

  /** Takes in the signs attached before the number; says what it is part of. */
  private Kind leftContext(int token) {
    int at = token - 1;
    if (at < consumed) {
      return Kind.AMOUNT;
    }
    if (NumberContext.isIdentifier(tokens, token)) {
      return Kind.NAME;
    }
    char symbol = tokens.symbol(at);
    if (tokens.spaceBefore(token) && symbol != '±') {
      return Kind.AMOUNT;
    }
    if (symbol == 0) {
      return Kind.NAME; // letters or a URL directly before digits
    }
    switch (symbol) {
      case '_', '^' -> {
        return script(token);
      }
      case '@', '#', '.', '\\', '&', ')', ']' -> {
        return Kind.NAME;
      }
      case '-', '–', '+' -> {
        if (!isSign(at)) {
          boolean glued = isGluedWord(at - 1) && (symbol == '+' ? isSum(at) : !isBehindAmount(at));
          return glued ? Kind.NAME : Kind.AMOUNT;
        }
        if (spread.isScript(at - 1) && !tokens.spaceBefore(at)) {
          return script(token);
        }
        draft.firstToken = at;
        draft.flags |= symbol == '+' ? POSITIVE : NEGATIVE;
        at--;
      }
      case '/' -> {
        return isGluedWord(at - 1) && !tokens.spaceBefore(at) ? Kind.NAME : Kind.AMOUNT;
      }
      default -> {}
    }
    symbol = at < consumed ? 0 : tokens.symbol(at);
    if (symbol == '±' || !tokens.spaceBefore(draft.firstToken)) {
      if (BoundReader.isBoundSymbol(symbol)) {
        draft.firstToken = at;
        draft.bound = BoundReader.ofSymbol(symbol, Bound.EXACT);
      } else if (symbol == '±') {
        draft.firstToken = at;
        draft.kind = Kind.DEVIATION;
      } else if (UnitText.isCurrency(symbol)) {
        draft.firstToken = at;
        draft.unitType = UnitType.LITERAL;
        draft.unitFirst = at;
        draft.unitLast = at;
      }
    }
    return Kind.AMOUNT;
  }

  /** Whether a dash or plus directly before a number is its sign and not a hyphen. */
  private boolean isSign(int at) {
    if (at == 0 || tokens.spaceBefore(at)) {
      return true;
    }
    char before = tokens.symbol(at - 1);
    if (before == 0) {
      return tokens.layoutBefore(at) && !tokens.isNumber(at - 1) && tokens.symbol(at) != '–';
    }
    return before != ')'
        && before != ']'
        && before != '%'
        && before != '}'
        && before != '"'
        && before != '\''
        && before != '°'
        && before != '–';
  }

  /** "x_5", "fb^{-1}", "t^{-2/5}": what is raised or lowered is no amount. */
  private Kind script(int token) {
    if (tokens.symbol(token + 1) == '/' && tokens.isGluedNumber(token + 2)) {
      draft.lastToken = token + 2;
    }
    return Kind.NAME;
  }

  /** Whether a dash stands behind the unit of an amount: "1 mm–18 μm". */
  private boolean isBehindAmount(int dash) {
    return dash == consumed && found.size() > 0 && found.isAmount(found.size() - 1);
  }

  /** "VOC07+12": two data sets as one, while "AR+11.1" and "AP50+2" are changes. */
  private boolean isSum(int plus) {
    return tokens.hasDigit(plus - 1) && tokens.isInteger(plus + 1) && tokens.length(plus + 1) > 1;
  }

  private boolean isGluedWord(int at) {
    return at >= 0 && !tokens.isNumber(at) && tokens.symbol(at) == 0 && !tokens.spaceBefore(at + 1);
  }

  /** Reads what follows the number: exponent, spread, unit. */
  private void parts(int token) {
    int next = token + 1;
    int exponent = PowersOfTen.exponentLast(tokens, token);
    if (exponent > token) {
      power(token, exponent);
      return;
    }
    boolean glued = !tokens.spaceBefore(next);
    char symbol = tokens.symbol(next);
    if (glued && symbol == '(' && spread.isOfDigits(next)) {
      draft.flags |= DEVIATION;
      draft.lastToken = next + 2;
    } else if (PowersOfTen.isFactor(tokens, next)) {
      draft.takeFactor(tokens, next, unit);
      spread.read();
      return;
    } else if (dimensions(token)) {
      draft.kind = Kind.DIMENSIONS;
      readUnit(draft.lastToken + 1);
      return;
    } else if (glued && (symbol == '/' || symbol == ':') && tokens.isGluedNumber(next + 1)) {
      ratio(next, symbol);
      return;
    } else if (isScaleBehind(token, next)) {
      draft.lastToken = tokens.is(next, "out") ? next + 2 : next + 1;
      return;
    } else if (glued && isOrdinalEnding(next)) {
      draft.lastToken = next;
      draft.kind = Kind.ORDINAL;
      return;
    } else if (glued && tokens.is(next, "s") && isDecade(token)) {
      draft.lastToken = next;
      draft.kind = Kind.YEAR;
      return;
    } else if (glued
        && (symbol == '\''
            || symbol == '@'
            || symbol == '#'
            || symbol == '_' && !spread.isSign(next + 1))) {
      draft.kind = Kind.NAME;
      return;
    }
    plus();
    if (glued && isDimensionLetter(token, next)) {
      draft.lastToken = next;
      draft.kind = Kind.NAME;
      return;
    }
    if (draft.firstToken < token
        && draft.unitFirst == draft.firstToken
        && UnitReader.isScale(tokens, next)) {
      draft.unitLast = next; // "$1.2 billion"
      draft.lastToken = next;
    }
    if (draft.unitType == UnitType.NONE
        && !readUnit(draft.lastToken + 1)
        && NumberContext.isGluedToName(tokens, draft.lastToken)) {
      if (!isUnknownUnit(token)) {
        draft.kind = Kind.NAME;
        return;
      }
      draft.unitType = UnitType.LITERAL;
      draft.unitFirst = ++draft.lastToken;
      draft.unitLast = draft.lastToken;
    }
    if (!draft.has(DEVIATION)) {
      spread.read();
    }
    plus();
  }

  /** "3D" has three dimensions, "0.5 D" are dioptres. */
  private boolean isDimensionLetter(int token, int next) {
    return tokens.length(token) == 1
        && (tokens.is(next, "d") && CharClass.isUpper(tokens.text().charAt(tokens.start(next))));
  }

  /** A few letters glued to a decimal number are its unit even if nobody knows it. */
  private boolean isUnknownUnit(int token) {
    int next = draft.lastToken + 1;
    return !tokens.isInteger(token) && tokens.isWord(next) && tokens.length(next) <= 4;
  }

  private void plus() {
    int next = draft.lastToken + 1;
    if (tokens.symbol(next) == '+'
        && !tokens.spaceBefore(next)
        && !tokens.isGluedNumber(next + 1)) {
      draft.lastToken = next;
      draft.bound = Bound.AT_LEAST;
    }
  }

  private boolean readUnit(int at) {
    return draft.takeUnit(tokens, at, unit);
  }

  /** "10^{-3}", "10⁵": a power of ten alone; any other base belongs to a formula. */
  private void power(int token, int exponent) {
    draft.lastToken = exponent;
    if (tokens.is(token, "10")) {
      draft.flags |= POWER;
      readUnit(exponent + 1);
    } else {
      draft.kind = Kind.NAME;
    }
  }

  /** "64x64", "64 × 64 × 3", "64times 64". */
  private boolean dimensions(int token) {
    int last = token;
    while (true) {
      int next = last + 1;
      if (tokens.isWord(next) && !tokens.spaceBefore(next) && isTimesDigits(next)) {
        last = next;
      } else if (PowersOfTen.isTimes(tokens, next)
          && tokens.symbol(next) != '·'
          && tokens.isNumber(next + 1)) {
        last = next + 1;
      } else {
        draft.lastToken = Math.max(draft.lastToken, last);
        return last > token;
      }
    }
  }

  /** "x64". */
  private boolean isTimesDigits(int token) {
    char c = tokens.text().charAt(tokens.start(token));
    return (c == 'x' || c == 'X')
        && tokens.length(token) > 1
        && CharClass.isDigit(tokens.text().charAt(tokens.start(token) + 1));
  }

  private void ratio(int sign, char symbol) {
    int second = sign + 1;
    int after = second + 1;
    if (symbol == ':') {
      while (isChained(after, symbol)) {
        after += 2;
      }
      draft.lastToken = after - 1;
      draft.kind = Kind.RATIO;
      return;
    }
    if (isChained(after, symbol) || tokens.isMalformed(second) || isPair(sign)) {
      return;
    }
    boolean glued = tokens.isWord(after) && !tokens.spaceBefore(after);
    boolean unitAfter = unit.read(tokens, after);
    if (isScaleEnd(second) && !glued && !unitAfter && !isShare(sign, after)) {
      draft.lastToken = second; // "7.2/10" is 7.2
    } else if (!unitAfter) { // "10/4%" is two
      draft.lastToken = glued ? after : second;
      boolean name =
          glued && !isOrdinalEnding(after) || NumberContext.isShortYear(tokens, sign - 1);
      draft.kind = name ? Kind.NAME : Kind.RATIO;
    }
  }

  /** What a percentage is the share of: "85% (85/100)". */
  private boolean isShare(int sign, int after) {
    int open = sign - 2;
    return tokens.symbol(open) == '('
        && tokens.partner(open) == after
        && open == consumed
        && tokens.symbol(open - 1) == '%';
  }

  /** Two measured values rather than a ratio: "92.02/90.51", but "4.02/5.0" is 4.02. */
  private boolean isPair(int sign) {
    return !tokens.isInteger(sign - 1)
        && !tokens.isInteger(sign + 1)
        && !isScaleEnd(sign + 1)
        && !tokens.isMalformed(sign - 1);
  }

  /** "4.2 / 5", "4.2 out of 5": a whole number is rather a count. */
  private boolean isScaleBehind(int token, int next) {
    boolean out = tokens.is(next, "out") && tokens.is(next + 1, "of");
    int end = out ? next + 2 : next + 1;
    return (out || tokens.symbol(next) == '/')
        && !tokens.isInteger(token)
        && tokens.spaceBefore(end)
        && isScaleEnd(end);
  }

  private boolean isChained(int at, char symbol) {
    return tokens.symbol(at) == symbol && !tokens.spaceBefore(at) && tokens.isGluedNumber(at + 1);
  }

  /** Tops of rating scales. */
  private boolean isScaleEnd(int token) {
    return tokens.is(token, "5")
        || tokens.is(token, "5.0")
        || tokens.is(token, "10")
        || tokens.is(token, "10.0")
        || tokens.is(token, "100");
  }

  private boolean isOrdinalEnding(int token) {
    return tokens.is(token, "th")
        || tokens.is(token, "st")
        || tokens.is(token, "nd")
        || tokens.is(token, "rd");
  }

  private boolean isDecade(int token) {
    return tokens.length(token) == 4
        && tokens.text().charAt(tokens.end(token) - 1) == '0'
        && NumberContext.isYear(tokens, token);
  }

  // ---- numbers in words

  private void words(int token) {
    if (NumberWords.isMultiple(tokens, token)) {
      begin(token, token);
      draft.unitType = UnitType.TIMES;
      finishWords();
    } else if (tokens.is(token, "a") || tokens.is(token, "an")) {
      if (unit.read(tokens, token + 1) && unit.type() == UnitType.ORDERS_OF_MAGNITUDE) {
        begin(token, token);
        readUnit(token + 1);
        finishWords();
      }
    } else {
      cardinal(token);
    }
  }

  private void cardinal(int token) {
    int last = NumberWords.lastOfCardinal(tokens, token);
    if (last == -1 || !tokens.spaceBefore(token) && isHyphen(token - 1)) {
      return;
    }
    begin(token, last);
    int join = last + 1;
    if (tokens.is(join, "to") || tokens.symbol(join) == '-' || tokens.symbol(join) == '–') {
      int second = NumberWords.lastOfCardinal(tokens, join + 1);
      if (second != -1) {
        draft.upperStart = tokens.start(join + 1);
        draft.upperEnd = tokens.end(second);
        draft.lastToken = second;
      }
    }
    int next = draft.lastToken + 1;
    boolean hyphened = isHyphen(next) && !tokens.spaceBefore(next);
    if (readUnit(next) || !hyphened && !tokens.is(token, "one") && !tokens.is(token, "zero")) {
      finishWords();
    }
  }

  private boolean isHyphen(int token) {
    return tokens.symbol(token) == '-';
  }

  private void finishWords() {
    draft.flags |= WORDS;
    BoundReader.after(tokens, draft);
    commit();
  }

  // ---- common

  private void commit() {
    int first = draft.firstToken;
    int last = draft.lastToken;
    long mention = MathBalance.widen(tokens, first, last, tokens.start(first), tokens.end(last));
    draft.start = MathBalance.start(mention);
    draft.end = MathBalance.end(mention);
    BoundReader.before(tokens, draft, consumed);
    if (draft.upperEnd > 0 && draft.wholeStart > draft.start) {
      fromBeforeRange();
    }
    draft.wholeStart = Math.min(draft.wholeStart, draft.start);
    draft.wholeEnd = Math.max(draft.wholeEnd, draft.end);
    found.add(draft);
    consumed = draft.lastToken + 1;
    context.passNumber();
  }

  /** "range from 4 to 88 days" is one expression. */
  private void fromBeforeRange() {
    int at = draft.firstToken - 1;
    if (tokens.is(at, "from")) {
      if (tokens.is(at - 1, "range")) {
        at--;
      }
      draft.wholeStart = tokens.start(at);
    }
  }
}
