package org.epitome.extract.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.epitome.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The weight of each feature: an open-addressed table from keys to whole numbers, read once from a
 * sorted text resource of lines {@code <weight> <name of the feature>}. Immutable once read.
 *
 * <p>Most features that a text has weigh nothing. Small tables of bits, which stay in the nearest
 * cache, tell so for most of them without a look into the large one.
 */
public final class Weights {
  private long[] keys;
  private int[] values;
  private int size;

  /** Of the keys. */
  private final KeyBits known = new KeyBits();

  /** Of the keys without their last part; null where they were put in without names. */
  private @Nullable KeyBits stems = new KeyBits();

  private Weights(int capacity) {
    keys = new long[capacity];
    values = new int[capacity];
  }

  /** No weights: every candidate is as good as the other. */
  public static Weights none() {
    return new Weights(1 << 12);
  }

  static Weights read(String resource) {
    try (InputStream in = Weights.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The weights in a stream of their text form. */
  public static Weights read(InputStream in) throws IOException {
    byte[] text = in.readAllBytes();
    int lines = 0;
    for (byte b : text) {
      lines += b == '\n' ? 1 : 0;
    }
    Weights weights = new Weights(Integer.highestOneBit(lines * 4 / 3 | 1) * 2);
    Words words = new Words(text);
    int at = 0;
    while (at < text.length) {
      if (text[at] == '#' || text[at] == '\n') {
        at = words.endOfLine(at) + 1;
      } else {
        at = weights.readLine(words, at);
      }
    }
    return weights;
  }

  /** Reads a weight and its feature; where the next line begins. */
  private int readLine(Words words, int start) {
    int space = words.endOfWord(start);
    int weight = words.number(start, space);
    int end = words.endOfWord(space + 1);
    long stem = 0;
    long key = words.key(space + 1, end);
    while (!words.isEndOfLine(end)) {
      int from = end + 1;
      end = words.endOfWord(from);
      stem = key;
      key = Symbols.mix(key, words.key(from, end));
    }
    set(key, weight);
    if (stems != null) {
      stems.add(stem);
    }
    return end + 1;
  }

  /** The words of a text in UTF-8, without strings of them. */
  private static final class Words implements CharSequence {
    private final byte[] text;
    private int from;
    private int to;

    Words(byte[] text) {
      this.text = text;
    }

    boolean isEndOfLine(int at) {
      return at >= text.length || text[at] == '\n';
    }

    int endOfLine(int from) {
      int at = from;
      while (!isEndOfLine(at)) {
        at++;
      }
      return at;
    }

    int endOfWord(int from) {
      int at = from;
      while (!isEndOfLine(at) && text[at] != ' ') {
        at++;
      }
      return at;
    }

    int number(int from, int to) {
      boolean negative = text[from] == '-';
      int number = 0;
      for (int i = negative ? from + 1 : from; i < to; i++) {
        if (text[i] < '0' || text[i] > '9') {
          throw new NumberFormatException(string(from, to));
        }
        number = number * 10 + text[i] - '0';
      }
      return negative ? -number : number;
    }

    long key(int from, int to) {
      for (int i = from; i < to; i++) {
        if (text[i] < 0) {
          return Tokens.key(string(from, to));
        }
      }
      this.from = from;
      this.to = to;
      return Tokens.key(this);
    }

    private String string(int from, int to) {
      return new String(text, from, to - from, StandardCharsets.UTF_8);
    }

    @Override
    public int length() {
      return to - from;
    }

    @Override
    public char charAt(int index) {
      return (char) text[from + index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return string(from + start, from + end);
    }

    @Override
    public String toString() {
      return string(from, to);
    }
  }

  /** Some bits of each of many keys: whether a key may be among them, or surely is not. */
  private static final class KeyBits {
    private static final int MASK = (1 << 12) - 1;

    private final long[] bits = new long[MASK + 1];

    void add(long key) {
      int hash = hash(key);
      bits[hash >>> 6 & MASK] |= 1L << hash;
    }

    boolean mayHave(long key) {
      int hash = hash(key);
      return (bits[hash >>> 6 & MASK] & 1L << hash) != 0;
    }
  }

  /** The key of a feature by its name. */
  public static long keyOf(String name) {
    String[] parts = name.split(" ", -1);
    long key = Tokens.key(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      key = Symbols.mix(key, Tokens.key(parts[i]));
    }
    return key;
  }

  /** Sets the weight of one feature; for who builds a table. */
  public void put(long key, int weight) {
    stems = null;
    set(key, weight);
  }

  private void set(long key, int weight) {
    if (size * 4 >= keys.length * 3) {
      long[] oldKeys = keys;
      int[] oldValues = values;
      keys = new long[oldKeys.length * 2];
      values = new int[keys.length];
      size = 0;
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          set(oldKeys[i], oldValues[i]);
        }
      }
    }
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      known.add(key);
      size++;
    }
    values[slot] = weight;
  }

  private static int hash(long key) {
    return (int) (key ^ key >>> 32);
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = hash(key) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** The weight of a feature; 0 where it has none. */
  public int of(long key) {
    return known.mayHave(key) ? values[slot(key)] : 0;
  }

  /** How many features have a weight. */
  public int size() {
    return size;
  }

  /** The sum of the weights of a candidate's features. */
  public int score(Features features, int candidate) {
    int sum = 0;
    int end = features.end(candidate);
    for (int i = features.start(candidate); i < end; i++) {
      sum += of(features.key(i));
    }
    return sum;
  }

  /** Adds to the sum of each label the weights of what all labels share, mixed with the label. */
  void score(Features features, int[] sums) {
    long[] labels = features.labels();
    for (int i = 0; i < features.shared(); i++) {
      long stem = features.sharedKey(i);
      if (stems == null || stems.mayHave(stem)) {
        for (int label = 0; label < labels.length; label++) {
          sums[label] += of(Symbols.mix(stem, labels[label]));
        }
      }
    }
  }

  @Override
  public String toString() {
    return size + " weights, the largest " + Arrays.stream(values).max().orElse(0);
  }
}
