package org.epitome.parsers.tex;

import org.epitome.parsers.lines.TextBuffer;

/** Where the parts of TeX end: names, white space, groups; and what an argument says. */
final class TexScan {
  /** The longest argument that is looked for ahead, so that the work stays linear. */
  static final int ARGUMENT = 2_000;

  private TexScan() {}

  /** The end of a macro's name: all letters, or the one character that is none. */
  static int nameEnd(TextBuffer in, int start) {
    int end = start;
    while (end < in.length() && isAsciiLetter(in.charAt(end))) {
      end++;
    }
    return end == start ? start + 1 : end;
  }

  /** TeX eats the white space after a name made of letters. */
  static int afterName(TextBuffer in, int end) {
    return isAsciiLetter(in.charAt(end - 1)) ? afterSpace(in, end) : end;
  }

  static int afterSpace(TextBuffer in, int from) {
    int k = from;
    while (k < in.length() && isSpace(in.charAt(k))) {
      k++;
    }
    return k;
  }

  /** The brace that closes the group opened there, or -1 if none is near. */
  static int groupEnd(TextBuffer in, int open) {
    if (open >= in.length() || in.charAt(open) != '{') {
      return -1;
    }
    int level = 0;
    int last = Math.min(in.length(), open + ARGUMENT);
    for (int k = open; k < last; k++) {
      char c = in.charAt(k);
      if (c == '\\') {
        k++;
      } else if (c == '{') {
        level++;
      } else if (c == '}' && --level == 0) {
        return k;
      }
    }
    return -1;
  }

  /** An address without the backslashes before its characters. */
  static String unescaped(TextBuffer in, int from, int to) {
    StringBuilder plain = new StringBuilder(to - from);
    for (int k = from; k < to; k++) {
      char c = in.charAt(k);
      if (c == '\\' && k + 1 < to && !isAsciiLetter(in.charAt(k + 1))) {
        c = in.charAt(++k);
        if (c == '~' && in.startsWith("{}", k + 1)) {
          k += 2;
        }
      } else if (c == '{' || c == '}') {
        continue;
      }
      plain.append(c);
    }
    return plain.toString().strip();
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAsciiLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }
}
