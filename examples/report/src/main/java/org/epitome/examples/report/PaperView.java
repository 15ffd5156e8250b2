package org.epitome.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.epitome.model.Author;
import org.epitome.model.Identifier;
import org.epitome.model.Paper;
import org.epitome.model.Publication;
import org.epitome.model.Status;
import org.epitome.model.TextField;
import org.jspecify.annotations.Nullable;

/**
 * A paper as the template sees it.
 *
 * @param id the id of its element
 * @param title its title with what was found in it; its identifier if it has none
 * @param href its page, if it has one on the web
 * @param warning "withdrawn" and the like; null for a paper without such a notice
 * @param facts authors, venue, date and the like, those that are there
 * @param datasets indexes of {@link Facet}s
 */
record PaperView(
    String id,
    List<MarkedText.Piece> title,
    @Nullable String href,
    @Nullable String warning,
    List<String> facts,
    List<BoardView.LinkView> identifiers,
    List<TextView> texts,
    List<FindingView> findings,
    int findingCount,
    String datasets,
    String metrics,
    String code) {

  private static final int MOST_AUTHORS = 8;

  boolean hasFacts() {
    return !facts.isEmpty();
  }

  boolean hasFindings() {
    return !findings.isEmpty();
  }

  /** The abstract or the comment. */
  record TextView(String name, List<MarkedText.Piece> pieces) {}

  static PaperView of(Paper paper, Facet datasets, Facet metrics, PaperIds ids) {
    String id = ids.of(paper);
    List<FindingView> findings = FindingView.of(paper, id);
    List<TextView> texts = new ArrayList<>();
    add(texts, "Abstract", TextField.ABSTRACT, paper, findings);
    add(texts, "Comment", TextField.COMMENT, paper, findings);
    return new PaperView(
        id,
        title(paper, findings),
        Html.webAddress(paper.findUrl()),
        paper.status() == Status.NORMAL ? null : paper.status().name().toLowerCase(Locale.ROOT),
        facts(paper),
        paper.identifiers().stream().map(PaperView::identifier).toList(),
        texts,
        findings,
        findings.size(),
        datasets.indexes(paper),
        metrics.indexes(paper),
        CodeAvailability.words(paper));
  }

  private static List<MarkedText.Piece> title(Paper paper, List<FindingView> findings) {
    String title = paper.title();
    if (title != null) {
      return MarkedText.pieces(title, TextField.TITLE, findings);
    }
    String name =
        paper.identifiers().isEmpty() ? "(no title)" : paper.identifiers().get(0).toString();
    return List.of(new MarkedText.Piece(name, null, null, null));
  }

  private static void add(
      List<TextView> texts, String name, TextField field, Paper paper, List<FindingView> findings) {
    String text = paper.text(field);
    if (text != null) {
      texts.add(new TextView(name, MarkedText.pieces(text, field, findings)));
    }
  }

  private static List<String> facts(Paper paper) {
    List<String> facts = new ArrayList<>();
    if (!paper.authors().isEmpty()) {
      facts.add(authors(paper.authors()));
    }
    Publication publication = paper.publication();
    for (Object fact : new @Nullable Object[] {publication.venue(), publication.published()}) {
      if (fact != null) {
        facts.add(Objects.requireNonNull(fact).toString());
      }
    }
    if (!paper.subjects().isEmpty()) {
      facts.add(String.join(", ", paper.subjects()));
    }
    return facts;
  }

  private static String authors(List<Author> authors) {
    List<String> names = authors.stream().limit(MOST_AUTHORS).map(Author::name).toList();
    int more = authors.size() - names.size();
    return String.join(", ", names) + (more == 0 ? "" : " and " + more + " more");
  }

  private static BoardView.LinkView identifier(Identifier identifier) {
    return new BoardView.LinkView(identifier.toString(), Html.webAddress(identifier.findUrl()));
  }
}
