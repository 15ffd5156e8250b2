package org.epitome.parsers.mods;

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
 * Reads <a href="https://www.loc.gov/standards/mods/">MODS</a> of version 3, as the ACL Anthology,
 * Zotero, bibutils and libraries write it, with any prefix.
 *
 * <p>It fills title with subtitle, abstract, authors (those who have another role are none) with
 * ORCIDs and affiliations, identifiers, the date of issue, publisher, type, language, subjects,
 * licence and links; journal or book, volume, issue and pages from the related item of type "host".
 */
public final class ModsXmlParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "mods-xml",
          "MODS of the Library of Congress (XML)",
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
  public ModsXmlParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    String root = head.rootElement();
    return "modsCollection".equals(root) || "mods".equals(root) ? Match.CERTAIN : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) throws IOException {
    return XmlEntryReader.open(input, context, RecordEntries.of("mods"));
  }
}
