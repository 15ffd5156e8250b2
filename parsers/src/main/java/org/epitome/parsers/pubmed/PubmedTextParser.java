package org.epitome.parsers.pubmed;

import java.io.InputStream;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.parsers.lines.LineReader;

/**
 * Reads what PubMed shows and saves as text, "Abstract" and "Summary", which EFetch calls {@code
 * rettype=abstract} with {@code retmode=text}: numbered records, whose parts stand in a fixed order
 * between empty lines.
 *
 * <p>It fills title, abstract (its labelled sections on lines of their own), authors (initials
 * only, with the affiliations that their numbers refer to), PMID, PMCID, DOI, the date of issue,
 * the journal as it is abbreviated, volume, issue, pages, the language of a paper that is not in
 * English, and the status of retracted and corrected papers. A summary has no abstract and no
 * affiliations. Copyright notes and statements of interests are no part of an abstract.
 */
public final class PubmedTextParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "pubmed-text",
          "PubMed's abstracts and summaries as text",
          "title",
          "abstract",
          "authors",
          "identifiers",
          "published",
          "venue",
          "volume",
          "issue",
          "pages",
          "language",
          "status");

  /** A parser; it has no settings. */
  public PubmedTextParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    if (head.kind() != FeedHead.Kind.TEXT) {
      return Match.NO;
    }
    String text = head.text().stripLeading();
    boolean isRecord = PubmedText.afterNumber(text) > 0 && text.contains("PMID:");
    return isRecord && PubmedText.hasCitation(text) ? Match.CERTAIN : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return new PubmedTextReader(new LineReader(input, context.limits().entryBytes()), context);
  }
}
