package org.epitome.extract.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.epitome.resources.ResourceLines;
import org.epitome.text.Tokens;

/**
 * The classes of words, from {@code words.txt}; immutable. The build compiles them to {@code
 * words.bin}, so that a start need not take the text apart; where it has not, the text is read, to
 * the same effect.
 */
final class Vocabulary {
  private static final String TEXT = "words.txt";
  private static final String COMPILED = "words.bin";

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

  private Vocabulary() {
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

  /**
   * Compiles the vocabulary; run by the build when the classes are there.
   *
   * @param args the folder of classes and resources
   */
  public static void main(String[] args) throws IOException {
    String folder = Vocabulary.class.getPackageName().replace('.', '/');
    Files.write(Path.of(args[0], folder, COMPILED), readText().toBytes());
  }

  static Vocabulary read() {
    try (InputStream in = Vocabulary.class.getResourceAsStream(COMPILED)) {
      return in == null ? readText() : new Vocabulary(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(COMPILED, e);
    }
  }

  static Vocabulary readText() {
    Vocabulary vocabulary = new Vocabulary();
    long section = 0;
    for (String line : ResourceLines.of(Vocabulary.class, TEXT)) {
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
      long key = pair(Tokens.key(word.substring(0, joint)), Tokens.key(word.substring(joint + 1)));
      pairs.put(key, with(pairs.of(key), bit));
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
    words.put(key, with(words.of(key), bit));
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
