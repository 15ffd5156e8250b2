package org.epitome.parsers.tex;

import org.epitome.parsers.lines.TextBuffer;

/**
 * Where formulas end, which stay as they are printed: {@code $...$}, {@code $$...$$}, {@code
 * \(...\)}, {@code \[...\]}. That there is no further sign is looked up once a text, so that the
 * work stays linear.
 */
final class Formulas {
  private boolean noDollarLeft;
  private boolean noBracketLeft;

  /** Begins a text. */
  void begin() {
    noDollarLeft = false;
    noBracketLeft = false;
  }

  /** The end of the formula that a dollar sign begins; of the sign, where it begins none. */
  int dollarEnd(TextBuffer in, int start) {
    int width = in.startsWith("$$", start) ? 2 : 1;
    int end = noDollarLeft ? -1 : closingDollar(in, start + width, width);
    if (end < 0) {
      noDollarLeft = true;
      return start + width;
    }
    return isPrice(in, start, end) ? start + 1 : end + width;
  }

  private static int closingDollar(TextBuffer in, int from, int width) {
    for (int k = from; k < in.length(); k++) {
      char c = in.charAt(k);
      if (c == '\\') {
        k++;
      } else if (c == '$' && (width == 1 || in.startsWith("$$", k))) {
        return k;
      }
    }
    return -1;
  }

  /** "from $5 to $10": no formula begins with a digit and ends before one. */
  private static boolean isPrice(TextBuffer in, int open, int close) {
    return open + 1 < close
        && TexScan.isDigit(in.charAt(open + 1))
        && close + 1 < in.length()
        && TexScan.isDigit(in.charAt(close + 1));
  }

  /** The end of the formula that a backslash and a bracket begin; of these, where it has none. */
  int bracketEnd(TextBuffer in, int start, char closer) {
    int end = -1;
    if (!noBracketLeft) {
      end = in.indexOf("\\" + closer, start + 2);
      noBracketLeft = end < 0;
    }
    return end < 0 ? start + 2 : end + 2;
  }
}
