package org.epitome.extract.metrics;

import org.epitome.model.Metric.Direction;
import org.epitome.model.Metric.Kind;
import org.jspecify.annotations.Nullable;

/** What a result is, a score or a change in some direction: the labels of a decision. */
public enum Sort {
  /** The level of a quantity. */
  SCORE(Kind.SCORE, null),
  /** It grew. */
  INCREASE(Kind.CHANGE, Direction.INCREASE),
  /** It shrank. */
  DECREASE(Kind.CHANGE, Direction.DECREASE),
  /** It got better. */
  BETTER(Kind.CHANGE, Direction.BETTER),
  /** It got worse. */
  WORSE(Kind.CHANGE, Direction.WORSE),
  /** It changed, or was kept in part. */
  CHANGE(Kind.CHANGE, null);

  private static final Sort[] VALUES = values();

  /** Level or change. */
  public final Kind kind;

  /** The way it went; null where the text does not say. */
  public final @Nullable Direction direction;

  final long key = Symbols.of("=" + name());

  Sort(Kind kind, @Nullable Direction direction) {
    this.kind = kind;
    this.direction = direction;
  }

  /** By its ordinal number, without a copy of all. */
  static Sort of(int ordinal) {
    return VALUES[ordinal];
  }

  /** The keys in the order of the sorts; a new array. */
  static long[] keys() {
    long[] keys = new long[VALUES.length];
    for (Sort sort : VALUES) {
      keys[sort.ordinal()] = sort.key;
    }
    return keys;
  }
}
