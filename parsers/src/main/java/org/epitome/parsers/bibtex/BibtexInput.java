package org.epitome.parsers.bibtex;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of the document around the current entry, read as far as they are asked for, with line
 * numbers. Places are indices of the buffer, which stay good until {@link #release}.
 */
final class BibtexInput {
  private static final int CHUNK = 64 * 1024;

  private final InputStream in;
  private final int entryBytes;
  private byte[] buffer = new byte[CHUNK];
  private int limit; // end of the bytes read
  private int origin; // begin of the entry
  private int stop; // end of the bytes that the entry may use now
  private boolean ended;
  private boolean cut;
  private int counted; // up to here lines are counted
  private long line = 1;
  private int lineStart;
  private byte[] scratch = new byte[1024];

  BibtexInput(InputStream in, int entryBytes) {
    this.in = in;
    this.entryBytes = entryBytes;
  }

  /** The bytes; the array changes when more is read. */
  byte[] bytes() {
    return buffer;
  }

  /** The end of the bytes that are there and may be used. */
  int stop() {
    return stop;
  }

  /** Lets an entry begin, which may use as many bytes from here on as the limit says. */
  void begin(int at) {
    origin = at;
    cut = false;
    updateStop();
  }

  /** Where the entry begins. */
  int origin() {
    return origin;
  }

  /** Whether the entry was not read on since it is longer than the limit. */
  boolean isCut() {
    return cut;
  }

  private void updateStop() {
    stop = limit - origin > entryBytes ? origin + entryBytes : limit;
  }

  /** Whether there is a byte at this place, reading on if need be. */
  boolean has(int at) throws IOException {
    while (at >= stop) {
      if (at - origin >= entryBytes) {
        cut = true;
        return false;
      }
      if (!read()) {
        return false;
      }
    }
    return true;
  }

  /** The byte at this place, 0 to 255; -1 behind the end. */
  int at(int at) throws IOException {
    return has(at) ? buffer[at] & 0xff : -1;
  }

  private boolean read() throws IOException {
    if (ended) {
      return false;
    }
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int count = in.read(buffer, limit, buffer.length - limit);
    if (count < 0) {
      ended = true;
      return false;
    }
    limit += count;
    updateStop();
    return true;
  }

  /**
   * Forgets the bytes before a place, if that is worth while.
   *
   * @return by how much all places become smaller
   */
  int release(int before) {
    if (before < buffer.length / 2) {
      return 0;
    }
    lineAt(before);
    System.arraycopy(buffer, before, buffer, 0, limit - before);
    limit -= before;
    counted -= before;
    lineStart -= before;
    begin(0);
    return before;
  }

  // ---- places

  /** The line of a place, from 1. Places are asked for in their order. */
  long lineAt(int at) {
    for (int i = counted; i < at; i++) {
      byte b = buffer[i];
      if (b <= '\r' && (b == '\n' || b == '\r' && (i + 1 >= limit || buffer[i + 1] != '\n'))) {
        line++;
        lineStart = i + 1;
      }
    }
    counted = Math.max(counted, at);
    return line;
  }

  /** The column of a place in UTF-16 units, from 1, after {@link #lineAt}; 0 if unknown. */
  long columnAt(int at) {
    return lineStart < 0 || at < lineStart
        ? 0
        : new String(buffer, lineStart, at - lineStart, StandardCharsets.UTF_8).length() + 1L;
  }

  /** Whether nothing but spaces stands before this place on its line. */
  boolean isLineStart(int at) {
    int i = at - 1;
    while (i >= 0 && (buffer[i] == ' ' || buffer[i] == '\t')) {
      i--;
    }
    return i < 0 || buffer[i] == '\n' || buffer[i] == '\r';
  }

  /** The first byte from here on that is neither white space nor in a comment to its line's end. */
  int afterSpace(int from) throws IOException {
    int i = from;
    while (has(i)) {
      byte b = buffer[i];
      if (b == '%') {
        i = lineEnd(i);
      } else if (b < 0 || b > ' ') {
        return i;
      } else {
        i++;
      }
    }
    return i;
  }

  private int lineEnd(int from) throws IOException {
    int i = from;
    while (has(i) && buffer[i] != '\n' && buffer[i] != '\r') {
      i++;
    }
    return i;
  }

  /** The end of the letters from here on. */
  int afterLetters(int from) throws IOException {
    int i = from;
    while (has(i) && (buffer[i] | 0x20) >= 'a' && (buffer[i] | 0x20) <= 'z') {
      i++;
    }
    return i;
  }

  // ---- texts

  /** ASCII letters in lower case. */
  String lower(int from, int to) {
    byte[] letters = Arrays.copyOfRange(buffer, from, to);
    for (int i = 0; i < letters.length; i++) {
      letters[i] |= 0x20;
    }
    return new String(letters, StandardCharsets.US_ASCII);
  }

  /**
   * Text with white space as one space, none at either end.
   *
   * @param paragraphs whether an empty line after the end of a sentence becomes a line feed
   * @param comments whether lines that begin with a percent sign are left out
   */
  String text(int from, int to, boolean paragraphs, boolean comments) {
    if (scratch.length < to - from) {
      scratch = new byte[Math.max(to - from, 2 * scratch.length)];
    }
    byte[] bytes = buffer;
    byte[] out = scratch;
    int n = 0;
    int feeds = -1; // line feeds in the white space before; -1 for no white space
    int i = from;
    while (i < to) {
      byte b = bytes[i++];
      if (feeds < 0) {
        while (b > ' ' && b != '%' && i < to) { // most bytes by far
          out[n++] = b;
          b = bytes[i++];
        }
        if (b == ' ' && n > 0 && i < to && bytes[i] > ' ' && bytes[i] != '%') {
          out[n++] = ' ';
          continue;
        }
      }
      if (b >= 0 && b <= ' ') {
        feeds = Math.max(feeds, 0) + (b == '\n' || b == '\r' && !isFeed(i, to) ? 1 : 0);
        continue;
      }
      if (b == (byte) 0xc2 && i < to && bytes[i] == (byte) 0xa0) { // no-break space
        feeds = Math.max(feeds, 0);
        i++;
        continue;
      }
      if (comments && b == '%' && feeds > 0) {
        while (i < to && bytes[i] != '\n' && bytes[i] != '\r') {
          i++;
        }
        continue;
      }
      if (feeds >= 0 && n > 0) {
        out[n] = (byte) (paragraphs && feeds > 1 && isSentenceEnd(out[n - 1]) ? '\n' : ' ');
        n++;
      }
      feeds = -1;
      out[n++] = b;
    }
    return new String(out, 0, n, StandardCharsets.UTF_8);
  }

  /** Some exporters put an empty line after each line: such a line is no end of a paragraph. */
  private static boolean isSentenceEnd(byte b) {
    return b == '.' || b == '!' || b == '?' || b == ':' || b == ')' || b == '}';
  }

  private boolean isFeed(int at, int to) {
    return at < to && buffer[at] == '\n';
  }
}
