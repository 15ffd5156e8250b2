package org.epitome.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.epitome.model.Span;

/**
 * Why one decision about a text came out as it did: what could have been answered, and the features
 * that spoke for each answer, with their weights. It is made while deciding, by the code that
 * decides.
 *
 * <p>For reading, not for programs: the names of features change with every training.
 *
 * @param decision what was asked: "result", "evaluated", "kind", "bound", "role", "name", "dataset"
 *     or "baseline"
 * @param subject where the number stands that was asked about; for "evaluated" the first mention of
 *     the name
 * @param options the answers that were weighed in full, the best first, at least one
 */
public record Explanation(String decision, Span subject, List<Option> options) {
  private static final Comparator<Feature> HEAVIEST_FIRST =
      Comparator.<Feature>comparingInt(feature -> -Math.abs(feature.weight()))
          .thenComparing(Feature::name);

  /** Checks and copies. */
  public Explanation {
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(subject, "subject");
    options = List.copyOf(options);
    if (options.isEmpty()) {
      throw new IllegalArgumentException("options: at least one answer is needed");
    }
  }

  /**
   * One answer.
   *
   * @param answer in words: "yes", "SCORE", the phrase that fills a slot, or "none"
   * @param score the sum of the weights, in thousandths of a log-odds
   * @param features those that have a weight, by name; the heaviest first
   */
  public record Option(String answer, int score, List<Feature> features) {
    /** Checks and copies. */
    public Option {
      Objects.requireNonNull(answer, "answer");
      features = features.stream().sorted(HEAVIEST_FIRST).toList();
    }
  }

  /**
   * Something that was seen, and what it counts.
   *
   * @param name its template and what was seen, of one word each
   * @param weight in thousandths; negative where it speaks against the answer
   */
  public record Feature(String name, int weight) {
    /** Checks. */
    public Feature {
      Objects.requireNonNull(name, "name");
    }
  }

  /** The answer that was best. */
  public Option best() {
    return options.get(0);
  }

  /**
   * How much better the best answer is than the next, in thousandths; its own score where there was
   * no other.
   */
  public int margin() {
    return options.size() == 1 ? best().score() : best().score() - options.get(1).score();
  }

  /**
   * What makes the margin: the features in which the two best answers differ, the heaviest first. A
   * positive weight speaks for the best answer, whichever of the two has the feature; together they
   * are the margin.
   */
  public List<Feature> reasons() {
    Map<String, Integer> weights = new HashMap<>();
    for (Feature feature : best().features()) {
      weights.merge(feature.name(), feature.weight(), Integer::sum);
    }
    if (options.size() > 1) {
      for (Feature feature : options.get(1).features()) {
        weights.merge(feature.name(), -feature.weight(), Integer::sum);
      }
    }
    List<Feature> reasons = new ArrayList<>();
    weights.forEach(
        (name, weight) -> {
          if (weight != 0) {
            reasons.add(new Feature(name, weight));
          }
        });
    reasons.sort(HEAVIEST_FIRST);
    return List.copyOf(reasons);
  }
}
