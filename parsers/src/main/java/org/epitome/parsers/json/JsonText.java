package org.epitome.parsers.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.epitome.parsers.lines.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The text of a JSON string, read from the document's own bytes: one pass, eight bytes at a time,
 * finds the end and the escapes, makes one space of white space, and notices whether there can be
 * markup or TeX. Jackson would decode the string into characters first, and then each of these
 * would be a pass of its own.
 *
 * <p>It reads ASCII with the usual escapes; every other string is Jackson's.
 */
final class JsonText {
  /** What becomes of white space. */
  enum Space {
    /** It stays. */
    KEPT,
    /** It is one space, and none at the ends. */
    LINE,
    /** As LINE, but an empty line, or one that begins with white space, begins a paragraph. */
    PARAGRAPHS
  }

  private byte[] out = new byte[1024];
  private int length;
  private boolean mayHaveTex;
  private boolean mayHaveMarkup;

  /** Whether something in the text last read could be TeX. */
  boolean mayHaveTex() {
    return mayHaveTex;
  }

  /** Whether something in the text last read could be a tag or a reference. */
  boolean mayHaveMarkup() {
    return mayHaveMarkup;
  }

  /**
   * Reads a string.
   *
   * @param bytes the document
   * @param from behind the opening quote
   * @param limit where the bytes end that are there
   * @return the text, perhaps empty; null if it is not read here, or its end is not there
   */
  @Nullable String read(byte[] bytes, int from, int limit, Space space) {
    boolean squeezes = space != Space.KEPT;
    long pairsStop = squeezes ? -1 : 0;
    long tex = 0;
    long markup = 0;
    length = 0;
    mayHaveTex = true;
    mayHaveMarkup = true;
    int i = from;
    if (squeezes && i < limit && bytes[i] == ' ') {
      i = passSpace(bytes, i, limit, false);
    }
    int run = i; // where what is not yet copied begins
    while (i + Bytes.WIDTH < limit) {
      long here = Bytes.eight(bytes, i);
      long next = Bytes.eight(bytes, i + 1);
      long stops = stops(here) | Bytes.both(here, next, ' ') & pairsStop;
      stops &= Bytes.MARKS;
      if (stops == 0) {
        tex |= tex(here, next);
        markup |= markup(here);
        i += Bytes.WIDTH;
        continue;
      }
      long before = (stops & -stops) - 1;
      tex |= tex(here, next) & before;
      markup |= markup(here) & before;
      i += Bytes.first(stops);
      byte b = bytes[i];
      if (b == '"') {
        mayHaveTex = (tex & Bytes.MARKS) != 0;
        mayHaveMarkup = (markup & Bytes.MARKS) != 0;
        return string(bytes, run, squeezes ? withoutSpace(bytes, run, i) : i);
      }
      boolean isSpace = b == ' ' || b == '\\' && isSpaceEscape(bytes[i + 1]);
      if (isSpace && squeezes) {
        copy(bytes, run, withoutSpace(bytes, run, i));
        i = passSpace(bytes, i, limit, space == Space.PARAGRAPHS);
        run = i;
      } else if (b == '\\') {
        byte escaped = bytes[i + 1];
        copy(bytes, run, i);
        run = i + 1;
        if (isSpace) {
          write(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : '\r');
          run++;
        } else if (escaped == '\\') {
          tex = -1;
        } else if (escaped != '"' && escaped != '/') {
          return null;
        }
        i += 2;
      } else {
        return null;
      }
    }
    return null;
  }

  /** Marks what ends a string, begins an escape, or is not read here. */
  private static long stops(long eight) {
    return Bytes.each(eight, '"') | Bytes.each(eight, '\\') | Bytes.below(eight, ' ') | eight;
  }

  /** Marks what begins a tag or a reference. */
  private static long markup(long eight) {
    return Bytes.each(eight, '<') | Bytes.each(eight, '&');
  }

  /** Marks what is or begins TeX, and the vertical bar, which stands between the braces. */
  private static long tex(long eight, long next) {
    return Bytes.each(eight, '$')
        | Bytes.each(eight, '`')
        | Bytes.from(eight, '{')
        | Bytes.both(eight, next, '-')
        | Bytes.both(eight, next, '\'');
  }

  private static boolean isSpaceEscape(byte escaped) {
    return escaped == 'n' || escaped == 't' || escaped == 'r';
  }

  private static int withoutSpace(byte[] bytes, int from, int to) {
    return to > from && bytes[to - 1] == ' ' ? to - 1 : to;
  }

  /** Writes what white space becomes if more text follows; the place behind it. */
  private int passSpace(byte[] bytes, int from, int limit, boolean paragraphs) {
    boolean broken = false; // a line has ended in this white space, and more follows
    boolean paragraph = false;
    int i = from;
    while (i + 1 < limit) {
      if (bytes[i] == ' ') {
        paragraph |= broken;
        i++;
      } else if (bytes[i] == '\\' && isSpaceEscape(bytes[i + 1])) {
        paragraph |= broken && bytes[i + 1] != 'r';
        broken |= bytes[i + 1] == 'n';
        i += 2;
      } else {
        break;
      }
    }
    if (length > 0 && bytes[i] != '"') {
      write(paragraphs && paragraph ? '\n' : ' ');
    }
    return i;
  }

  private void write(char c) {
    reserve(1);
    out[length++] = (byte) c;
  }

  private void copy(byte[] bytes, int from, int to) {
    reserve(to - from);
    System.arraycopy(bytes, from, out, length, to - from);
    length += to - from;
  }

  private void reserve(int more) {
    if (length + more > out.length) {
      out = Arrays.copyOf(out, Math.max(2 * out.length, length + more));
    }
  }

  /** The text that ends with these bytes. */
  private String string(byte[] bytes, int from, int to) {
    if (length == 0) {
      return from == to ? "" : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
    copy(bytes, from, to);
    return new String(out, 0, length, StandardCharsets.ISO_8859_1);
  }
}
