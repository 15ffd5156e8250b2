package org.epitome.parsers.crossref;

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
 * Reads Crossref's XML answers in <a
 * href="https://www.crossref.org/documentation/schema-library/xsd-codes/">UNIXREF</a>, one or many
 * {@code doi_record}s, also in the answer to a query. (Harvested by OAI-PMH they are read by the
 * parser of that.)
 *
 * <p>It fills title with subtitle, abstract, authors with suffixes, ORCIDs and affiliations, groups
 * among them, the DOI (of a book also the ISBN), the earliest date of issue, journal, proceedings
 * or book, volume, issue, pages, publisher, type, language, subject group, licence, the page and
 * the status of retracted works.
 */
public final class CrossrefXmlParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "crossref-xml",
          "Crossref's UNIXREF",
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
          "links",
          "status");

  /** A parser; it has no settings. */
  public CrossrefXmlParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    String root = head.rootElement();
    boolean isRecord =
        "doi_records".equals(root) || "doi_record".equals(root) || "crossref".equals(root);
    return isRecord || "crossref_result".equals(root) && head.text().contains("<doi_record")
        ? Match.CERTAIN
        : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) throws IOException {
    return XmlEntryReader.open(input, context, RecordEntries.of("doi_record", "crossref"));
  }
}
