package org.epitome.extract.metrics;

/** What was learned and listed, read once when first needed; immutable and shared. */
public final class MetricModel implements Chooser {
  private static final class Holder {
    static final Vocabulary VOCABULARY = Vocabulary.read();
    static final Weights CORPUS = Weights.read("corpus.bin");
  }

  private static final class OfAbstracts {
    static final MetricModel MODEL = read(Genre.ABSTRACT);
  }

  private static final class OfExcerpts {
    static final MetricModel MODEL = read(Genre.EXCERPT);
  }

  private final Weights weights;

  /** Decides by some weights. */
  public MetricModel(Weights weights) {
    this.weights = weights;
  }

  /** Decides by the weights that Epitome brings for texts of a genre. */
  public static MetricModel of(Genre genre) {
    return genre == Genre.EXCERPT ? OfExcerpts.MODEL : OfAbstracts.MODEL;
  }

  private static MetricModel read(Genre genre) {
    return new MetricModel(Weights.read(genre.file + ".bin"));
  }

  /** What many texts show about words, in tenths. */
  static Weights corpus() {
    return Holder.CORPUS;
  }

  static Vocabulary vocabulary() {
    return Holder.VOCABULARY;
  }

  /** The weight of a feature, in thousandths; 0 where it has none. */
  int weight(long key) {
    return weights.of(key);
  }

  /** What the features of a candidate weigh together. */
  int score(Features features, int candidate) {
    return weights.score(features, candidate);
  }

  @Override
  public int choose(int quantity, Features features) {
    if (features.labels().length > 0) {
      return choose(features);
    }
    int best = 0;
    int most = weights.score(features, 0);
    for (int candidate = 1; candidate < features.candidates(); candidate++) {
      int score = weights.score(features, candidate);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  /** The label that is worth most, the first of equals. */
  private int choose(Features features) {
    int[] sums = new int[features.candidates()];
    weights.score(features, sums);
    int best = 0;
    for (int label = 1; label < sums.length; label++) {
      best = sums[label] > sums[best] ? label : best;
    }
    return best;
  }

  @Override
  public Weights weights() {
    return weights;
  }

  @Override
  public int margin(int quantity, Features features) {
    return weights.score(features, 0) - weights.score(features, 1);
  }
}
