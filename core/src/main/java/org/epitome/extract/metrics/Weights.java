package org.epitome.extract.metrics;

import java.io.DataInputStream;
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

  /**
   * The weights of some keys and the only stems that they have: the keys without their last part.
   */
  public static Weights of(Map<Long, Integer> weights, Iterable<Long> stems) {
    Weights made = new Weights(weights.size());
    weights.forEach(made::put);
    stems.forEach(made.stems::add);
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

  /** What {@link #toBytes()} has made, in a stream that is left open. */
  private static Weights read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    Weights weights = new Weights(data.readInt());
    byte[] longs = new byte[weights.longs() * Long.BYTES];
    data.readFully(longs);
    ByteBuffer.wrap(longs)
        .asLongBuffer()
        .get(weights.table)
        .get(weights.known.bits)
        .get(weights.stems.bits);
    return weights;
  }

  /**
   * The weights as they lie in memory, so that a start copies them and computes nothing: how many
   * there are, the table and the bits, as {@link java.io.DataOutput} writes them.
   */
  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + longs() * Long.BYTES);
    bytes.putInt(size).asLongBuffer().put(table).put(known.bits).put(stems.bits);
    return bytes.array();
  }

  private int longs() {
    return table.length + known.bits.length + stems.bits.length;
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
    int sum = features.weighed(candidate);
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
