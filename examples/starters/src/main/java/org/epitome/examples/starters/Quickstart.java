package org.epitome.examples.starters;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.epitome.Epitome;
import org.epitome.PaperReader;
import org.epitome.model.Paper;

/**
 * Reads a feed in any format and prints each paper's title, reported numbers and links.
 *
 * <pre>java -cp epitome.jar Quickstart.java FEED</pre>
 */
public final class Quickstart {
  private Quickstart() {}

  /** Reads the named feed. */
  public static void main(String[] feed) {
    run(Path.of(feed[0]), new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void run(Path feed, PrintStream out) {
    try (PaperReader papers = Epitome.standard().read(feed)) {
      papers.forEachRemaining(paper -> print(paper, out));
    }
  }

  private static void print(Paper paper, PrintStream out) {
    out.println(paper.title());
    paper.metrics().forEach(metric -> out.println("  " + metric));
    paper.codeLinks().forEach(link -> out.println("  " + link.url()));
  }
}
