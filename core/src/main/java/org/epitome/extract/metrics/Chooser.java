package org.epitome.extract.metrics;

import org.jspecify.annotations.Nullable;

/** Who answers a decision: the weights, or while training the annotation. */
public interface Chooser {
  /**
   * The candidate to take.
   *
   * @param quantity the quantity in question
   * @param features the candidates
   */
  int choose(int quantity, Features features);

  /**
   * How much better the first candidate is than the second, for decisions that several quantities
   * take together, or that others rest on; the sign decides.
   *
   * @param subject the quantity in question, or the name
   * @param features the two candidates
   */
  int margin(int subject, Features features);

  /** By what candidates are weighed; null if all of them are wanted with all their features. */
  default @Nullable Weights weights() {
    return null;
  }
}
