package org.epitome.extract.acronyms;

import java.util.Map;
import java.util.TreeMap;
import org.epitome.resources.ResourceLines;

/**
 * What each {@link Feature} is worth, in hundredths; immutable. Those of {@code weights.txt} were
 * learned from annotated abstracts by {@code examples/trainer}.
 */
public final class Weights {
  private static final Feature[] FEATURES = Feature.values();

  private static final Weights[] UNITS = units();

  private final int[] values;

  private Weights(int[] values) {
    this.values = values;
  }

  /** The weights that come with the library. */
  public static Weights standard() {
    return Standard.WEIGHTS;
  }

  /**
   * Weights of one's own, by the order of the features.
   *
   * @throws IllegalArgumentException if there are more or fewer than features
   */
  public static Weights of(int[] values) {
    if (values.length != FEATURES.length) {
      throw new IllegalArgumentException(
          values.length + " weights for " + FEATURES.length + " features");
    }
    return new Weights(values.clone());
  }

  /** What one feature is worth. */
  public int of(Feature feature) {
    return values[feature.ordinal()];
  }

  /** The weights with which a pair is worth how often a feature occurs in it. */
  static Weights unit(Feature feature) {
    return UNITS[feature.ordinal()];
  }

  private static Weights[] units() {
    Weights[] units = new Weights[FEATURES.length];
    for (int i = 0; i < units.length; i++) {
      int[] values = new int[FEATURES.length];
      values[i] = 1;
      units[i] = new Weights(values);
    }
    return units;
  }

  /** The text form: a line a feature, its name and its weight, in their order. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    for (Feature feature : FEATURES) {
      text.append(feature.id).append(' ').append(of(feature)).append('\n');
    }
    return text.toString();
  }

  private static Weights read() {
    Map<String, Integer> lines = new TreeMap<>();
    for (String line : ResourceLines.of(Weights.class, "weights.txt")) {
      int space = line.indexOf(' ');
      lines.put(line.substring(0, space), Integer.valueOf(line.substring(space + 1)));
    }
    int[] values = new int[FEATURES.length];
    for (Feature feature : FEATURES) {
      Integer value = lines.remove(feature.id);
      if (value == null) {
        throw new IllegalStateException("weights.txt has no " + feature.id);
      }
      values[feature.ordinal()] = value;
    }
    if (!lines.isEmpty()) {
      throw new IllegalStateException("weights.txt has what is no feature: " + lines.keySet());
    }
    return new Weights(values);
  }

  /** Read when first needed: a trainer starts without them. */
  private static final class Standard {
    static final Weights WEIGHTS = read();
  }
}
