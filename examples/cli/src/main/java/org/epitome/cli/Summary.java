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
        "%s with %s and %s from %s (%,d not read to the end, %s lost, %s) in %.1f s",
        count(papers, "paper", "papers"),
        count(metrics, "metric", "metrics"),
        count(links, "code link", "code links"),
        count(documents, "document", "documents"),
        incomplete,
        count(errors, "entry", "entries"),
        count(warnings, "warning", "warnings"),
        (System.nanoTime() - start) / 1e9);
  }

  private static String count(long number, String one, String several) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : several);
  }
}
