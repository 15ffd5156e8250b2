package org.epitome.parsers.fields;

import java.util.List;

/** Words of ASCII in texts, whatever their letter case; without a copy in small letters. */
public final class AnyCase {
  private AnyCase() {}

  /** Whether a word, in small letters, stands anywhere in a text. */
  public static boolean contains(String text, String word) {
    return indexOf(text, word) >= 0;
  }

  /**
   * Where a word first stands in a text; -1 if it does not.
   *
   * @param word in small letters; it begins with a letter, a digit, a full stop or a slash
   */
  public static int indexOf(String text, String word) {
    char first = word.charAt(0);
    for (int i = 0; i <= text.length() - word.length(); i++) {
      if ((text.charAt(i) | 0x20) == first && isAt(text, i, word)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a text begins with a word. */
  public static boolean startsWith(String text, String word) {
    return isAt(text, 0, word);
  }

  /** Whether a text begins with one of some words. */
  public static boolean startsWithAny(String text, List<String> words) {
    for (String word : words) {
      if (startsWith(text, word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text ends with a word. */
  public static boolean endsWith(String text, String word) {
    return isAt(text, text.length() - word.length(), word);
  }

  /** Whether a word stands at a place of a text, which may be none. */
  public static boolean isAt(String text, int at, String word) {
    return text.regionMatches(true, at, word, 0, word.length());
  }
}
