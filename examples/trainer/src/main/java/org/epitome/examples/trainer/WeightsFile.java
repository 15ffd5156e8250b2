package org.epitome.examples.trainer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.epitome.extract.metrics.Symbols;
import org.epitome.text.Tokens;

/** Makes of weights in their text form what {@code Weights.read} takes. */
final class WeightsFile {
  private WeightsFile() {}

  /** The file for a text of lines of a weight and the name of its feature. */
  static byte[] of(String text) throws IOException {
    List<Long> keys = new ArrayList<>();
    List<Integer> weights = new ArrayList<>();
    TreeSet<Long> stems = new TreeSet<>();
    for (String line : text.split("\n")) {
      int space = line.indexOf(' ');
      weights.add(Integer.parseInt(line.substring(0, space)));
      String[] parts = line.substring(space + 1).split(" ", -1);
      long stem = 0;
      long key = Tokens.key(parts[0]);
      for (int i = 1; i < parts.length; i++) {
        stem = key;
        key = Symbols.mix(key, Tokens.key(parts[i]));
      }
      stems.add(stem);
      keys.add(key);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(keys.size());
    out.writeInt(stems.size());
    for (long key : keys) {
      out.writeLong(key);
    }
    for (int weight : weights) {
      out.writeInt(weight);
    }
    for (long stem : stems) {
      out.writeLong(stem);
    }
    return bytes.toByteArray();
  }
}
