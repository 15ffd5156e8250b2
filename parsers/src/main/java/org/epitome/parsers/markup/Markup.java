package org.epitome.parsers.markup;

import org.epitome.parsers.markup.Elements.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Plain text of a string with HTML, JATS or MathML in it, which may be broken: undeclared prefixes,
 * tags without end, bare {@code <} and {@code &}. What is no known tag or reference stays as it
 * stands. Markup that is escaped once more is undone too. Linear in the length of the string.
 */
public final class Markup {
  /** What {@link #lines} keeps lines of one paragraph apart by. */
  public static final char LINE_END = '\u2028';

  private static final int MOST_LAYERS = 3;

  private Markup() {}

  /**
   * The text with its paragraphs apart by {@code \n} and white space as one space.
   *
   * @param markup the string; may be null
   * @return the text; null if there is none
   */
  public static @Nullable String paragraphs(@Nullable String markup) {
    return markup == null || isPlain(markup)
        ? markup
        : undone(markup, new PlainText(markup.length()));
  }

  /**
   * As {@link #paragraphs(String)}, for one text after the other.
   *
   * @param markup the string; may be null
   * @param text where it is written, whatever is there already
   */
  public static @Nullable String paragraphs(@Nullable String markup, PlainText text) {
    return markup == null || isPlain(markup) ? markup : undone(markup, text);
  }

  private static @Nullable String undone(String markup, PlainText text) {
    text.clear();
    new Tags(markup, text, false).read();
    return again(text.paragraphs());
  }

  /** Whether a string comes out as it is. */
  private static boolean isPlain(String text) {
    return !text.contains("<!") && !hasMarkup(text) && PlainText.isPlain(text);
  }

  /**
   * Undoes the markup that is left in a text whose container is undone already, and in which {@code
   * \n} stands between paragraphs.
   *
   * @param text the text; may be null
   * @return the text; null if there is none
   */
  public static @Nullable String again(@Nullable String text) {
    return again(text, false);
  }

  /**
   * As {@link #again}, with lines that end by {@code <br>} apart by {@link #LINE_END}.
   *
   * @param text the text; may be null
   * @return the text; null if there is none
   */
  public static @Nullable String lines(@Nullable String text) {
    return again(text, true);
  }

  private static @Nullable String again(@Nullable String text, boolean keepsLines) {
    String plain = text;
    for (int layers = 1; plain != null && layers < MOST_LAYERS && hasMarkup(plain); layers++) {
      PlainText next = new PlainText(plain.length(), keepsLines);
      new Tags(plain, next, true).read();
      plain = next.paragraphs();
    }
    return plain;
  }

  /**
   * The text as one line.
   *
   * @param markup the string; may be null
   * @return the text; null if there is none
   */
  public static @Nullable String line(@Nullable String markup) {
    String text = paragraphs(markup);
    return text == null ? null : text.replace('\n', ' ');
  }

  /** Whether a text that should be plain still has tags or references. */
  private static boolean hasMarkup(String text) {
    return hasReference(text) || hasTag(text);
  }

