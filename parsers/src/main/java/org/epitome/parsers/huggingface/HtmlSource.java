package org.epitome.parsers.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.epitome.parsers.fields.AnyCase;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a page that was saved as HTML: a block element is a line with a blank one around it,
 * a heading is one, and links go with the line in which their words are. Made for pages as browsers
 * save them, not for checking HTML: what is not closed ends somewhere.
 */
final class HtmlSource implements PageSource {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "code", "em", "font", "i", "img", "kbd", "mark", "q", "s",
          "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");
  private static final Set<String> SKIPPED =
      Set.of("script", "style", "svg", "head", "template", "noscript");

  private final String html;
  private int at;
  private long line = 1;
  private int counted; // up to where lines have been counted
  private final StringBuilder text = new StringBuilder();
  private final List<PageLink> links = new ArrayList<>();
  private @Nullable String paper; // the identifier in the first link to a paper on this line
  private int heading;
  private boolean listed;
  private long textLine;
  private boolean blankDue;
  private @Nullable PageLink open;
  private int openAt; // where the words of the open link begin

  HtmlSource(String html) {
    this.html = html;
  }

  @Override
  public @Nullable PageLine next() {
    if (blankDue) {
      blankDue = false;
      return PageLine.BLANK;
    }
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c != '<') {
        character(c);
        at++;
      } else if (tag()) {
        PageLine ended = endLine();
        if (ended != null) {
          return ended;
        }
      }
    }
    return endLine();
  }

  private void character(char c) {
    if (c > ' ' && c != '\u00a0') {
      if (text.length() == 0) {
        textLine = lineAt(at);
      }
      text.append(c);
    } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }

  private long lineAt(int offset) {
    while (counted < offset) {
      line += html.charAt(counted++) == '\n' ? 1 : 0;
    }
    return line;
  }

  /** Reads a tag; true if it ends the line. */
  private boolean tag() {
    if (html.startsWith("<!--", at)) {
      int end = html.indexOf("-->", at + 4);
      at = end < 0 ? html.length() : end + 3;
      return false;
    }
    boolean closing = html.startsWith("</", at);
    int nameStart = at + (closing ? 2 : 1);
    int nameEnd = nameStart;
    while (nameEnd < html.length() && Character.isLetterOrDigit(html.charAt(nameEnd))) {
      nameEnd++;
    }
    if (nameEnd == nameStart) {
      character('<'); // no tag: nothing is looked for that may be far off
      at++;
      return false;
    }
    int end = Tags.end(html, at);
    if (end < 0) {
      at = html.length();
      return false;
    }
    String name = html.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
    int start = at;
    if (!closing && name.equals("a") && leadsElsewhere(start, end)) {
      return true; // the tag itself is read on the next line
    }
    at = end + 1;
    if (!closing && SKIPPED.contains(name)) {
      skip(name);
      return true;
    }
    if (name.equals("a")) {
      anchor(closing, start, end);
      return false;
    }
    return !INLINE.contains(name) && block(name, closing);
  }

  /** Whether a link leads to another paper than those on this line. */
  private boolean leadsElsewhere(int start, int end) {
    closeAnchor();
    String address = paper == null ? null : Tags.attribute(html, start, end, "href");
    PageLink link = address == null ? null : PageLink.of(LineCleaner.entities(address));
    return link != null && link.isPaper() && !Objects.equals(link.id(), paper);
  }

  private void skip(String name) {
    int from = at;
    while (true) {
      int close = html.indexOf("</", from);
      if (close < 0) {
        at = html.length();
        return;
      }
      if (AnyCase.isAt(html, close + 2, name)) {
        int end = html.indexOf('>', close);
        at = end < 0 ? html.length() : end + 1;
        return;
      }
      from = close + 2;
    }
  }

  private void anchor(boolean closing, int start, int end) {
    closeAnchor();
    if (!closing) {
      String address = Tags.attribute(html, start, end, "href");
      open = address == null ? null : PageLink.of(LineCleaner.entities(address));
      openAt = text.length();
    }
  }

  private void closeAnchor() {
    PageLink link = open;
    open = null;
    if (link == null) {
      return;
    }
    links.add(link);
    paper = paper == null && link.isPaper() ? link.id() : paper;
    // Words that only repeat where the link leads to say nothing.
    String words = text.substring(Math.min(openAt, text.length())).strip();
    if (link.id() != null && words.equals(link.id())) {
      text.setLength(Math.min(openAt, text.length()));
    }
  }

  private boolean block(String name, boolean closing) {
    boolean isHeading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) <= '6';
    boolean empty = text.toString().isBlank() && links.isEmpty();
    if (!closing && empty) {
      heading = isHeading && name.charAt(1) > '0' ? name.charAt(1) - '0' : heading;
      listed = name.equals("li");
      return false;
    }
    return true;
  }

  /** The line that ends here; null if there is nothing on it. */
  private @Nullable PageLine endLine() {
    PageLink going = open;
    closeAnchor();
    String words = LineCleaner.entities(text.toString()).strip();
    PageLine ended =
        words.isEmpty() && links.isEmpty()
            ? null
            : new PageLine(
                textLine, words, heading, listed ? "-" : "", 0, false, List.copyOf(links));
    text.setLength(0);
    links.clear();
    paper = null;
    heading = 0;
    listed = false;
    blankDue = ended != null;
    if (going != null && at < html.length()) {
      open = going; // a link around several blocks
      openAt = 0;
    }
    return ended;
  }
}
