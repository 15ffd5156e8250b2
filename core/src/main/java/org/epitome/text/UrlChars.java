package org.epitome.text;

/**
 * Reads a URL as papers print it, one character of the address after the other: "\_", "{\_}",
 * "$\sim$" and the like are each one character.
 */
final class UrlChars {
  /** What ends a URL. */
  static final int END = 0;

  /** Prints nothing and belongs to the address: a soft hyphen, "\allowbreak". */
  static final char NOTHING = 0xFFFF;

  private static final boolean[] PLAIN = new boolean[128];

  static {
    String plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!&'()*+,;=%";
    for (int i = 0; i < plain.length(); i++) {
      PLAIN[plain.charAt(i)] = true;
    }
  }

  private UrlChars() {}

  /**
   * The character of the address that is printed at an offset, and how many units it takes there:
   * see {@link #character} and {@link #length}. {@link #END} if there is none.
   */
  static int at(String text, int offset) {
    if (offset >= text.length()) {
      return END;
    }
    char c = text.charAt(offset);
    if (c < 128) {
      if (PLAIN[c]) {
        return pack(c, 1);
      }
      return switch (c) {
        case '\\' -> escape(text, offset);
        case '{' -> group(text, offset, '}');
        case '$' -> group(text, offset, '$');
        default -> END;
      };
    }
    if (c == '\u2010' || c == '\u2011') {
      return pack('-', 1);
    }
    if (c == '\u00ad' || c == '\u200b' || c == '\u2060') {
      return pack(NOTHING, 1);
    }
    return isAddressLetter(c) ? pack(c, 1) : END;
  }

  static char character(int packed) {
    return (char) packed;
  }

  static int length(int packed) {
    return packed >>> 16;
  }

  private static int pack(char c, int length) {
    return length << 16 | c;
  }

  /** Letters of alphabets; where words are not spaced, a letter may as well begin the next word. */
  static boolean isAddressLetter(char c) {
    return Character.isLetterOrDigit(c) && c < '\u3000';
  }

  /** "\_", "\%", "\~{}", "\textasciitilde", "\sim". */
  private static int escape(String text, int offset) {
    int at = offset + 1;
    if (at == text.length()) {
      return END;
    }
    char c = text.charAt(at);
    if (c == '_' || c == '%' || c == '#' || c == '&' || c == '-' || c == '$') {
      return pack(c, 2);
    }
    if (c == '~') {
      return pack('~', text.startsWith("{}", at + 1) ? 4 : 2);
    }
    int end = at;
    while (end < text.length() && CharClass.isAsciiLetter(text.charAt(end))) {
      end++;
    }
    char named =
        switch (text.substring(at, end)) {
          case "sim", "textasciitilde", "texttildelow" -> '~';
          case "textunderscore" -> '_';
          case "texthyphen" -> '-';
          case "allowbreak", "linebreak" -> NOTHING;
          default -> END;
        };
    if (named == END) {
      return END;
    }
    if (text.startsWith("{}", end)) {
      end += 2;
    }
    return pack(named, end - offset);
  }

  /** One character between braces or dollars: "{\_}", "$\sim$", "$.$", "{-}". */
  private static int group(String text, int offset, char closing) {
    int at = offset + 1;
    if (at == text.length()) {
      return END;
    }
    char c = text.charAt(at);
    int inner = c == '{' || c == '$' ? END : at(text, at);
    if (inner == END) {
      return END;
    }
    int end = at + length(inner);
    if (end == text.length() || text.charAt(end) != closing) {
      return END;
    }
    boolean plainLetter = c != '\\' && Character.isLetterOrDigit(c);
    return plainLetter ? END : pack(character(inner), end + 1 - offset);
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\u00a0';
  }
}
