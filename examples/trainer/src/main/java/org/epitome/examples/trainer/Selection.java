package org.epitome.examples.trainer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.epitome.examples.trainer.Examples.Example;
import org.epitome.extract.metrics.Decision;
import org.epitome.extract.metrics.FeatureNames;

/**
 * Which kinds of features a decision can do without, by backward elimination: step by step those
 * kinds are dropped without which papers that were not learned from lose least likelihood for the
 * features saved, and the rest is learned again.
 */
final class Selection {
  /** What share of the features that are left a step drops. */
  private static final double DROPPED = 0.08;

  /** Kinds whose next part says what they are about. */
  private static final Set<String> OF_ANOTHER = Set.of("cluster", "measure");

  private final FeatureNames names;
  private final Map<Long, String> kinds = new HashMap<>();
  private List<Example> examples;

  private Selection(FeatureNames names, List<Example> examples) {
    this.names = names;
    this.examples = examples;
  }

  /** What is dropped in some steps, for each decision, and how good the answers are after each. */
  static String of(Examples examples, int steps) {
    StringBuilder told = new StringBuilder();
    for (Decision decision : Decision.values()) {
      List<Example> its =
          examples.general().stream().filter(example -> example.decision() == decision).toList();
      if (!its.isEmpty()) {
        told.append(decision).append('\n');
        new Selection(examples.names(), its).run(steps, told);
      }
    }
    return told.toString();
  }

  private void run(int steps, StringBuilder told) {
    for (int step = 0; step <= steps; step++) {
      Answers answers = answers();
      Map<String, Integer> counts = counts();
      told.append(
          String.format(
              Locale.ROOT,
              "  %d kinds, %d features: loss %.4f, right %.4f%n",
              counts.size(),
              counts.values().stream().mapToInt(Integer::intValue).sum(),
              answers.loss / examples.size(),
              (double) answers.right / examples.size()));
      if (step < steps) {
        Set<String> dropped = least(answers, counts);
        told.append("    without ").append(String.join(", ", dropped)).append('\n');
        examples = examples.stream().map(example -> without(example, dropped)).toList();
      }
    }
  }

  /** The answers to all examples, each by weights learned from the papers of other folds. */
  private Answers answers() {
    Answers answers = new Answers();
    for (int i = 0; i < Trainer.FOLDS; i++) {
      int fold = i;
      Map<Long, Integer> weights =
          Learned.ofAll(examples.stream().filter(e -> e.paper() % Trainer.FOLDS != fold).toList());
      examples.stream()
          .filter(example -> example.paper() % Trainer.FOLDS == fold)
          .forEach(example -> answers.add(example, weights));
    }
    return answers;
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Example example : examples) {
      for (long[] candidate : example.candidates()) {
        for (long key : candidate) {
          counts.merge(kind(key), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  /** The kinds that are missed least for what they cost. */
  private static Set<String> least(Answers answers, Map<String, Integer> counts) {
    List<String> order = new ArrayList<>(counts.keySet());
    order.sort(
        Comparator.comparingDouble(
            kind ->
                answers.missed.getOrDefault(kind, 0.0) / Math.sqrt(counts.getOrDefault(kind, 1))));
    double room = DROPPED * counts.values().stream().mapToInt(Integer::intValue).sum();
    Set<String> least = new TreeSet<>();
    for (String kind : order) {
      if (room <= 0) {
        break;
      }
      room -= counts.getOrDefault(kind, 1);
      least.add(kind);
    }
    return least;
  }

  private Example without(Example example, Set<String> dropped) {
    long[][] kept =
        Arrays.stream(example.candidates())
            .map(c -> Arrays.stream(c).filter(key -> !dropped.contains(kind(key))).toArray())
            .toArray(long[][]::new);
    return example.with(kept);
  }

  /** What a feature is, without what it says, and of how many parts: "near/3", "cluster head/2". */
  private String kind(long key) {
    return kinds.computeIfAbsent(
        key,
        k -> {
          String[] parts = names.name(k).split(" ", -1);
          String kind = parts[1];
          if (parts.length > 2 && OF_ANOTHER.contains(kind)) {
            kind += " " + parts[2];
          }
          return kind + "/" + (parts.length - 2);
        });
  }

  /** How good answers are, and how much worse they would be without each kind of features. */
  private final class Answers {
    double loss;
    int right;
    final Map<String, Double> missed = new HashMap<>();

    void add(Example example, Map<Long, Integer> weights) {
      int count = example.candidates().length;
      double[] scores = new double[count];
      Map<String, double[]> byKind = new TreeMap<>();
      for (int candidate = 0; candidate < count; candidate++) {
        for (long key : example.candidates()[candidate]) {
          double weight = weights.getOrDefault(key, 0) / 1000.0;
          if (weight != 0) {
            scores[candidate] += weight;
            byKind.computeIfAbsent(kind(key), k -> new double[count])[candidate] += weight;
          }
        }
      }
      double its = loss(scores, example.right());
      loss += its;
      right += example.right()[best(scores)] ? 1 : 0;
      byKind.forEach(
          (kind, sums) -> {
            double[] rest = new double[count];
            Arrays.setAll(rest, i -> scores[i] - sums[i]);
            missed.merge(kind, loss(rest, example.right()) - its, Double::sum);
          });
    }

    private static int best(double[] scores) {
      int best = 0;
      for (int i = 1; i < scores.length; i++) {
        best = scores[i] > scores[best] ? i : best;
      }
      return best;
    }

    private static double loss(double[] scores, boolean[] right) {
      double most = scores[best(scores)];
      double all = 0;
      double some = 0;
      for (int i = 0; i < scores.length; i++) {
        double part = Math.exp(scores[i] - most);
        all += part;
        some += right[i] ? part : 0;
      }
      return Math.log(all) - Math.log(some);
    }
  }
}
