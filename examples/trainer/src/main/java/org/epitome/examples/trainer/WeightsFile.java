package org.epitome.examples.trainer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.epitome.extract.metrics.Symbols;
import org.epitome.extract.metrics.Weights;
import org.epitome.text.Tokens;

/** Makes of weights in their text form the file that the annotator reads. */
final class WeightsFile {
  private WeightsFile() {}

  /** The file for a text of lines of a weight and the name of its feature. */
  static byte[] of(String text) {
    Map<Long, Integer> weights = new LinkedHashMap<>();
    Set<Long> stems = new HashSet<>();
    for (String line : text.split("\n")) {
      int space = line.indexOf(' ');
      String[] parts = line.substring(space + 1).split(" ", -1);
      long stem = 0;
      long key = Tokens.key(parts[0]);
      for (int i = 1; i < parts.length; i++) {
        stem = key;
        key = Symbols.mix(key, Tokens.key(parts[i]));
      }
      stems.add(stem);
      weights.putIfAbsent(key, Integer.valueOf(line.substring(0, space)));
    }
    return Weights.of(weights, stems).toBytes();
  }
}
