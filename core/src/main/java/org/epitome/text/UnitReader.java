package org.epitome.text;

import org.epitome.text.Quantities.UnitType;

/**
 * Reads the unit that follows a number: a word or sign of the lexicon, or atoms with exponents
 * joined by slashes, points or blanks ("km s^-1", "mW/m(2)", "M FLOPs/segment").
 */
final class UnitReader {
  private static final Lexicon UNITS = Lexicon.read(UnitReader.class, "units.lexicon");
  private static final int PERCENT = UNITS.classNamed("percent");
  private static final int POINTS = UNITS.classNamed("points");
  private static final int TIMES = UNITS.classNamed("times");
  private static final int ORDERS = UNITS.classNamed("orders");
  private static final int WORD = UNITS.classNamed("word");
  private static final int SYMBOL = UNITS.classNamed("symbol");
  private static final int SCALE = UNITS.classNamed("scale");
  private static final int COUNT = UNITS.classNamed("count");
  private static final int DENOMINATOR = UNITS.classNamed("denominator");
  private static final int NUMERATOR = UNITS.classNamed("numerator");
  private static final int RATE = UNITS.classNamed("rate");
  private static final int BEHIND = UNITS.classNamed("behind");

  /** Capitals that are units when nothing follows, and initials or names otherwise. */
  private static final String AMBIGUOUS = "ABCFGJNSTU";

  private static final int NONE = -1;

  private UnitType type = UnitType.NONE;
  private int last;
  private int first;
  private boolean attributive;

  /** Reads the unit that begins with a token; false if there is none. */
  boolean read(Tokens tokens, int at) {
    type = UnitType.NONE;
    attributive = false;
    first = at;
    if (tokens.symbol(at) == '-' && !tokens.spaceBefore(at) && !tokens.spaceBefore(at + 1)) {
      attributive(tokens, at + 1);
    } else {
      unit(tokens, at);
    }
    return type != UnitType.NONE;
  }

  private void unit(Tokens tokens, int at) {
    char symbol = tokens.symbol(at);
    switch (symbol) {
      case '×' -> times(tokens, at);
      case '°' -> degrees(tokens, at);
      case '^' -> raisedDegrees(tokens, at);
      case '‰', '″', '′', 'Ω', 'Å' -> found(UnitType.LITERAL, at);
      default -> {
        if (tokens.is(at, "\\deg")) {
          degrees(tokens, at); // as arXiv writes the sign: "25{\deg}C"
          return;
        }
        long match = UNITS.match(tokens, at);
        if (match == Lexicon.NONE) {
          if (tokens.isWord(at) || symbol == 'μ') {
            compound(tokens, at);
          } else if (symbol == '/') {
            perUnit(tokens, at);
          }
          return;
        }
        int type = UNITS.classOfEntry(Lexicon.entry(match));
        int end = Lexicon.last(match);
        if (type == PERCENT) {
          found(UnitType.PERCENT, end);
        } else if (type == POINTS) {
          points(tokens, at, end);
        } else if (type == TIMES) {
          times(tokens, end);
        } else if (type == ORDERS) {
          found(UnitType.ORDERS_OF_MAGNITUDE, end);
        } else if (type == COUNT) {
          found(UnitType.LITERAL, end);
        } else if (type == NUMERATOR) {
          counted(tokens, end);
        } else {
          compound(tokens, at);
        }
      }
    }
  }

  /** "beats/min": a word that is a unit only with one below it. */
  private void counted(Tokens tokens, int word) {
    int end = denominators(tokens, word);
    if (end > word) {
      found(UnitType.LITERAL, end);
    }
  }

  /** "340/mm3": how many there are in a unit, what is counted being said elsewhere; not "1/T". */
  private void perUnit(Tokens tokens, int slash) {
    if (tokens.isWord(slash + 1) && tokens.length(slash + 1) > 1 && !tokens.spaceBefore(slash)) {
      counted(tokens, slash - 1);
    }
  }

