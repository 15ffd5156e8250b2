package org.epitome;

import java.util.List;
import org.epitome.model.CodeLink;
import org.epitome.model.Findings;
import org.epitome.model.Metric;
import org.epitome.model.Paper;
import org.epitome.text.PaperText;
import org.jspecify.annotations.Nullable;

/** Runs the annotators over one paper after the other with the same buffers; for one thread. */
final class AnnotationSession {
  private static final int MOST_KEPT = 100_000;

  private final List<Annotator> annotators;
  private final PaperText texts = new PaperText();
  private final Findings.Builder findings = Findings.builder();

  AnnotationSession(List<Annotator> annotators) {
    this.annotators = annotators;
  }

  /** Whether the last text was of a usual size, so that the buffers are worth keeping. */
  boolean isSmall() {
    return texts.abstractText().text().length() + texts.title().text().length() <= MOST_KEPT
        && texts.comment().text().length() <= MOST_KEPT;
  }

  /** Replaces what was read out of the texts; what the feed states has no span and stays. */
  void annotate(Paper.Builder paper) {
    if (!annotators.isEmpty()) {
      paper.findings(
          annotate(paper.title(), paper.abstractText(), paper.comment(), paper.findings()));
    }
  }

  Findings annotate(
      @Nullable String title,
      @Nullable String abstractText,
      @Nullable String comment,
      Findings stated) {
    findings.clear();
    for (Metric metric : stated.metrics()) {
      if (metric.span() == null) {
        findings.addMetric(metric);
      }
    }
    for (CodeLink link : stated.codeLinks()) {
      if (link.span() == null) {
        findings.addCodeLink(link);
      }
    }
    texts.read(title, abstractText, comment);
    for (Annotator annotator : annotators) {
      annotator.annotate(texts, findings);
    }
    return findings.build();
  }
}
