package org.epitome.examples.trainer;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.epitome.model.Metric;
import org.epitome.model.Span;

/** How well found metrics agree with annotated ones: the F1 figures of the annotations' scorer. */
final class Scores {
  private int annotated;
  private int found;
  private int detected;
  private int core;
  private int tuple;
  private int strict;
  private int papers;
  private int rightPapers;
  private int names;
  private int datasets;

  /** Counts one paper. */
  void add(List<Gold.Metric> golds, List<Metric> metrics) {
    annotated += golds.size();
    found += metrics.size();
    boolean[] used = new boolean[metrics.size()];
    int tuples = 0;
    for (Gold.Metric gold : golds) {
      int at = match(gold, metrics, used);
      if (at >= 0) {
        used[at] = true;
        tuples += compare(gold, metrics.get(at)) ? 1 : 0;
      }
    }
    tuple += tuples;
    papers++;
    rightPapers += tuples == golds.size() && tuples == metrics.size() ? 1 : 0;
  }

  private static int match(Gold.Metric gold, List<Metric> metrics, boolean[] used) {
    for (int i = 0; i < used.length; i++) {
      Metric metric = metrics.get(i);
      Span span = Objects.requireNonNull(metric.span(), "span");
      if (!used[i]
          && span.field() == gold.field()
          && span.start() < gold.end()
          && span.end() > gold.start()
          && metric.value().abs().compareTo(gold.value()) == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the tuple is right. */
  private boolean compare(Gold.Metric gold, Metric metric) {
    detected++;
    int name = Sameness.degree(metric.name(), gold.name(), gold.otherNames());
    int dataset = Sameness.degree(metric.dataset(), gold.dataset(), gold.otherDatasets());
    names += name > 0 ? 1 : 0;
    datasets += dataset > 0 ? 1 : 0;
    String direction =
        metric.direction() == null ? null : metric.direction().name().toLowerCase(Locale.ROOT);
    boolean isCore =
        (!gold.hasUnit() || Objects.equals(gold.unit(), metric.unit()))
            && metric.kind().name().toLowerCase(Locale.ROOT).equals(gold.kind())
            && Objects.equals(direction, gold.direction());
    boolean isTuple = isCore && name > 0 && dataset > 0;
    core += isCore ? 1 : 0;
    strict +=
        isTuple
                && name > 1
                && metric.bound().name().equals(gold.bound())
                && metric.role().name().equals(gold.role())
            ? 1
            : 0;
    return isTuple;
  }

  private double f1(int right) {
    return annotated + found == 0 ? 1 : 2.0 * right / (annotated + found);
  }

  double tupleF1() {
    return f1(tuple);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d papers, %d results: detect %.3f, core %.3f, tuple %.3f, strict %.3f; name %.3f, data set %.3f; papers %.3f",
        papers,
        annotated,
        f1(detected),
        f1(core),
        f1(tuple),
        f1(strict),
        (double) names / Math.max(1, detected),
        (double) datasets / Math.max(1, detected),
        (double) rightPapers / Math.max(1, papers));
  }
}
