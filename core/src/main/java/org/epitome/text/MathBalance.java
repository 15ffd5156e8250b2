package org.epitome.text;

/**
 * Lets a stretch of a text take in the braces and dollars that close what is opened inside it.
 * Answers the stretch as one number, its start above its end.
 */
final class MathBalance {
  private MathBalance() {}

  /**
   * "$\sim$10", "2.91$\times$" and "$5\%$ to $8\%$" keep all their dollars, "km$^{-1}$" its brace;
   * a formula that holds the whole mention stays outside.
   */
  static long widen(Tokens tokens, int first, int last, int from, int to) {
    String text = tokens.text();
    int start = from;
    int end = to;
    int dollars = 0;
    int parentheses = 0;
    int braces = 0;
    for (int i = start; i < end; i++) {
      switch (text.charAt(i)) {
        case '$' -> dollars++;
        case '{' -> braces++;
        case '}' -> braces--;
        case '\\' -> {
          i++; // what is escaped counts for nothing
          char next = i < end ? text.charAt(i) : 0;
          parentheses += next == '(' ? 1 : next == ')' ? -1 : 0;
        }
        default -> {}
      }
    }
    while (braces > 0 && end < text.length() && text.charAt(end) == '}') {
      end++;
      braces--;
    }
    boolean before = start > 0 && text.charAt(start - 1) == '$';
    boolean after = end < text.length() && text.charAt(end) == '$';
    if ((dollars & 1) != 0) {
      if (before) {
        start--;
      } else if (after) {
        end++;
      }
    } else if (dollars > 0 && before && after && tokens.inMath(first) && tokens.inMath(last)) {
      start--;
      end++;
    }
    if (parentheses < 0 && start > 1 && text.startsWith("\\(", start - 2)) {
      start -= 2;
    } else if (parentheses > 0 && text.startsWith("\\)", end)) {
      end += 2;
    }
    return (long) start << 32 | end;
  }

  static int start(long stretch) {
    return (int) (stretch >>> 32);
  }

  static int end(long stretch) {
    return (int) stretch;
  }
}
