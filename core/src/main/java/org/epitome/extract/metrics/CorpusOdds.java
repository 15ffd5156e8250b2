package org.epitome.extract.metrics;

/**
 * What many texts without annotation show about a word, as parts of features: steps of log-odds
 * from the trainer's {@code corpus.txt}, 1 for almost never to 9 for almost always, 0 for what was
 * hardly seen, and the clusters of words.
 */
final class CorpusOdds {
  static final long DATA = Symbols.of("data");
  private static final long HEAD = Symbols.of("head");
  private static final long NAME = Symbols.of("name");
  private static final long CLUSTER = Symbols.of("cluster");

  private CorpusOdds() {}

  /** How often phrases with this last word stand beside a reported number. */
  static long ofHead(long word) {
    return step(HEAD, word);
  }

  /** How often this name stands where that of a data set stands. */
  static long ofName(long name) {
    return step(NAME, name);
  }

  /** How often this name is called a data set. */
  static long ofData(long name) {
    return step(DATA, name);
  }

  /**
   * Which of some hundred clusters of words with like neighbours this word belongs to: what was
   * learned of one of them holds for the others. That of "0" where the word is rare.
   */
  static long clusterOf(long word) {
    return step(CLUSTER, word);
  }

  private static long step(long what, long word) {
    return Symbols.count(MetricModel.corpus().of(Symbols.mix(what, word)));
  }
}
