package org.epitome.parsers.endnote;

import java.io.InputStream;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.parsers.tagged.TaggedEntries;

/**
 * EndNote's tagged text ({@code .enw}), as EndNote, Google Scholar, CNKI, the ACL Anthology and
 * publishers export it, and Refer. Immutable and thread-safe.
 *
 * <p>A record goes from {@code %0} to the next one; where there is none, records are apart by empty
 * lines. Lines without a tag continue a value, also behind an empty line. Sources: EndNote's import
 * filter "EndNote Import", and what the exporters make of it.
 *
 * <p>Attributes: {@code endnote.label}, the record's label; {@code endnote.database}, where it was
 * exported from; {@code endnote.accession-number}, its number there.
 */
public final class EndnoteTextParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "endnote-text",
          "EndNote's tagged text, and Refer",
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
  public EndnoteTextParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  /** Certain if there is a title, and a type or an author. */
  @Override
  public Match match(FeedHead head) {
    String text = head.text();
    boolean isRecord =
        head.kind() == FeedHead.Kind.TEXT
            && hasLine(text, "%T ")
            && (hasLine(text, "%0 ") || hasLine(text, "%A "));
    return isRecord ? Match.CERTAIN : Match.NO;
  }

  /** Whether a tag begins a line, indented or not. */
  private static boolean hasLine(String text, String tag) {
    int at = text.indexOf(tag);
    while (at > 0) {
      int before = at - 1;
      while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
        before--;
      }
      if (before < 0 || text.charAt(before) == '\n' || text.charAt(before) == '\r') {
        return true;
      }
      at = text.indexOf(tag, at + 1);
    }
    return at == 0;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return new TaggedEntries(
        input,
        new EndnoteSyntax(),
        context,
        EndnotePaper.LABEL,
        (record, paper) -> new EndnotePaper(record, paper).fill());
  }
}
