package org.epitome.parsers.huggingface;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.epitome.parsers.fields.AnyCase;
import org.epitome.parsers.fields.WhiteSpace;
import org.epitome.parsers.lines.LineReader;
import org.epitome.parsers.markup.Entities;

/**
 * Takes the markup off the lines of a papers page: quoting, headings, bullets, emphasis, Markdown
 * links with an address or a number, also those that begin or end on another line, images, hard
 * line breaks, entities. Brackets of the text itself stay. One for a page, since a page is quoted
 * and escaped throughout or not at all.
 */
final class LineCleaner {
  private static final int DEEPEST = 4; // links nest in images and labels, no deeper
  private static final int LONGEST_ADDRESS = 2_000;
  private static final String ESCAPED = "_*[]#`~|<>";

  private boolean first = true;
  private boolean quoted;
  private boolean markdown;

  private final BitSet dropped = new BitSet();
  private final List<PageLink> links = new ArrayList<>(4);
  private final int[] open = new int[DEEPEST];
  private final int[] labelEnd = new int[DEEPEST]; // of an image's words right behind the bracket
  private int depth;
  private boolean linkOpen; // a link goes on on the next line

  /** Tells that a blank line follows, which ends what was open. */
  void blank() {
    linkOpen = false;
  }

  /** The current line without its markup. */
  PageLine clean(LineReader lines) {
    String line = lines.text();
    boolean plain = lines.isSingleSpaced();
    return plain && isText(line)
        ? text(line, lines.number())
        : clean(plain ? line : simpleSpaces(line), lines.number());
  }

