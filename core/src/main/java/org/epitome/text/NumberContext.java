package org.epitome.text;

import org.epitome.text.Quantities.Kind;
import org.epitome.text.Quantities.UnitType;

/**
 * Tells from the words and signs around a number what it is part of: a label, a citation, a list, a
 * sample size, an interval.
 */
final class NumberContext {
  private static final Lexicon WORDS = Lexicon.read(NumberContext.class, "number-context.lexicon");
  private static final int LABEL = WORDS.classNamed("label");
  private static final int WEAK_LABEL = WORDS.classNamed("weak label");
  private static final int RANGE_VERB = WORDS.classNamed("range");
  private static final int AND = WORDS.classNamed("and");
  private static final int LEVEL_OF = WORDS.classNamed("level of");
  private static final int INTERVAL = WORDS.classNamed("interval");
  private static final int SPREAD = WORDS.classNamed("spread");
  private static final int SPREAD_SOURCE = WORDS.classNamed("spread source");
  private static final int SIGNIFICANCE = WORDS.classNamed("significance");
  private static final int IDENTIFIER = WORDS.classNamed("identifier");
  private static final int LIST_WINDOW = 60;

  /** How many tokens before a spread the words that announce it may stand. */
  private static final int ANNOUNCED = 60;

  /** How many tokens the name of a probability may have. */
  private static final int LONGEST_NAME = 5;

  private final QuantityDraft draft;
  private final IntervalContext intervals;
  private Tokens tokens = new Tokens();
  private int consumed;

  /** Whether the last number, or this one, belongs to a label such as "phases". */
  private boolean wasLabelled;

  private boolean labelled;

  NumberContext(QuantityDraft draft) {
    this.draft = draft;
    intervals = new IntervalContext(draft);
  }

  /** Begins a text. */
  void clear() {
    wasLabelled = false;
    labelled = false;
    intervals.clear();
  }

  /** Begins the next number. */
  void passNumber() {
    wasLabelled = labelled;
    labelled = false;
    intervals.passNumber();
  }

