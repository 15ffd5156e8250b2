package org.epitome.parsers.journal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Paper;
import org.epitome.parsers.feed.FeedItem;
import org.epitome.parsers.xml.XmlCursor;
import org.epitome.parsers.xml.XmlEntries;
import org.epitome.parsers.xml.XmlEntryReader;

/**
 * Reads the feeds of journals and preprint servers: RSS 0.9, <a
 * href="https://web.resource.org/rss/1.0/spec">1.0</a> and <a
 * href="https://www.rssboard.org/rss-specification">2.0</a>, and <a
 * href="https://www.rfc-editor.org/rfc/rfc4287">Atom</a>, with the elements of <a
 * href="https://www.dublincore.org/specifications/dublin-core/dces/">Dublin Core</a> and PRISM that
 * publishers add.
 *
 * <p>It fills title, abstract (the description, or the content where there is none or where it only
 * names journal and volume), authors, identifiers (DOI, arXiv, PMID, else the item's address), the
 * date of issue, journal, volume, issue, pages, publisher, language, subjects, licence, links and
 * the status of retracted papers. Journal and publisher are those of the feed where an item names
 * none. Of the feed it tells title and date.
 *
 * <p>Attribute: {@code feed.section}, the kind of article in the journal's words.
 */
public final class JournalFeedParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "journal-feed",
          "feeds of journals (RSS 0.9 to 2.0, Atom)",
          "title",
          "abstract",
          "authors",
          "identifiers",
          "published",
          "updated",
          "venue",
          "volume",
          "issue",
          "pages",
          "publisher",
          "language",
          "subjects",
          "license",
          "links",
          "status",
          "attributes");

  /** A parser; it has no settings. */
  public JournalFeedParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    String root = head.rootElement();
    return "rss".equals(root) || "RDF".equals(root) || "feed".equals(root)
        ? Match.POSSIBLE
        : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) throws IOException {
    return XmlEntryReader.open(input, context, new Entries(context));
  }

  private static final class Entries implements XmlEntries {
    private final FeedJournal journal;

    Entries(ReadContext context) {
      this.journal = new FeedJournal(context);
    }

    @Override
    public Set<String> names() {
      return FeedItem.NAMES;
    }

    @Override
    public void outside(XmlCursor xml) throws IOException {
      if (!journal.read(xml)) {
        FeedItem.describe(xml);
      }
    }

    @Override
    public boolean entry(XmlCursor xml, Paper.Builder paper) throws IOException {
      FeedItem item = FeedItem.read(xml);
      xml.identify(item.id());
      ItemPaper.fill(item, journal, paper);
      return true;
    }
  }
}
