package org.epitome.parsers.jats;

import java.io.IOException;
import java.io.InputStream;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.parsers.records.RecordEntries;
import org.epitome.parsers.xml.XmlEntryReader;

/**
 * Reads articles in <a href="https://jats.nlm.nih.gov/">JATS</a> (ANSI/NISO Z39.96) and the older
 * NLM tag sets, alone or in a {@code pmc-articleset} or {@code articles}: the front matter; body,
 * references and sub-articles are passed over.
 *
 * <p>It fills title with subtitle, the abstract with its section titles as labels, authors and
 * groups with suffixes, ORCIDs and affiliations, identifiers (DOI, PMID, PMCID, arXiv), the
 * earliest date of issue, journal, volume, issue, pages, publisher, article type, language,
 * keywords and subjects, licence and status.
 */
public final class JatsXmlParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "jats-xml",
          "articles in JATS or NLM's tag set",
          "title",
          "abstract",
          "authors",
          "identifiers",
          "published",
          "venue",
          "volume",
          "issue",
          "pages",
          "publisher",
          "type",
          "language",
          "subjects",
          "license",
          "status");

  /** A parser; it has no settings. */
  public JatsXmlParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    String root = head.rootElement();
    if ("pmc-articleset".equals(root)) {
      return Match.CERTAIN;
    }
    if (!"article".equals(root) && !"articles".equals(root)) {
      return Match.NO;
    }
    String text = head.text();
    boolean certain =
        text.contains("<article-meta") || text.contains("<front") || text.contains("DTD JATS");
    return certain ? Match.CERTAIN : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) throws IOException {
    return XmlEntryReader.open(input, context, RecordEntries.of("article"));
  }
}
