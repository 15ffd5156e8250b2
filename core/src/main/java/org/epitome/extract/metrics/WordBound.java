package org.epitome.extract.metrics;

import org.epitome.model.Metric.Bound;

/** The keys of bounds. */
final class WordBound {
  private static final long[] KEYS = new long[Bound.values().length];

  static {
    for (Bound bound : Bound.values()) {
      KEYS[bound.ordinal()] = Symbols.of(bound.name());
    }
  }

  private WordBound() {}

  /** The keys in the order of the bounds; a copy. */
  static long[] all() {
    return KEYS.clone();
  }

  static long of(Bound bound) {
    return KEYS[bound.ordinal()];
  }
}
