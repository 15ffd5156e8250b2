package org.epitome.examples.starters;

import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.epitome.Epitome;
import org.epitome.PaperReader;
import org.epitome.model.Metric;
import org.epitome.model.Paper;

/**
 * Makes a digest of a page in Markdown: each paper's title, a line of its own results, and its
 * code. What a feed prints is shown as text, whatever Markdown would make of it.
 *
 * <pre>java -cp epitome.jar Newsletter.java FEED</pre>
 */
public final class Newsletter {
  private static final int MOST_RESULTS = 3;

  /** Signs of Markdown, and what makes many of its readers take a bare address for a link. */
  private static final Pattern MARKUP =
      Pattern.compile("[\\\\`*_{}\\[\\]<>()#|&~$!]|:(?=//)|(?<=www)\\.", Pattern.CASE_INSENSITIVE);

  private Newsletter() {}

  /** Makes the digest of the named feed. */
  public static void main(String[] feed) {
    run(Path.of(feed[0]), new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void run(Path feed, PrintStream out) {
    try (PaperReader papers = Epitome.standard().read(feed)) {
      papers.forEachRemaining(paper -> out.print(item(paper)));
    }
  }

  /** One paper as a heading and up to two paragraphs. */
  static String item(Paper paper) {
    StringBuilder item = new StringBuilder();
    String title = Objects.requireNonNullElse(paper.title(), "Untitled");
    item.append("## ").append(plain(title)).append("\n\n");
    String results =
        paper.metrics().stream()
            .filter(Newsletter::isOwnScore)
            .limit(MOST_RESULTS)
            .map(metric -> plain(metric.toString()))
            .collect(joining("; "));
    if (!results.isEmpty()) {
      item.append("Results: ").append(results).append("\n\n");
    }
    paper
        .findRepository()
        .ifPresent(link -> item.append("Code: ").append(linked(link.url())).append("\n\n"));
    return item.toString();
  }

  private static boolean isOwnScore(Metric metric) {
    return metric.name() != null
        && metric.kind() == Metric.Kind.SCORE
        && metric.role() == Metric.Role.OWN;
  }

  /** A feed's text on one line, with a backslash before what could be markup. */
  private static String plain(String text) {
    return MARKUP.matcher(text).replaceAll("\\\\$0").replaceAll("\\s+", " ");
  }

  /** An address between angle brackets, which nothing in it can close. */
  private static String linked(String url) {
    return "<" + url.replace("<", "%3C").replace(">", "%3E").replaceAll("\\s", "%20") + ">";
  }
}
