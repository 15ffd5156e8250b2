package org.epitome.text;

import org.epitome.text.Quantities.UnitType;

/**
 * Reads the unit that follows a number: a word or sign of the lexicon, or atoms with exponents
 * joined by slashes, points or blanks ("km s^-1", "mW/m(2)", "M FLOPs/segment").
 */
final class UnitReader {
  private static final Lexicon UNITS = Lexicon.read(UnitReader.class, "units.txt");
  private static final int PERCENT = UNITS.classNamed("percent");
  private static final int POINTS = UNITS.classNamed("points");
  private static final int TIMES = UNITS.classNamed("times");
  private static final int ORDERS = UNITS.classNamed("orders");
  private static final int WORD = UNITS.classNamed("word");
  private static final int SYMBOL = UNITS.classNamed("symbol");
  private static final int SCALE = UNITS.classNamed("scale");
  private static final int COUNT = UNITS.classNamed("count");
  private static final int DENOMINATOR = UNITS.classNamed("denominator");

  /** Capitals that are units when nothing follows, and initials or names otherwise. */
  private static final String AMBIGUOUS = "ABCFGJNSTU";

  private static final int MAX_ATOMS = 8;

  private UnitType type = UnitType.NONE;
  private int last;
  private int first;
  private boolean attributive;

  /** Reads the unit that begins with a token; false if there is none. */
  boolean read(Tokens tokens, int at) {
    attributive = false;
    first = at;
    if (at >= tokens.size() || tokens.isNumber(at)) {
      return false;
    }
    char symbol = tokens.symbol(at);
    if (symbol == '-' && !tokens.spaceBefore(at) && !tokens.spaceBefore(at + 1)) {
      return attributive(tokens, at + 1);
    }
    switch (symbol) {
      case '×' -> {
        return !isNumber(tokens, at + 1) && found(UnitType.TIMES, at);
      }
      case '°' -> {
        return degrees(tokens, at);
      }
      case '‰', '″', '′', 'Ω', 'Å' -> {
        return found(UnitType.LITERAL, at);
      }
      default -> {}
    }
    long match = UNITS.match(tokens, at);
    if (match == Lexicon.NONE) {
      return tokens.isWord(at) && compound(tokens, at);
    }
    int type = UNITS.classOfEntry(Lexicon.entry(match));
    int end = Lexicon.last(match);
    if (type == PERCENT) {
      return found(UnitType.PERCENT, end);
    }
    if (type == POINTS) {
      boolean compoundWord = tokens.symbol(end + 1) == '-' && !tokens.spaceBefore(end + 1);
      boolean apart =
          length(tokens, end) < 4 && (tokens.spaceBefore(end) || tokens.layoutBefore(end));
      if (symbol == '%' && (compoundWord || apart)) {
        return found(UnitType.PERCENT, at); // "95.7% point-wise"
      }
      return found(UnitType.POINTS, end);
    }
    if (type == TIMES) {
      return !isNumber(tokens, end + 1) && found(UnitType.TIMES, end);
    }
    if (type == ORDERS) {
      return found(UnitType.ORDERS_OF_MAGNITUDE, end);
    }
    if (type == COUNT) {
      return found(UnitType.LITERAL, end);
    }
    return compound(tokens, at);
  }

  /** Reads more atoms of a unit after its power of ten. */
  int lastOfAtoms(Tokens tokens, int at) {
    return at < tokens.size() && compound(tokens, at) ? last : at - 1;
  }

  private boolean attributive(Tokens tokens, int at) {
    long match = UNITS.match(tokens, at);
    if (match == Lexicon.NONE) {
      return false;
    }
    int type = UNITS.classOfEntry(Lexicon.entry(match));
    int end = Lexicon.last(match);
    if (type == TIMES) {
      return tokens.symbol(at) != '×' && found(UnitType.TIMES, end);
    }
    if (type == ORDERS) {
      return found(UnitType.ORDERS_OF_MAGNITUDE, end);
    }
    attributive = true;
    if (type == PERCENT || type == POINTS) {
      return found(type == PERCENT ? UnitType.PERCENT : UnitType.POINTS, end);
    }
    if (type == WORD || type == COUNT || type == SYMBOL && end == at && length(tokens, at) > 1) {
      first = at;
      return found(UnitType.LITERAL, end);
    }
    return false;
  }

  private boolean degrees(Tokens tokens, int at) {
    int end = at;
    if (tokens.isWord(at + 1 < tokens.size() ? at + 1 : at)
        && !tokens.spaceBefore(at + 1)
        && length(tokens, at + 1) == 1
        && "CFKNSEW".indexOf(tokens.text().charAt(tokens.start(at + 1))) >= 0) {
      end++;
    }
    return found(UnitType.LITERAL, denominators(tokens, end));
  }

  private boolean compound(Tokens tokens, int at) {
    int token = at;
    int end = -1;
    if (isScale(tokens, token)) {
      end = token++;
      if (token >= tokens.size() || !tokens.spaceBefore(token) && tokens.symbol(token) == 0) {
        return end >= 0 && found(UnitType.LITERAL, end);
      }
    }
    int atom = atom(tokens, token, end < 0);
    if (atom < 0) {
      return end >= 0 && found(UnitType.LITERAL, end);
    }
    end = denominators(tokens, exponent(tokens, atom));
    for (int i = 0; i < MAX_ATOMS; i++) {
      int next = end + 1;
      if (tokens.symbol(next) == '·' || tokens.symbol(next) == '*') {
        next++;
      } else if (!tokens.spaceBefore(next)) {
        break;
      }
      int more = next < tokens.size() ? atom(tokens, next, true) : -1;
      if (more < 0) {
        break;
      }
      int power = exponent(tokens, more);
      // a blank joins atoms only where an exponent shows that both are symbols
      if (power == more && next == end + 1) {
        break;
      }
      end = denominators(tokens, power);
    }
    return found(UnitType.LITERAL, end);
  }

