package org.epitome.parsers.huggingface;

import java.io.InputStream;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.parsers.lines.LineReader;

/**
 * Reads the papers pages of Hugging Face as text: copied out of a browser, saved by a terminal
 * browser, or exported as Markdown. All that a page may print is read where it is there, and none
 * of it is needed: a page that has lost everything but titles and abstracts is read by the shapes
 * of its lines, with blank lines between them or without.
 *
 * <p>Filled are title, abstract, the arXiv identifier (from links to {@code /papers/ID}, never from
 * a number in the text), the date that the card prints, links to the paper's pages, the repository
 * as a code link without a span, and the attributes {@code hf.upvotes}, {@code hf.comments}, {@code
 * hf.authors} (how many there are), {@code hf.submitter}, {@code hf.organization} and {@code
 * hf.stars} (of the repository, rounded by the site to three digits). The page of one paper also
 * gives its authors, as far as it lists them, and {@code hf.ai-summary}; its comments are no
 * papers.
 *
 * <p>The site prints every trending card twice; a paper is given once, with the longer abstract of
 * neighbouring prints. Of later repetitions the last 10,000 papers are remembered. A date without a
 * year, which the site prints for the current one, gets the year of the page's own date if the page
 * tells that, and else stays a month and day. An abstract that the page cut is kept and reported.
 *
 * <p>The page is read as a stream. Only where numbered links or a date without a year are explained
 * at the page's end, up to 5,000 papers wait for it.
 *
 * <p>Source of the format: the pages {@code huggingface.co/papers}, as they were from 2023 to 2026.
 */
public final class HuggingFaceTextParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "huggingface-text",
          "Hugging Face papers pages as text or Markdown",
          "title",
          "abstract",
          "authors",
          "identifiers",
          "published",
          "links",
          "attributes",
          "codeLinks");

  /** A parser; all of them are equal. */
  public HuggingFaceTextParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    if (head.kind() != FeedHead.Kind.TEXT) {
      return Match.NO;
    }
    return PaperPageReader.isPage(head.text()) ? Match.CERTAIN : PageMarks.match(head.text());
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    LineReader lines = new LineReader(input, context.limits().entryBytes());
    PageSource page = new TextSource(lines);
    return PaperPageReader.isPage(context.head().text())
        ? new PaperPageReader(page, context.limits().textLength())
        : new HuggingFaceTextReader(page, context);
  }
}
