package org.epitome.parsers.prose;

import java.util.StringTokenizer;
import org.epitome.parsers.fields.WordTable;
import org.jspecify.annotations.Nullable;

/**
 * What single words say about their line, from the table {@code words.txt}, which explains the
 * kinds. Words are looked up where they stand, in any letter case.
 */
final class ProseWords {
  /** Wants another word behind it. */
  static final int MORE = 1;

  /** Common in sentences. */
  static final int SENTENCE = 2;

  /** Begins an abstract. */
  static final int OPENER = 4;

  /** Its full stop ends no sentence. */
  static final int SHORTENED = 8;

  private static final int LONGEST = 12;
  private static final int SLOTS = 512; // a power of two, several times the number of words

  private static final @Nullable String[] WORDS = new @Nullable String[SLOTS];
  private static final byte[] KINDS = new byte[SLOTS];

  static {
    for (String line : WordTable.lines(ProseWords.class, "words.txt")) {
      StringTokenizer words = new StringTokenizer(line);
      int kind = kind(words.nextToken());
      while (words.hasMoreTokens()) {
        char[] word = words.nextToken().toCharArray();
        int slot = slot(word, 0, word.length);
        WORDS[slot] = new String(word);
        KINDS[slot] |= (byte) kind;
      }
    }
  }

  private ProseWords() {}

  private static int kind(String name) {
    return switch (name) {
      case "more" -> MORE;
      case "sentence" -> SENTENCE;
      case "opener" -> OPENER;
      case "shortened" -> SHORTENED;
      default -> throw new IllegalStateException("words.txt has a kind " + name);
    };
  }

  /** All kinds of a word, or-ed; 0 for a word that is not listed. */
  static int of(char[] text, int from, int to) {
    return to - from > LONGEST ? 0 : KINDS[slot(text, from, to)];
  }

  /** Where a word is, or where the table has room for it. */
  private static int slot(char[] text, int from, int to) {
    int length = to - from;
    int slot = 0;
    if (length > 0) {
      int first = text[from] | 0x20;
      int middle = text[from + length / 2] | 0x20;
      int last = text[to - 1] | 0x20;
      slot = 37 * first + 5 * middle + 129 * last + 19 * length & SLOTS - 1;
    }
    for (String word = WORDS[slot]; word != null; word = WORDS[slot]) {
      if (matches(word, text, from, to)) {
        break;
      }
      slot = slot + 1 & SLOTS - 1;
    }
    return slot;
  }

  private static boolean matches(String word, char[] text, int from, int to) {
    if (word.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (word.charAt(i - from) != (text[i] | 0x20)) {
        return false;
      }
    }
    return true;
  }
}
