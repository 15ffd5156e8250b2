package org.epitome.parsers.ovid;

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
 * Reads the tagged text that Ovid's search services export. A record begins with its number, {@code
 * <1. >}, and the tag {@code VN}. What databases put into names and titles, roles and kinds in
 * brackets, degrees and marks of affiliations, is taken off.
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
    return isNumber(text.stripLeading()) && text.contains("TI  - ") ? Match.CERTAIN : Match.NO;
  }

  /** Whether a text begins with {@code <12. >}. */
  private static boolean isNumber(String text) {
    int i = 1;
    while (i < text.length() && i < 9 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i > 1 && text.startsWith("<") && (text.startsWith(". >", i) || text.startsWith(">", i));
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return new TaggedEntries(
        input,
        new MedlineSyntax(""),
        context,
        OvidPaper.ACCESSION,
        (record, paper) -> new OvidPaper(record, paper).fill());
  }
}
