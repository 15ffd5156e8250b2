package org.epitome.parsers.refworks;

import java.io.InputStream;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.parsers.tagged.TaggedEntries;

/**
 * RefWorks' tagged text, as RefWorks, Zotero, HighWire and bioRxiv export it. Immutable and
 * thread-safe.
 *
 * <p>A record goes from its type, {@code RT}, to the next one. Lines without a tag continue a
 * value. Source: RefWorks' description of its tagged format.
 *
 * <p>Attributes: {@code refworks.id}, the record's id; {@code refworks.database}, where it was
 * exported from; {@code refworks.accession-number}, its number there.
 */
public final class RefworksTextParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "refworks-text",
          "RefWorks' tagged text",
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
  public RefworksTextParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  /** Certain if there are a type and a title, each on a line of its own. */
  @Override
  public Match match(FeedHead head) {
    String text = head.text();
    boolean isRecord =
        head.kind() == FeedHead.Kind.TEXT && hasLine(text, "RT ") && hasLine(text, "T1 ");
    return isRecord ? Match.CERTAIN : Match.NO;
  }

  private static boolean hasLine(String text, String tag) {
    return text.startsWith(tag) || text.contains("\n" + tag) || text.contains("\r" + tag);
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return new TaggedEntries(
        input,
        new RefworksSyntax(),
        context,
        RefworksPaper.ID,
        (record, paper) -> new RefworksPaper(record, paper).fill());
  }
}
