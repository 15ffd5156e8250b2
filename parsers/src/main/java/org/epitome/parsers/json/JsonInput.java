package org.epitome.parsers.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.epitome.parsers.lines.Bytes;
import org.epitome.parsers.lines.TextMarks;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a document, which {@link JsonScanner} looks at where they are and Jackson reads. It
 * keeps the newest ones, so that the column of an error can be told in characters, what was not
 * understood can be read again, and reading can go on behind a broken entry; it bounds the length
 * of an entry, and keeps an entry that has a line of its own from running into the next.
 */
final class JsonInput extends InputStream {
  /** Most bytes that are looked at where they are, without having been read. */
  private static final int HELD = 256 * 1024;

  /** The least that is asked for, since smaller pieces are copied once more on their way. */
  private static final int PIECE = 16 * 1024;

  /** More than Jackson holds, so that what it reads can be found here too. */
  private static final int KEPT = 8 * 1024;

  private static final long UNKNOWN = 0;

  private final InputStream in;
  private final boolean lines;
  private final int entryBytes;
  private byte[] buffer = new byte[PIECE + TextMarks.PADDING];
  private byte[] notes = new byte[buffer.length]; // of each byte, see TextMarks
  private int position;
  private int limit;
  private long base; // offset of buffer[0] in the document
  private long line = 1; // line of buffer[position]
  private long baseLine = 1; // line of buffer[0], unless it is not known
  private long lineLengthBefore; // UTF-16 length of what buffer[0]'s line has before it
  private boolean ended;

  private boolean entryOpen;
  private long entryStart;
  private boolean tooLong;
  private byte[] first = new byte[0]; // what is delivered before anything else

  /**
   * Bytes of a document.
   *
   * @param lines whether each line is an entry
   * @param entryBytes the most bytes of one entry
   */
  JsonInput(InputStream in, boolean lines, int entryBytes) {
    this.in = in;
    this.lines = lines;
    this.entryBytes = entryBytes;
  }

  boolean hasLines() {
    return lines;
  }

  /** The offset of the next byte to deliver. */
  long offset() {
    return base + position;
  }

  /** Tells that an entry has begun, and where. */
  void openEntry(long start) {
    entryOpen = true;
    tooLong = false;
    entryStart = start;
  }

  /** Tells that the entry has ended. */
  void closeEntry() {
    entryOpen = false;
  }

  /** Whether the entry was cut because it has more bytes than an entry may have. */
  boolean isTooLong() {
    return tooLong;
  }

  /** Whether the open entry would be too long if it went on to an offset. */
  boolean isTooMuch(long end) {
    return end - entryStart > entryBytes;
  }

