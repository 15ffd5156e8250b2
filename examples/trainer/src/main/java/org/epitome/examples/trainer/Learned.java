package org.epitome.examples.trainer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.epitome.examples.trainer.Examples.Example;
import org.epitome.extract.metrics.Decision;
import org.epitome.extract.metrics.Genre;
import org.epitome.extract.metrics.MetricModel;
import org.epitome.extract.metrics.Weights;

/**
 * The weights that some examples teach: those of all texts, which read abstracts, and what excerpts
 * add to them.
 */
final class Learned {
  private static final double RATE = 0.1;
  private static final int EPOCHS = 20;

  /** A feature counts only if it stands in as many papers. */
  private static final int LEAST_PAPERS = 4;

  /** How many times the penalty of all texts holds for what excerpts add, as they are fewer. */
  private static final double CAUTION = 3;

  private final Map<Long, Integer> ofAll;
  private final Map<Long, Integer> ofExcerpts;
  private final MetricModel abstracts;
  private final MetricModel excerpts;

  private Learned(Map<Long, Integer> ofAll, Map<Long, Integer> ofExcerpts) {
    this.ofAll = ofAll;
    this.ofExcerpts = ofExcerpts;
    Map<Long, Integer> sum = new HashMap<>(ofAll);
    ofExcerpts.forEach((key, weight) -> sum.merge(key, weight, Integer::sum));
    abstracts = new MetricModel(Weights.of(ofAll));
    excerpts = new MetricModel(Weights.of(sum));
  }

  /** Learns from all examples, then from the excerpts what they add. */
  static Learned of(List<Example> examples) {
    Map<Long, Integer> ofAll = ofAll(examples);
    List<Example> excerpts =
        examples.stream().filter(each -> each.source().genre() == Genre.EXCERPT).toList();
    return new Learned(ofAll, learn(excerpts, ofAll, CAUTION));
  }

  /** What all texts teach together; excerpts that are only for their own kind are passed over. */
  static Map<Long, Integer> ofAll(List<Example> examples) {
    return learn(examples.stream().filter(each -> each.source().general()).toList(), Map.of(), 1);
  }

  /** What decides in texts of a genre. */
  MetricModel model(Genre genre) {
    return genre == Genre.EXCERPT ? excerpts : abstracts;
  }

  /** The weights that a genre's texts teach; those of excerpts are added to those of abstracts. */
  Map<Long, Integer> weights(Genre genre) {
    return genre == Genre.EXCERPT ? ofExcerpts : ofAll;
  }

  /** The rarer the examples and the vaguer what tells them apart, the less is to be believed. */
  private static double penalty(Decision decision, double caution) {
    return switch (decision) {
      case EVALUATED, ROLE -> caution * 0.00006;
      case RESULT -> caution * 0.00007;
      case NAME -> caution * 0.00008;
      case KIND, BOUND -> caution * 0.0001;
      case DATASET -> caution * 0.00015;
      case BASELINE -> 0.0003; // cautious enough for excerpts, which say it more plainly
    };
  }

  private static Map<Long, Integer> learn(
      List<Example> examples, Map<Long, Integer> base, double caution) {
    Map<Decision, List<Example>> byDecision = new EnumMap<>(Decision.class);
    for (Example example : examples) {
      byDecision.computeIfAbsent(example.decision(), d -> new ArrayList<>()).add(example);
    }
    Map<Long, Integer> learned = new ConcurrentHashMap<>();
    byDecision.entrySet().parallelStream()
        .forEach(
            each ->
                learned.putAll(
                    new Learner(RATE, penalty(each.getKey(), caution), EPOCHS, LEAST_PAPERS)
                        .learn(each.getValue(), base)));
    return new HashMap<>(learned);
  }
}
