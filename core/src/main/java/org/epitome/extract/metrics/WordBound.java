package org.epitome.extract.metrics;

import org.epitome.model.Metric.Bound;

/** The keys of bounds. */
final class WordBound {
  static final long[] KEYS = new long[Bound.values().length];

  static {
    for (Bound bound : Bound.values()) {
      KEYS[bound.ordinal()] = Symbols.of(bound.name());
    }
  }

  private WordBound() {}

  static long of(Bound bound) {
    return KEYS[bound.ordinal()];
  }
}
