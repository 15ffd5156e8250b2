package org.epitome.text;

/**
 * What a character is good for, as one table look-up: the first pass over a text asks nothing else.
 */
final class CharClass {
  static final byte OTHER = 0;
  static final byte SPACE = 1;
  static final byte LETTER = 2;
  static final byte DIGIT = 3;

  /** Prints nothing of its own: braces, dollars, zero-width characters. */
  static final byte LAYOUT = 4;

  static final byte BACKSLASH = 5;

  /** A sign of ASCII that makes no other sign together with those around it. */
  static final byte SIGN = 6;

  private static final byte[] TABLE = new byte[0x250];

  static {
    for (int c = 0; c < TABLE.length; c++) {
      TABLE[c] = classify((char) c);
    }
  }

  private CharClass() {}

  static byte of(char c) {
    return c < TABLE.length ? TABLE[c] : classify(c);
  }

  private static byte classify(char c) {
    switch (c) {
      case '{', '}', '$', '\u00ad' -> {
        return LAYOUT;
      }
      case '\\' -> {
        return BACKSLASH;
      }
      case '!',
          '"',
          '#',
          '%',
          '&',
          '(',
          ')',
          '*',
          ',',
          '/',
          ':',
          ';',
          '=',
          '?',
          '[',
          ']',
          '^',
          '_' -> {
        return SIGN;
      }
      case '\u00aa', '\u00ba' -> { // ordinal signs stand for degrees as often
        return OTHER;
      }
      default -> {}
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.SURROGATE,
          Character.LETTER_NUMBER ->
          LETTER;
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL ->
          SPACE;
      case Character.FORMAT -> LAYOUT;
      default -> OTHER;
    };
  }

  static boolean isLetter(char c) {
    return of(c) == LETTER;
  }

  static boolean isDigit(char c) {
    return of(c) == DIGIT;
  }

  static boolean isSpace(char c) {
    return of(c) == SPACE;
  }

  static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static char lower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }

  static boolean isUpper(char c) {
    return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  /** Whether a canonical character can be the sign of a number. */
  static boolean isSign(char symbol) {
    return symbol == '-' || symbol == '+' || symbol == '–';
  }

  /**
   * The one character that stands for its look-alikes: all minus signs and hyphens are '-', all
   * dashes '–', all tildes '~'.
   */
  static char canonical(char c) {
    if (c < 128) {
      return c;
    }
    return switch (c) {
      case '\u2010', '\u2011', '\u2212', '\ufe63', '\uff0d' -> '-';
      case '\u2012', '\u2013' -> '–';
      case '\u2014', '\u2015' -> '—';
      case '\u223c', '\u02dc', '\uff5e', '\u301c' -> '~';
      case '\u2243', '\u2245', '\u2248', '\u2252' -> '≈';
      case '\u2264', '\u2266', '\u2a7d', '\u2272' -> '≤';
      case '\u2265', '\u2267', '\u2a7e', '\u2273' -> '≥';
      case '\uff1c' -> '<';
      case '\uff1e' -> '>';
      case '\uff1d' -> '=';
      case '\uff05', '\u066a' -> '%';
      case '\uff0b' -> '+';
      case '\uff08' -> '(';
      case '\uff09' -> ')';
      case '\uff0c', '\u3001' -> ',';
      case '\uff0e', '\u3002' -> '.';
      case '\uff1a' -> ':';
      case '\uff1b' -> ';';
      case '\uff01' -> '!';
      case '\uff1f' -> '?';
      case '\uff0f', '\u2215', '\u2044' -> '/';
      case '\u2715', '\u2a2f', '\u2716' -> '×';
      case '\u22c5', '\u2219', '\u2022', '\u2027' -> '·';
      case '\u2018', '\u2019', '\u02bc' -> '\'';
      case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
      case '\u00ba' -> '°';
      default -> c;
    };
  }
}
