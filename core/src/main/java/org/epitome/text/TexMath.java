package org.epitome.text;

/** Tells the dollar that opens math from the one that is money. */
final class TexMath {
  private TexMath() {}

  /**
   * Whether a dollar opens math. It does when another one closes it, unless what stands between
   * begins with a digit and has plain words, as in "$5 a day, then $6".
   *
   * <p>Reads at most up to the next dollar, and a dollar that opens nothing is followed by a scan
   * to the next one only, so that the work stays linear.
   */
  static boolean opens(String text, int dollar, int from) {
    boolean digitFirst = from < text.length() && CharClass.isDigit(text.charAt(from));
    boolean mayBeWords = digitFirst;
    int letters = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '$') {
        return !(digitFirst && CharClass.isSpace(text.charAt(i - 1)));
      }
      if (text.startsWith("\n\n", i)) {
        return false;
      }
      if (c == '\\') {
        i++;
        mayBeWords = false; // what stands in the braces of a command is text of the formula
      } else if (!CharClass.isLetter(c)) {
        letters = 0;
      } else if (mayBeWords && ++letters >= 3) {
        return false;
      }
    }
    return false;
  }
}
