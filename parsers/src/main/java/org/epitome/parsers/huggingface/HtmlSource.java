package org.epitome.parsers.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.epitome.parsers.html.HtmlLine;
import org.epitome.parsers.html.HtmlLines;
import org.epitome.parsers.html.HtmlLinks;
import org.jspecify.annotations.Nullable;

/** The lines of a papers page that was saved as HTML; the links of one lead to one paper. */
final class HtmlSource implements PageSource, HtmlLinks {
  private final HtmlLines lines;
  private final List<PageLink> links = new ArrayList<>();
  private @Nullable String paper; // the identifier in the first link to a paper on this line

  HtmlSource(String html) {
    this.lines = new HtmlLines(html, this);
  }

  @Override
  public @Nullable PageLine next() {
    HtmlLine line = lines.next();
    if (line == null || line.isBlank()) {
      return line == null ? null : PageLine.BLANK;
    }
    String bullet = line.listed() ? "-" : "";
    List<PageLink> of = List.copyOf(links);
    links.clear();
    paper = null;
    return new PageLine(line.number(), line.text(), line.heading(), bullet, 0, false, of);
  }

  /** Whether a link leads to another paper than those on this line. */
  @Override
  public boolean beginsLine(String address) {
    PageLink link = paper == null ? null : PageLink.of(address);
    return link != null && link.isPaper() && !Objects.equals(link.id(), paper);
  }

  /** Words that only repeat where the link leads to say nothing. */
  @Override
  public String words(String address, String words) {
    PageLink link = PageLink.of(address);
    links.add(link);
    paper = paper == null && link.isPaper() ? link.id() : paper;
    return link.id() != null && words.equals(link.id()) ? "" : words;
  }
}
