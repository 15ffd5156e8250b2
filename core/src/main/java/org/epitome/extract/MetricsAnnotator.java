package org.epitome.extract;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.epitome.Annotator;
import org.epitome.extract.metrics.Chooser;
import org.epitome.extract.metrics.ExplainingChooser;
import org.epitome.extract.metrics.Genre;
import org.epitome.extract.metrics.MetricModel;
import org.epitome.extract.metrics.MetricNames;
import org.epitome.extract.metrics.MetricReader;
import org.epitome.model.Findings;
import org.epitome.model.Metric.Better;
import org.epitome.model.TextField;
import org.epitome.text.PaperText;
import org.jspecify.annotations.Nullable;

/**
 * Reads the reported results out of title, abstract and comment: which numbers are measured
 * outcomes, what they measure, on what and against what. A text that is not English gives none. The
 * title also tells of names in the abstract: "Kites: A Benchmark for Gliding" makes Kites what the
 * results were measured on. A text of fewer than 400 characters is read as an excerpt, in which
 * what stands close together belongs together more often than in an abstract.
 *
 * <pre>{@code
 * Annotator metrics =
 *     MetricsAnnotator.builder().name("G-Eval score", "G-Eval", Metric.Better.HIGHER).build();
 * Epitome epitome = Epitome.builder().annotator(metrics).build();
 * System.out.println(epitome.annotate("KiteLM reaches a G-Eval score of 4.2.").metrics());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class MetricsAnnotator implements Annotator {
  private static final TextField[] FIELDS = TextField.values();

  /** No lambda: the linking of each delays every start (DESIGN.md, "Cold start"). */
  private static final Supplier<Workspace> NEW =
      new Supplier<>() {
        @Override
        public Workspace get() {
          return new Workspace();
        }
      };

  private final MetricNames names;
  private final @Nullable Consumer<Explanation> explanations;

  /** The annotator with the names that Epitome knows. */
  public MetricsAnnotator() {
    this(MetricNames.standard(), null);
  }

  private MetricsAnnotator(MetricNames names, @Nullable Consumer<Explanation> explanations) {
    this.names = names;
    this.explanations = explanations;
  }

  /** A builder that adds names of measured quantities to those that Epitome knows. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String id() {
    return "metrics";
  }

  @Override
  public void annotate(PaperText paper, Findings.Builder findings) {
    MetricReader reader =
        explanations == null
            ? paper.workspace(Workspace.class, NEW).reader(names)
            : new MetricReader(names);
    boolean hasAmount = false;
    for (TextField field : FIELDS) {
      hasAmount |= MetricReader.hasAmount(paper.of(field));
    }
    boolean isShort = paper.abstractText().text().isEmpty();
    if (!hasAmount || !reader.isEnglish(isShort ? paper.title() : paper.abstractText())) {
      return;
    }
    MetricModel model = MetricModel.of(Genre.of(paper.abstractText()));
    Chooser chooser =
        explanations == null ? model : new ExplainingChooser(model, reader, explanations);
    for (TextField field : FIELDS) {
      // the names in the title count for the other texts, so that it is read in any case
      if (field == TextField.TITLE || MetricReader.hasAmount(paper.of(field))) {
        reader.read(paper.of(field), chooser, findings);
      }
    }
  }

  private static final class Workspace {
    private @Nullable MetricNames names;
    private @Nullable MetricReader reader;

    MetricReader reader(MetricNames wanted) {
      MetricReader known = reader;
      if (known == null || wanted != names) {
        known = new MetricReader(wanted);
        names = wanted;
        reader = known;
      }
      return known;
    }
  }

  /** Collects names; not thread-safe. */
  public static final class Builder {
    private MetricNames names = MetricNames.standard();
    private @Nullable Consumer<Explanation> explanations;

    private Builder() {}

    /**
     * Adds a spelling of a measured quantity; it overrules an equal one.
     *
     * @param spelling as texts print it, case and hyphens aside: "G-Eval score"
     * @param canonicalName what it is called when results are compared: "G-Eval"
     * @param better which way is better
     */
    public Builder name(String spelling, String canonicalName, Better better) {
      names =
          names.with(
              Objects.requireNonNull(spelling, "spelling"),
              Objects.requireNonNull(canonicalName, "canonicalName"),
              Objects.requireNonNull(better, "better"));
      return this;
    }

    /**
     * Has every decision explained to a consumer while it is taken: of each text those whether a
     * number is a result, then those about names, then the others number by number. Much slower;
     * for looking at single texts. What is found stays the same.
     *
     * @param explanations called in the thread that annotates
     */
    public Builder explainTo(Consumer<Explanation> explanations) {
      this.explanations = Objects.requireNonNull(explanations, "explanations");
      return this;
    }

    /** The annotator. */
    public MetricsAnnotator build() {
      return new MetricsAnnotator(names, explanations);
    }
  }
}
