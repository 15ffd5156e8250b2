package org.epitome.extract.metrics;

/**
 * A cascade of classifiers: which questions with two answers are settled by a first look, so that
 * nothing else need be told. Most numbers are results or none by so much that the rest would hardly
 * turn it, and most names were surely not measured on.
 */
final class Cascade {
  /**
   * Below which sum, in thousandths, and above which other a number is settled: so far from even
   * that of 39,700 numbers none below and one above would be turned by the other features.
   */
  private static final int NO_RESULT = -3000;

  private static final int RESULT = 2600;

  /** Below which sum a name was not measured on; surer than that makes no difference. */
  private static final int NOT_EVALUATED = -4000;

  private Cascade() {}

  /** Whether a question is settled by what was weighed at a first look. */
  static boolean isDecided(Decision decision, int sum) {
    return decision == Decision.RESULT ? sum < NO_RESULT || sum > RESULT : sum < NOT_EVALUATED;
  }
}
