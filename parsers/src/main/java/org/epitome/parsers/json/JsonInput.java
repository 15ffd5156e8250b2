package org.epitome.parsers.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.epitome.parsers.lines.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a document on their way to Jackson. It keeps the newest ones, so that the column of
 * an error can be told in characters and reading can go on behind a broken entry, bounds the length
 * of an entry, and keeps an entry that has a line of its own from running into the next.
 */
final class JsonInput extends InputStream {
  private static final int BUFFER = 64 * 1024;

  /** More than Jackson holds, so that what it reads can be found here too. */
  private static final int KEPT = 8 * 1024;

  private final InputStream in;
  private final boolean lines;
  private final int entryBytes;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;
  private long base; // offset of buffer[0] in the document
  private long lineOfBase = 1; // line of buffer[0]
  private long line = 1; // line of buffer[position]
  private long lineLengthBefore; // UTF-16 length of what buffer[0]'s line has before it
  private boolean ended;

  private boolean entryOpen;
  private long entryStart;
  private boolean tooLong;
  private boolean arrayPending;

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

  /** Tells that an entry has begun, whose first byte has been delivered already. */
  void openEntry() {
    entryOpen = true;
    tooLong = false;
    entryStart = offset();
  }

  /** Tells that the entry has ended. */
  void closeEntry() {
    entryOpen = false;
  }

  /** Whether the entry was cut because it has more bytes than an entry may have. */
  boolean isTooLong() {
    return tooLong;
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
    if (arrayPending) {
      arrayPending = false;
      into[start] = '[';
      return 1;
    }
    if (entryOpen && offset() - entryStart > entryBytes) {
      tooLong = true;
      return -1;
    }
    if (entryOpen && lines && isAtLineStart() || position == limit && !refill()) {
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

  /** Gets more bytes and keeps the last ones; false at the end of the document. */
  private boolean refill() throws IOException {
    if (ended) {
      return false;
    }
    int kept = Math.min(limit, KEPT);
    int dropped = limit - kept;
    countDropped(dropped);
    System.arraycopy(buffer, dropped, buffer, 0, kept);
    base += dropped;
    position = kept;
    limit = kept;
    int count = in.read(buffer, kept, BUFFER - kept);
    if (count < 0) {
      ended = true;
      return false;
    }
    limit += count;
    return count > 0 || refill();
  }

  /** Counts the characters that are dropped of the line that goes on. */
  private void countDropped(int dropped) {
    long lineOfKept = lineAt(base + dropped);
    if (lineOfKept == lineOfBase) {
      lineLengthBefore += Bytes.countUnits(buffer, 0, dropped);
    } else {
      int lineStart = Bytes.afterLastLineFeed(buffer, 0, dropped);
      lineLengthBefore = Bytes.countUnits(buffer, lineStart, dropped);
    }
    lineOfBase = lineOfKept;
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

  /** The place of an offset among the bytes that are here; -1 if it is not there. */
  int find(long offset) {
    long place = offset - base;
    return place < 0 || place >= limit ? -1 : (int) place;
  }

  /** The bytes that are here, up to {@link #limit}; not to be changed. */
  byte[] bytes() {
    return buffer;
  }

  /** Where the bytes end that are here. */
  int limit() {
    return limit;
  }

  private int index(long offset) {
    return (int) Math.max(0, Math.min(limit, offset - base));
  }

  // ---- going on

  /** Delivers an opening bracket first, for the rest of an array. */
  void beginArray() {
    arrayPending = true;
  }

  /** Goes back to an offset among the kept bytes, or as far as that is possible. */
  private void moveTo(long offset) {
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
