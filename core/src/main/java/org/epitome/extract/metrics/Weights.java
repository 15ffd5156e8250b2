package org.epitome.extract.metrics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.epitome.text.Tokens;

/**
 * The weight of each feature: an open-addressed table from keys to whole numbers, read once from a
 * sorted text resource of lines {@code <weight> <name of the feature>}. Immutable.
 */
public final class Weights {
  private long[] keys = new long[1 << 12];
  private int[] values = new int[1 << 12];
  private int size;

  private Weights() {}

  /** No weights: every candidate is as good as the other. */
  public static Weights none() {
    return new Weights();
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
    Weights weights = new Weights();
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.isEmpty() && line.charAt(0) != '#') {
        weights.add(line);
      }
    }
    return weights;
  }

  private void add(String line) {
    int space = line.indexOf(' ');
    put(keyOf(line, space + 1), Integer.parseInt(line, 0, space, 10));
  }

  /** The key of a feature by its name. */
  public static long keyOf(String name) {
    return keyOf(name, 0);
  }

  private static long keyOf(String line, int start) {
    long key = 0;
    int from = start;
    while (from <= line.length()) {
      int end = line.indexOf(' ', from);
      if (end < 0) {
        end = line.length();
      }
      long part = Tokens.key(line.substring(from, end));
      key = from == start ? part : Symbols.mix(key, part);
      from = end + 1;
    }
    return key;
  }

  /** Sets the weight of one feature; for who builds a table. */
  public void put(long key, int weight) {
    if (size * 2 >= keys.length) {
      long[] oldKeys = keys;
      int[] oldValues = values;
      keys = new long[oldKeys.length * 2];
      values = new int[keys.length];
      size = 0;
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          put(oldKeys[i], oldValues[i]);
        }
      }
    }
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    values[slot] = weight;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ key >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** The weight of a feature; 0 where it has none. */
  public int of(long key) {
    return values[slot(key)];
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
      sum += values[slot(features.key(i))];
    }
    return sum;
  }

  @Override
  public String toString() {
    return size + " weights, the largest " + Arrays.stream(values).max().orElse(0);
  }
}
