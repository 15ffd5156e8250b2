package org.epitome.extract.metrics;

import org.epitome.model.Metric.Bound;

/** What tells how exact a result is meant: the bound printed at its number, and the one before. */
final class BoundFeatures {
  private static final long PRINTED = Symbols.of("printed");
  private static final long LISTED = Symbols.of("listed");
  private static final long WORD = Symbols.of("word");
  private static final long[] KEYS = new long[Bound.values().length];

  static {
    for (Bound bound : Bound.values()) {
      KEYS[bound.ordinal()] = Symbols.of(bound.name());
    }
  }

  private BoundFeatures() {}

  /** The keys in the order of the bounds; a copy. */
  static long[] keys() {
    return KEYS.clone();
  }

  /** The key of a bound. */
  static long key(Bound bound) {
    return KEYS[bound.ordinal()];
  }

  /**
   * Describes a quantity.
   *
   * @param link how it hangs together with the one before
   * @param before the key of what that one's bound is
   * @param sort the key of what the quantity is
   */
  static void describe(Scene scene, int quantity, long link, long before, long sort, Features f) {
    long own = key(scene.quantities.bound(quantity));
    f.add(PRINTED, own);
    f.add(LISTED, own, link, before);
    f.add(PRINTED, own, sort);
    int token = scene.quantities.firstToken(quantity);
    f.add(WORD, own, scene.tokens.key(token - 1));
    f.add(WORD, own, scene.tokens.key(token - 1), scene.tokens.key(token - 2));
  }
}