  private void times(Tokens tokens, int end) {
    if (!tokens.isNumber(end + 1)) {
      found(UnitType.TIMES, end);
    }
  }

  private void points(Tokens tokens, int at, int end) {
    boolean compoundWord = tokens.symbol(end + 1) == '-' && !tokens.spaceBefore(end + 1);
    boolean apart =
        tokens.length(end) <= 3 && (tokens.spaceBefore(end) || tokens.layoutBefore(end));
    if (tokens.symbol(at) == '%' && (compoundWord || apart)) {
      found(UnitType.PERCENT, at); // "95.7% point-wise"
    } else {
      found(UnitType.POINTS, end);
    }
  }

  /** Reads more atoms of a unit, or those below a slash, after its power of ten. */
  int lastOfAtoms(Tokens tokens, int at) {
    last = at - 1;
    if (tokens.symbol(at) == '/') {
      counted(tokens, at - 1);
    } else {
      compound(tokens, at);
    }
    return last;
  }

  private void attributive(Tokens tokens, int at) {
    long match = UNITS.match(tokens, at);
    if (match == Lexicon.NONE) {
      return;
    }
    int type = UNITS.classOfEntry(Lexicon.entry(match));
    int end = Lexicon.last(match);
    attributive = type != TIMES && type != ORDERS;
    if (type == TIMES) {
      found(UnitType.TIMES, end);
    } else if (type == ORDERS) {
      found(UnitType.ORDERS_OF_MAGNITUDE, end);
    } else if (type == PERCENT) {
      found(UnitType.PERCENT, end);
    } else if (type == POINTS) {
      found(UnitType.POINTS, end);
    } else if (type == WORD || type == COUNT || type == SYMBOL && tokens.length(at) > 1) {
      first = at;
      found(UnitType.LITERAL, end);
    }
  }

  private void degrees(Tokens tokens, int at) {
    int end = at;
    if (tokens.isWord(at + 1)
        && !tokens.spaceBefore(at + 1)
        && tokens.length(at + 1) == 1
        && "CFKNSEW".indexOf(tokens.text().charAt(tokens.start(at + 1))) >= 0) {
      end++;
    }
    found(UnitType.LITERAL, denominators(tokens, end));
  }

  /** "90^\circ": a degree sign made of a raised circle. */
  private void raisedDegrees(Tokens tokens, int at) {
    if (tokens.symbol(at + 1) == '°') {
      first = at + 1;
      degrees(tokens, at + 1);
    }
  }

  private void compound(Tokens tokens, int at) {
    int token = at;
    boolean scaled = isScale(tokens, at);
    if (scaled) {
      found(UnitType.LITERAL, at);
      token++;
    }
    int atom = atom(tokens, token, !scaled);
    while (atom != NONE) {
      int end = denominators(tokens, exponent(tokens, atom));
      found(UnitType.LITERAL, end);
      atom = joinedAtom(tokens, end);
    }
  }

  /** The last token of the atom that a point or a blank joins to a unit, or {@link #NONE}. */
  private int joinedAtom(Tokens tokens, int end) {
    int next = end + 1;
    if (tokens.symbol(next) == '·' || tokens.symbol(next) == '*') {
      return atom(tokens, next + 1, true);
    }
    if (!tokens.spaceBefore(next)
        && !tokens.layoutBefore(next)
        && !isSuperscript(tokens.symbol(end))) {
      return NONE;
    }
    // a blank, or nothing, joins atoms only where an exponent shows that they are symbols:
    // "kg m s^-2", "m$^2$V$^{-1}$s$^{-1}$"
    int atom = atom(tokens, next, false);
    boolean raised =
        atom != NONE && (isRaised(tokens, atom) || isRaised(tokens, atom(tokens, atom + 1, false)));
    return raised ? atom : NONE;
  }

  private static boolean isRaised(Tokens tokens, int atom) {
    return atom != NONE && (exponent(tokens, atom) > atom || tokens.hasDigit(atom));
  }

