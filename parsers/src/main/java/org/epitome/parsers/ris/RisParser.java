package org.epitome.parsers.ris;

import java.io.InputStream;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.parsers.fields.AnyCase;
import org.epitome.parsers.tagged.TaggedEntries;
import org.epitome.parsers.tagged.Tags;

/**
 * RIS, as databases, publishers and reference managers export it. Immutable and thread-safe.
 *
 * <p>A record goes from {@code TY} to {@code ER}; it also ends where another {@code TY} comes, and
 * {@code TY} need not stand first. Fields right behind an {@code ER} belong to the record before
 * it, if records begin with {@code TY} in this document. Empty lines and lines without a tag may
 * stand inside of a record, which continue a value. Sources: the RIS specification of Research
 * Information Systems (2011 and before), and what EndNote, Zotero, Scopus, PubMed and the
 * publishers make of it.
 *
 * <p>Attributes: {@code ris.id}, the record's id; {@code ris.database}, where it was exported from;
 * {@code ris.accession-number}, its number there.
 */
public final class RisParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "ris-text",
          "RIS, the exchange format of reference managers",
          "title",
          "abstract",
          "comment",
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

  /** Makes a parser. */
  public RisParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  /** Certain if there is a type or an end of a record, and another field. */
  @Override
  public Match match(FeedHead head) {
    if (head.kind() != FeedHead.Kind.TEXT) {
      return Match.NO;
    }
    String text = head.text();
    boolean isRecord = false;
    int fields = 0;
    int start = 0;
    while (start < text.length() && !(isRecord && fields > 0)) {
      int tag = start;
      while (tag < text.length() && isSpace(text.charAt(tag))) {
        tag++;
      }
      if (isTag(text, tag)) {
        boolean isBound = AnyCase.isAt(text, tag, "TY") || text.startsWith("ER", tag);
        isRecord |= isBound;
        fields += isBound ? 0 : 1;
      }
      start = lineEnd(text, tag) + 1;
    }
    return isRecord && fields > 0 ? Match.CERTAIN : Match.NO;
  }

  /** Whether a tag with a hyphen behind it begins here. */
  private static boolean isTag(String text, int start) {
    int i = start + 2;
    if (i >= text.length()
        || !isLetter(text.charAt(start))
        || !isLetter(text.charAt(start + 1)) && !Tags.isDigit(text.charAt(start + 1))) {
      return false;
    }
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    boolean isSpaced = i - start >= 3 && i - start <= 5;
    boolean isHyphen = i < text.length() && text.charAt(i) == '-';
    boolean isLast = i + 1 >= text.length() || text.charAt(i + 1) <= ' ';
    return isSpaced && isHyphen && isLast;
  }

  private static boolean isLetter(char c) {
    return Tags.isCapital(c & ~0x20);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static int lineEnd(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return new TaggedEntries(
        input,
        new RisSyntax(),
        context,
        RisPaper.ID,
        (record, paper) -> new RisPaper(record, paper).fill());
  }
}
