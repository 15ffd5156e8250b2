package org.epitome.extract.acronyms;

import org.epitome.text.Tokens;

/**
 * The letters and digits of a short form that an alignment has to find; a buffer for one thread.
 */
final class ShortForm {
  static final int MOST = 16;

  /** So many tokens make a short form at most. */
  static final int MOST_TOKENS = 9;

  private int size;
  private final char[] chars = new char[MOST];
  private final boolean[] small = new boolean[MOST];
  private boolean plural;
  private boolean capitalized;
  private int capitals;
  private int digits;
  private int words;

  ShortForm() {}

  int size() {
    return size;
  }

  /** How many letters and digits are to be found: a plural's "s" aside. */
  int matchable() {
    return plural ? size - 1 : size;
  }

  char at(int index) {
    return chars[index];
  }

  boolean isDigit(int index) {
    return chars[index] >= '0' && chars[index] <= '9';
  }

  /** Whether a letter is a small one in a short form that has capitals. */
  boolean isSmall(int index) {
    return small[index] && capitals > 0;
  }

  /** Whether a letter is a capital, not the first, in a short form that has small ones. */
  boolean isOddCapital(int index) {
    return index > 0 && !small[index] && !isDigit(index) && capitals + digits < matchable();
  }

  /** Whether the last letter is an "s" after capitals, as in "LLMs". */
  boolean isPlural() {
    return plural;
  }

  boolean hasCapital() {
    return capitals > 0;
  }

  /** Whether it is more than a word with a capital: "CTM", "aHR", "3D", "CoT". */
  boolean isMarked() {
    return digits > 0 || capitals > 1 || capitals == 1 && !capitalized || size == 1;
  }

  /** What it looks like. */
  int worth(Weights weights) {
    int worth =
        switch (matchable() - digits) {
          case 1 -> weights.of(Feature.ONE_LETTER);
          case 2 -> weights.of(Feature.TWO_LETTERS);
          case 3 -> weights.of(Feature.THREE_LETTERS);
          default -> 0;
        };
    if (capitals == 0) {
      worth += weights.of(Feature.NO_CAPITAL);
    } else if (!isMarked() && size > 2) {
      worth += weights.of(Feature.CAPITALIZED_WORD);
    }
    return worth
        + (digits > 0 ? weights.of(Feature.WITH_DIGIT) : 0)
        + (words > 1 ? weights.of(Feature.SECOND_WORD) : 0);
  }

  /** Reads the tokens from one up to another; false if they have not the shape of a short form. */
  boolean read(Tokens tokens, int from, int to) {
    size = 0;
    capitals = 0;
    digits = 0;
    words = 0;
    plural = false;
    if (to <= from || to - from > MOST_TOKENS) {
      return false;
    }
    capitalized = tokens.isWord(from) && tokens.isCapitalized(from);
    boolean lastUpper = false;
    for (int token = from; token < to; token++) {
      if (tokens.isUrl(token)) {
        return false;
      }
      if (!tokens.isWord(token) && !tokens.isNumber(token)) {
        if (!isInner(tokens, token, from, to)) {
          return false;
        }
        continue;
      }
      words += token == from || tokens.spaceBefore(token) ? 1 : 0;
      String text = tokens.text();
      for (int i = tokens.start(token); i < tokens.end(token); i++) {
        char c = text.charAt(i);
        if (!Character.isLetterOrDigit(c)) {
          continue;
        }
        if (size == MOST) {
          return false;
        }
        small[size] = Character.isLowerCase(c);
        chars[size++] = Character.toLowerCase(c);
        capitals += Character.isUpperCase(c) ? 1 : 0;
        digits += Character.isDigit(c) ? 1 : 0;
        plural = c == 's' && lastUpper && capitals > 1;
        lastUpper = Character.isUpperCase(c);
      }
    }
    return size > digits && words <= 2;
  }

  /** Signs inside short forms; parentheses only where they are attached, as in "K(d)". */
  private static boolean isInner(Tokens tokens, int token, int from, int to) {
    char symbol = tokens.symbol(token);
    return switch (symbol) {
      case '-', '/', '&', '.', '^', '_', '*', '+', '\'', '–' -> true;
      case '(' -> token > from && !tokens.spaceBefore(token) && isClosed(tokens, token, to);
      case '[' -> isClosed(tokens, token, to);
      case ')', ']' -> tokens.partner(token) >= from;
      default -> false;
    };
  }

  private static boolean isClosed(Tokens tokens, int open, int to) {
    return tokens.partner(open) > open && tokens.partner(open) < to;
  }
}