  /**
   * What the number of the draft is part of.
   *
   * @param consumed the token behind the quantity before
   */
  Kind of(Tokens tokens, int token, int consumed) {
    this.tokens = tokens;
    this.consumed = consumed;
    boolean bare = draft.unitType == UnitType.NONE;
    int before = draft.firstToken - 1;
    int after = draft.lastToken + 1;
    if (draft.unitType == UnitType.PERCENT && isLevel(after)) {
      return Kind.CONFIDENCE_LEVEL;
    }
    if (isSampleSize(token)) {
      return Kind.SAMPLE_SIZE;
    }
    if ((bare || isPower(draft.unitFirst)) && isSignificance(token)) {
      return Kind.P_VALUE;
    }
    if (intervals.has(tokens, consumed)) {
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
    if (isLabelled(before, token)
        || isVersion(before, token)
        || isArgument(token)
        || isShortYear(tokens, token)) {
      labelled = true;
      return Kind.NAME;
    }
    if (!bare || !tokens.isInteger(token)) {
      return Kind.AMOUNT;
    }
    if (draft.firstToken == token && isListOfIntegers(token)) {
      return openBefore(token, '[') >= 0 ? Kind.CITATION : Kind.ENUMERATION;
    }
    if (draft.firstToken == token && isYear(tokens, token)) {
      return isCitedYear(token) ? Kind.CITATION : Kind.YEAR;
    }
    return Kind.AMOUNT;
  }

  /** "1.2 × 10^-5". */
  private boolean isPower(int unit) {
    return PowersOfTen.isFactor(tokens, unit);
  }

  /** "Fig. 3A": a single letter after a label is no unit. */
  private boolean isGluedLetter() {
    return draft.unitFirst == draft.unitLast
        && tokens.length(draft.unitFirst) == 1
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
    int type = WORDS.classOf(tokens, word);
    if (type == LABEL) {
      return true;
    }
    if (!tokens.isInteger(token) || tokens.length(token) > 4) {
      return false;
    }
    if (word != before) {
      return type == WEAK_LABEL && tokens.length(word) < 4; // "No. 10"
    }
    if (tokens.length(token) > 2) {
      return tokens.length(token) == 4 && tokens.isAllCaps(word) && !isYear(tokens, token);
    }
    return type == WEAK_LABEL
        || tokens.isCapitalized(word)
            && !tokens.isAllCaps(word)
            && tokens.length(token) == 1
            && tokens.length(word) > 3
            && word > 0
            && tokens.symbol(word - 1) == 0;
  }

  /** "Claude 3.5 Sonnet", "Llama 3.1 8B": a small number amid a name. */
  private boolean isVersion(int before, int token) {
    char first = tokens.text().charAt(tokens.start(token));
    int after = token + 1;
    return draft.firstToken == token
        && draft.lastToken == token
        && (tokens.length(token) == 1
            || tokens.length(token) == 3 && tokens.text().charAt(tokens.start(token) + 1) == '.')
        && first != '0'
        && tokens.spaceBefore(token)
        && tokens.isWord(before)
        && tokens.isCapitalized(before)
        && !tokens.isAllCaps(before)
        && tokens.length(before) > 3
        && tokens.spaceBefore(after)
        && (tokens.isWord(after) && tokens.isCapitalized(after) && !tokens.isAllCaps(after)
            || tokens.isNumber(after) && isBillions(after + 1));
  }

  /** The "B" of "8B" and the "M" of "350M", in which the sizes of models are told. */
  private boolean isBillions(int token) {
    return !tokens.spaceBefore(token)
        && tokens.length(token) == 1
        && (tokens.is(token, "b") || tokens.is(token, "m"));
  }

  /** The degrees of freedom in "F(3, 8.9)". */
  private boolean isArgument(int token) {
    int open = token - 1;
    return tokens.symbol(open) == '('
        && tokens.depth(token) > 0
        && !tokens.spaceBefore(open)
        && tokens.isWord(open - 1)
        && tokens.length(open - 1) == 1;
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
        || tokens.isNumber(name) && isYear(tokens, name);
  }

  /** Whether a word ends what announces an interval: "CI", "interquartile range". */
  static boolean endsIntervalWord(Tokens tokens, int last, int from) {
    return typeBefore(tokens, last, from) == INTERVAL;
  }

  /** "95% CI", "95%-CI", "95% bootstrap CI". */
  private boolean isLevel(int after) {
    int word = tokens.symbol(after) == '-' ? after + 1 : after;
    int type = typeAt(tokens, word);
    return type == LEVEL_OF || type == INTERVAL && !tokens.is(word, "iqr");
  }

  /** The class of the longest phrase that begins here, or -1. */
  private static int typeAt(Tokens tokens, int token) {
    long match = WORDS.match(tokens, token);
    return match == Lexicon.NONE ? -1 : WORDS.classOfEntry(Lexicon.entry(match));
  }

  private boolean isSampleSize(int token) {
    int equals = token - 1;
    return tokens.symbol(equals) == '=' && tokens.is(equals - 1, "n");
  }

  /** The class of the longest phrase that ends with a token, or -1. */
  private static int typeBefore(Tokens tokens, int last, int from) {
    long match = WORDS.matchBackwards(tokens, last, from, LONGEST_NAME);
    return match == Lexicon.NONE ? -1 : WORDS.classOfEntry(Lexicon.entry(match));
  }

  /** "p = 0.05", "P value of 0.05", "p for trend = 0.05". */
  private boolean isSignificance(int token) {
    int sign = token - 1;
    boolean joined =
        switch (tokens.symbol(sign)) {
          case '=', '<', '>', '≤', '≥', ':' -> true;
          default -> tokens.is(sign, "of");
        };
    long match =
        joined ? WORDS.matchBackwards(tokens, sign - 1, consumed, LONGEST_NAME) : Lexicon.NONE;
    return match != Lexicon.NONE
        && WORDS.classOfEntry(Lexicon.entry(match)) == SIGNIFICANCE
        && (tokens.symbol(sign) != 0 && tokens.symbol(sign) != ':'
            || Lexicon.last(match) < sign - 1);
  }

  private boolean isSpread(int before) {
    char mark = tokens.symbol(before);
    int at = mark == '=' || mark == ':' || mark == ',' && isOpening(before) ? before - 1 : before;
    int word = tokens.symbol(at) == '.' ? at - 1 : at;
    return typeBefore(tokens, word, consumed) == SPREAD || isAnnounced(before);
  }

  /** Whether a comma stands behind the first word in brackets: "(SD, 3.1)". */
  private boolean isOpening(int comma) {
    return tokens.symbol(comma - 2) == '(';
  }

  /** "mean (SD) age was 54.3 (12.1)": what brackets announce is in the brackets behind a number. */
  private boolean isAnnounced(int open) {
    if (tokens.symbol(open) != '('
        || open != consumed
        || tokens.partner(open) != draft.lastToken + 1
        || draft.unitType == UnitType.PERCENT && tokens.symbol(open - 1) != '%') {
      return false;
    }
    for (int i = open - 1; i > Math.max(0, open - ANNOUNCED); i--) {
      char symbol = tokens.symbol(i);
      if (symbol == '.' && tokens.spaceBefore(i + 1)) {
        return false;
      }
      int words = symbol == ')' ? tokens.partner(i) + 1 : i;
      if (words < i
          && tokens.symbol(i - 1) == 0
          && typeBefore(tokens, i - 1, words) == SPREAD
          && tokens.symbol(words - 1) == '(') {
        return true;
      }
    }
    return false;
  }

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
        || tokens.isNumber(token) && tokens.length(token) <= 3 && tokens.isInteger(token);
  }