  /** Whether a token is a TeX command, which swallows the blank behind it. */
  private static boolean isCommand(Tokens tokens, int token) {
    return tokens.text().charAt(tokens.start(token)) == '\\';
  }

  /**
   * Letters that scale when glued to the number are units of their own elsewhere: "3.5M", "0.2 M".
   */
  static boolean isScale(Tokens tokens, int token) {
    if (!tokens.isWord(token)) {
      return false;
    }
    return tokens.length(token) > 1
        ? UNITS.is(SCALE, tokens, token)
        : !tokens.spaceBefore(token)
            && "kKMBT".indexOf(tokens.text().charAt(tokens.start(token))) >= 0;
  }

  /** The last token of one symbol or word of measurement, or {@link #NONE}. */
  private int atom(Tokens tokens, int at, boolean afterNumber) {
    char symbol = tokens.symbol(at);
    boolean micro = symbol == 'μ' || tokens.is(at, "μ") || tokens.is(at, "µ");
    if (micro || symbol == 'Ω' || symbol == '°') {
      boolean glued = !tokens.spaceBefore(at + 1) || micro && isCommand(tokens, at);
      return glued && UNITS.is(SYMBOL, tokens, at + 1) ? at + 1 : micro ? NONE : at;
    }
    // a command of the author's own is the word that it is named after: "13\TeV", "5\mm"
    long match = symbol == 0 ? UNITS.match(tokens, at) : Lexicon.NONE;
    int type = match == Lexicon.NONE ? NUMERATOR : UNITS.classOfEntry(Lexicon.entry(match));
    if (type == NUMERATOR) {
      return lastOfRate(tokens, at);
    }
    boolean unit = type == WORD || type == SYMBOL && !(afterNumber && isAmbiguous(tokens, at));
    return unit ? Lexicon.last(match) : NONE;
  }

  /** The end of "requests per second" and "images/s": anything may be counted by the time. */
  private static int lastOfRate(Tokens tokens, int at) {
    boolean counted = tokens.isWord(at) && !tokens.isCapitalized(at) && tokens.length(at) > 2;
    long match = counted ? UNITS.match(tokens, at + 1) : Lexicon.NONE;
    boolean rate = match != Lexicon.NONE && UNITS.classOfEntry(Lexicon.entry(match)) == RATE;
    return rate ? Lexicon.last(match) : NONE;
  }

  private boolean isAmbiguous(Tokens tokens, int at) {
    return tokens.length(at) == 1
        && tokens.spaceBefore(at)
        && AMBIGUOUS.indexOf(tokens.text().charAt(tokens.start(at))) >= 0
        && at + 1 < tokens.size()
        && isNameBehind(tokens, at + 1)
        && joinedAtom(tokens, at) == NONE;
  }

  /**
   * Whether what follows a capital may make a name of it; a preposition does not: "12 J to 7 J".
   */
  private static boolean isNameBehind(Tokens tokens, int next) {
    return tokens.symbol(next) == 0
        ? !UNITS.is(BEHIND, tokens, next)
        : tokens.symbol(next) == '&' && !tokens.spaceBefore(next); // "68.0 J&F"
  }

  /** The last token of the exponent after an atom, or the atom. */
  private static int exponent(Tokens tokens, int atom) {
    int at = atom + 1;
    if (tokens.spaceBefore(at)) {
      return atom;
    }
    char symbol = tokens.symbol(at);
    if (symbol == '_' && isSun(tokens, at + 1)) {
      return exponent(tokens, at + 1);
    }
    if (symbol != 0 && isSun(tokens, at)) {
      return exponent(tokens, at);
    }
    if (symbol == '^') {
      int number = isSign(tokens.symbol(at + 1)) ? at + 2 : at + 1;
      return tokens.isNumber(number) ? number : atom;
    }
    if (symbol == '(') {
      int number = isSign(tokens.symbol(at + 1)) ? at + 2 : at + 1;
      boolean power =
          tokens.isNumber(number)
              && !tokens.spaceBefore(number)
              && tokens.length(number) == 1
              && tokens.symbol(number + 1) == ')';
      return power ? number + 1 : atom;
    }
    if (isSign(symbol) || symbol == '–') {
      boolean power =
          tokens.isNumber(at + 1)
              && !tokens.spaceBefore(at + 1)
              && tokens.length(at + 1) == 1
              && (tokens.spaceBefore(at + 2) || tokens.symbol(at + 2) != 0);
      return power ? at + 1 : atom;
    }
    int last = atom;
    while (isSuperscript(tokens.symbol(last + 1))) {
      last++;
    }
    return last;
  }

