package org.epitome.extract.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.epitome.extract.Explanation;
import org.epitome.extract.Explanation.Feature;
import org.epitome.extract.Explanation.Option;
import org.epitome.model.Metric.Bound;

/**
 * Has a model decide, and tells of each decision what was weighed. Only for the reader that it was
 * made with, whose features it has named.
 */
public final class ExplainingChooser implements Chooser {
  private static final int TAKEN = Integer.MAX_VALUE;

  private final MetricModel model;
  private final MetricReader reader;
  private final Consumer<Explanation> explanations;
  private final FeatureNames names = new FeatureNames();

  /** Explains the decisions that a reader asks for. */
  public ExplainingChooser(
      MetricModel model, MetricReader reader, Consumer<Explanation> explanations) {
    this.model = model;
    this.reader = reader;
    this.explanations = explanations;
    reader.nameFeatures(names);
  }

  @Override
  public int choose(int quantity, Features features) {
    int chosen = model.choose(quantity, features);
    explain(quantity, features, chosen);
    return chosen;
  }

  @Override
  public int margin(int subject, Features features) {
    int margin = model.margin(subject, features);
    explain(subject, features, margin > 0 ? 0 : 1);
    return margin;
  }

  @Override
  public Weights weights() {
    return model.weights();
  }

  private void explain(int subject, Features features, int chosen) {
    Integer[] order = new Integer[features.candidates()];
    for (int candidate = 0; candidate < order.length; candidate++) {
      order[candidate] = candidate;
    }
    int[] ranks = new int[order.length];
    for (int candidate = 0; candidate < order.length; candidate++) {
      ranks[candidate] = candidate == chosen ? TAKEN : model.score(features, candidate);
    }
    Arrays.sort(order, Comparator.comparingInt(candidate -> -ranks[candidate]));
    List<Option> options = new ArrayList<>(order.length);
    for (int candidate : order) {
      options.add(option(features, candidate));
    }
    Decision decision = features.decision();
    explanations.accept(new Explanation(decision.id, reader.span(decision, subject), options));
  }

  private Option option(Features features, int candidate) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (int i = features.start(candidate); i < features.end(candidate); i++) {
      int weight = model.weight(features.key(i));
      if (weight != 0) {
        weights.merge(names.name(features.key(i)), weight, Integer::sum);
      }
    }
    List<Feature> seen = new ArrayList<>(weights.size());
    weights.forEach((name, weight) -> seen.add(new Feature(name, weight)));
    return new Option(
        answer(features.decision(), candidate), model.score(features, candidate), seen);
  }

  private String answer(Decision decision, int candidate) {
    return switch (decision) {
      case RESULT, EVALUATED -> candidate == 0 ? "yes" : "no";
      case KIND -> word(Sort.values()[candidate]);
      case BOUND -> word(Bound.values()[candidate]);
      case ROLE -> candidate == 0 ? "own" : "baseline";
      case NAME, DATASET, BASELINE -> {
        String text = reader.candidateText(decision, candidate);
        yield text == null ? "none" : '"' + text + '"';
      }
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
