package org.epitome.extract.acronyms;

import org.epitome.text.Tokens;

/**
 * The letters and digits of a short form that an alignment has to find; a buffer for one thread.
 */
final class ShortForm {
  static final int MOST = 16;

  private int size;
  private final char[] chars = new char[MOST];
  private final boolean[] small = new boolean[MOST];
  private boolean plural;
  private int capitals;
  private int digits;
  private int words;

  ShortForm() {}

  int size() {
    return size;
  }

  char at(int index) {
    return chars[index];
  }

  /** Whether a letter is a small one in a short form that has capitals. */
  boolean isSmall(int index) {
    return small[index] && capitals > 0;
  }

  /** How many letters are to be found: digits and a plural's "s" aside. */
  int weight() {
    return (plural ? size - 1 : size) - digits;
  }

  /** Whether the last letter is an "s" after capitals, as in "LLMs". */
  boolean isPlural() {
    return plural;
  }

  boolean hasCapital() {
    return capitals > 0;
  }

  /** Whether it is more than a word with a capital: "CTM", "aHR", "3D", "CoT". */
  boolean isMarked(Tokens tokens, int first) {
    return digits > 0 || capitals > 1 || capitals == 1 && !tokens.isCapitalized(first) || size == 1;
  }

  /** Reads the tokens from one up to another; false if they have not the shape of a short form. */
  boolean read(Tokens tokens, int from, int to) {
    size = 0;
    capitals = 0;
    digits = 0;
    words = 0;
    plural = false;
    if (to <= from || to - from > 9) {
      return false;
    }
    boolean lastUpper = false;
    for (int token = from; token < to; token++) {
      if (tokens.isUrl(token)) {
        return false;
      }
      if (!tokens.isWord(token) && !tokens.isNumber(token)) {
        if (!isInner(tokens, token, from)) {
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
  private static boolean isInner(Tokens tokens, int token, int from) {
    char symbol = tokens.symbol(token);
    return switch (symbol) {
      case '-', '/', '&', '.', '^', '_', '*', '+', '\'', '–' -> true;
      case '(' -> token > from && !tokens.spaceBefore(token) && tokens.partner(token) > token;
      case ')' -> tokens.partner(token) > from;
      default -> false;
    };
  }
}