  private boolean isListOfIntegers(int token) {
    int open = Math.max(openBefore(token, '('), openBefore(token, '['));
    if (open < 0 || tokens.length(token) > 3) {
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

  /** Whether two numbers belong to one list or pair, so that the unit of the second is for both. */
  static boolean isCoordinated(Tokens tokens, int last, int first) {
    for (int i = last + 1; i < first; i++) {
      char symbol = tokens.symbol(i);
      boolean joins =
          symbol == 0
              ? WORDS.classOf(tokens, i) == AND
              : symbol == ',' || symbol == '/' || symbol == '.' && tokens.is(i - 1, "vs");
      if (!joins) {
        return false;
      }
    }
    return first > last + 1;
  }

  /** Whether a number begins an identifier: "arXiv:2401.00001", "DOI: 10.1234/5", "PMID 123". */
  static boolean isIdentifier(Tokens tokens, int number) {
    int before = number - 1;
    return WORDS.is(IDENTIFIER, tokens, tokens.symbol(before) == ':' ? before - 1 : before);
  }

  /** Whether a word says that something lies in a range: "ranges". */
  static boolean isRangeVerb(Tokens tokens, int token) {
    return WORDS.classOf(tokens, token) == RANGE_VERB;
  }

  /** Whether a word says where a spread comes from: "stat". */
  static boolean isSpreadSource(Tokens tokens, int token) {
    return WORDS.is(SPREAD_SOURCE, tokens, token);
  }

  /** Whether letters, or a sign for them, stand right behind a number, or behind its hyphen. */
  static boolean isGluedToName(Tokens tokens, int number) {
    int next = number + 1;
    if (tokens.spaceBefore(next)) {
      return false;
    }
    int name = tokens.symbol(next) == '-' ? next + 1 : next;
    return !tokens.spaceBefore(name) && !tokens.isNumber(name) && tokens.symbol(name) == 0;
  }

  /** "WMT'14", "AIME'24/25": the last two digits of a year behind a name. */
  static boolean isShortYear(Tokens tokens, int token) {
    int mark = token - 1;
    return tokens.symbol(mark) == '\''
        && !tokens.spaceBefore(mark)
        && !tokens.spaceBefore(token)
        && tokens.isInteger(token)
        && tokens.length(token) == 2
        && tokens.isWord(mark - 1)
        && tokens.isCapitalized(mark - 1);
  }

  /** Whether an integer may be a year from 1800 to 2069. */
  static boolean isYear(Tokens tokens, int token) {
    if (tokens.length(token) != 4 || !tokens.isInteger(token)) {
      return false;
    }
    String text = tokens.text();
    int start = tokens.start(token);
    char first = text.charAt(start);
    char century = text.charAt(start + 1);
    return first == '1' && century >= '8'
        || first == '2' && century == '0' && text.charAt(start + 2) <= '6';
  }
}
