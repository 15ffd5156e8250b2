package org.epitome.parsers.arxiv;

import java.util.List;
import org.epitome.parsers.html.HtmlLine;
import org.epitome.parsers.html.HtmlLines;
import org.epitome.parsers.html.HtmlLinks;
import org.epitome.parsers.html.HtmlPages;
import org.jspecify.annotations.Nullable;

/** The lines of a page that was saved as HTML. */
final class HtmlPageLines implements PageLines, HtmlLinks {
  private final String html;
  private final HtmlLines lines;

  HtmlPageLines(String html) {
    this.html = html;
    this.lines = new HtmlLines(html, this);
  }

  @Override
  public @Nullable HtmlLine next() {
    return lines.next();
  }

  /** The site hides addresses in texts behind "this https URL". */
  @Override
  public String words(String address, String words) {
    return words.startsWith("this ") && words.endsWith(" URL") ? address : words;
  }

  @Override
  public List<String> authors() {
    return HtmlPages.meta(html, "citation_author");
  }
}
