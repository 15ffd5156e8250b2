package org.epitome.extract.metrics;

import org.jspecify.annotations.Nullable;

/**
 * Coarse-to-fine pruning: which candidates of a slot are told of in full. Most of them lose by so
 * much at a first look, by what they are and how far off they stand, that nothing told later would
 * make up for it. Reused from decision to decision.
 */
final class Shortlist {
  /**
   * By how much a candidate may weigh less than the best at the first look, in thousandths, for
   * name, data set and baseline: in 1,999 of 2,000 decisions what would win among all is within.
   */
  private static final int[] BEAMS = {1900, 1650, 1500};

  private int[] sums = new int[64];
  private int complete;
  private int least;

  /**
   * Weighs candidates after a first look.
   *
   * @param weights null to have all of them on the list
   * @param itsComplete how many candidates, the first ones, are told of in full already; they are
   *     on the list. So is the best of the others, as every answer needs a rival to be explained
   */
  void read(Features features, @Nullable Weights weights, int itsComplete) {
    complete = itsComplete;
    least = Integer.MIN_VALUE;
    if (weights == null) {
      return;
    }
    int size = features.candidates();
    if (sums.length < size) {
      sums = new int[size * 2];
    }
    int most = Integer.MIN_VALUE;
    int mostOfOthers = Integer.MIN_VALUE;
    for (int candidate = 0; candidate < size; candidate++) {
      int sum = weights.score(features, candidate);
      sums[candidate] = sum;
      most = Math.max(most, sum);
      if (candidate >= complete) {
        mostOfOthers = Math.max(mostOfOthers, sum);
      }
    }
    int slot = features.decision().ordinal() - Decision.NAME.ordinal();
    least = Math.min(most - BEAMS[slot], mostOfOthers);
  }

  /** Whether a candidate is on the list. */
  boolean has(int candidate) {
    return candidate < complete || least == Integer.MIN_VALUE || sums[candidate] >= least;
  }
}
