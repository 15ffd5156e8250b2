package org.epitome.examples.leaderboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.epitome.model.Metric;
import org.epitome.model.Metric.Better;
import org.jspecify.annotations.Nullable;

/**
 * What the values of one metric on one data set are counted in.
 *
 * <p>Shares are printed as 91.4%, as 91.4 and as 0.914. Where a percent sign shows that a metric is
 * a share, or its name does and some values are above 1, all values are percents, and what is at
 * most 1 and has no sign is a fraction.
 */
final class Scale {
  private static final String PERCENT = "%";

  /** Units that say no more than a bare number does beside others of the same metric. */
  private static final Set<String> BARE = Set.of(PERCENT, "points");

  /** Words of metrics that are shares. */
  private static final Set<String> SHARES =
      Set.of(
          "accuracy",
          "precision",
          "recall",
          "f1",
          "em",
          "match",
          "rate",
          "ap",
          "map",
          "auc",
          "auroc",
          "auprc",
          "iou",
          "miou",
          "dice",
          "bleu",
          "rouge",
          "meteor",
          "ndcg",
          "mrr",
          "wer",
          "cer",
          "pass",
          "success",
          "resolved");

  private final boolean percents;
  private final @Nullable String unit;

  private Scale(boolean percents, @Nullable String unit) {
    this.percents = percents;
    this.unit = unit;
  }

  /** Whether a result's unit leaves open how it is counted. */
  static boolean isBare(Metric metric) {
    return metric.unit() == null || BARE.contains(metric.unit());
  }

  /** The scale of results of one metric on one data set, which have one unit or are all bare. */
  static Scale of(List<Metric> metrics) {
    Metric first = metrics.get(0);
    if (!isBare(first)) {
      return new Scale(false, first.unit());
    }
    boolean percents =
        metrics.stream().anyMatch(metric -> PERCENT.equals(metric.unit()))
            || metrics.stream().anyMatch(Scale::isNamedAsShare)
                && metrics.stream().anyMatch(metric -> !isFraction(metric));
    return new Scale(percents, percents ? PERCENT : null);
  }

  /** The unit of all values; null for bare numbers. */
  @Nullable String unit() {
    return unit;
  }

  /** A result's value on this scale; of a range the worse end. */
  BigDecimal value(Metric metric, @Nullable Better better) {
    BigDecimal upper = metric.upper();
    BigDecimal value = upper != null && better == Better.LOWER ? upper : metric.value();
    return percents && metric.unit() == null && isFraction(metric)
        ? value.scaleByPowerOfTen(2)
        : value;
  }

  private static boolean isFraction(Metric metric) {
    return metric.value().abs().compareTo(BigDecimal.ONE) <= 0;
  }

  private static boolean isNamedAsShare(Metric metric) {
    String name = String.valueOf(metric.canonicalName()).toLowerCase(Locale.ROOT);
    for (String word : name.split("[^a-z0-9]+", -1)) {
      if (SHARES.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
