package org.epitome.parsers.ovid;

import java.io.InputStream;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.parsers.tagged.TaggedEntries;

/**
 * Reads the tagged text that Ovid's search services export. A record begins with its number, {@code
 * <1. >}, or the tag {@code VN}; its fields have tags or long labels. What databases put into names
 * and titles, roles and kinds in brackets, degrees and marks of affiliations, is taken off.
 *
 * <p>It fills title, abstract, authors, DOI, PMID, ISBNs, the date of issue (as precise as the
 * record tells), the journal or source as venue, volume, issue, pages, publisher, language, type,
 * keywords and headings as subjects, the page as link, and the attribute {@code
 * ovid.accession-number}.
 *
 * <p>Source of the format: Ovid's field guides of its databases, and records of them.
 */
public final class OvidTextParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "ovid-text",
          "tagged text of Ovid",
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
          "links",
          "attributes");

  /** A parser; it has no settings. */
  public OvidTextParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    boolean readable = head.kind() == FeedHead.Kind.TEXT || head.kind() == FeedHead.Kind.MARKUP;
    if (!readable) {
      return Match.NO;
    }
    String text = head.text();
    if (text.contains("VN  - Ovid")) {
      return Match.CERTAIN;
    }
    boolean hasTitle = text.contains("TI  - ") || OvidSyntax.isLabelled(text);
    return hasTitle && OvidSyntax.hasNumber(text) ? Match.CERTAIN : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    boolean isLabelled = OvidSyntax.isLabelled(context.head().text());
    return new TaggedEntries(
        input,
        new OvidSyntax(isLabelled),
        context,
        OvidPaper.ACCESSION,
        (record, paper) -> new OvidPaper(record, paper, isLabelled ? "\n;" : ";").fill());
  }
}
