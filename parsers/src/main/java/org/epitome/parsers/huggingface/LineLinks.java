package org.epitome.parsers.huggingface;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.epitome.parsers.fields.AnyCase;

/**
 * Takes the links out of the lines of a papers page, and leaves their words: Markdown links with an
 * address or a number, also those that begin or end on another line, the numbers that terminal
 * browsers print, images. Brackets of the text itself stay. One for a page; not thread-safe.
 */
final class LineLinks {
  private static final int DEEPEST = 4; // links nest in images and labels, no deeper
  private static final int LONGEST_ADDRESS = 2_000;

  private final BitSet dropped = new BitSet();
  private final List<PageLink> links = new ArrayList<>(4);
  private final int[] open = new int[DEEPEST];
  private final int[] labelEnd = new int[DEEPEST]; // of an image's words right behind the bracket
  private int depth;
  private boolean isOpen; // a link goes on on the next line
  private boolean isMarkdown;

  /** Ends a link that is open. */
  void end() {
    isOpen = false;
  }

  /** Whether a link goes on on the next line. */
  boolean goesOn() {
    return isOpen;
  }

  /** Whether a link of Markdown was met on this page. */
  boolean isMarkdown() {
    return isMarkdown;
  }

  /** The links of the last line, in their order; overwritten by those of the next. */
  List<PageLink> found() {
    return links;
  }

