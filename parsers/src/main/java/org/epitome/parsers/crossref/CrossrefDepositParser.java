package org.epitome.parsers.crossref;

import java.io.IOException;
import java.io.InputStream;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.parsers.records.CrossrefDeposit;
import org.epitome.parsers.xml.XmlEntryReader;

/**
 * Reads <a
 * href="https://www.crossref.org/documentation/schema-library/metadata-deposit-schema-5-3-1/">deposits
 * to Crossref</a>, as publishers and journal systems write them, of every version of the schema.
 *
 * <p>It fills what {@link CrossrefXmlParser} does, for each article, paper, chapter, preprint,
 * dissertation, review and data set, and each book with a DOI of its own; journals and proceedings
 * as a whole are no papers.
 */
public final class CrossrefDepositParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "crossref-deposit",
          "deposits to Crossref (XML)",
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
  public CrossrefDepositParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    return "doi_batch".equals(head.rootElement()) ? Match.CERTAIN : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) throws IOException {
    return XmlEntryReader.open(input, context, new CrossrefDeposit());
  }
}
