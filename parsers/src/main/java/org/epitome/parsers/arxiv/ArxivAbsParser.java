package org.epitome.parsers.arxiv;

import java.io.InputStream;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.parsers.mail.MailLines;

/**
 * Reads one of arXiv's {@code .abs} files: the fields and the abstract of one paper, as they stand
 * in {@code ftp/arxiv/papers} and as mail answers to {@code get} were.
 *
 * <p>It fills what {@link ArxivMailParser} fills; {@code updated} is the date of the last version
 * that is listed.
 */
public final class ArxivAbsParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "arxiv-abs",
          "single .abs files of arXiv",
          "title",
          "abstract",
          "comment",
          "authors",
          "identifiers",
          "published",
          "updated",
          "venue",
          "subjects",
          "license",
          "status",
          "attributes");

  /** A parser; it has no settings. */
  public ArxivAbsParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    return head.kind() == FeedHead.Kind.TEXT && isAbs(head) ? Match.CERTAIN : Match.NO;
  }

  /** Whether the document is one item with its abstract, and not a mail or a list. */
  static boolean isAbs(FeedHead head) {
    String text = head.text();
    return Listing.items(head) == 1
        && head.isComplete()
        && !text.contains("Subject: ")
        && !text.contains("\\\\ ( http")
        && !text.startsWith(">");
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return new ListingReader(new MailLines(input, context.limits().entryBytes()), context);
  }
}