  /**
   * The line without the markup of its links, and without images; what was found in a line before
   * is forgotten.
   */
  String without(String line) {
    links.clear();
    if (line.indexOf('[') < 0 && line.indexOf(']') < 0) {
      return line;
    }
    dropped.clear();
    depth = 0;
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (c == '[') {
        i = opened(line, i);
      } else if (c == ']') {
        i = closed(line, i);
      } else {
        i++;
      }
    }
    // A bracket at the very beginning that nothing closes opens a link over several lines.
    if (depth > 0 && isFirst(line, open[0])) {
      dropped.set(open[0], Math.max(open[0] + 1, labelEnd[0]));
      isOpen = true;
    }
    return kept(line);
  }

  private int opened(String line, int at) {
    boolean begins = isFirst(line, at);
    if (begins && isBox(line, at + 1)) {
      dropped.set(at, at + 3);
      return at + 3;
    }
    int number = numberEnd(line, at + 1);
    if (number > 0 && (begins || line.length() < 100) && isReferenceBefore(line, number)) {
      links.add(PageLink.reference(line.substring(at + 1, number - 1)));
      dropped.set(at, number);
      return number;
    }
    if (depth < DEEPEST) {
      labelEnd[depth] = 0;
      open[depth++] = at;
    }
    return at + 1;
  }

  /** A checkbox, as some converters make of an icon. */
  private static boolean isBox(String line, int at) {
    return line.startsWith("-] ", at) || line.startsWith(" ] ", at) || line.startsWith("x] ", at);
  }

  /** Terminal browsers print {@code [12]} directly before the words of a link. */
  private static boolean isReferenceBefore(String line, int end) {
    return end < line.length()
        && (Character.isLetterOrDigit(line.charAt(end))
            || "-[$\"\u00b7".indexOf(line.charAt(end)) >= 0);
  }

  private int closed(String line, int at) {
    int start = depth > 0 ? open[--depth] : -1;
    int words = start < 0 ? -1 : Math.max(start + 1, labelEnd[depth]);
    int number = at + 1 < line.length() && line.charAt(at + 1) == '[' ? numberEnd(line, at + 2) : 0;
    if (number > 0) {
      return unwrap(
          start, words, at, number, PageLink.reference(line.substring(at + 2, number - 1)));
    }
    int end = at + 1 < line.length() && line.charAt(at + 1) == '(' ? addressEnd(line, at + 2) : 0;
    if (end > 0) {
      return link(line, start, words, at, end);
    }
    if (start >= 0 && isImage(line, start, at + 1)) {
      dropped.set(start, at + 1);
    } else if (start > 0 && depth > 0 && open[depth - 1] == start - 1) {
      labelEnd[depth - 1] = at + 1;
    }
    return at + 1;
  }

  private int link(String line, int start, int words, int at, int end) {
    if (start > 0 && line.charAt(start - 1) == '!') {
      dropped.set(start - 1, end); // an image
      return end;
    }
    PageLink link = PageLink.of(address(line, at + 2, end - 1));
    boolean begins = start >= 0 ? isFirst(line, start) : isOpen; // perhaps on a line before
    boolean whole = begins && end == line.length();
    boolean button = start >= 0 && isButton(line, start + 1);
    if (whole || button || link.isOfPage()) {
      boolean within =
          start >= 0 && hasLetter(line, 0, start) && hasLetter(line, end, line.length());
      return unwrap(start, words, at, end, within ? link.inSentence() : link);
    }
    return at + 1;
  }

  private int unwrap(int start, int words, int at, int end, PageLink link) {
    isMarkdown = true;
    if (start >= 0) {
      dropped.set(start, words);
    }
    dropped.set(at, end);
    isOpen &= start >= 0;
    links.add(link);
    return end;
  }

  /** Whether words that stay stand between two places. */
  private boolean hasLetter(String line, int from, int to) {
    int i = from;
    while (i < to && (dropped.get(i) || !Character.isLetter(line.charAt(i)))) {
      i++;
    }
    return i < to;
  }

  /** Whether only marks and dropped characters stand before a place. */
  private boolean isFirst(String line, int at) {
    for (int i = at - 1; i >= 0 && i >= at - 8; i--) {
      if (line.charAt(i) != ' ' && !dropped.get(i) && line.charAt(i) != '[') {
        return false;
      }
    }
    return dropped.nextClearBit(0) >= at || at < 8;
  }

  /** Whether a bracket stands for an image: by the word for it, and nothing else on the line. */
  private static boolean isImage(String line, int start, int end) {
    boolean alone = start == 0 && end == line.length();
    return line.startsWith("[\u56fe\u7247", start)
        || alone && AnyCase.isAt(line, 1, "image")
        || alone && AnyCase.isAt(line, 1, "img");
  }

  private static boolean isButton(String line, int at) {
    int from = line.startsWith("LINK:", at) ? at + 5 : at;
    from += from < line.length() && line.charAt(from) == ' ' ? 1 : 0;
    return AnyCase.isAt(line, from, "github")
        || AnyCase.isAt(line, from, "arxiv")
        || AnyCase.isAt(line, from, "view arxiv page")
        || AnyCase.isAt(line, from, "view pdf");
  }

  /** The end of a number and its bracket; 0 if there is none. */
  private static int numberEnd(String line, int from) {
    int i = from;
    while (i < line.length() && i < from + 5 && isDigit(line.charAt(i))) {
      i++;
    }
    return i > from && i < line.length() && line.charAt(i) == ']' ? i + 1 : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The end of an address and its bracket; 0 if there is none. */
  private static int addressEnd(String line, int from) {
    int nested = 0;
    int to = Math.min(line.length(), from + LONGEST_ADDRESS);
    for (int i = from; i < to; i++) {
      char c = line.charAt(i);
      if (c == '(') {
        nested++;
      } else if (c == ')' && nested-- == 0) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The address without the title that may follow it. */
  private static String address(String line, int from, int to) {
    int space = line.indexOf(' ', from);
    int end = space > from && space < to ? space : to;
    boolean angled = end - from > 2 && line.charAt(from) == '<' && line.charAt(end - 1) == '>';
    return angled ? line.substring(from + 1, end - 1) : line.substring(from, end);
  }

  /** What is not dropped, with a space where dropping would join two words. */
  private String kept(String line) {
    StringBuilder out = new StringBuilder(line.length());
    int i = dropped.nextClearBit(0);
    while (i < line.length()) {
      int next = dropped.nextSetBit(i);
      int end = next < 0 ? line.length() : next;
      boolean joins =
          out.length() > 0
              && Character.isLetterOrDigit(out.charAt(out.length() - 1))
              && Character.isLetterOrDigit(line.charAt(i));
      out.append(joins ? " " : "").append(line, i, end);
      i = dropped.nextClearBit(end);
    }
    String text = out.toString();
    return text.startsWith("LINK:") ? text.substring(5) : text;
  }
}
