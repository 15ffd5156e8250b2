package org.epitome.parsers.wos;

import java.io.InputStream;
import java.util.function.BiConsumer;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Paper;
import org.epitome.parsers.tagged.TaggedEntries;
import org.epitome.parsers.tagged.TaggedRecord;

/**
 * Plain text of the Web of Science, also under its former name, ISI. Immutable and thread-safe.
 *
 * <p>A record goes from {@code PT} to {@code ER}; further lines of a value are indented. Or the
 * tags are the head of a table, with a record in each line and tabs between values. Source: the
 * field tags of the Web of Science Core Collection.
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
    return isRecord || head.kind() == FeedHead.Kind.TEXT && isTable(text)
        ? Match.CERTAIN
        : Match.NO;
  }

  /** Whether the first line has the tags of the columns. */
  private static boolean isTable(String text) {
    int end = text.indexOf('\n');
    String header = end < 0 ? text : text.substring(0, end);
    return header.startsWith("PT\t") && header.contains("\tTI\t") && header.contains("\tSO\t");
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    BiConsumer<TaggedRecord, Paper.Builder> fill =
        (record, paper) -> new WosPaper(record, paper).fill();
    return isTable(context.head().text())
        ? TaggedEntries.ofTable(input, context, WosPaper.ACCESSION, fill)
        : new TaggedEntries(input, new WosSyntax(), context, WosPaper.ACCESSION, fill);
  }
}
