package org.epitome.parsers.arxiv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Author;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.arxiv.internal.ArxivAuthors;
import org.epitome.parsers.arxiv.internal.ArxivText;
import org.epitome.parsers.arxiv.internal.Withdrawal;
import org.epitome.parsers.feed.FeedItem;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.xml.XmlCursor;
import org.epitome.parsers.xml.XmlEntries;
import org.epitome.parsers.xml.XmlEntryReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads arXiv's daily announcements: the feeds of rss.arxiv.org in <a
 * href="https://info.arxiv.org/help/rss_specifications.html">RSS 2.0</a> and <a
 * href="https://info.arxiv.org/help/atom_specifications.html">Atom</a>, and the RDF (RSS 1.0) that
 * export.arxiv.org served before 2024.
 *
 * <p>It fills title, abstract, authors (with affiliations where they stand in brackets), the arXiv
 * identifier with its version, DOI, journal reference as venue, subjects, licence, links and the
 * status of withdrawn papers. A feed gives no date of the paper, only of its announcement.
 *
 * <p>Attributes: {@code arxiv.announce-type} ({@code new}, {@code cross}, {@code replace}, {@code
 * replace-cross}, {@code absonly}) and {@code arxiv.announced}, the day of the announcement.
 */
public final class ArxivAnnouncementsParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "arxiv-announcements",
          "arXiv's daily announcements (RSS 2.0, Atom, RDF)",
          "title",
          "abstract",
          "authors",
          "identifiers",
          "venue",
          "subjects",
          "license",
          "links",
          "status",
          "attributes");

  /** A parser; it has no settings. */
  public ArxivAnnouncementsParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    String root = head.rootElement();
    if (!"rss".equals(root) && !"RDF".equals(root) && !"feed".equals(root)) {
      return Match.NO;
    }
    String text = head.text();
    boolean certain =
        text.contains("://rss.arxiv.org/")
            || text.contains("updates on arXiv.org")
            || text.contains("Announce Type:");
    return certain ? Match.CERTAIN : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) throws IOException {
    return XmlEntryReader.open(input, context, new Entries());
  }

  private static final class Entries implements XmlEntries {
    private static final String ABSTRACT = "Abstract:";
    private static final String TYPE = "Announce Type:";

    @Override
    public Set<String> names() {
      return FeedItem.NAMES;
    }

    @Override
    public void outside(XmlCursor xml) throws IOException {
      FeedItem.describe(xml);
    }

    @Override
    public boolean entry(XmlCursor xml, Paper.Builder paper) throws IOException {
      FeedItem item = FeedItem.read(xml);
      String id = item.id();
      xml.identify(id);
      String announceType = item.announceType();
      title(ArxivText.text(item.title()), paper);
      String description = ArxivText.text(item.summary());
      if (description != null) {
        announceType = description(description, announceType, paper);
      }
      identify(id, paper);
      for (Link link : item.links()) {
        identify(link.url(), paper);
        paper.addLink(link);
      }
      for (String identifier : item.identifiers()) {
        paper.addIdentifier(Scheme.DOI, identifier);
      }
      for (Author author : item.authors()) {
        paper.addAuthor(author);
      }
      for (String creators : item.creators()) {
        for (Author author : ArxivAuthors.parse(ArxivText.name(creators))) {
          paper.addAuthor(author);
        }
      }
      for (String subject : item.categories()) {
        paper.addSubject(subject);
      }
      paper.venue(ArxivText.text(item.journalReference()));
      paper.license(Licences.clean(item.rights()));
      paper.status(Withdrawal.status(null, paper.abstractText()));
      paper.attribute("arxiv.announce-type", announceType);
      PartialDate announced = item.announced();
      paper.attribute("arxiv.announced", announced == null ? null : announced.toString());
      return true;
    }

    /** Adds the identifier unless a more telling place has given it: some lack the version. */
    private static void identify(@Nullable String text, Paper.Builder paper) {
      if (paper.identifiers().isEmpty()) {
        paper.addIdentifier(Scheme.ARXIV, text);
      }
    }

    /** Takes the identifier off an old title: {@code A Title. (arXiv:2301.00001v1 [cs.LG])}. */
    private static void title(@Nullable String printed, Paper.Builder paper) {
      int mark = printed == null ? -1 : printed.lastIndexOf("(arXiv:");
      if (printed == null || mark < 0) {
        paper.title(printed);
        return;
      }
      int subject = printed.indexOf('[', mark);
      int end = printed.indexOf(']', mark);
      String before = printed.substring(0, mark).strip();
      paper.title(before.endsWith(".") ? before.substring(0, before.length() - 1) : before);
      String id = printed.substring(mark + 1, subject < 0 ? printed.length() : subject);
      identify(id, paper);
      if (subject >= 0 && end > subject) {
        paper.addSubject(printed.substring(subject + 1, end));
      }
      int space = id.indexOf(' '); // old identifiers name their archive and have no brackets
      String last = end >= 0 ? printed.substring(end + 1) : space < 0 ? "" : id.substring(space);
      String kind = last.replace(")", "").strip();
      paper.attribute("arxiv.announce-type", oldType(kind));
    }

    private static String oldType(String kind) {
      return switch (kind) {
        case "UPDATED" -> "replace";
        case "CROSS LISTED" -> "cross";
        default -> kind.isEmpty() ? "new" : kind;
      };
    }

    /**
     * Takes apart {@code arXiv:2203.01250v3 Announce Type: replace-cross Abstract: ...}; what is
     * not written like that is all abstract.
     */
    private static @Nullable String description(
        String description, @Nullable String announceType, Paper.Builder paper) {
      int type = description.indexOf(TYPE);
      if (!description.startsWith("arXiv:") || type < 0) {
        paper.abstractText(description);
        return announceType;
      }
      identify(description.substring(0, type), paper);
      int start = description.indexOf(ABSTRACT, type);
      int from = type + TYPE.length();
      String rest = description.substring(from, start < 0 ? description.length() : start).strip();
      paper.abstractText(
          start < 0 ? null : description.substring(start + ABSTRACT.length()).strip());
      return announceType == null && !rest.isEmpty() ? rest : announceType;
    }
  }
}
