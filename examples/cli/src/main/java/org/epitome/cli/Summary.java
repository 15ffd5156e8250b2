package org.epitome.cli;

import java.util.Locale;
import org.epitome.Diagnostic;
import org.epitome.model.Paper;

/** Counts what was read, for {@code --stats}. */
final class Summary {
  private final long start = System.nanoTime();
  private long documents;
  private long incomplete;
  private long papers;
  private long metrics;
  private long links;
  private long errors;
  private long warnings;

  void addDocument(boolean complete) {
    documents++;
    incomplete += complete ? 0 : 1;
  }

  void addPaper(Paper paper) {
    papers++;
    metrics += paper.metrics().size();
    links += paper.codeLinks().size();
  }

  void addDiagnostic(Diagnostic diagnostic) {
    switch (diagnostic.severity()) {
      case ERROR -> errors++;
      case WARNING -> warnings++;
      case INFO -> {}
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d papers with %,d metrics and %,d code links from %,d documents"
            + " (%,d not read to the end, %,d entries lost, %,d warnings) in %.1f s",
        papers,
        metrics,
        links,
        documents,
        incomplete,
        errors,
        warnings,
        (System.nanoTime() - start) / 1e9);
  }
}
