package org.epitome.examples.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.epitome.examples.leaderboard.Boards;
import org.epitome.model.Paper;

/**
 * Writes a page of HTML that shows papers with everything that was found in them: their texts with
 * each number, link and acronym marked and explained, boards of results, a chart, and filters.
 *
 * <p>The page loads nothing, works from a file, and is the same for the same papers. What a feed
 * says is escaped, and should a mistake in that let something through, the page's policy lets only
 * its own script and style run. Its template, style and script are resources beside this class.
 */
public final class HtmlReport {
  private static final String STYLE = resource("report.css");
  private static final String SCRIPT = resource("report.js");
  private static final String POLICY =
      "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
          .formatted(hash(STYLE), hash(SCRIPT));
  private static final Template PAGE =
      Mustache.compiler()
          .withEscaper(Html::escape)
          .withLoader(name -> new StringReader(resource(name + ".html")))
          .strictSections(true)
          .nullValue("")
          .compile(resource("report.html"));

  private HtmlReport() {}

  /** What the template sees. */
  record Page(
      String title,
      String policy,
      String style,
      String script,
      List<Count> counts,
      List<Facet.Choice> datasets,
      List<Facet.Choice> metrics,
      List<BoardView> boards,
      List<PaperView> papers) {

    boolean hasBoards() {
      return !boards.isEmpty();
    }

    /** Whether there is a difference to be seen. */
    boolean hasChart() {
      return !datasets.isEmpty() && datasets.get(0).papers() > 1;
    }
  }

  /** A number of things for the head of the page. */
  record Count(String what, String number) {}

  /**
   * Writes the page.
   *
   * @param title the page's title; whatever it holds is text
   * @param papers the papers in the order in which they are shown; those that are the same should
   *     have been merged
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(String title, List<Paper> papers, Writer out) {
    Facet datasets = Facet.of(papers, Facet.DATASET);
    Facet metrics = Facet.of(papers, Facet.METRIC);
    PaperIds ids = new PaperIds(papers);
    Page page =
        new Page(
            title,
            POLICY,
            STYLE,
            SCRIPT,
            counts(papers),
            datasets.choices(),
            metrics.choices(),
            Boards.of(papers).stream()
                .map(board -> BoardView.of(board, datasets, metrics, ids))
                .toList(),
            papers.stream().map(paper -> PaperView.of(paper, datasets, metrics, ids)).toList());
    try {
      PAGE.execute(page, out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Count> counts(List<Paper> papers) {
    return List.of(
        count("papers", papers.size()),
        count("results", papers.stream().mapToLong(paper -> paper.metrics().size()).sum()),
        count("links", papers.stream().mapToLong(paper -> paper.codeLinks().size()).sum()),
        count("acronyms", papers.stream().mapToLong(paper -> paper.acronyms().size()).sum()));
  }

  private static Count count(String what, long number) {
    return new Count(what, String.valueOf(number));
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name by which a policy knows a script or style: that of its bytes. */
  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
