package org.epitome.extract.metrics;

import org.epitome.resources.ResourceLines;
import org.epitome.text.Tokens;

/** The classes of words, from {@code words.txt}; immutable. */
final class Vocabulary {
  /** The small words that English cannot do without. */
  private static final long FUNCTION_WORD =
      WordClass.DET.bit
          | WordClass.PREPOSITION.bit
          | WordClass.AND.bit
          | WordClass.AUXILIARY.bit
          | WordClass.PRONOUN.bit;

  private static final int PLACES = 1 << 14;
  private static final int WIDTH = 2;

  /** At each place the key of a word and beside it, on the same line of the cache, its classes. */
  private final long[] table = new long[WIDTH * PLACES];

  private int size;

  private Vocabulary() {}

  static Vocabulary read() {
    Vocabulary vocabulary = new Vocabulary();
    long section = 0;
    for (String line : ResourceLines.of(Vocabulary.class, "words.txt")) {
      if (line.charAt(0) == '[') {
        section = WordClass.valueOf(line.substring(1, line.length() - 1)).bit;
        continue;
      }
      int from = 0;
      while (from < line.length()) {
        int end = line.indexOf(' ', from);
        end = end < 0 ? line.length() : end;
        if (end > from) {
          vocabulary.add(line.substring(from, end), section);
        }
        from = end + 1;
      }
    }
    return vocabulary;
  }

  private void add(String word, long bit) {
    int joint = word.indexOf('_');
    if (joint > 0) { // two words
      put(pair(Tokens.key(word.substring(0, joint)), Tokens.key(word.substring(joint + 1))), bit);
      return;
    }
    if (word.endsWith("*")) { // a noun
      String singular = word.substring(0, word.length() - 1);
      put(Tokens.key(singular), bit);
      put(Tokens.key(plural(singular)), bit);
      return;
    }
    if (!word.endsWith("~")) {
      put(Tokens.key(word), bit);
      return;
    }
    String stem = word.substring(0, word.length() - 1);
    put(Tokens.key(stem), bit);
    char last = stem.charAt(stem.length() - 1);
    char before = stem.charAt(stem.length() - 2);
    if (last == 'e') {
      put(Tokens.key(stem + "s"), bit);
      put(Tokens.key(stem + "d"), bit);
      put(Tokens.key(stem.substring(0, stem.length() - 1) + "ing"), bit);
    } else if (last == 'y' && "aeiou".indexOf(before) < 0) {
      String root = stem.substring(0, stem.length() - 1);
      put(Tokens.key(root + "ies"), bit);
      put(Tokens.key(root + "ied"), bit);
      put(Tokens.key(stem + "ing"), bit);
    } else {
      put(Tokens.key(plural(stem)), bit);
      put(Tokens.key(stem + "ed"), bit);
      put(Tokens.key(stem + "ing"), bit);
    }
  }

  /** The plural of a noun, or the third person of a verb. */
  private static String plural(String singular) {
    return singular + (isHissing(singular) ? "es" : "s");
  }

  /** Whether a word ends with a sound that takes "es". */
  private static boolean isHissing(String word) {
    char last = word.charAt(word.length() - 1);
    char before = word.charAt(word.length() - 2);
    return "sxz".indexOf(last) >= 0 || last == 'h' && (before == 'c' || before == 's');
  }

  private void put(long key, long bit) {
    if (size * 2 >= PLACES) {
      throw new IllegalStateException("vocabulary too large");
    }
    int at = KeyTable.index(table, WIDTH, key);
    if (table[at] == 0) {
      table[at] = key;
      size++;
    }
    table[at + 1] |= bit;
  }

  private static long pair(long first, long second) {
    return Symbols.mix(first, second);
  }

  /** The bits of the classes of two words that stand for one; 0 for unknown ones. */
  long classes(long first, long second) {
    return classes(pair(first, second));
  }

  /** The bits of the classes of a word; 0 for an unknown one. */
  long classes(long key) {
    return table[KeyTable.index(table, WIDTH, key) + 1];
  }

  /** Whether one in eight words of a text is such that English cannot do without it. */
  boolean isEnglish(Tokens tokens) {
    int needed = 0;
    for (int token = 0; token < tokens.size(); token++) {
      needed += tokens.isWord(token) ? 1 : 0;
    }
    for (int token = 0; token < tokens.size() && needed > 0; token++) {
      if (tokens.isWord(token) && (classes(tokens.key(token)) & FUNCTION_WORD) != 0) {
        needed -= 8;
      }
    }
    return needed <= 0;
  }
}
