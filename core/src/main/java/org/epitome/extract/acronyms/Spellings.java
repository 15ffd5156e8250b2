package org.epitome.extract.acronyms;

import java.util.List;
import org.epitome.resources.ResourceLines;

/**
 * Letters, digits and signs of short forms that stand for a word or a sound: "2" for "to", "x" for
 * "ex". Immutable.
 */
final class Spellings {
  static final Spellings STANDARD =
      new Spellings(ResourceLines.of(Spellings.class, "spellings.txt"));

  /** By the character; those that may stand inside of a word begin with a hyphen. */
  private final String[][] words = new String[1024][];

  private Spellings(List<String> lines) {
    for (String line : lines) {
      words[line.charAt(0)] = line.substring(1).strip().split(" ");
    }
  }

  boolean has(char c) {
    return c < words.length && words[c] != null;
  }

  boolean matches(char c, Letters letters, int letter) {
    boolean inner = letters.kind(letter) > Letters.PART;
    for (String word : words[c]) {
      if (word.charAt(0) == '-'
          ? begins(letters, letter, word)
          : !inner && letters.begins(letter, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(Letters letters, int letter, String word) {
    return letters.begins(letter, word.substring(1));
  }
}
