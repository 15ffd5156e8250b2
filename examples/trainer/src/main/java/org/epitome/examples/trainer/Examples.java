package org.epitome.examples.trainer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.epitome.extract.metrics.Chooser;
import org.epitome.extract.metrics.Decision;
import org.epitome.extract.metrics.FeatureNames;
import org.epitome.extract.metrics.Features;
import org.epitome.extract.metrics.Genre;
import org.epitome.extract.metrics.MetricModel;
import org.epitome.extract.metrics.MetricNames;
import org.epitome.extract.metrics.MetricReader;
import org.epitome.extract.metrics.Sort;
import org.epitome.model.Metric.Bound;
import org.epitome.model.TextField;
import org.epitome.text.AnalyzedText;
import org.epitome.text.PaperText;
import org.jspecify.annotations.Nullable;

/**
 * What the annotated papers teach: each decision with its candidates and the right ones among them.
 * Later decisions see the right answers of the earlier ones.
 */
final class Examples implements Chooser {
  /**
   * One decision; it lives as long as one training, and is never compared.
   *
   * @param source what its paper is like
   * @param worth how many times it counts
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Example(
      Decision decision,
      int paper,
      Source source,
      long[][] candidates,
      boolean[] right,
      double worth) {
    /** The same decision with other features. */
    Example with(long[][] features) {
      return new Example(decision, paper, source, features, right, worth);
    }
  }

  /**
   * What a paper is like from which something is learned.
   *
   * @param general whether it teaches more than how texts of its own genre are read
   */
  record Source(Genre genre, boolean general) {}

  /**
   * How many times a result counts whose data set is named: a slot that wrongly stays empty costs
   * more than one that is wrongly filled, since the slots behind it are told what it took.
   */
  private static final double NAMED_DATASET = 1.35;

  /** What an annotation's answer weighs, in thousandths. */
  private static final int SURE = 3000;

  private final List<Example> examples = new ArrayList<>();
  private final FeatureNames names = new FeatureNames();
  private final MetricReader reader = new MetricReader(MetricNames.standard());
  private Gold.@Nullable Metric[] golds = new Gold.Metric[0];
  private int paper;
  private Source source = new Source(Genre.ABSTRACT, true);

  /** Whether the paper at hand tells what is a result. */
  private boolean typical;

  private int unreachable;
  private int annotated;
  private int aligned;

  /** Who answers what later decisions see, each learned without the papers of a fold. */
  private final Learned @Nullable [] models;

  private Examples(Learned @Nullable [] models) {
    this.models = models;
    reader.nameFeatures(names);
  }

  /**
   * The decisions of some papers.
   *
   * @param models answer the earlier decisions as they will be answered in use, mistakes included;
   *     null to answer them by the annotation
   */
  static Examples of(List<Gold.Paper> papers, Learned @Nullable [] models) {
    Examples examples = new Examples(models);
    PaperText texts = new PaperText();
    for (Gold.Paper each : papers) {
      texts.read(each.title(), each.abstractText(), null);
      examples.source =
          new Source(Genre.of(texts.abstractText()), each.origin() != Gold.Origin.EXCERPTS);
      examples.read(texts.title(), each);
      examples.read(texts.abstractText(), each);
      examples.paper++;
    }
    return examples;
  }

  List<Example> all() {
    return examples;
  }

  /** Those that teach how all texts are read. */
  List<Example> general() {
    return examples.stream().filter(each -> each.source().general()).toList();
  }

  FeatureNames names() {
    return names;
  }

  @Override
  public String toString() {
    return examples.size()
        + " examples; "
        + aligned
        + " of "
        + annotated
        + " annotated results are candidates; "
        + unreachable
        + " slots hold what no candidate is";
  }

  private void read(AnalyzedText text, Gold.Paper gold) {
    reader.look(text);
    typical = gold.typical();
    golds = new Gold.Metric[reader.quantities()];
    for (Gold.Metric metric : gold.metrics()) {
      if (metric.field() != text.field()) {
        continue;
      }
      annotated++;
      for (int q = 0; q < golds.length; q++) {
        if (golds[q] == null
            && text.quantities().start(q) < metric.end()
            && text.quantities().end(q) > metric.start()
            && text.quantities().value(q).abs().compareTo(metric.value()) == 0) {
          golds[q] = metric;
          if (reader.isCandidate(q)) {
            aligned++;
          }
          break;
        }
      }
    }
    reader.judge(this);
  }

  static boolean isTitle(AnalyzedText text) {
    return text.field() == TextField.TITLE;
  }

  @Override
  public int margin(int subject, Features features) {
    if (features.decision() == Decision.RESULT) {
      boolean result = golds[subject] != null;
      if (typical) { // others would teach that more numbers are results than are
        record(features, result ? 0 : 1);
      }
      return result ? SURE : -SURE;
    }
    boolean evaluated = isEvaluated(subject);
    if (evaluated || !isAccepted(subject)) { // what is merely accepted teaches neither
      record(features, evaluated ? 0 : 1);
    }
    return models == null ? evaluated ? SURE : -SURE : model(models).margin(subject, features);
  }

  /** Whether a name is what some result of the text was measured on. */
  private boolean isEvaluated(int name) {
    for (String printing : reader.printings(name)) {
      for (Gold.Metric gold : golds) {
        if (gold != null
            && gold.dataset() != null
            && (Sameness.degree(printing, gold.dataset(), gold.otherDatasets()) > 0
                || Sameness.beginAlike(printing, gold.dataset()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a name would do for a result that was rather measured on nothing named. */
  private boolean isAccepted(int name) {
    for (String printing : reader.printings(name)) {
      for (Gold.Metric gold : golds) {
        if (gold != null
            && gold.dataset() == null
            && Sameness.degree(printing, null, gold.otherDatasets()) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public int choose(int quantity, Features features) {
    Gold.Metric gold = golds[quantity];
    if (gold == null) {
      return 0;
    }
    int right =
        switch (features.decision()) {
          case RESULT, EVALUATED -> 0;
          case KIND -> record(features, sort(gold).ordinal());
          case BOUND -> record(features, Bound.valueOf(gold.bound()).ordinal());
          case ROLE -> record(features, gold.role().equals("OWN") ? 0 : 1);
          case NAME -> slot(features, gold.name(), gold.otherNames());
          case DATASET -> slot(features, gold.dataset(), gold.otherDatasets());
          case BASELINE -> gold.hasBaseline() ? slot(features, gold.baseline(), List.of()) : 0;
        };
    return models == null ? right : model(models).choose(quantity, features);
  }

  private MetricModel model(Learned[] models) {
    return models[paper % models.length].model(source.genre());
  }

  static Sort sort(Gold.Metric gold) {
    if (gold.kind().equals("score")) {
      return Sort.SCORE;
    }
    return gold.direction() == null
        ? Sort.CHANGE
        : Sort.valueOf(gold.direction().toUpperCase(Locale.ROOT));
  }

  private int record(Features features, int right) {
    boolean[] rights = new boolean[features.candidates()];
    rights[right] = true;
    examples.add(new Example(features.decision(), paper, source, keys(features), rights, 1));
    return right;
  }

  private int slot(Features features, @Nullable String name, List<String> others) {
    int count = features.candidates();
    int[] degrees = new int[count];
    int best = 0;
    for (int candidate = 0; candidate < count; candidate++) {
      degrees[candidate] =
          Sameness.degree(reader.candidateSource(features.decision(), candidate), name, others);
      if (degrees[candidate] > degrees[best]) {
        best = candidate;
      }
    }
    if (degrees[best] == 0) {
      unreachable++;
      return 0;
    }
    boolean[] rights = new boolean[count];
    for (int candidate = 0; candidate < count; candidate++) {
      rights[candidate] =
          degrees[candidate] == degrees[best] || name == null && degrees[candidate] > 0;
    }
    boolean named = features.decision() == Decision.DATASET && !rights[0];
    double worth = named ? NAMED_DATASET : 1;
    examples.add(new Example(features.decision(), paper, source, keys(features), rights, worth));
    return best;
  }

  private static long[][] keys(Features features) {
    long[][] keys = new long[features.candidates()][];
    for (int candidate = 0; candidate < keys.length; candidate++) {
      int start = features.start(candidate);
      keys[candidate] = new long[features.end(candidate) - start];
      for (int i = 0; i < keys[candidate].length; i++) {
        keys[candidate][i] = features.key(start + i);
      }
    }
    return keys;
  }
}