  /**
   * Letters that scale when glued to the number are units of their own elsewhere: "3.5M", "0.2 M".
   */
  private static boolean isScale(Tokens tokens, int token) {
    if (length(tokens, token) > 1) {
      return classAt(tokens, token) == SCALE;
    }
    return !tokens.spaceBefore(token)
        && "kKMBT".indexOf(tokens.text().charAt(tokens.start(token))) >= 0;
  }

  /** The last token of one symbol or word of measurement, or -1. */
  private int atom(Tokens tokens, int at, boolean afterNumber) {
    char symbol = tokens.symbol(at);
    if (symbol == 'μ' || symbol == 'Ω' || symbol == '°') {
      boolean glued = at + 1 < tokens.size() && !tokens.spaceBefore(at + 1);
      return glued && classAt(tokens, at + 1) == SYMBOL ? at + 1 : symbol == 'μ' ? -1 : at;
    }
    if (!tokens.isWord(at)) {
      return -1;
    }
    if (length(tokens, at) == 1 && isMicro(tokens.text().charAt(tokens.start(at)))) {
      boolean glued = at + 1 < tokens.size() && !tokens.spaceBefore(at + 1);
      return glued && classAt(tokens, at + 1) == SYMBOL ? at + 1 : -1;
    }
    long match = UNITS.match(tokens, at);
    if (match == Lexicon.NONE) {
      return squared(tokens, at) ? at : -1;
    }
    int type = UNITS.classOfEntry(Lexicon.entry(match));
    int end = Lexicon.last(match);
    if (type == WORD) {
      return end;
    }
    if (type == SYMBOL) {
      return afterNumber && isAmbiguous(tokens, at) ? -1 : end;
    }
    return -1;
  }

  /** A symbol with its exponent printed as plain digits: "cm2", "m3". */
  private static boolean squared(Tokens tokens, int at) {
    int start = tokens.start(at);
    int end = tokens.end(at);
    char power = tokens.text().charAt(end - 1);
    if (end - start < 2 || end - start > 4 || power != '2' && power != '3') {
      return false;
    }
    String text = tokens.text();
    char base = text.charAt(end - 2);
    return base == 'm'
        && (end - start == 2 || "kcmdnμµu".indexOf(text.charAt(start)) >= 0 && end - start == 3);
  }

  private static boolean isAmbiguous(Tokens tokens, int at) {
    if (length(tokens, at) > 1 || !tokens.spaceBefore(at)) {
      return false;
    }
    char c = tokens.text().charAt(tokens.start(at));
    return AMBIGUOUS.indexOf(c) >= 0 && at + 1 < tokens.size() && !(tokens.symbol(at + 1) != 0);
  }

  private static boolean isMicro(char c) {
    return c == 'μ' || c == 'µ';
  }

  /** The last token of the exponent after an atom, or the atom. */
  private static int exponent(Tokens tokens, int atom) {
    int at = atom + 1;
    if (at >= tokens.size() || tokens.spaceBefore(at)) {
      return atom;
    }
    char symbol = tokens.symbol(at);
    if (symbol == '_' && isSun(tokens, at + 1)) {
      return exponent(tokens, at + 1);
    }
    if (symbol == '^') {
      int number = isSign(tokens.symbol(at + 1)) ? at + 2 : at + 1;
      return isNumber(tokens, number) ? number : atom;
    }
    if (symbol == '(') {
      int number = isSign(tokens.symbol(at + 1)) ? at + 2 : at + 1;
      boolean power =
          isNumber(tokens, number)
              && !tokens.spaceBefore(number)
              && length(tokens, number) == 1
              && tokens.symbol(number + 1) == ')';
      return power ? number + 1 : atom;
    }
    if (isSign(symbol) || symbol == '–') {
      boolean power =
          isNumber(tokens, at + 1)
              && !tokens.spaceBefore(at + 1)
              && length(tokens, at + 1) == 1
              && (at + 2 >= tokens.size()
                  || tokens.spaceBefore(at + 2)
                  || tokens.symbol(at + 2) != 0);
      return power ? at + 1 : atom;
    }
    int last = atom;
    while (last + 1 < tokens.size() && isSuperscript(tokens.symbol(last + 1)) && last - atom < 4) {
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
    for (int i = 0; i < 3; i++) {
      if (tokens.symbol(end + 1) != '/'
          || tokens.spaceBefore(end + 1)
          || tokens.spaceBefore(end + 2)) {
        return end;
      }
      int next = end + 2;
      int more = atom(tokens, next, false);
      if (more < 0 && tokens.isWord(next)) {
        int type = UNITS.classOf(tokens, next);
        more = type == DENOMINATOR || type == COUNT ? next : -1;
      }
      if (more < 0) {
        return end;
      }
      end = exponent(tokens, more);
    }
    return end;
  }

  private static int classAt(Tokens tokens, int token) {
    return token < tokens.size() ? UNITS.classOf(tokens, token) : -1;
  }

  private static int length(Tokens tokens, int token) {
    return tokens.end(token) - tokens.start(token);
  }

  private static boolean isNumber(Tokens tokens, int token) {
    return token < tokens.size() && tokens.isNumber(token);
  }

  private boolean found(UnitType type, int last) {
    this.type = type;
    this.last = last;
    return true;
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

  /** Whether it is hyphenated to the number. */
  boolean isAttributive() {
    return attributive;
  }
}
