package org.epitome.extract.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * The weight of each feature: an open-addressed table from keys to whole numbers. Immutable.
 *
 * <p>Most features that a text has weigh nothing. A small table of bits, which stays in the nearest
 * cache, tells so for most of them without a look into the large one; another does so for the
 * features of a decision before a label is mixed in.
 */
public final class Weights {
  private final int mask;

  /** The upper half of a key and, in the lower half, its weight; 0 where nothing is. */
  private final long[] table;

  private final KeyBits known = new KeyBits();
  private final KeyBits stems = new KeyBits();
  private final int size;

  private Weights(int size) {
    int capacity = Integer.highestOneBit(Math.max(8, size)) * 4;
    table = new long[capacity];
    mask = capacity - 1;
    this.size = size;
  }

  /** The weights of some keys, which anything may be a stem of. */
  public static Weights of(Map<Long, Integer> weights) {
    Weights made = new Weights(weights.size());
    weights.forEach(made::put);
    made.stems.addAll();
    return made;
  }

  /** The weights in a resource beside this class. */
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

  /**
   * The weights in a stream, which is read to its end and left open: how many there are and how
   * many stems (the keys without their last part), then the keys, the weights and the stems, as
   * {@link java.io.DataOutput} writes them. It is made from the text in the trainer, which would
   * take too long to read at the start.
   */
  public static Weights read(InputStream in) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
    int size = bytes.getInt();
    long[] stems = new long[bytes.getInt()];
    long[] keys = new long[size];
    bytes.asLongBuffer().get(keys);
    bytes.position(bytes.position() + size * Long.BYTES);
    int[] values = new int[size];
    bytes.asIntBuffer().get(values);
    bytes.position(bytes.position() + size * Integer.BYTES);
    bytes.asLongBuffer().get(stems);
    Weights weights = new Weights(size);
    for (int i = 0; i < size; i++) {
      weights.put(keys[i], values[i]);
    }
    for (long stem : stems) {
      weights.stems.add(stem);
    }
    return weights;
  }

  /** Two bits of each of many keys: whether a key may be among them, or surely is not. */
  private static final class KeyBits {
    private static final int MASK = (1 << 12) - 1;

    private final long[] bits = new long[MASK + 1];

    void add(long key) {
      bits[hash(key) >>> 6 & MASK] |= 1L << key | 1L << (key >>> 32);
    }

    void addAll() {
      Arrays.fill(bits, -1);
    }

    /** 1 if a key may be among them, else 0. */
    int mayHave(long key) {
      long word = bits[hash(key) >>> 6 & MASK];
      return (int) (word >>> key & word >>> (key >>> 32)) & 1;
    }
  }

  private void put(long key, int weight) {
    known.add(key);
    int slot = hash(key) & mask;
    while (table[slot] != 0) {
      slot = slot + 1 & mask;
    }
    table[slot] = key & UPPER | weight & LOWER;
  }

  private static final long LOWER = 0xffffffffL;
  private static final long UPPER = ~LOWER;

  private static int hash(long key) {
    return (int) (key ^ key >>> 32);
  }

  /**
   * The weight of a feature; 0 where it has none. Two keys with the same upper half that hash to
   * the same place cannot be told apart: one in some thousand million.
   */
  public int of(long key) {
    return known.mayHave(key) == 0 ? 0 : look(key);
  }

  private int look(long key) {
    int slot = hash(key) & mask;
    for (long entry = table[slot]; entry != 0; entry = table[slot]) {
      if (((entry ^ key) & UPPER) == 0) {
        return (int) entry;
      }
      slot = slot + 1 & mask;
    }
    return 0;
  }

  /** How many features have a weight. */
  public int size() {
    return size;
  }

  /**
   * The sum of the weights of a candidate's features. Those that may weigh something are gathered
   * first, without a branch: whether one does cannot be predicted.
   */
  public int score(Features features, int candidate) {
    long[] gathered = features.buffer();
    int count = 0;
    int end = features.end(candidate);
    for (int i = features.start(candidate); i < end; i++) {
      long key = features.key(i);
      gathered[count] = key;
      count += known.mayHave(key);
    }
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += look(gathered[i]);
    }
    return sum;
  }

  /** Adds to the sum of each label the weights of what all labels share, mixed with the label. */
  void score(Features features, int[] sums) {
    long[] labels = features.labels();
    for (int i = 0; i < features.shared(); i++) {
      long stem = features.sharedKey(i);
      if (stems.mayHave(stem) != 0) {
        for (int label = 0; label < labels.length; label++) {
          sums[label] += of(Symbols.mix(stem, labels[label]));
        }
      }
    }
  }
}
