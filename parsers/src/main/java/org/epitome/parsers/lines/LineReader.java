package org.epitome.parsers.lines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The lines of a UTF-8 document, one at a time. A line ends with LF, CR LF, CR, U+2028 or U+2029,
 * whichever comes; none of them belongs to it. Nothing is decoded until it is asked for, so that a
 * format can look at tags and blank lines as bytes and make strings of what it keeps.
 *
 * <p>What the methods say about the current line holds until the next call of {@link #next}. Memory
 * is bounded by the longest line allowed; the rest of a longer one is passed over, see {@link
 * #isCut}. Not thread-safe. The input is not closed: in a parser that is the engine's task.
 */
public final class LineReader {
  private static final int CHUNK = 16 * 1024;
  private static final byte SEPARATOR_LEAD = (byte) 0xe2; // of E2 80 A8 and E2 80 A9

  private final InputStream input;
  private final int longest;
  private byte[] buffer = new byte[CHUNK];
  private char[] decoded = new char[0];
  private int limit; // the end of what has been read into the buffer
  private int start; // the current line
  private int end;
  private int after; // behind its line end
  private long number;
  private boolean inputEnded;
  private boolean current;
  private boolean pushedBack;
  private boolean cut;
  private boolean afterReturn; // a CR stood last, its LF may still come

  /**
   * A reader at the beginning of a document.
   *
   * @param input the document, UTF-8 without byte order mark
   * @param longest how many bytes of a line are kept at most, at least 4
   */
  public LineReader(InputStream input, int longest) {
    this.input = input;
    this.longest = Math.max(4, longest);
  }

  /**
   * Goes to the next line.
   *
   * @return false if there is none; after a last line end there is no further, empty line
   * @throws IOException if the input cannot be read
   */
  public boolean next() throws IOException {
    if (pushedBack) {
      pushedBack = false;
      return true;
    }
    start = after;
    cut = false;
    current = findEnd();
    if (current) {
      number++;
    }
    return current;
  }

  /**
   * Lets the next call of {@link #next} give the current line again; so a parser looks ahead.
   *
   * @throws IllegalStateException if there is no current line
   */
  public void pushBack() {
    if (!current) {
      throw new IllegalStateException("no line to push back");
    }
    pushedBack = true;
  }

  private boolean findEnd() throws IOException {
    int i = start;
    while (true) {
      int found = indexOfEnd(i);
      if (found >= 0) {
        if (afterReturn && found == start && buffer[found] == '\n') {
          // The second half of a CR LF of which the first was the last byte of the buffer.
          afterReturn = false;
          start = found + 1;
          i = start;
          continue;
        }
        finish(found);
        return true;
      }
      int kept = limit - start;
      int pending = undecided();
      if (kept - pending > longest) {
        passOver();
        return true;
      }
      i = limit - pending - start;
      if (!fill()) {
        afterReturn = false;
        end = limit;
        after = limit;
        return limit > start;
      }
      i += start;
    }
  }

  private void finish(int found) {
    byte mark = buffer[found];
    end = found;
    after = found + (mark == SEPARATOR_LEAD ? 3 : 1);
    afterReturn = mark == '\r';
    if (afterReturn && after < limit) {
      after += buffer[after] == '\n' ? 1 : 0;
      afterReturn = false;
    }
    if (end - start > longest) {
      end = start + longest;
      backToCharacter();
      cut = true;
    }
  }

  /** Where the next line end begins, from the given place; -1 if none is in the buffer. */
  private int indexOfEnd(int from) {
    byte[] bytes = buffer;
    int to = limit;
    int i = from;
    while (i < to) {
      i = ByteRuns.afterPlain(bytes, i, to, '\r' + 1);
      for (int stop = Math.min(to, i + ByteRuns.STEP); i < stop; i++) {
        byte b = bytes[i];
        if (b <= '\r' && (b == '\n' || b == '\r' || b == SEPARATOR_LEAD && isSeparator(i))) {
          return i;
        }
      }
    }
    return -1;
  }

  private boolean isSeparator(int at) {
    return at + 2 < limit
        && buffer[at + 1] == (byte) 0x80
        && (buffer[at + 2] == (byte) 0xa8 || buffer[at + 2] == (byte) 0xa9);
  }

  /** How many bytes at the end of the buffer may be the beginning of a separator. */
  private int undecided() {
    if (limit - start >= 1 && buffer[limit - 1] == SEPARATOR_LEAD) {
      return 1;
    }
    boolean two =
        limit - start >= 2
            && buffer[limit - 2] == SEPARATOR_LEAD
            && buffer[limit - 1] == (byte) 0x80;
    return two ? 2 : 0;
  }

  /** Reads more behind what is there, after moving the current line to the front. */
  private boolean fill() throws IOException {
    if (inputEnded) {
      return false;
    }
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, limit - start);
      limit -= start;
      start = 0;
    }
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = input.read(buffer, limit, buffer.length - limit);
    if (read < 0) {
      inputEnded = true;
      return false;
    }
    limit += read;
    return true;
  }

  /** Keeps the beginning of a line that is too long and goes to its end. */
  private void passOver() throws IOException {
    byte[] kept = Arrays.copyOfRange(buffer, start, start + longest);
    while (true) {
      // Two bytes stay, which with the next ones may be a separator.
      int rest = Math.min(2, limit - start);
      start = limit - rest;
      if (!fill()) {
        after = limit;
        break;
      }
      int found = indexOfEnd(start);
      if (found >= 0) {
        finish(found);
        break;
      }
    }
    int tail = limit - after;
    byte[] joined = new byte[Math.max(CHUNK, kept.length + tail)];
    System.arraycopy(kept, 0, joined, 0, kept.length);
    System.arraycopy(buffer, after, joined, kept.length, tail);
    buffer = joined;
    start = 0;
    end = kept.length;
    after = kept.length;
    limit = kept.length + tail;
    cut = true;
    backToCharacter();
  }

  /** Moves the end of a cut line before a character that the cut has split. */
  private void backToCharacter() {
    int lead = end;
    while (lead > start && (buffer[lead - 1] & 0xc0) == 0x80) {
      lead--;
    }
    if (lead == start) {
      return;
    }
    if (lead - 1 + Bytes.characterLength(buffer[lead - 1]) > end) {
      end = lead - 1;
    }
  }

  // ---- the current line

  /** The number of the current line, from 1; 0 before the first. */
  public long number() {
    return number;
  }

  /** How many bytes the current line has. */
  public int length() {
    return end - start;
  }

  /** Whether the current line was longer than allowed, and its rest dropped. */
  public boolean isCut() {
    return cut;
  }

  /** A byte of the current line, 0 to 255; -1 before its beginning and behind its end. */
  public int byteAt(int index) {
    return index < 0 || index >= end - start ? -1 : buffer[start + index] & 0xff;
  }

  /** Whether the current line begins with ASCII characters. */
  public boolean startsWith(String ascii) {
    return startsWith(ascii, 0);
  }

  /** Whether ASCII characters stand at a place of the current line. */
  public boolean startsWith(String ascii, int from) {
    if (from < 0 || ascii.length() > end - start - from) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (buffer[start + from + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where an ASCII character stands first in the current line from a place on; -1 if nowhere. */
  public int indexOf(char ascii, int from) {
    for (int i = start + Math.max(0, from); i < end; i++) {
      if (buffer[i] == ascii) {
        return i - start;
      }
    }
    return -1;
  }

  /** How many spaces and tabs stand at the beginning of the current line. */
  public int indent() {
    int i = start;
    while (i < end && (buffer[i] == ' ' || buffer[i] == '\t')) {
      i++;
    }
    return i - start;
  }

  /**
   * Whether the current line has nothing to see: only control characters, spaces of any width,
   * no-break spaces and byte order marks.
   */
  public boolean isBlank() {
    int i = start;
    while (i < end) {
      int b = buffer[i] & 0xff;
      int length = b <= ' ' || b == 0x7f ? 1 : invisible(i, b);
      if (length == 0) {
        return false;
      }
      i += length;
    }
    return true;
  }

  /**
   * Whether all white space in the current line is single spaces: no other control characters, no
   * invisible ones, no spaces of other widths, nowhere two in a row.
   */
  public boolean isSingleSpaced() {
    int i = start;
    while (i < end) {
      i = ByteRuns.afterSingleSpaced(buffer, i, end);
      for (int stop = Math.min(end, i + ByteRuns.STEP); i < stop; i++) {
        int b = buffer[i] & 0xff;
        boolean isOdd =
            b > 0x7f
                ? invisible(i, b) > 0
                : b < ' ' || b == ' ' && i + 1 < end && buffer[i + 1] == ' ';
        if (isOdd) {
          return false;
        }
      }
    }
    return true;
  }

  /** The length of the invisible character that begins with a byte above ASCII; 0 for others. */
  private int invisible(int at, int lead) {
    if (lead == 0xc2 && at + 1 < end) { // U+0085, U+00A0, U+00AD
      int second = buffer[at + 1] & 0xff;
      return second == 0x85 || second == 0xa0 || second == 0xad ? 2 : 0;
    }
    if (at + 2 >= end) {
      return 0;
    }
    int second = buffer[at + 1] & 0xff;
    int third = buffer[at + 2] & 0xff;
    boolean blank =
        switch (lead) {
          case 0xe2 -> // U+2000 to U+200F, U+202F, U+2060
              second == 0x80 && (third <= 0x8f || third == 0xaf) || second == 0x81 && third == 0xa0;
          case 0xe3 -> second == 0x80 && third == 0x80; // U+3000
          case 0xef -> second == 0xbb && third == 0xbf; // U+FEFF
          default -> false;
        };
    return blank ? 3 : 0;
  }

  /** The current line as text. */
  public String text() {
    return text(0, end - start);
  }

  /** The current line as text, from a byte on. */
  public String text(int from) {
    return text(from, end - start);
  }

  /** The current line as text, from a byte on; a short one as the cache has it. */
  public String text(int from, WordCache words) {
    int begin = Math.min(start + from, end);
    return isAscii(begin, end) ? words.get(buffer, begin, end) : decoded(begin, end);
  }

  /**
   * A part of the current line as text; both ends are bytes, and what lies outside the line is left
   * out.
   */
  public String text(int from, int to) {
    int begin = start + Math.max(0, Math.min(from, end - start));
    int stop = start + Math.max(0, Math.min(to, end - start));
    if (stop <= begin) {
      return "";
    }
    boolean ascii = isAscii(begin, stop);
    return ascii
        ? new String(buffer, begin, stop - begin, StandardCharsets.UTF_8)
        : decoded(begin, stop);
  }

  private boolean isAscii(int begin, int stop) {
    int i = ByteRuns.afterPlain(buffer, begin, stop, 0);
    while (i < stop && buffer[i] >= 0) {
      i++;
    }
    return i == stop;
  }

  /** Decodes a text that is not all ASCII, with two copies less than {@link String} makes of it. */
  private String decoded(int begin, int stop) {
    if (decoded.length < stop - begin) {
      decoded = new char[Math.max(2 * decoded.length, stop - begin)];
    }
    byte[] bytes = buffer;
    char[] out = decoded;
    int n = 0;
    int i = begin;
    while (i < stop) {
      byte b = bytes[i];
      if (b >= 0) {
        out[n++] = (char) b;
        i++;
        continue;
      }
      int length = Bytes.characterLength(b);
      if (i + length > stop || b < (byte) 0xc2) {
        return new String(bytes, begin, stop - begin, StandardCharsets.UTF_8); // cut, or no UTF-8
      }
      int code = Bytes.character(bytes, i);
      i += length;
      if (length < 4) {
        out[n++] = (char) code;
      } else {
        out[n++] = Character.highSurrogate(code);
        out[n++] = Character.lowSurrogate(code);
      }
    }
    return new String(out, 0, n);
  }
}
