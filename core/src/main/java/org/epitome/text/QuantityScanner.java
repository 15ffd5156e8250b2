package org.epitome.text;

import static org.epitome.text.Quantities.AFTER_FROM;
import static org.epitome.text.Quantities.ATTRIBUTIVE;
import static org.epitome.text.Quantities.DEVIATION;
import static org.epitome.text.Quantities.NEGATIVE;
import static org.epitome.text.Quantities.POSITIVE;
import static org.epitome.text.Quantities.POWER;
import static org.epitome.text.Quantities.UPPER_NEGATIVE;
import static org.epitome.text.Quantities.WORDS;

import java.math.BigDecimal;
import org.epitome.model.Metric.Bound;
import org.epitome.text.Quantities.Kind;
import org.epitome.text.Quantities.UnitType;

/**
 * Finds the quantities in a row of tokens, from left to right, each number once: its sign, what is
 * glued to it, exponent, spread, unit, the second end of a range, bound, and at last its kind.
 */
final class QuantityScanner {
  private static final Lexicon CONTEXT = Lexicon.read(QuantityScanner.class, "number-context.txt");
  private static final int LABEL = CONTEXT.classNamed("label");
  private static final int WEAK_LABEL = CONTEXT.classNamed("weak label");
  private static final int RANGE_VERB = CONTEXT.classNamed("range");
  private static final int AND = CONTEXT.classNamed("and");
  private static final int LEVEL_OF = CONTEXT.classNamed("level of");
  private static final int INTERVAL = CONTEXT.classNamed("interval");
  private static final int SPREAD = CONTEXT.classNamed("spread");
  private static final int IDENTIFIER = CONTEXT.classNamed("identifier");

  private final QuantityDraft draft = new QuantityDraft();
  private final UnitReader unit = new UnitReader();
  private Tokens tokens = new Tokens();
  private int consumed;

  /** Whether the last number, or this one, belongs to a label such as "phases". */
  private boolean wasLabelled;

  private boolean labelled;

  /** Whether the last number, or this one, is an end of an interval. */
  private boolean wasInterval;

  private boolean interval;

  private final Quantities found;

  QuantityScanner(Quantities found) {
    this.found = found;
  }

  void scan(Tokens tokens) {
    this.tokens = tokens;
    consumed = 0;
    wasLabelled = false;
    wasInterval = false;
    int token = 0;
    while (token < tokens.size()) {
      if (tokens.isNumber(token)) {
        number(token);
      } else {
        words(token);
      }
      token = Math.max(token + 1, consumed);
    }
  }

  // ---- numbers in digits

  private void number(int token) {
    begin(token, token);
    if (tokens.isMalformed(token) || length(token) > NumberShape.MAX_LENGTH) {
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
      range(token);
      BoundReader.after(tokens, draft);
    }
    if (draft.kind == Kind.AMOUNT) {
      draft.kind = context(token);
    }
    commit();
  }

