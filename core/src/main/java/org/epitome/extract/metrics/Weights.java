package org.epitome.extract.metrics;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * The weight of each feature, as a whole number. Immutable.
 *
 * <p>Most features of a decision that chooses a label weigh nothing under any label. A small table
 * of bits tells so before a label is mixed in.
 */
public final class Weights {
  private final WeightTable table;
  private final KeyBits stems = new KeyBits();
  private final int size;

  private Weights(int size, WeightTable table) {
    this.size = size;
    this.table = table;
  }

  /** The weights of some keys, which anything may be a stem of. */
  public static Weights of(Map<Long, Integer> weights) {
    Weights made = new Weights(weights.size(), WeightTable.of(weights));
    made.stems.addAll();
    return made;
  }

  /**
   * The weights of some keys and the only stems that they have: the keys without their last part.
   */
  public static Weights of(Map<Long, Integer> weights, Iterable<Long> stems) {
    Weights made = new Weights(weights.size(), WeightTable.of(weights));
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
    Weights weights = new Weights(data.readInt(), WeightTable.ofCapacity(data.readInt()));
    byte[] rest = new byte[WeightTable.bytes(weights.table.capacity()) + KeyBits.BYTES];
    data.readFully(rest);
    ByteBuffer bytes = ByteBuffer.wrap(rest);
    weights.table.read(bytes);
    bytes.asLongBuffer().get(weights.stems.bits);
    return weights;
  }

  /**
   * The weights as they lie in memory, so that a start copies them and computes nothing: how many
   * there are, how many places the table has, the table and the bits, as {@link java.io.DataOutput}
   * writes them.
   */
  public byte[] toBytes() {
    int capacity = table.capacity();
    ByteBuffer bytes =
        ByteBuffer.allocate(2 * Integer.BYTES + WeightTable.bytes(capacity) + KeyBits.BYTES);
    bytes.putInt(size).putInt(capacity);
    table.write(bytes);
    bytes.asLongBuffer().put(stems.bits);
    return bytes.array();
  }

  /** The weight of a feature; 0 where it has none. */
  public int of(long key) {
    return table.of(key);
  }

  /** How many features have a weight. */
  public int size() {
    return size;
  }

  /** The sum of the weights of a candidate's features. */
  public int score(Features features, int candidate) {
    int sum = features.weighed(candidate);
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
      if (stems.mayHave(stem)) {
        for (int label = 0; label < labels.length; label++) {
          sums[label] += of(Symbols.mix(stem, labels[label]));
        }
      }
    }
  }

  /** Two bits of each of many keys: whether a key may be among them, or surely is not. */
  private static final class KeyBits {
    private static final int MASK = (1 << 12) - 1;
    static final int BYTES = (MASK + 1) * Long.BYTES;

    private final long[] bits = new long[MASK + 1];

    void add(long key) {
      bits[word(key)] |= 1L << key | 1L << (key >>> 32);
    }

    void addAll() {
      Arrays.fill(bits, -1);
    }

    boolean mayHave(long key) {
      long word = bits[word(key)];
      return (word >>> key & word >>> (key >>> 32) & 1) != 0;
    }

    private static int word(long key) {
      return (int) (key ^ key >>> 32) >>> 6 & MASK;
    }
  }
}
