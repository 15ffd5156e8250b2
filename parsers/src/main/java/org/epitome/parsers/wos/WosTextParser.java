package org.epitome.parsers.wos;

import java.io.InputStream;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.parsers.tagged.TaggedEntries;

/**
 * Plain text of the Web of Science, also under its former name, ISI. Immutable and thread-safe.
 *
 * <p>A record goes from {@code PT} to {@code ER}; further lines of a value are indented. Source:
 * the field tags of the Web of Science Core Collection.
 *
 * <p>Attribute: {@code wos.accession-number}, the record's number there.
 */
public final class WosTextParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "wos-text",
          "plain text of the Web of Science",
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
          "attributes");

  /** Makes a parser. */
  public WosTextParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  /** Certain if there are a kind of publication, a title and a source. */
  @Override
  public Match match(FeedHead head) {
    String text = head.text();
    boolean isRecord =
        head.kind() == FeedHead.Kind.TEXT
            && (text.startsWith("PT ") || text.contains("\nPT ") || text.contains("\rPT "))
            && text.contains("\nTI ")
            && text.contains("\nSO ");
    return isRecord ? Match.CERTAIN : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return new TaggedEntries(
        input,
        new WosSyntax(),
        context,
        WosPaper.ACCESSION,
        (record, paper) -> new WosPaper(record, paper).fill());
  }
}
