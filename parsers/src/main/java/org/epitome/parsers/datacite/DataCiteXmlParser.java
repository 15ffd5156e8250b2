package org.epitome.parsers.datacite;

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
 * Reads <a href="https://schema.datacite.org/">DataCite's metadata</a> in XML, of every version
 * from 2 to 4, with any prefix.
 *
 * <p>It fills title with subtitle, abstract, creators with ORCIDs and affiliations, the DOI and
 * other identifiers, the date of issue (the year of publication where no more is said), the date of
 * the last update, publisher, type, language, subjects, licence and links; journal, volume, issue
 * and pages where a related item says where the work stands.
 */
public final class DataCiteXmlParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "datacite-xml",
          "DataCite's metadata (XML)",
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
          "type",
          "language",
          "subjects",
          "license",
          "links");

  /** A parser; it has no settings. */
  public DataCiteXmlParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    String namespace = head.rootNamespace();
    return "resource".equals(head.rootElement())
            && (namespace == null ? head.text() : namespace).contains("datacite.org")
        ? Match.CERTAIN
        : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) throws IOException {
    return XmlEntryReader.open(input, context, RecordEntries.of("resource"));
  }
}
