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
    int letters = 0;
    boolean digitFirst = from < text.length() && CharClass.isDigit(text.charAt(from));
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '$') {
        return !(digitFirst && i > from && CharClass.isSpace(text.charAt(i - 1)));
      }
      if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        return false;
      }
      if (c == '\\') {
        i++;
        while (i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))) {
          i++;
        }
        // what stands in the braces of a command is text of the formula
        letters = Integer.MIN_VALUE;
      } else if (CharClass.isSpace(c) || !CharClass.isLetter(c)) {
        letters = Math.min(letters, 0);
      } else if (digitFirst && ++letters >= 3) {
        return false;
      }
    }
    return false;
  }
}
