package org.epitome.parsers.tex;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Letters with marks, in form C. The last ones are kept, since a document has few. */
final class Accents {
  private static final int KEPT = 256;

  // room is made with the first accent, which most single texts do not have
  private int[] letters = {};
  private char[] marks = {};
  private @Nullable String[] composed = {};

  /** A letter with a mark. */
  String composed(int letter, char mark) {
    if (letters.length == 0) {
      letters = new int[KEPT];
      marks = new char[KEPT];
      composed = new @Nullable String[KEPT];
    }
    int slot = (letter * 31 + mark) & KEPT - 1;
    String known = composed[slot];
    if (known == null || letters[slot] != letter || marks[slot] != mark) {
      known = composed(Character.toString(letter) + mark);
      composed[slot] = known;
      letters[slot] = letter;
      marks[slot] = mark;
    }
    return known;
  }

  /** A letter with its marks behind it. */
  static String composed(CharSequence cluster) {
    return Normalizer.normalize(cluster, Normalizer.Form.NFC);
  }
}
