package org.epitome.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.epitome.Epitome;
import org.epitome.extract.Explanation;
import org.epitome.extract.Explanation.Feature;
import org.epitome.extract.MetricsAnnotator;
import org.epitome.model.Metric;
import org.epitome.model.Paper;
import org.epitome.model.Span;
import org.epitome.text.AnalyzedText;
import org.epitome.text.Sentences;

/** Prints for a paper why its metrics are what they are, sentence by sentence. */
final class ExplainedTexts {
  /** How many features are printed for an answer, and how many against it. */
  private static final int SHOWN = 4;

  private final List<Explanation> explanations = new ArrayList<>();
  private final Epitome epitome =
      Epitome.builder()
          .annotator(MetricsAnnotator.builder().explainTo(explanations::add).build())
          .build();

  /** What is printed for a paper, each line with its end. */
  String explain(Paper paper) {
    explanations.clear();
    List<Metric> metrics = epitome.annotate(paper).metrics();
    Map<Span, List<Explanation>> bySubject = new LinkedHashMap<>();
    explanations.sort(
        Comparator.comparing((Explanation explanation) -> explanation.subject().field())
            .thenComparingInt(explanation -> explanation.subject().start()));
    for (Explanation explanation : explanations) {
      bySubject.computeIfAbsent(explanation.subject(), span -> new ArrayList<>()).add(explanation);
    }
    StringBuilder out = new StringBuilder();
    String shown = "";
    for (Map.Entry<Span, List<Explanation>> subject : bySubject.entrySet()) {
      String sentence = sentence(paper, subject.getKey());
      if (!sentence.equals(shown)) {
        out.append('\n').append(sentence).append('\n');
        shown = sentence;
      }
      subject(paper, subject.getKey(), subject.getValue(), metrics, out);
    }
    return out.toString();
  }

  private static void subject(
      Paper paper,
      Span span,
      List<Explanation> decisions,
      List<Metric> metrics,
      StringBuilder out) {
    out.append("  ").append(Reports.oneLine(span.in(paper)));
    boolean isName = decisions.get(0).decision().equals("evaluated");
    if (!isName) {
      out.append(" -> ");
      String found =
          metrics.stream()
              .filter(metric -> span.equals(metric.span()))
              .map(metric -> Reports.oneLine(metric.toString()))
              .findFirst()
              .orElse("no result");
      out.append(found);
    }
    out.append('\n');
    for (Explanation decision : decisions) {
      decision(decision, out);
    }
  }

  private static void decision(Explanation decision, StringBuilder out) {
    out.append("    ").append(decision.decision()).append(": ");
    out.append(Reports.oneLine(decision.best().answer()));
    if (decision.options().size() > 1) {
      out.append(", then ").append(Reports.oneLine(decision.options().get(1).answer()));
    }
    out.append(", margin ").append(decision.margin());
    if (decision.options().size() > 2) {
      out.append(" (").append(decision.options().size()).append(" candidates)");
    }
    out.append('\n');
    int more = 0;
    int less = 0;
    for (Feature reason : decision.reasons()) {
      boolean isFor = reason.weight() > 0;
      if ((isFor ? more++ : less++) < SHOWN) {
        out.append("      %+6d  %s%n".formatted(reason.weight(), reason.name()).replace("\r", ""));
      }
    }
  }

  private static String sentence(Paper paper, Span span) {
    String text = paper.text(span.field());
    AnalyzedText analyzed = AnalyzedText.of(text == null ? "" : text);
    Sentences sentences = analyzed.sentences();
    int sentence = sentences.of(analyzed.tokens().at(span.start()));
    return Reports.oneLine(
        analyzed.text().substring(sentences.start(sentence), sentences.end(sentence)));
  }
}
