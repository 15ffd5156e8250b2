package org.epitome.parsers.huggingface;

import java.util.List;
import org.epitome.parsers.fields.WhiteSpace;
import org.epitome.parsers.lines.LineReader;
import org.epitome.parsers.markup.Entities;

/**
 * Takes the markup off the lines of a papers page: quoting, headings, bullets, emphasis, links
 * ({@link LineLinks}), hard line breaks, entities. One for a page, since a page is quoted and
 * escaped throughout or not at all.
 */
final class LineCleaner {
  private static final String ESCAPED = "_*[]#`~|<>";

  private boolean first = true;
  private boolean quoted;
  private boolean markdown;

  private final LineLinks links = new LineLinks();

  /** Tells that a blank line follows, which ends what was open. */
  void blank() {
    links.end();
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
    return new PageLine(number, text.strip(), 0, "", 0, links.goesOn(), List.of());
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
    line = links.without(line);
    markdown |= links.isMarkdown();
    int inLink = links.found().isEmpty() ? 0 : bullets(line); // "[- 3 authors](/papers/ID)"
    line = line.substring(inLink);
    boolean listed = bullet + inLink > 0;
    line = withoutEmphasis(entities(markdown ? unescaped(line) : line)).strip();
    return new PageLine(
        number,
        WhiteSpace.single(line),
        heading,
        listed ? bullet(raw) : "",
        indent,
        broken || links.goesOn() && !line.isEmpty(),
        List.copyOf(links.found()));
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
}