  /** Whether the document has no more bytes. */
  boolean isAtEnd() throws IOException {
    return position == limit && !refill();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int start, int length) throws IOException {
    Objects.checkFromIndexSize(start, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (first.length > 0) {
      int count = Math.min(length, first.length);
      System.arraycopy(first, 0, into, start, count);
      first = Arrays.copyOfRange(first, count, first.length);
      return count;
    }
    if (entryOpen && isTooMuch(offset())) {
      tooLong = true;
      return -1;
    }
    boolean lineEnded = entryOpen && lines && offset() > entryStart && isAtLineStart();
    if (lineEnded || position == limit && !refill()) {
      return -1;
    }
    int end = Math.min(limit, position + length);
    if (lines) {
      end = Bytes.afterLineFeed(buffer, position, end);
      line += buffer[end - 1] == '\n' ? 1 : 0;
    } else {
      line += Bytes.countLineFeeds(buffer, position, end);
    }
    int count = end - position;
    System.arraycopy(buffer, position, into, start, count);
    position = end;
    return count;
  }

  private boolean isAtLineStart() {
    return position > 0 && buffer[position - 1] == '\n';
  }

  /** Gets more bytes; false at the end of the document. */
  private boolean refill() throws IOException {
    while (position == limit) {
      if (more() < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Gets more bytes behind those that are here, if there are more, and may move these to the front
   * to make room; the last ones before the next to deliver are kept.
   *
   * @return by how many places the bytes have moved; -1 if there are no more, or too many are here
   */
  int more() throws IOException {
    if (ended || limit - position > HELD) {
      return -1;
    }
    int dropped = 0;
    if (room() < PIECE) {
      int kept = Math.max(limit - position, Math.min(limit, KEPT));
      dropped = limit - kept;
      countDropped(dropped);
      System.arraycopy(buffer, dropped, buffer, 0, kept);
      System.arraycopy(notes, dropped, notes, 0, kept);
      base += dropped;
      position -= dropped;
      limit = kept;
    }
    if (room() < PIECE) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
      notes = Arrays.copyOf(notes, buffer.length);
    }
    int from = limit;
    int count = in.read(buffer, from, room());
    ended = count < 0;
    limit += Math.max(0, count);
    TextMarks.note(buffer, notes, from, limit);
    return dropped;
  }

  private int room() {
    return buffer.length - TextMarks.PADDING - limit;
  }

  /** Counts the characters that are dropped of the line that goes on. */
  private void countDropped(int dropped) {
    boolean hasEnded = line != baseLine; // no line end need be looked for otherwise
    int lineStart = hasEnded ? Bytes.afterLastLineFeed(buffer, 0, dropped) : 0;
    long before = lineStart == 0 ? lineLengthBefore : 0;
    lineLengthBefore = before + Bytes.countUnits(buffer, lineStart, dropped);
    if (lineStart > 0) {
      baseLine = UNKNOWN;
    } else if (hasEnded) {
      baseLine = lineAt(base + dropped);
    }
  }

  /** The line, from 1, of an offset among the kept bytes. */
  long lineAt(long offset) {
    int at = index(offset);
    return at < position
        ? line - Bytes.countLineFeeds(buffer, at, position)
        : line + Bytes.countLineFeeds(buffer, position, at);
  }

  /** The column in UTF-16 units, from 1, of an offset among the kept bytes. */
  long columnAt(long offset) {
    int end = index(offset);
    int start = Bytes.afterLastLineFeed(buffer, 0, end);
    return (start == 0 ? lineLengthBefore : 0) + Bytes.countUnits(buffer, start, end) + 1;
  }

  /** The offset before the line ends that stand directly before an offset. */
  long withoutLineEnd(long offset) {
    int i = index(offset);
    while (i > 0 && (buffer[i - 1] == '\n' || buffer[i - 1] == '\r')) {
      i--;
    }
    return base + i;
  }

  /** The bytes that are here, up to {@link #limit} and zeros behind; not to be changed. */
  byte[] bytes() {
    return buffer;
  }

  /** What {@link TextMarks} notes of these bytes. */
  byte[] notes() {
    return notes;
  }

  /** The place in the buffer of the next byte to deliver. */
  int position() {
    return position;
  }

  /** Where the bytes end that are here. */
  int limit() {
    return limit;
  }

  private int index(long offset) {
    return (int) Math.max(0, Math.min(limit, offset - base));
  }

  // ---- going on

  /** Delivers other bytes before the next ones. */
  void deliverFirst(byte[] bytes) {
    first = bytes;
  }

  /** Goes on to a place in the buffer; an entry with a line of its own has no line end in it. */
  void passTo(int place) {
    int from = position;
    if (lines) {
      from = place;
      while (from > position && buffer[from - 1] <= ' ') {
        from--;
      }
    }
    line += Bytes.countLineFeeds(buffer, from, place);
    position = place;
  }

  /** Goes back to an offset among the kept bytes, or as far as that is possible. */
  void moveTo(long offset) {
    line = lineAt(offset);
    position = index(offset);
    entryOpen = false;
  }

  /** Goes back to an error, and before the punctuation that leads to it. */
  void moveToError(long offset) {
    int at = index(offset);
    while (at > 0 && " \n\r\t,{}".indexOf(buffer[at - 1]) >= 0) {
      at--;
    }
    moveTo(base + at);
  }

  /** The first key of the object that begins at an offset; null if it is not among these bytes. */
  @Nullable String firstKey(long objectStart) {
    int start = index(objectStart) + 1;
    while (start < limit && buffer[start] <= ' ' && buffer[start] > 0) {
      start++;
    }
    int end = start + 1;
    while (end < limit && buffer[end] != '"' && buffer[end] != '\\' && end - start < 100) {
      end++;
    }
    return end < limit && buffer[start] == '"' && buffer[end] == '"'
        ? new String(buffer, start + 1, end - start - 1, StandardCharsets.UTF_8)
        : null;
  }

  /** Goes on at the next line that begins an object; what is between belongs to the broken one. */
  void skipLine() throws IOException {
    entryOpen = false;
    boolean lineStart = isAtLineStart();
    while (!isAtEnd()) {
      byte b = buffer[position];
      if (lineStart && b == '{') {
        return;
      }
      lineStart = b == '\n' || lineStart && (b == ' ' || b == '\t' || b == '\r');
      pass(b);
    }
  }

  /**
   * Goes on at the next object that begins with the given key and stands behind a comma or another
   * object's end.
   *
   * @return false if there is none
   */
  boolean skipToObject(String firstKey) throws IOException {
    KeyScan scan = new KeyScan(firstKey);
    while (!isAtEnd()) {
      if (scan.accept(buffer[position], offset())) {
        moveTo(scan.objectStart());
        return true;
      }
      pass(buffer[position]);
    }
    return false;
  }

  private void pass(byte next) {
    line += next == '\n' ? 1 : 0;
    position++;
  }

  /** Recognises a comma or closing brace, an opening brace and a key, white space aside. */
  private static final class KeyScan {
    private final byte[] wanted; // {"key"
    private int matched = -1; // how many of these; -1 before the comma or closing brace
    private long start;

    KeyScan(String key) {
      wanted = ("{\"" + key + '"').getBytes(StandardCharsets.UTF_8);
    }

    /** Whether this byte ends what is looked for. */
    boolean accept(byte b, long offset) {
      boolean space = b == ' ' || b == '\n' || b == '\r' || b == '\t';
      if (space && matched <= 1) {
        return false;
      }
      if (matched >= 0 && b == wanted[matched]) {
        start = matched == 0 ? offset : start;
        matched++;
      } else {
        matched = b == ',' || b == '}' ? 0 : -1;
      }
      return matched == wanted.length;
    }

    long objectStart() {
      return start;
    }
  }
}
