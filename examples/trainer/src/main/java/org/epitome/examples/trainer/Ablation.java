package org.epitome.examples.trainer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.epitome.examples.trainer.Examples.Example;
import org.epitome.extract.metrics.Decision;
import org.epitome.extract.metrics.FeatureNames;

/**
 * What each group of features brings: how many answers of each decision are right on papers that
 * were not learned from, with all features and without those of one group.
 */
final class Ablation {
  /** The groups, by the first word of a feature after its decision. */
  private static final Map<String, Set<String>> GROUPS = new LinkedHashMap<>();

  static {
    group("none", "");
    group(
        "words",
        "word word-1 word-2 word+1 word+2 head head-unit first head-before head-after"
            + " verb change-word change-word-after bracket-first before-phrase cut ends lead");
    group(
        "beads around",
        "left1 left2 left3 right1 right2 around way way-kind at-number at-number2"
            + " at-phrase beyond nothing-around after");
    group("distances", "near between-metrics between-sure verbs-between position place result");
    group(
        "series and lists",
        "link link-after same align before-is listed nothing-same parallel contrast");
    group("number and unit", "shape unit-shape sign sign-unit form unit unit-word bound");
    group("corpus counts", "log-odds name-odds odds odds-after");
    group(
        "document",
        "evaluated best carried earlier-has profile profiles whose-name taken" + " nothing-taken");
    group("known names", "known known-as measure");
  }

  private Ablation() {}

  private static void group(String name, String templates) {
    GROUPS.put(name, Set.of(templates.split(" ")));
  }

  /** A table of the shares of right answers, a line for each group that was left out. */
  static String table(Examples examples) {
    StringBuilder table = new StringBuilder("left out          ");
    for (Decision decision : Decision.values()) {
      table.append(String.format(Locale.ROOT, "%10s", decision.name().toLowerCase(Locale.ROOT)));
    }
    table.append('\n');
    GROUPS.forEach(
        (name, templates) -> {
          table.append(String.format(Locale.ROOT, "%-18s", name));
          List<Example> kept = without(examples, templates);
          for (double share : shares(kept)) {
            table.append(String.format(Locale.ROOT, "%10.4f", share));
          }
          table.append('\n');
        });
    return table.toString();
  }

  private static List<Example> without(Examples examples, Set<String> templates) {
    FeatureNames names = examples.names();
    Map<Long, Boolean> dropped = new HashMap<>();
    return examples.general().stream()
        .map(
            example -> {
              long[][] candidates = new long[example.candidates().length][];
              for (int i = 0; i < candidates.length; i++) {
                candidates[i] =
                    Arrays.stream(example.candidates()[i])
                        .filter(
                            key ->
                                !dropped.computeIfAbsent(
                                    key, k -> templates.contains(template(names.name(k)))))
                        .toArray();
              }
              return example.with(candidates);
            })
        .toList();
  }

  private static String template(String name) {
    int from = name.indexOf(' ') + 1;
    int to = name.indexOf(' ', from);
    return name.substring(from, to < 0 ? name.length() : to);
  }

  /** One fold of five is enough to compare by: some two thousand results. */
  private static double[] shares(List<Example> examples) {
    Map<Long, Integer> weights =
        Learned.ofAll(
            examples.stream().filter(example -> example.paper() % Trainer.FOLDS != 0).toList());
    int[] right = new int[Decision.values().length];
    int[] all = new int[right.length];
    for (Example example : examples) {
      if (example.paper() % Trainer.FOLDS == 0) {
        int decision = example.decision().ordinal();
        all[decision]++;
        right[decision] += example.right()[choice(weights, example.candidates())] ? 1 : 0;
      }
    }
    double[] shares = new double[right.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (double) right[i] / Math.max(1, all[i]);
    }
    return shares;
  }

  private static int choice(Map<Long, Integer> weights, long[][] candidates) {
    int best = 0;
    int most = Integer.MIN_VALUE;
    for (int i = 0; i < candidates.length; i++) {
      int score = 0;
      for (long key : candidates[i]) {
        score += weights.getOrDefault(key, 0);
      }
      if (score > most) {
        most = score;
        best = i;
      }
    }
    return best;
  }
}
