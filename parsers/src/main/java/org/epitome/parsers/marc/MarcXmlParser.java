package org.epitome.parsers.marc;

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
 * Reads <a href="https://www.loc.gov/standards/marcxml/">MARCXML</a>, bibliographic records of MARC
 * 21 as libraries, Invenio and DSpace write them, with any prefix, in a collection or alone.
 *
 * <p>It fills title with subtitle, abstract, authors (those who have another role are none) with
 * ORCIDs and affiliations, identifiers, the date of issue, publisher, type, language, subjects,
 * licence and links; journal or book, volume, issue and pages from the host item.
 */
public final class MarcXmlParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "marc-xml",
          "MARC 21 of libraries and Invenio (XML)",
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
          "links");

  /** A parser; it has no settings. */
  public MarcXmlParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    String root = head.rootElement();
    String namespace = head.rootNamespace();
    boolean isRoot = "collection".equals(root) || "record".equals(root);
    return isRoot && namespace != null && namespace.startsWith("http://www.loc.gov/MARC21/")
        ? Match.CERTAIN
        : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) throws IOException {
    return XmlEntryReader.open(input, context, RecordEntries.of("record"));
  }
}
