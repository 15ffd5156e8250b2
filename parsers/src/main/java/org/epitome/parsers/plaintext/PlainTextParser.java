package org.epitome.parsers.plaintext;

import java.io.InputStream;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.parsers.lines.LineReader;

/**
 * Reads plain text with the title and abstract of one paper, or of many one after the other, with
 * or without words such as "Title:" and "Abstract". It is the last resort of the detection: a
 * document of which not nearly all is titles followed by abstracts is no plain text in this sense,
 * but anyone may name the format.
 *
 * <p>It fills title and abstract, and where a line says so the authors, keywords as subjects and
 * the identifiers behind "doi:" and "arXiv:".
 */
public final class PlainTextParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "plain-text",
          "plain text with titles and abstracts",
          "title",
          "abstract",
          "authors",
          "identifiers",
          "subjects");

  /** A parser; it has no settings. */
  public PlainTextParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    boolean text = head.kind() == FeedHead.Kind.TEXT;
    return text && PlainTextHead.hasAbstracts(head) ? Match.POSSIBLE : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return new PlainTextReader(new LineReader(input, context.limits().entryBytes()), context);
  }
}
