package org.epitome.parsers.pubmed;

import java.io.InputStream;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.parsers.tagged.MedlineSyntax;
import org.epitome.parsers.tagged.TaggedEntries;

/**
 * Reads the tagged records of PubMed ({@code .nbib}, "MEDLINE" or "PubMed" format), which ERIC and
 * others write as well, as the <a
 * href="https://www.nlm.nih.gov/bsd/mms/medlineelements.html">MEDLINE/PubMed data element
 * descriptions</a> explain them. A record begins with its PMID, or after a blank line with the tag
 * with which the document's first one did.
 *
 * <p>It fills title (the book's for a whole book), abstract (its labelled sections on lines of
 * their own), authors (with affiliations and ORCID iDs; editors are none), PMID, PMCID, DOIs,
 * ISBNs, the date of issue, journal or book as venue, volume, issue, pages, language, type,
 * headings and keywords as subjects, links and the status of retracted and corrected papers.
 */
public final class PubmedNbibParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "pubmed-nbib",
          "tagged records of PubMed (nbib, MEDLINE)",
          "title",
          "abstract",
          "authors",
          "identifiers",
          "published",
          "venue",
          "volume",
          "issue",
          "pages",
          "type",
          "language",
          "subjects",
          "links",
          "status");

  /** A parser; it has no settings. */
  public PubmedNbibParser() {}

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
    if (text.startsWith("PMID-") || text.startsWith("OWN - ")) {
      return Match.CERTAIN;
    }
    boolean tags = text.contains("\nTI  - ") || text.contains("\nTI-");
    boolean medline =
        text.contains("\nPMID-") || text.contains("\nFAU -") || text.contains("\nDP  -");
    if (tags && medline && !text.contains("\nTY  - ") && !text.startsWith("TY  -")) {
      return text.contains("\nVN  - Ovid") ? Match.NO : Match.CERTAIN;
    }
    return Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return new TaggedEntries(
        input,
        new MedlineSyntax("PMID"),
        context,
        NbibPaper.PMID,
        (record, paper) -> new NbibPaper(record, paper).fill());
  }
}
