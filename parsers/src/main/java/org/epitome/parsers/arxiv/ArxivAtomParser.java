package org.epitome.parsers.arxiv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.epitome.Diagnostic;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.FeedInfo;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Author;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.parsers.arxiv.internal.ArxivText;
import org.epitome.parsers.arxiv.internal.Withdrawal;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Texts;
import org.epitome.parsers.xml.XmlCursor;
import org.epitome.parsers.xml.XmlEntries;
import org.epitome.parsers.xml.XmlEntryReader;

/**
 * Reads the answers of arXiv's API: Atom with arXiv's own elements, as the <a
 * href="https://info.arxiv.org/help/api/user-manual.html">API User's Manual</a>, section 5.2,
 * describes them.
 *
 * <p>It fills title, abstract, comment, authors with all their affiliations, the arXiv identifier
 * with its version, the DOI, the dates of the first version ({@code published}) and of the version
 * at hand ({@code updated}), the journal reference as venue, the categories as subjects, the
 * primary one first, the links to page and PDF, and the status of withdrawn papers. An answer that
 * tells an error gives a {@link Diagnostic.Code#SOURCE_ERROR} with what the server said, and no
 * paper.
 *
 * <p>Of the feed it tells title, date and {@code opensearch:totalResults}.
 */
public final class ArxivAtomParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "arxiv-atom",
          "answers of the arXiv API (Atom)",
          "title",
          "abstract",
          "comment",
          "authors",
          "identifiers",
          "published",
          "updated",
          "venue",
          "subjects",
          "links",
          "status");

  /** A parser; it has no settings. */
  public ArxivAtomParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    if (!"feed".equals(head.rootElement())) {
      return Match.NO;
    }
    String text = head.text();
    if (text.contains("://rss.arxiv.org/") || text.contains("arxiv:announce_type")) {
      return Match.NO;
    }
    if (text.contains("arxiv.org/api/")) {
      return Match.CERTAIN;
    }
    return text.contains("://arxiv.org/abs/") ? Match.POSSIBLE : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) throws IOException {
    return XmlEntryReader.open(input, context, new Entries());
  }

  private static final class Entries implements XmlEntries {

    @Override
    public Set<String> names() {
      return Set.of("entry");
    }

    @Override
    public void outside(XmlCursor xml) throws IOException {
      FeedInfo feed = xml.context().feed();
      switch (xml.name()) {
        case "title" -> xml.context().describeFeed(feed.withTitle(xml.text()));
        case "updated" -> xml.context().describeFeed(feed.withDate(Dates.day(xml.read())));
        case "totalResults" ->
            xml.context().describeFeed(feed.withTotal(XmlCursor.number(xml.text())));
        case "author", "link" -> xml.skip();
        default -> {}
      }
    }

    @Override
    public boolean entry(XmlCursor xml, Paper.Builder paper) throws IOException {
      String id = null;
      String primary = null;
      List<String> categories = new ArrayList<>();
      while (xml.nextChild()) {
        switch (xml.name()) {
          case "id" -> {
            id = xml.text();
            xml.identify(id);
            paper.addIdentifier(Scheme.ARXIV, id);
          }
          case "title" -> paper.title(ArxivText.text(xml));
          case "summary" -> paper.abstractText(ArxivText.text(xml));
          case "comment" -> paper.comment(ArxivText.text(xml));
          case "published" -> paper.published(Dates.day(xml.read()));
          case "updated" -> paper.updated(Dates.day(xml.read()));
          case "journal_ref" -> paper.venue(ArxivText.text(xml));
          case "doi" -> ArxivText.addDois(xml.text(), paper);
          case "author" -> author(xml, paper);
          case "link" -> link(xml, paper);
          case "primary_category" -> {
            primary = xml.attribute("term");
            xml.skip();
          }
          case "category" -> {
            Texts.add(xml.attribute("term"), categories);
            xml.skip();
          }
          default -> xml.skip();
        }
      }
      if (id != null && id.contains("/api/errors")) {
        xml.warn(Diagnostic.Code.SOURCE_ERROR, "arXiv answered: " + paper.abstractText());
        return false;
      }
      paper.addSubject(primary);
      for (String subject : categories) {
        paper.addSubject(subject);
      }
      paper.status(Withdrawal.status(paper.comment(), paper.abstractText()));
      return true;
    }

    private static void author(XmlCursor xml, Paper.Builder paper) throws IOException {
      String name = null;
      List<String> affiliations = new ArrayList<>(0);
      while (xml.nextChild()) {
        switch (xml.name()) {
          case "name" -> name = ArxivText.name(xml);
          case "affiliation" -> Texts.add(ArxivText.text(xml), affiliations);
          default -> xml.skip();
        }
      }
      Author.Builder author = Names.parse(name);
      if (author != null) {
        paper.addAuthor(author.affiliations(affiliations).build());
      }
    }

    private static void link(XmlCursor xml, Paper.Builder paper) throws IOException {
      if ("alternate".equals(xml.attribute("rel"))) {
        paper.addLink(Link.Rel.PAGE, xml.attribute("href"));
      } else if ("pdf".equals(xml.attribute("title"))) {
        paper.addLink(Link.Rel.PDF, xml.attribute("href"));
      }
      xml.skip();
    }
  }
}