  /** The index of astronomers' units: "M_\odot". */
  private static boolean isSun(Tokens tokens, int token) {
    char symbol = tokens.symbol(token);
    return symbol == '☉' || symbol == '⊙' || symbol == '⊕' || tokens.is(token, "sun");
  }

  private static boolean isSign(char symbol) {
    return symbol == '-' || symbol == '+';
  }

  static boolean isSuperscript(char symbol) {
    return symbol == '²' || symbol == '³' || symbol == '¹' || symbol >= '⁰' && symbol <= '⁻';
  }

  /** The last token of what follows after slashes, or the token given. */
  private int denominators(Tokens tokens, int atom) {
    int end = atom;
    while (tokens.symbol(end + 1) == '/'
        && !tokens.spaceBefore(end + 1)
        && !tokens.spaceBefore(end + 2)) {
      int last = denominator(tokens, end + 2);
      if (last == NONE) {
        return end;
      }
      end = last;
    }
    return end;
  }

  /** The last token of what begins behind a slash, or {@link #NONE}. */
  private int denominator(Tokens tokens, int at) {
    if (tokens.symbol(at) == '(') {
      return inParentheses(tokens, at);
    }
    // "mL/min/1.73 m2", but "s/2D image"
    boolean many = tokens.isNumber(at) && (!tokens.isInteger(at) || tokens.spaceBefore(at + 1));
    int next = many ? at + 1 : at;
    int last = atom(tokens, next, false);
    if (last == NONE) {
      int type = UNITS.classOf(tokens, next);
      if (next > at || type != DENOMINATOR && type != COUNT) {
        return NONE;
      }
      last = next;
    }
    return exponent(tokens, last);
  }

  /** "(m K)", "(V·s)": the closing one of parentheses that hold nothing but atoms. */
  private int inParentheses(Tokens tokens, int open) {
    int close = tokens.partner(open);
    int at = open + 1;
    while (at < close) {
      int last = atom(tokens, at, false);
      if (last == NONE) {
        return NONE;
      }
      at = exponent(tokens, last) + 1;
      if (tokens.symbol(at) == '·' || tokens.symbol(at) == '*') {
        at++;
      }
    }
    return at == close && close > open + 1 ? close : NONE;
  }

  private void found(UnitType type, int last) {
    this.type = type;
    this.last = last;
  }

  /** The kind of the unit last read. */
  UnitType type() {
    return type;
  }

  /** Its first token. */
  int first() {
    return first;
  }

  /** Its last token. */
  int last() {
    return last;
  }

  /**
   * Whether it is also that of the number before, from one token to another, or goes on behind it:
   * "year" is "years" and "B" is "B tokens", but "m" is not "km".
   */
  boolean agreesWith(Tokens tokens, int itsFirst, int itsLast) {
    String before = UnitText.of(tokens, itsFirst, itsLast);
    String unit = UnitText.of(tokens, first, last);
    int common = Math.min(before.length(), unit.length());
    String rest = before.length() > common ? before.substring(common) : unit.substring(common);
    return before.regionMatches(0, unit, 0, common)
        && (rest.isEmpty() || rest.equals("s") || !CharClass.isLetter(rest.charAt(0)));
  }

  /** Whether it is hyphenated to the number. */
  boolean isAttributive() {
    return attributive;
  }
}
