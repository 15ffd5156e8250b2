package org.epitome.parsers.paperswithcode;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.CodeLink;
import org.epitome.model.CodeLink.Kind;
import org.epitome.model.CodeLink.Ownership;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.StatedLinks;
import org.epitome.parsers.json.FeedFields;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFields;
import org.epitome.parsers.json.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads the papers of Papers with Code: the dumps "papers with abstracts" and "links between papers
 * and code" as the <a href="https://github.com/paperswithcode/paperswithcode-data">data
 * repository</a> published them, the answers of its API, and lists in the same words. In the dump
 * of links each link is an entry with the paper that it belongs to; {@code org.epitome.merge}
 * brings them together.
 *
 * <p>It fills title, abstract, authors, identifiers (arXiv, OpenReview), {@code published}, venue
 * (the proceedings), subjects (tasks), links, and code links without a span: official ones are the
 * authors' own, the others are those of somebody else. Attributes: {@code pwc.url} (the page),
 * {@code pwc.framework}, {@code pwc.mentioned-in-paper}, {@code pwc.methods}.
 */
public final class PapersWithCodeJsonParser implements PaperParser {
  private static final String[] PATHS = {"results", "papers"};

  private static final FeedFields FEED = new FeedFields("", "count", "next");

  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "paperswithcode-json",
          "papers and links of Papers with Code (JSON)",
          "title",
          "abstract",
          "authors",
          "identifiers",
          "published",
          "venue",
          "subjects",
          "links",
          "attributes",
          "codeLinks");

  /** A parser; it has no settings. */
  public PapersWithCodeJsonParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    boolean isCatalogue =
        JsonEntries.have(head, PATHS, "paper_url", "title")
            || JsonEntries.have(head, PATHS, "paper_title", "repo_url")
            || JsonEntries.have(head, PATHS, "url_abs", "title")
            || JsonEntries.have(head, PATHS, "title", "codeLinks");
    return isCatalogue ? Match.CERTAIN : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return JsonEntries.open(input, context, FEED, new Entries(), PATHS);
  }

  private static final class Entries implements JsonFormat {
    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      String repository = null;
      boolean official = false;
      String proceedings = null;
      String conference = null;
      while (json.nextField()) {
        switch (json.name()) {
          case "paper_url" -> {
            String page = json.word();
            json.identify(page);
            paper.attribute("pwc.url", page);
          }
          case "arxiv_id", "paper_arxiv_id", "arxivId" ->
              JsonFields.identify(json, Scheme.ARXIV, paper);
          case "openreview_id" -> paper.addIdentifier(Scheme.OPENREVIEW, json.word());
          case "doi" -> Dois.add(json.word(), paper);
          case "title", "paper_title" -> paper.title(json.line());
          case "abstract" -> paper.abstractText(json.paragraphs());
          case "authors" -> JsonFields.authors(json, paper);
          case "date", "published" -> paper.published(Dates.parse(json.word()));
          case "proceeding" -> proceedings = json.line();
          case "conference" -> conference = json.line();
          case "tasks", "tags" -> JsonFields.subjects(json, "name", paper);
          case "methods" -> methods(json, paper);
          case "url_abs", "paper_url_abs" -> page(json.word(), paper);
          case "url_pdf", "paper_url_pdf" -> paper.addLink(Link.Rel.PDF, json.word());
          case "repo_url" -> repository = json.word();
          case "is_official" -> official = json.isTrue();
          case "mentioned_in_paper" ->
              paper.attribute("pwc.mentioned-in-paper", json.isTrue() ? "true" : null);
          case "framework" -> framework(json.word(), paper);
          case "repositories", "codeLinks" -> repositories(json, paper);
          default -> {}
        }
      }
      paper.venue(proceedings == null ? conference : proceedings);
      link(repository, official ? Ownership.OWN : Ownership.OTHER, paper);
      return true;
    }

    private static void page(@Nullable String url, Paper.Builder paper) {
      paper.addLink(Link.Rel.PAGE, url);
      if (url != null && url.contains("arxiv.org/") && paper.identifiers().isEmpty()) {
        paper.addIdentifier(Scheme.ARXIV, url);
      }
    }

    private static void framework(@Nullable String framework, Paper.Builder paper) {
      paper.attribute("pwc.framework", "none".equals(framework) ? null : framework);
    }

    private static void methods(JsonCursor json, Paper.Builder paper) {
      List<String> methods = new ArrayList<>();
      JsonFields.texts(json, "name", methods);
      paper.attribute("pwc.methods", String.join("; ", methods));
    }

    private static void repositories(JsonCursor json, Paper.Builder paper) {
      json.enterList();
      while (json.nextItem()) {
        String url = json.isObject() ? null : json.word();
        Ownership ownership = Ownership.UNKNOWN;
        json.enterObject();
        while (json.nextField()) {
          switch (json.name()) {
            case "url" -> url = json.word();
            case "is_official" -> ownership = json.isTrue() ? Ownership.OWN : Ownership.OTHER;
            default -> {}
          }
        }
        link(url, ownership, paper);
      }
    }

    private static void link(@Nullable String url, Ownership ownership, Paper.Builder paper) {
      CodeLink link = StatedLinks.of(url, Kind.REPOSITORY, ownership);
      if (link != null) {
        paper.addCodeLink(link);
      }
    }
  }
}
