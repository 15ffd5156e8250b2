package org.epitome.extract.metrics;

/**
 * A cascade of classifiers: which questions with two answers are settled by a first look, so that
 * nothing else need be told. Most numbers are results or none by so much that the rest would hardly
 * turn it, and most names were surely not measured on.
 */
final class Cascade {
  /**
   * Below which sum, in thousandths, and above which other a number is settled: of 39,700 numbers
   * three or four of either side are settled otherwise than all features would.
   */
  private static final int NO_RESULT = -2300;

  private static final int RESULT = 1950;

  /** Below which sum a name was not measured on. */
  private static final int NOT_EVALUATED = -3850;

  private Cascade() {}

  /** Whether a question is settled by what was weighed at a first look. */
  static boolean isDecided(Decision decision, int sum) {
    return decision == Decision.RESULT ? sum < NO_RESULT || sum > RESULT : sum < NOT_EVALUATED;
  }
}
