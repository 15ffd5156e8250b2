package org.epitome.parsers.bibtex;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.epitome.parsers.lines.Bytes;
import org.epitome.parsers.lines.TextBuffer;
import org.epitome.parsers.lines.TextMarks;
import org.epitome.parsers.lines.WordCache;
import org.epitome.parsers.tex.Tex;
import org.epitome.parsers.tex.TexSigns;

/**
 * The bytes of the document around the current entry, read as far as they are asked for, with line
 * numbers. Places are indices of the buffer, which stay good until {@link #release}.
 */
final class BibtexInput {
  private static final int CHUNK = 64 * 1024;

  private final InputStream in;
  private final int entryBytes;
  private byte[] buffer = new byte[CHUNK + TextMarks.PADDING];
  private byte[] notes = new byte[buffer.length]; // of each byte, see TextMarks
  private int limit; // end of the bytes read
  private int origin; // begin of the entry
  private int stop; // end of the bytes that the entry may use now
  private boolean ended;
  private boolean cut;
  private int counted; // up to here lines are counted
  private long line = 1;
  private boolean hasReleased;
  private final FieldValue word = new FieldValue(); // a key or the like
  private final WordCache types = new WordCache();

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
    if (room() == 0) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
      notes = Arrays.copyOf(notes, buffer.length);
    }
    int count = in.read(buffer, limit, room());
    if (count < 0) {
      ended = true;
      return false;
    }
    TextMarks.note(buffer, notes, limit, limit + count);
    limit += count;
    updateStop();
    return true;
  }

  private int room() {
    return buffer.length - TextMarks.PADDING - limit;
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
    int kept = limit + TextMarks.PADDING - before;
    System.arraycopy(buffer, before, buffer, 0, kept);
    System.arraycopy(notes, before, notes, 0, kept);
    limit -= before;
    counted -= before;
    hasReleased = true;
    begin(0);
    return before;
  }

  // ---- places

  /** The line of a place, from 1. Places are asked for in their order. */
  long lineAt(int at) {
    line += Bytes.countLineEnds(buffer, counted, at, limit);
    counted = Math.max(counted, at);
    return line;
  }

  /** The column of a place in UTF-16 units, from 1; 0 if its line begins before what is kept. */
  long columnAt(int at) {
    int start = at;
    while (start > 0 && !isLineEnd(buffer[start - 1])) {
      start--;
    }
    return start == 0 && hasReleased ? 0 : Bytes.countUnits(buffer, start, at) + 1L;
  }

  private static boolean isLineEnd(byte b) {
    return b == '\n' || b == '\r';
  }

  /** Whether nothing but spaces stands before this place on its line. */
  boolean isLineStart(int at) {
    int i = at - 1;
    while (i >= 0 && (buffer[i] == ' ' || buffer[i] == '\t')) {
      i--;
    }
    return i < 0 || isLineEnd(buffer[i]);
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
    while (has(i) && !isLineEnd(buffer[i])) {
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
    word.clear();
    for (int i = from; i < to; i++) {
      word.chars().append((char) (buffer[i] | 0x20));
    }
    return types.get(word.chars());
  }

  /** Text with white space as one space, none at either end. */
  String text(int from, int to) {
    word.clear();
    append(word, from, to, false, false);
    return word.toString();
  }

  /**
   * Appends text with white space as one space, none at either end.
   *
   * @param paragraphs whether an empty line after the end of a sentence becomes a line feed
   * @param comments whether lines that begin with a percent sign are left out
   */
  void append(FieldValue value, int from, int to, boolean paragraphs, boolean comments) {
    byte[] bytes = buffer;
    TextBuffer out = value.chars();
    int before = out.length();
    int i = from;
    while (true) {
      int feeds = 0; // in the white space
      while (i < to) {
        int space = spaceAt(i, to);
        if (space > 0) {
          feeds += bytes[i] == '\n' || bytes[i] == '\r' && !isFeed(i + 1, to) ? 1 : 0;
          i += space;
        } else if (comments && bytes[i] == '%' && feeds > 0) {
          while (i < to && !isLineEnd(bytes[i])) {
            i++;
          }
        } else {
          break;
        }
      }
      if (i == to) {
        return;
      }
      if (out.length() > before) {
        boolean breaks = paragraphs && feeds > 1 && isSentenceEnd(out.last());
        out.append(breaks ? '\n' : ' ');
      }
      i = appendSpaced(value, i, to);
    }
  }

  /** Appends all up to white space that is not one space between words; where that begins. */
  private int appendSpaced(FieldValue value, int from, int to) {
    byte[] bytes = buffer;
    TextBuffer out = value.chars();
    TexSigns signs = value.signs();
    int run = from; // where what is not yet copied begins
    int i = TextMarks.next(notes, from);
    while (i < to && spaceAt(i, to) == 0) {
      byte b = bytes[i];
      if (b < 0) {
        out.append(bytes, run, i);
        appendCharacter(value, Bytes.character(bytes, i));
        run = i + Bytes.characterLength(b);
        i = run;
      } else {
        if (b == '\\' || TextMarks.isTex(b, bytes[i + 1])) {
          signs.add(out.length() + i - run);
        }
        i++;
      }
      i = TextMarks.next(notes, i);
    }
    int end = Math.max(run, Math.min(i, to));
    out.append(bytes, run, end > run && bytes[end - 1] == ' ' ? end - 1 : end);
    return end;
  }

  private static void appendCharacter(FieldValue value, int code) {
    TextBuffer out = value.chars();
    if (!Character.isBmpCodePoint(code)) {
      out.append(Character.highSurrogate(code));
      out.append(Character.lowSurrogate(code));
      value.signs().compose();
    } else {
      out.append((char) code);
      if (Tex.mayCompose((char) code)) {
        value.signs().compose();
      }
    }
  }

  /** How many bytes a character of white space has that stands here; 0 if there is none. */
  private int spaceAt(int at, int to) {
    byte b = buffer[at];
    if (b >= 0) {
      return b <= ' ' ? 1 : 0;
    }
    boolean isNoBreak = b == (byte) 0xc2 && at + 1 < to && buffer[at + 1] == (byte) 0xa0;
    return isNoBreak ? 2 : 0;
  }

  /** Some exporters put an empty line after each line: such a line is no end of a paragraph. */
  private static boolean isSentenceEnd(char c) {
    return c == '.' || c == '!' || c == '?' || c == ':' || c == ')' || c == '}';
  }

  private boolean isFeed(int at, int to) {
    return at < to && buffer[at] == '\n';
  }
}
