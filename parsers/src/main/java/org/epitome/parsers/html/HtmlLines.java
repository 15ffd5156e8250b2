package org.epitome.parsers.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.epitome.parsers.fields.AnyCase;
import org.epitome.parsers.markup.Entities;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a page that was saved as HTML: a block element is a line with a blank one around it,
 * a heading is one, and links go with the line in which their words are. Made for pages as browsers
 * save them, not for checking HTML: what is not closed ends somewhere.
 */
public final class HtmlLines {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "code", "em", "font", "i", "img", "kbd", "mark", "q", "s",
          "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");
  private static final Set<String> SKIPPED =
      Set.of("script", "style", "svg", "head", "template", "noscript");

  private final String html;
  private final HtmlLinks meaning;
  private int at;
  private long line = 1;
  private int counted; // up to where lines have been counted
  private final StringBuilder text = new StringBuilder();
  private final List<String> addresses = new ArrayList<>();
  private int heading;
  private boolean listed;
  private long textLine;
  private boolean blankDue;
  private @Nullable String open; // where the open link leads to
  private int openAt; // where its words begin

  /**
   * The lines of a page.
   *
   * @param meaning what its links mean for them
   */
  public HtmlLines(String html, HtmlLinks meaning) {
    this.html = html;
    this.meaning = meaning;
  }

  /** The next line; null at the end. */
  public @Nullable HtmlLine next() {
    if (blankDue) {
      blankDue = false;
      return HtmlLine.BLANK;
    }
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c != '<') {
        character(c);
        at++;
      } else if (tag()) {
        HtmlLine ended = endLine();
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
    int end = HtmlTags.end(html, at);
    if (end < 0) {
      at = html.length();
      return false;
    }
    String name = html.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
    int start = at;
    if (!closing && name.equals("a") && beginsLine(start, end)) {
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

  private boolean beginsLine(int start, int end) {
    closeAnchor();
    boolean inLine = text.length() > 0 || !addresses.isEmpty();
    String address = inLine ? address(start, end) : null;
    return address != null && meaning.beginsLine(address);
  }

  private @Nullable String address(int start, int end) {
    String address = HtmlTags.attribute(html, start, end, "href");
    return address == null ? null : Entities.resolved(address);
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
      open = address(start, end);
      openAt = text.length();
    }
  }

  private void closeAnchor() {
    String address = open;
    open = null;
    if (address == null) {
      return;
    }
    addresses.add(address);
    int from = Math.min(openAt, text.length());
    String words = text.substring(from).strip();
    String read = meaning.words(address, words);
    if (!read.equals(words)) {
      text.setLength(from);
      text.append(read);
    }
  }

  private boolean block(String name, boolean closing) {
    boolean isHeading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) <= '6';
    boolean empty = text.toString().isBlank() && addresses.isEmpty();
    if (!closing && empty) {
      heading = isHeading && name.charAt(1) > '0' ? name.charAt(1) - '0' : heading;
      listed = name.equals("li");
      return false;
    }
    return true;
  }

  /** The line that ends here; null if there is nothing on it. */
  private @Nullable HtmlLine endLine() {
    String going = open;
    closeAnchor();
    String words = Entities.resolved(text.toString()).strip();
    HtmlLine ended = new HtmlLine(textLine, words, heading, listed, List.copyOf(addresses));
    text.setLength(0);
    addresses.clear();
    heading = 0;
    listed = false;
    blankDue = !ended.isBlank();
    if (going != null && at < html.length()) {
      open = going; // a link around several blocks
      openAt = 0;
    }
    return blankDue ? ended : null;
  }
}
