package org.epitome.extract.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.epitome.text.Tokens;

/**
 * The classes of words; immutable once read. {@link VocabularyCompiler} makes them of {@code
 * words.txt} when the library is built, so that a start need not take the text apart; where it has
 * not run, the text is read, to the same effect.
 */
final class Vocabulary {
  static final String COMPILED = "words.bin";

  private static final int PLACES_OF_WORDS = 1 << 14;
  private static final int PLACES_OF_PAIRS = 1 << 7;

  /** The small words that English cannot do without. */
  private static final long FUNCTION_WORD =
      WordClass.DET.bit
          | WordClass.PREPOSITION.bit
          | WordClass.AND.bit
          | WordClass.AUXILIARY.bit
          | WordClass.PRONOUN.bit;

  /** The numbers of the words' sets of classes. */
  private final CuckooTable words;

  /** The same for two words that stand for one, of which there are few. */
  private final CuckooTable pairs;

  /** The sets of classes that some word has, as bits; first that of words without any. */
  private long[] sets;

  private int size;

  /** The set that was found last, which is mostly the next word's too. */
  private int latest;

  /** No words yet. */
  Vocabulary() {
    words = new CuckooTable(PLACES_OF_WORDS);
    pairs = new CuckooTable(PLACES_OF_PAIRS);
    sets = new long[256];
    size = 1;
  }

  /** What {@link #toBytes} has written. */
  private Vocabulary(ByteBuffer form) {
    words = new CuckooTable(PLACES_OF_WORDS, form);
    pairs = new CuckooTable(PLACES_OF_PAIRS, form);
    size = form.remaining() / Long.BYTES;
    sets = new long[size];
    form.asLongBuffer().get(sets);
  }

  /** The vocabulary as it lies in memory. */
  byte[] toBytes() {
    ByteBuffer form = ByteBuffer.allocate((PLACES_OF_WORDS + PLACES_OF_PAIRS + size) * Long.BYTES);
    words.write(form);
    pairs.write(form);
    form.asLongBuffer().put(sets, 0, size);
    return form.array();
  }

  static Vocabulary read() {
    try (InputStream in = Vocabulary.class.getResourceAsStream(COMPILED)) {
      return in == null
          ? VocabularyCompiler.read()
          : new Vocabulary(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(COMPILED, e);
    }
  }

  /** Adds a word to a class. */
  void put(String word, WordClass its) {
    long key = Tokens.key(word);
    words.put(key, with(words.of(key), its.bit));
  }

  /** Adds two words that stand for one to a class. */
  void put(String first, String second, WordClass its) {
    long key = pair(Tokens.key(first), Tokens.key(second));
    pairs.put(key, with(pairs.of(key), its.bit));
  }

  /** The number of a set with one more class. */
  private int with(int set, long bit) {
    long bits = sets[set] | bit;
    if (sets[latest] == bits) {
      return latest;
    }
    int found = 1;
    while (found < size && sets[found] != bits) {
      found++;
    }
    if (found == size) {
      if (size == sets.length) {
        sets = Arrays.copyOf(sets, size * 2);
      }
      sets[size++] = bits;
    }
    latest = found;
    return found;
  }

  private static long pair(long first, long second) {
    return Symbols.mix(first, second);
  }

  /** The bits of the classes of two words that stand for one; 0 for unknown ones. */
  long classes(long first, long second) {
    return sets[pairs.of(pair(first, second))];
  }

  /** The bits of the classes of a word; 0 for an unknown one. */
  long classes(long key) {
    return sets[words.of(key)];
  }

  /** Whether one in eight words of a text is such that English cannot do without it. */
  boolean isEnglish(Tokens tokens) {
    int needed = tokens.size(); // not fewer than there are words
    for (int token = 0; token < tokens.size() && needed > 0; token++) {
      if (!tokens.isWord(token)) {
        needed--;
      } else if ((classes(tokens.key(token)) & FUNCTION_WORD) != 0) {
        needed -= 8;
      }
    }
    return needed <= 0;
  }

  /**
   * Whether a third of the words of a line as of a table are known, names aside: "Accuracy: 91.3%
   * (KiteQA)". Of a name that is known a capital tells half as much.
   */
  boolean isTabular(Tokens tokens) {
    int known = 0;
    for (int token = 0; token < tokens.size(); token++) {
      if (tokens.isWord(token)) {
        boolean isKnown = classes(tokens.key(token)) != 0;
        boolean isPlain = isPlain(tokens, token);
        known += isKnown ? isPlain ? 2 : 1 : isPlain ? -1 : 0;
      }
    }
    return known >= 0;
  }

  /** Whether a word is of some language, and no name with capitals or digits within. */
  private static boolean isPlain(Tokens tokens, int token) {
    return !tokens.isAllCaps(token) && !tokens.isMixedCase(token) && !tokens.hasDigit(token);
  }
}