  private void begin(int first, int last) {
    draft.clear();
    labelled = false;
    interval = false;
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
    if (at < consumed || tokens.spaceBefore(token)) {
      return Kind.AMOUNT;
    }
    char symbol = tokens.symbol(at);
    if (symbol == 0) {
      return Kind.NAME; // letters or a URL directly before digits
    }
    switch (symbol) {
      case '_', '^', '@', '#', '.', '\\', '&', ')', ']' -> {
        return Kind.NAME;
      }
      case '-', '–', '+' -> {
        if (!isSign(at)) {
          return (symbol == '-' || symbol == '–') && isGluedWord(at - 1) ? Kind.NAME : Kind.AMOUNT;
        }
        draft.firstToken = at;
        draft.flags |= symbol == '+' ? POSITIVE : NEGATIVE;
        at--;
      }
      case '/', ':' -> {
        return isGluedWord(at - 1)
                && !tokens.spaceBefore(at)
                && (symbol == '/' || CONTEXT.is(IDENTIFIER, tokens, at - 1))
            ? Kind.NAME
            : Kind.AMOUNT;
      }
      default -> {}
    }
    if (at >= consumed && !tokens.spaceBefore(draft.firstToken)) {
      symbol = tokens.symbol(at);
      if (BoundReader.isBoundSymbol(symbol)) {
        draft.firstToken = at;
        draft.bound = BoundReader.ofSymbol(symbol, Bound.EXACT);
      } else if (symbol == '±') {
        draft.firstToken = at;
        draft.kind = Kind.DEVIATION;
      } else if (symbol == '$' || symbol == '€' || symbol == '£' || symbol == '¥') {
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

  private boolean isGluedWord(int at) {
    return at >= 0 && !tokens.isNumber(at) && tokens.symbol(at) == 0 && !tokens.spaceBefore(at + 1);
  }

  /** Reads what follows the number: exponent, spread, unit. */
  private void parts(int token) {
    int next = token + 1;
    int exponent = exponentLast(token);
    if (exponent > token) {
      power(token, exponent);
      return;
    }
    boolean glued = !tokens.spaceBefore(next);
    char symbol = tokens.symbol(next);
    if (glued && symbol == '(' && uncertainty(next)) {
      draft.flags |= DEVIATION;
      draft.lastToken = next + 2;
    } else if (isTimes(next) && tensAfter(next)) {
      exponent(next);
      spread();
      return;
    } else if (dimensions(token)) {
      draft.kind = Kind.DIMENSIONS;
      readUnit(draft.lastToken + 1);
      return;
    } else if (glued && (symbol == '/' || symbol == ':') && isGluedNumber(next + 1)) {
      ratio(next, symbol);
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
            || symbol == '_' && !isSignSymbol(tokens.symbol(next + 1)))) {
      draft.kind = Kind.NAME;
      return;
    }
    plus();
    if (glued && isDimensionLetter(token, next)) {
      draft.lastToken = next;
      draft.kind = Kind.NAME;
      return;
    }
    if (draft.unitType == UnitType.NONE && !readUnit(draft.lastToken + 1) && isGluedToName()) {
      if (!isUnknownUnit(token)) {
        draft.kind = Kind.NAME;
        return;
      }
      draft.unitType = UnitType.LITERAL;
      draft.unitFirst = ++draft.lastToken;
      draft.unitLast = draft.lastToken;
    }
    if (!draft.has(DEVIATION)) {
      spread();
    }
    plus();
  }

  /** "3D" has three dimensions, "0.5 D" are dioptres. */
  private boolean isDimensionLetter(int token, int next) {
    return length(token) == 1
        && (tokens.is(next, "d") && CharClass.isUpper(tokens.text().charAt(tokens.start(next))));
  }

  /** A few letters glued to a decimal number are its unit even if nobody knows it. */
  private boolean isUnknownUnit(int token) {
    int next = draft.lastToken + 1;
    return isDecimal(token) && tokens.isWord(next) && length(next) <= 4;
  }

  private void plus() {
    int next = draft.lastToken + 1;
    if (tokens.symbol(next) == '+' && !tokens.spaceBefore(next) && !isGluedNumber(next + 1)) {
      draft.lastToken = next;
      draft.bound = Bound.AT_LEAST;
    }
  }

  private boolean isGluedToName() {
    int next = draft.lastToken + 1;
    if (tokens.spaceBefore(next)) {
      return false;
    }
    int name = tokens.symbol(next) == '-' ? next + 1 : next;
    return !tokens.spaceBefore(name) && !tokens.isNumber(name) && tokens.symbol(name) == 0;
  }

  private boolean readUnit(int at) {
    if (!unit.read(tokens, at)) {
      return false;
    }
    draft.unitType = unit.type();
    draft.unitFirst = unit.first();
    draft.unitLast = unit.last();
    draft.lastToken = unit.last();
    if (unit.isAttributive()) {
      draft.flags |= ATTRIBUTIVE;
    }
    return true;
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

  /** The last token of the exponent of a number, or the number. */
  private int exponentLast(int token) {
    int at = token + 1;
    if (tokens.spaceBefore(at)) {
      return token;
    }
    if (tokens.symbol(at) == '^') {
      if (isAsymmetric(at)) {
        return token;
      }
      int number = isSignSymbol(tokens.symbol(at + 1)) ? at + 2 : at + 1;
      return Math.min(number, tokens.size() - 1);
    }
    if (tokens.symbol(at) == '-'
        && tokens.text().charAt(tokens.start(at)) == '\u2212'
        && isGluedNumber(at + 1)
        && length(at + 1) <= 2
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
  private boolean isAsymmetric(int raised) {
    return tokens.symbol(raised + 1) == '+'
        || isSignSymbol(tokens.symbol(raised + 1))
            && tokens.isNumber(raised + 2)
            && tokens.symbol(raised + 3) == '_'
            && tokens.symbol(raised + 4) == '+';
  }

  private static boolean isSignSymbol(char symbol) {
    return symbol == '-' || symbol == '+' || symbol == '–';
  }

  /** "5(1)": the last digits' uncertainty. */
  private boolean uncertainty(int paren) {
    return isGluedNumber(paren + 1)
        && length(paren + 1) <= 3
        && tokens.symbol(paren + 2) == ')'
        && !tokens.spaceBefore(paren + 2)
        && (isDecimal(paren - 1) || unit.read(tokens, paren + 3));
  }

  private boolean isTimes(int token) {
    char symbol = tokens.symbol(token);
    return symbol == '×'
        || symbol == '·'
        || symbol == '*'
        || tokens.is(token, "x")
        || tokens.is(token, "times");
  }

  private boolean tensAfter(int times) {
    int ten = times + 1;
    return tokens.isNumber(ten)
        && tokens.is(ten, "10")
        && (exponentLast(ten) > ten || exponentInParentheses(ten) || exponentAfterDash(ten));
  }

  private boolean exponentInParentheses(int ten) {
    int at = ten + 1;
    if (tokens.symbol(at) != '(' || tokens.spaceBefore(at)) {
      return false;
    }
    int number = isSignSymbol(tokens.symbol(at + 1)) ? at + 2 : at + 1;
    return tokens.isNumber(number) && length(number) <= 2 && tokens.symbol(number + 1) == ')';
  }

  private boolean exponentAfterDash(int ten) {
    return isSignSymbol(tokens.symbol(ten + 1))
        && !tokens.spaceBefore(ten + 1)
        && isGluedNumber(ten + 2)
        && length(ten + 2) <= 2;
  }

  /** Takes "× 10^5" as the beginning of the unit. */
  private void exponent(int times) {
    int ten = times + 1;
    int last = exponentLast(ten);
    if (last == ten) {
      last = ten + 2;
      if (exponentInParentheses(ten)) {
        last = tokens.partner(ten + 1);
      }
    }
    draft.unitType = UnitType.LITERAL;
    draft.unitFirst = times;
    last = unit.lastOfAtoms(tokens, last + 1);
    draft.unitLast = last;
    draft.lastToken = last;
  }

  /** "64x64", "64 × 64 × 3", "64times 64". */
  private boolean dimensions(int token) {
    int last = token;
    while (true) {
      int next = last + 1;
      if (tokens.isWord(next) && !tokens.spaceBefore(next) && isTimesDigits(next)) {
        last = next;
      } else if (isTimes(next) && tokens.symbol(next) != '·' && tokens.isNumber(next + 1)) {
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
        && length(token) > 1
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
    if (isChained(after, symbol) || tokens.isMalformed(second)) {
      return;
    }
    boolean glued = tokens.isWord(after) && !tokens.spaceBefore(after);
    boolean unitAfter = unit.read(tokens, after);
    if (isScaleEnd(second) && !glued && !unitAfter) {
      draft.lastToken = second; // "7.2/10" is 7.2
    } else if (!unitAfter) { // "10/4%" is two
      draft.lastToken = glued ? after : second;
      draft.kind = glued && !isOrdinalEnding(after) ? Kind.NAME : Kind.RATIO;
    }
  }

  private boolean isChained(int at, char symbol) {
    return tokens.symbol(at) == symbol && !tokens.spaceBefore(at) && isGluedNumber(at + 1);
  }

  /** Tops of rating scales. */
  private boolean isScaleEnd(int token) {
    return tokens.is(token, "5") || tokens.is(token, "10") || tokens.is(token, "100");
  }

  private boolean isOrdinalEnding(int token) {
    return tokens.is(token, "th")
        || tokens.is(token, "st")
        || tokens.is(token, "nd")
        || tokens.is(token, "rd");
  }

  private boolean isDecade(int token) {
    return length(token) == 4
        && tokens.text().charAt(tokens.end(token) - 1) == '0'
        && isYear(token);
  }

  private boolean isYear(int token) {
    if (length(token) != 4 || isDecimal(token)) {
      return false;
    }
    String text = tokens.text();
    int start = tokens.start(token);
    char first = text.charAt(start);
    char century = text.charAt(start + 1);
    return first == '1' && century >= '8'
        || first == '2' && century == '0' && text.charAt(start + 2) <= '6';
  }

  /** "± 0.2" and its unit, "_{-0.1}^{+0.2}". */
  private void spread() {
    int at = draft.lastToken + 1;
    if (tokens.symbol(at) == '±' && tokens.isNumber(at + 1)) {
      draft.flags |= DEVIATION;
      draft.lastToken = at + 1;
      if (isTimes(at + 2) && tensAfter(at + 2)) {
        exponent(at + 2);
      } else {
        unitAfterSpread();
      }
    } else if (isSignedIndex(at) && !tokens.spaceBefore(at)) {
      draft.flags |= DEVIATION;
      draft.lastToken = isSignedIndex(at + 3) ? at + 5 : at + 2;
      unitAfterSpread();
    }
  }

  /** The unit of the estimate, or, where it has one, the same once more: "3.2 kg ± 0.1 kg". */
  private void unitAfterSpread() {
    int at = draft.lastToken + 1;
    if (draft.unitType == UnitType.NONE) {
      readUnit(at);
    } else if (unit.read(tokens, at)) {
      draft.lastToken = unit.last();
    }
  }

  private boolean isSignedIndex(int at) {
    return (tokens.symbol(at) == '_' || tokens.symbol(at) == '^')
        && isSignSymbol(tokens.symbol(at + 1))
        && tokens.isNumber(at + 2);
  }

  // ---- ranges

  /** Takes in the second end, if there is one. */
  private void range(int token) {
    int join = draft.lastToken + 1;
    if (draft.has(DEVIATION | POWER)) {
      return;
    }
    char symbol = tokens.symbol(join);
    boolean to = tokens.is(join, "to");
    boolean between = tokens.is(join, "and") && isBetween();
    boolean dash =
        (symbol == '-' || symbol == '–' || symbol == '—' || symbol == '~')
            && (tokens.spaceBefore(join) == tokens.spaceBefore(join + 1)
                || draft.unitType == UnitType.PERCENT && !tokens.spaceBefore(join + 1));
    if (!to && !dash && !between) {
      return;
    }
    if (to && isAfterFrom()) {
      draft.flags |= AFTER_FROM;
      return;
    }
    int second = join + 1;
    boolean negative = false;
    if (!dash) {
      if (BoundReader.isBoundSymbol(tokens.symbol(second))) {
        second++;
      }
      char sign = tokens.symbol(second);
      if ((sign == '-' || sign == '+' || sign == '–') && isGluedNumber(second + 1)) {
        negative = sign != '+';
        second++;
      }
    }
    if (!tokens.isNumber(second)
        || tokens.isMalformed(second)
        || length(second) > NumberShape.MAX_LENGTH) {
      return;
    }
    int last = second;
    UnitType secondType = UnitType.NONE;
    if (tokens.symbol(second + 1) == '±' || exponentLast(second) > second) {
      return;
    }
    if (isTimes(second + 1) && tensAfter(second + 1)) {
      exponentOfRange(token, second);
      return;
    }
    boolean read = unit.read(tokens, second + 1);
    if (read) {
      secondType = unit.type();
      last = unit.last();
    } else if (isNameAfter(second)) {
      return;
    }
    boolean single = draft.unitType == UnitType.NONE;
    if (!single && secondType != UnitType.NONE && secondType != draft.unitType) {
      return;
    }
    boolean oneSided = !single && secondType == UnitType.NONE;
    if (oneSided && (to || tokens.spaceBefore(join) != tokens.spaceBefore(second))) {
      return;
    }
    if (to && single && secondType != UnitType.NONE && tokens.symbol(draft.firstToken - 1) == '=') {
      return; // "at k=2 to 4.19x"
    }
    if (startsRange(last + 1)) {
      return;
    }
    int order = Double.compare(signed(token, draft.has(NEGATIVE)), signed(second, negative));
    if (order >= 0 && !(negative && draft.has(NEGATIVE))) {
      return;
    }
    draft.upperStart = tokens.start(second);
    draft.upperEnd = tokens.end(second);
    if (negative) {
      draft.flags |= UPPER_NEGATIVE;
    }
    draft.lastToken = last;
    if (read) {
      draft.unitType = secondType;
      draft.unitFirst = unit.first();
      draft.unitLast = unit.last();
      if (unit.isAttributive()) {
        draft.flags |= ATTRIBUTIVE;
      }
    }
    if (between) {
      draft.firstToken = betweenToken();
    }
    if (draft.unitType == UnitType.NONE && isYear(token) && isYear(second)) {
      draft.kind = Kind.YEAR;
    }
  }

  /** "3-5 × 10^4". */
  private void exponentOfRange(int first, int second) {
    if (draft.unitType != UnitType.NONE || signed(first, false) >= signed(second, false)) {
      return;
    }
    draft.upperStart = tokens.start(second);
    draft.upperEnd = tokens.end(second);
    exponent(second + 1);
  }

  private boolean startsRange(int join) {
    char symbol = tokens.symbol(join);
    return (symbol == '-' || symbol == '–') && isGluedNumber(join + 1) && !tokens.spaceBefore(join);
  }

  private boolean isNameAfter(int number) {
    int keep = draft.lastToken;
    draft.lastToken = number;
    boolean name = isGluedToName();
    draft.lastToken = keep;
    char next = tokens.symbol(number + 1);
    boolean index =
        !tokens.spaceBefore(number + 1)
            && (next == '_' || next == '@' || next == '/' && isGluedNumber(number + 2));
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
      if (CONTEXT.classOf(tokens, i) == RANGE_VERB) {
        return false;
      }
    }
    return true;
  }

  private boolean isBetween() {
    return betweenToken() >= 0;
  }

  private int betweenToken() {
    int at = draft.firstToken - 1;
    return at >= consumed && tokens.is(at, "between") ? at : -1;
  }

  private double signed(int token, boolean negative) {
    double value = NumberShape.approximate(tokens.text(), tokens.start(token), tokens.end(token));
    return negative ? -value : value;
  }

  // ---- numbers in words

  private void words(int token) {
    if (!NumberWords.mayBegin(tokens, token)) {
      return;
    }
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

  // ---- what a number is part of

  private Kind context(int token) {
    boolean bare = draft.unitType == UnitType.NONE;
    int before = draft.firstToken - 1;
    int after = draft.lastToken + 1;
    if (draft.unitType == UnitType.PERCENT && isLevel(after)) {
      return Kind.CONFIDENCE_LEVEL;
    }
    if (isSampleSize(token)) {
      return Kind.SAMPLE_SIZE;
    }
    if (bare && isSignificance(token)) {
      return Kind.P_VALUE;
    }
    if (isInInterval(before) || isBracketedPair(before)) {
      interval = true;
      return Kind.INTERVAL;
    }
    if (draft.unitType == UnitType.TIMES && tokens.is(after, "cross")) {
      return Kind.NAME; // "5-fold cross-validation"
    }
    if (isSpread(before)) {
      return Kind.DEVIATION;
    }
    if (!bare && !isGluedLetter()) {
      return Kind.AMOUNT;
    }
    if (isLabelled(before, token) || isArgument(token)) {
      labelled = true;
      return Kind.NAME;
    }
    if (!bare || isDecimal(token)) {
      return Kind.AMOUNT;
    }
    if (draft.firstToken == token && isListOfIntegers(token)) {
      return openBefore(token, '[') >= 0 ? Kind.CITATION : Kind.ENUMERATION;
    }
    if (draft.firstToken == token && isYear(token)) {
      return isCitedYear(token) ? Kind.CITATION : Kind.YEAR;
    }
    return Kind.AMOUNT;
  }

  /** "Fig. 3A": a single letter after a label is no unit. */
  private boolean isGluedLetter() {
    return draft.unitFirst == draft.unitLast
        && length(draft.unitFirst) == 1
        && tokens.isWord(draft.unitFirst)
        && !tokens.spaceBefore(draft.unitFirst);
  }

  /** "Fig. 2", "phases 3, 5 and 7", "Voyager 1". */
  private boolean isLabelled(int before, int token) {
    if (draft.firstToken != token) {
      return false;
    }
    if (wasLabelled && isCoordinated(tokens, consumed - 1, token)) {
      return true;
    }
    int word = tokens.symbol(before) == '.' && !tokens.spaceBefore(before) ? before - 1 : before;
    if (!tokens.isWord(word)) {
      return false;
    }
    int type = CONTEXT.classOf(tokens, word);
    if (type == LABEL) {
      return true;
    }
    if (isDecimal(token) || length(token) > 4) {
      return false;
    }
    if (word != before) {
      return type == WEAK_LABEL && length(word) < 4; // "No. 10"
    }
    if (length(token) > 2) {
      return length(token) == 4 && tokens.isAllCaps(word) && !isYear(token);
    }
    return type == WEAK_LABEL
        || tokens.isCapitalized(word)
            && !tokens.isAllCaps(word)
            && length(token) == 1
            && length(word) > 3
            && word > 0
            && tokens.symbol(word - 1) == 0;
  }

  /** The degrees of freedom in "F(3, 8.9)". */
  private boolean isArgument(int token) {
    int open = token - 1;
    return tokens.symbol(open) == '('
        && tokens.depth(token) > 0
        && !tokens.spaceBefore(open)
        && tokens.isWord(open - 1)
        && length(open - 1) == 1;
  }

  /** "Knox, 1996", "et al. (2009)", "(1979)". */
  private boolean isCitedYear(int token) {
    int before = token - 1;
    char open = tokens.symbol(before);
    char close = tokens.symbol(token + 1);
    if (open == '(' && (close == ')' || close == ',' || close == ';')) {
      return true;
    }
    if (tokens.depth(token) == 0 || open != ',' && open != '.') {
      return false;
    }
    int name = before - 1;
    if (tokens.symbol(name) == '.') {
      name--;
    }
    return tokens.is(name, "al")
        || tokens.isWord(name) && tokens.isCapitalized(name)
        || tokens.isNumber(name) && isYear(name);
  }

  private boolean isLevel(int after) {
    int type = CONTEXT.classOf(tokens, after);
    return type == LEVEL_OF || type == INTERVAL && !tokens.is(after, "iqr");
  }

  private boolean isSampleSize(int token) {
    int equals = token - 1;
    return tokens.symbol(equals) == '=' && tokens.is(equals - 1, "n");
  }

  private boolean isSignificance(int token) {
    int sign = token - 1;
    char symbol = tokens.symbol(sign);
    boolean compares =
        symbol == '=' || symbol == '<' || symbol == '>' || symbol == '≤' || symbol == '≥';
    if (!compares) {
      return false;
    }
    int name = sign - 1;
    return tokens.is(name, "p")
        || tokens.is(name, "value") && tokens.symbol(name - 1) == '-'
        || tokens.is(name, "value") && tokens.is(name - 1, "p")
        || tokens.is(name, "values") && tokens.is(name - 1, "p");
  }

  /** "CI 0.6-0.9", "CI: [0.6, 0.9]". */
  private boolean isInInterval(int before) {
    if (wasInterval
        && before == consumed
        && (tokens.symbol(before) == ','
            || tokens.symbol(before) == ';'
            || tokens.is(before, "to"))) {
      return true;
    }
    for (int i = before; i >= Math.max(consumed, before - 2); i--) {
      if (tokens.symbol(i) == 0) {
        return CONTEXT.classOf(tokens, i) == INTERVAL;
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
            && isDecimal(draft.firstToken);
  }

  private boolean isSpread(int before) {
    int at = tokens.symbol(before) == '=' || tokens.symbol(before) == ':' ? before - 1 : before;
    return CONTEXT.is(SPREAD, tokens, at);
  }

  private static final int LIST_WINDOW = 60;

  /** The bracket that holds the token with nothing but integers and their separators between. */
  private int openBefore(int token, char bracket) {
    for (int i = token - 1; token - i < LIST_WINDOW; i--) {
      char symbol = tokens.symbol(i);
      if (symbol == bracket) {
        return i;
      }
      if (!isListPart(i)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isListPart(int token) {
    char symbol = tokens.symbol(token);
    return symbol == ','
        || symbol == ';'
        || symbol == '-'
        || symbol == '–'
        || tokens.isNumber(token) && length(token) <= 3 && !isDecimal(token);
  }

  private boolean isListOfIntegers(int token) {
    int open = Math.max(openBefore(token, '('), openBefore(token, '['));
    if (open < 0 || length(token) > 3) {
      return false;
    }
    int close = tokens.partner(open);
    if (close < 0 || close - open > LIST_WINDOW) {
      return false;
    }
    for (int i = token + 1; i < close; i++) {
      if (!isListPart(i)) {
        return false;
      }
    }
    return true;
  }

  // ---- common

  private void commit() {
    draft.start = tokens.start(draft.firstToken);
    draft.end = tokens.end(draft.lastToken);
    MathBalance.widen(tokens, draft);
    BoundReader.before(tokens, draft, consumed);
    if (draft.upperEnd > 0 && draft.wholeStart > draft.start) {
      fromBeforeRange();
    }
    draft.wholeStart = Math.min(draft.wholeStart, draft.start);
    draft.wholeEnd = Math.max(draft.wholeEnd, draft.end);
    found.add(draft);
    consumed = draft.lastToken + 1;
    wasLabelled = labelled;
    wasInterval = interval;
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

  private boolean isGluedNumber(int token) {
    return tokens.isNumber(token) && !tokens.spaceBefore(token);
  }

  private int length(int token) {
    return tokens.end(token) - tokens.start(token);
  }

  private boolean isDecimal(int token) {
    String text = tokens.text();
    for (int i = tokens.start(token); i < tokens.end(token); i++) {
      char c = text.charAt(i);
      if (!CharClass.isDigit(c)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two numbers belong to one list or pair, so that the unit of the second is for both. */
  static boolean isCoordinated(Tokens tokens, int last, int first) {
    for (int i = last + 1; i < first; i++) {
      char symbol = tokens.symbol(i);
      boolean joins =
          symbol == 0
              ? CONTEXT.classOf(tokens, i) == AND
              : symbol == ',' || symbol == '/' || symbol == '.' && tokens.is(i - 1, "vs");
      if (!joins) {
        return false;
      }
    }
    return first > last + 1;
  }

  private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** The value of a power of ten that stands alone. */
  static BigDecimal power(Tokens tokens, int ten, int last) {
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