  private static boolean hasReference(String text) {
    for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
      if (Tags.reference(text, at) != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasTag(String text) {
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      if (Tags.isKnown(text, at)) {
        return text.indexOf('>', at) >= 0; // if this one does not end, none behind it does
      }
    }
    return false;
  }

  /** One pass over a string. */
  private static final class Tags {
    private final String in;
    private final PlainText out;
    private final boolean keepLines;
    private boolean quotesClose = true;
    private int nextEnd = -1;
    private int nextTag = -1;
    private int nextReference = -1;
    private int nextLine = -1;

    Tags(String in, PlainText out, boolean keepLines) {
      this.in = in;
      this.out = out;
      this.keepLines = keepLines;
    }

    void read() {
      int plain = 0;
      int i = nextSign(0);
      while (i < in.length()) {
        char c = in.charAt(i);
        int after = i + 1;
        if (c == '<') {
          after = tag(i, plain);
        } else if (c == '&') {
          after = reference(i, plain);
        } else {
          text(plain, i);
          out.paragraph();
        }
        plain = after < 0 ? plain : after;
        i = nextSign(after < 0 ? i + 1 : after);
      }
      text(plain, in.length());
    }

    /** The next character that may mean something; the end if there is none. */
    private int nextSign(int from) {
      nextTag = next('<', from, nextTag);
      nextReference = next('&', from, nextReference);
      nextLine = keepLines ? next('\n', from, nextLine) : in.length();
      return Math.min(Math.min(nextTag, nextReference), nextLine);
    }

    /** The next place of a character, which is looked for only if the last one found is passed. */
    private int next(char wanted, int from, int found) {
      if (found >= from) {
        return found;
      }
      int next = in.indexOf(wanted, from);
      return next < 0 ? in.length() : next;
    }

    private void text(int from, int to) {
      if (to > from) {
        out.append(in, from, to);
      }
    }

    private int reference(int at, int plain) {
      String characters = reference(in, at);
      if (characters == null) {
        return -1;
      }
      text(plain, at);
      out.append(characters);
      return in.indexOf(';', at) + 1;
    }

    /** What a reference stands for; null if there is none at this place. */
    static @Nullable String reference(String text, int at) {
      int semicolon = Entities.semicolon(text, at);
      return semicolon < 0 ? null : Entities.resolve(text, at + 1, semicolon);
    }

    /** Reads a tag, comment or CDATA section; the place after it, or -1 if there is none. */
    private int tag(int at, int plain) {
      if (in.startsWith("<!--", at)) {
        int end = in.indexOf("-->", at + 4);
        text(plain, at);
        return end < 0 ? in.length() : end + 3;
      }
      if (in.startsWith("<![CDATA[", at)) {
        int end = in.indexOf("]]>", at + 9);
        text(plain, at);
        text(at + 9, end < 0 ? in.length() : end);
        return end < 0 ? in.length() : end + 3;
      }
      int name = at + 1 < in.length() && in.charAt(at + 1) == '/' ? at + 2 : at + 1;
      int nameEnd = nameEnd(in, name);
      if (!isTag(in, name, nameEnd)) {
        return -1;
      }
      int end = tagEnd(nameEnd);
      if (end < 0) {
        return -1;
      }
      text(plain, at);
      Kind kind = Elements.listed(in.substring(localStart(in, name, nameEnd), nameEnd));
      if (kind != null) {
        boolean closes = name == at + 2;
        if (!closes) {
          out.open(kind);
        }
        if (closes || in.charAt(end - 1) == '/') {
          out.close(kind);
        }
      }
      return end + 1;
    }

    static boolean isKnown(String text, int at) {
      int name = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
      int nameEnd = nameEnd(text, name);
      return isTag(text, name, nameEnd);
    }

    private static int nameEnd(String text, int from) {
      int i = from;
      while (i < text.length() && isNamePart(text.charAt(i))) {
        i++;
      }
      return i;
    }

    private static boolean isNamePart(char c) {
      return c >= 'a' && c <= 'z'
          || c >= 'A' && c <= 'Z'
          || c >= '0' && c <= '9'
          || c == ':'
          || c == '-'
          || c == '_';
    }

    /** Whether a known name, or one with a prefix, is followed by what may follow a tag's name. */
    private static boolean isTag(String text, int name, int nameEnd) {
      if (nameEnd == name || nameEnd == text.length() || nameEnd - name > 40) {
        return false;
      }
      char after = text.charAt(nameEnd);
      if (after != '>' && after != '/' && after > ' ') {
        return false;
      }
      int local = localStart(text, name, nameEnd);
      return local > name + 1 && local < nameEnd
          || Elements.listed(text.substring(local, nameEnd)) != null;
    }

    /** Where the name begins after its prefix. */
    private static int localStart(String text, int name, int nameEnd) {
      int i = nameEnd;
      while (i > name && text.charAt(i - 1) != ':') {
        i--;
      }
      return i;
    }

    /** The place of the {@code >} that ends a tag, or -1. */
    private int tagEnd(int from) {
      if (quotesClose) {
        int i = from;
        while (i < in.length()) {
          char c = in.charAt(i);
          if (c == '>') {
            return i;
          }
          if (c == '<') {
            return -1; // "a<b and <i>c</i>": the first is no tag
          }
          int close = c == '"' || c == '\'' ? in.indexOf(c, i + 1) : i;
          if (close < 0) {
            break;
          }
          i = close + 1;
        }
        // A quote that is never closed, or no end at all: from here on quotes mean nothing, which
        // keeps the whole linear.
        quotesClose = false;
      }
      if (nextEnd < from && nextEnd != in.length()) {
        int next = in.indexOf('>', from);
        nextEnd = next < 0 ? in.length() : next;
      }
      return nextEnd == in.length() ? -1 : nextEnd;
    }
  }
}