  /** Whether a line has no markup but references, as nearly all have none. */
  private static boolean isText(String line) {
    char c = line.charAt(0);
    boolean word = (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || c >= '0' && c <= '9';
    return word && line.indexOf('[') < 0 && line.indexOf(']') < 0 && line.indexOf('\\') < 0;
  }

  private PageLine text(String line, long number) {
    first = false;
    String text = line.indexOf('&') < 0 ? line : WhiteSpace.single(entities(line));
    return new PageLine(number, text.strip(), 0, "", 0, linkOpen, List.of());
  }

  private PageLine clean(String raw, long number) {
    int indent = indent(raw);
    String line = raw.strip();
    if (first && !line.isEmpty()) {
      first = false;
      quoted = line.charAt(0) == '>';
    }
    if (quoted) {
      line = unquoted(line);
    }
    if (isTag(line) || line.startsWith("```")) {
      line = "";
    }
    int heading = heading(line);
    markdown |= heading > 0;
    line = heading > 0 ? withoutHashes(line, heading) : line;
    int bullet = bullets(line);
    line = line.substring(bullet);
    boolean broken = line.endsWith("\\");
    line = withoutBreak(line);
    links.clear();
    line = withoutLinks(line);
    int inLink = links.isEmpty() ? 0 : bullets(line); // "[- 3 authors](/papers/ID)"
    line = line.substring(inLink);
    boolean listed = bullet + inLink > 0;
    line = withoutEmphasis(entities(markdown ? unescaped(line) : line)).strip();
    return new PageLine(
        number,
        WhiteSpace.single(line),
        heading,
        listed ? bullet(raw) : "",
        indent,
        broken || linkOpen && !line.isEmpty(),
        List.copyOf(links));
  }

  // ---- spaces

  /** No-break spaces and their kin as spaces, a tab as four, invisible characters gone. */
  private static String simpleSpaces(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\t') {
        out.append("    ");
      } else if (!isOddSpace(c)) {
        out.append(c);
      } else if (c != '\u200b'
          && c != '\u200e'
          && c != '\u2060'
          && c != '\ufeff'
          && c != '\u00ad') {
        out.append(' ');
      }
    }
    return out.toString();
  }

  private static boolean isOddSpace(char c) {
    return c < ' '
        || c == '\u00a0'
        || c == '\u00ad'
        || c >= '\u2000' && c <= '\u200b'
        || c == '\u200e'
        || c == '\u202f'
        || c == '\u2060'
        || c == '\u3000'
        || c == '\ufeff';
  }

  private static int indent(String line) {
    int i = 0;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  // ---- marks at the beginning and the end

  private static String unquoted(String line) {
    int i = 0;
    while (i < line.length() && (line.charAt(i) == '>' || line.charAt(i) == ' ')) {
      i++;
    }
    return line.substring(i);
  }

  /** Whether the line is one tag, such as an anchor, but not an address in angle brackets. */
  private static boolean isTag(String line) {
    return line.startsWith("<") && line.endsWith(">") && !line.startsWith("<http");
  }

  private static int heading(String line) {
    int level = 0;
    while (level < line.length() && level < 7 && line.charAt(level) == '#') {
      level++;
    }
    boolean ends =
        level < line.length() && (line.charAt(level) == ' ' || line.charAt(level) == '[');
    return level > 0 && level < 7 && ends ? level : 0;
  }

  private static String withoutHashes(String line, int level) {
    int end = line.length();
    while (end > level && line.charAt(end - 1) == '#') {
      end--;
    }
    boolean closed = end > level && line.charAt(end - 1) == ' ';
    return line.substring(level, closed ? end : line.length()).strip();
  }

  private static boolean isBullet(String line, int at) {
    return at < line.length() && "-*+\u2022\u25e6\u25aa\u2023\u00b7".indexOf(line.charAt(at)) >= 0;
  }

  /** Where the text begins behind bullets; a bullet alone, or a middle dot before a date, stays. */
  private static int bullets(String line) {
    int i = 0;
    while (isBullet(line, i)
        && i + 2 < line.length()
        && line.charAt(i + 1) == ' '
        && line.charAt(i) != '\u00b7') {
      i += 2;
      while (i < line.length() - 1 && line.charAt(i) == ' ') {
        i++;
      }
    }
    return i;
  }

  /** The last bullet before the text, as printed. */
  private static String bullet(String raw) {
    int i = 0;
    while (i < raw.length() && !isBullet(raw, i)) {
      i++;
    }
    return i < raw.length() ? raw.substring(i, i + 1) : "";
  }

  /** Without the backslashes of a hard line break at the end, or of one that became a space. */
  private static String withoutBreak(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == '\\') {
      end--;
    }
    String ended = line.substring(0, end);
    return ended.indexOf("\\  ") < 0 ? ended : ended.replace("-\\  ", "-").replace("\\  ", " ");
  }

  /** Without the asterisks or underscores around all of a text. */
  static String withoutEmphasis(String line) {
    String marks = line.startsWith("**") ? "**" : line.startsWith("_") ? "_" : "*";
    boolean around =
        line.length() > 2 * marks.length()
            && line.startsWith(marks)
            && line.endsWith(marks)
            && line.indexOf(marks, marks.length()) == line.length() - marks.length();
    return around ? line.substring(marks.length(), line.length() - marks.length()) : line;
  }

  private static String unescaped(String line) {
    if (line.indexOf('\\') < 0) {
      return line;
    }
    StringBuilder out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      boolean escape =
          line.charAt(i) == '\\'
              && i + 1 < line.length()
              && ESCAPED.indexOf(line.charAt(i + 1)) >= 0;
      if (!escape) {
        out.append(line.charAt(i));
      }
    }
    return out.toString();
  }

  /** With what HTML's references stand for; the table of names is loaded where there is one. */
  private static String entities(String line) {
    return line.indexOf('&') < 0 ? line : Entities.resolved(line);
  }

  // ---- links

  private String withoutLinks(String line) {
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
      linkOpen = true;
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
    boolean begins = start >= 0 ? isFirst(line, start) : linkOpen; // perhaps on a line before
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
    markdown = true;
    if (start >= 0) {
      dropped.set(start, words);
    }
    dropped.set(at, end);
    linkOpen &= start >= 0;
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
