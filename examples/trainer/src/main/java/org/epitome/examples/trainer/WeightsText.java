package org.epitome.examples.trainer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.epitome.extract.metrics.FeatureNames;

/** The text form of weights: sorted lines of weight and feature. */
final class WeightsText {
  private static final Pattern NAMELESS = Pattern.compile("#[0-9a-f]{8,}");

  private WeightsText() {}

  static String of(Map<Long, Integer> learned, FeatureNames names) {
    List<String> lines = new ArrayList<>();
    learned.forEach(
        (key, weight) -> {
          String name = names.name(key);
          if (NAMELESS.matcher(name).find()) {
            throw new IllegalStateException("a feature would be lost, as it has no name: " + name);
          }
          lines.add(name + '\t' + weight);
        });
    Collections.sort(lines);
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      int tab = line.indexOf('\t');
      text.append(line, tab + 1, line.length()).append(' ').append(line, 0, tab).append('\n');
    }
    return text.toString();
  }
}
