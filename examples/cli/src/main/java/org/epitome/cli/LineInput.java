package org.epitome.cli;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.epitome.internal.GzipInput;

/**
 * Reads lines as bytes, plain or gzipped; an overlong line is passed over, not kept in memory.
 *
 * <p>It decompresses by a class that only the library's own programs may use. {@link
 * java.util.zip.GZIPInputStream} does for files, but loses what arrives late on a pipe.
 */
final class LineInput implements Closeable {
  /** The longest line, in bytes. */
  static final int LONGEST_LINE = 64 * 1024 * 1024;

  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;
  private byte[] line = new byte[4096];
  private int length;
  private long number;
  private boolean overlong;

  LineInput(InputStream raw) throws IOException {
    InputStream buffered = new BufferedInputStream(raw, BUFFER);
    buffered.mark(3);
    byte[] magic = buffered.readNBytes(3);
    buffered.reset();
    boolean gzip = startsWith(magic, 0x1f, 0x8b);
    this.in = gzip ? new GzipInput(buffered) : buffered;
    if (startsWith(magic, 0xef, 0xbb, 0xbf)) {
      buffered.skipNBytes(3);
    }
  }

  private static boolean startsWith(byte[] bytes, int... wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** Goes to the next line; false at the end. */
  boolean next() throws IOException {
    length = 0;
    overlong = false;
    boolean any = false;
    while (position < limit || fill()) {
      any = true;
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      append(end);
      position = end;
      if (end < limit) {
        position++;
        break;
      }
    }
    if (any) {
      number++;
    }
    return any;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer, 0, BUFFER));
    return limit > 0;
  }

  private void append(int end) {
    int count = end - position;
    if (length + count > LONGEST_LINE) {
      overlong = true;
    }
    if (overlong) {
      return;
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(length + count, Math.min(LONGEST_LINE, 2 * line.length)));
    }
    System.arraycopy(buffer, position, line, length, count);
    length += count;
  }

  /** The bytes of the current line, valid up to {@link #length} until the next call. */
  byte[] bytes() {
    return line;
  }

  int length() {
    return length;
  }

  /** Whether the current line has nothing but white space. */
  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (line[i] > ' ' || line[i] < 0) {
        return false;
      }
    }
    return !overlong;
  }

  /** Whether the current line was too long to be kept. */
  boolean isOverlong() {
    return overlong;
  }

  /** The number of the current line, from 1. */
  long number() {
    return number;
  }

  /** Whether the next line may have to be waited for. */
  boolean mayWait() throws IOException {
    return position == limit && in.available() == 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
