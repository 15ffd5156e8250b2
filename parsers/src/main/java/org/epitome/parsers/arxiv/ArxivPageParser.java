package org.epitome.parsers.arxiv;

import java.io.IOException;
import java.io.InputStream;
import java.util.StringTokenizer;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.parsers.html.HtmlPages;
import org.epitome.parsers.lines.LineReader;

/**
 * Reads the pages of arXiv: lists of new, recent or a month's papers, results of its search, and
 * the page of one paper, saved as HTML or copied out of a browser as text.
 *
 * <p>It fills title, abstract (where the page shows it), comment, authors, the arXiv identifier
 * (with its version where the page says which it shows), DOIs, the journal reference as venue, the
 * codes of categories as subjects, links and the status of withdrawn papers. The dates of the first
 * version ({@code published}) and of the last one ({@code updated}) and the licence stand on the
 * page of one paper, dates also in results of the search. An abstract that the page cut is kept and
 * reported.
 *
 * <p>Attributes: {@code arxiv.announce-type} ({@code new}, {@code cross}, {@code replace}) and
 * {@code arxiv.announced}, the day under which the paper is listed; {@code arxiv.submitter}, {@code
 * arxiv.report-no}, {@code arxiv.acm-class}, {@code arxiv.msc-class}.
 *
 * <p>Text is read as a stream; HTML is held in memory, up to the limit of one entry. Source of the
 * format: the templates of the programs that serve these pages.
 */
public final class ArxivPageParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "arxiv-page",
          "pages of arXiv: lists, search results, papers (HTML, text)",
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
          "links",
          "status",
          "attributes");

  private static final String DATELINE = "[Submitted on ";

  /** Lines of a text that are longer were not wrapped by the program that wrote it. */
  private static final int WIDEST = 100;

  /** A parser; it has no settings. */
  public ArxivPageParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    String text = head.text();
    boolean isPage =
        switch (head.kind()) {
          case MARKUP ->
              text.contains("/abs/")
                  && (text.contains("list-title")
                      || text.contains("arxiv-result")
                      || text.contains(DATELINE) && text.contains("citation_arxiv_id"));
          case TEXT -> isPaper(text) || isList(text);
          default -> false;
        };
    return isPage ? Match.CERTAIN : Match.NO;
  }

  private static boolean isPaper(String text) {
    return text.contains(DATELINE) && text.contains("Cite as:") && text.contains("Subjects:");
  }

  /** Whether a line begins a paper and names its formats, and fields follow. */
  private static boolean isList(String text) {
    boolean isItem = false;
    StringTokenizer lines = new StringTokenizer(text, "\n\r");
    while (lines.hasMoreTokens() && !isItem) {
      String line = lines.nextToken();
      if (line.contains("arXiv:")) {
        PageItem item = PageItem.of(line.strip());
        isItem = item != null && item.hasFormats();
      }
    }
    return isItem && (text.contains("Subjects:") || text.contains("Authors:"));
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) throws IOException {
    String head = context.head().text();
    boolean ofOnePaper = head.contains(DATELINE);
    if (context.head().kind() == FeedHead.Kind.MARKUP) {
      String html = HtmlPages.text(input, context);
      return new ArxivPageReader(new HtmlPageLines(html), context, ofOnePaper, 0);
    }
    int width = width(head);
    return new ArxivPageReader(
        new TextPageLines(new LineReader(input, context.limits().entryBytes())),
        context,
        ofOnePaper,
        width > WIDEST ? 0 : width);
  }

  private static int width(String text) {
    int width = 0;
    StringTokenizer lines = new StringTokenizer(text, "\n\r");
    while (lines.hasMoreTokens()) {
      width = Math.max(width, lines.nextToken().strip().length());
    }
    return width;
  }
}
