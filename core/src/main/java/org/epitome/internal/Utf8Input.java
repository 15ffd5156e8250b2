package org.epitome.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Lets UTF-8 through and mends what is none: a byte that cannot stand where it stands is read as
 * Windows-1252. So a parser may rely on UTF-8.
 */
final class Utf8Input extends InputStream {
  private static final int BUFFER = 16 * 1024;

  private final InputStream in;
  private final boolean tolerant;
  private final DocumentInput.CharsetListener listener;
  private byte[] buffer = new byte[BUFFER];
  private int position;
  private int valid; // end of the bytes known to be UTF-8
  private int limit; // end of the bytes read
  private long offset; // of buffer[0] in the document
  private byte[] mended = new byte[0]; // UTF-8 of a mended byte, to be delivered first
  private int mendedPosition;
  private boolean ended;
  private boolean told;

  /** What bytes that are no UTF-8 nearly always are; most documents need no such charset. */
  static Charset fallback() {
    return Charset.forName("windows-1252");
  }

  Utf8Input(InputStream in, boolean tolerant, DocumentInput.CharsetListener listener) {
    this.in = in;
    this.tolerant = tolerant;
    this.listener = listener;
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
    while (true) {
      if (mendedPosition < mended.length) {
        int count = Math.min(length, mended.length - mendedPosition);
        System.arraycopy(mended, mendedPosition, into, start, count);
        mendedPosition += count;
        return count;
      }
      if (position < valid) {
        int count = Math.min(length, valid - position);
        System.arraycopy(buffer, position, into, start, count);
        position += count;
        return count;
      }
      if (position == limit && !ended && length >= BUFFER) {
        int count = readInto(into, start, length);
        if (count > 0) {
          return count;
        }
      } else if (!advance()) {
        return -1;
      }
    }
  }

  /** Reads bytes where they are wanted; only what is no UTF-8 there goes through the buffer. */
  private int readInto(byte[] into, int start, int length) throws IOException {
    int count = in.read(into, start, length);
    if (count < 0) {
      ended = true;
      return 0;
    }
    int good = Utf8.validEnd(into, start, start + count) - start;
    offset += position + good;
    position = 0;
    valid = 0;
    limit = count - good;
    if (limit > buffer.length) {
      buffer = new byte[length];
    }
    System.arraycopy(into, start + good, buffer, 0, limit);
    return good;
  }

  /** Finds more bytes to deliver, valid or mended; false at the end. */
  private boolean advance() throws IOException {
    valid = Utf8.validEnd(buffer, position, limit);
    if (valid > position) {
      return true;
    }
    if (!ended && limit - position < 4) {
      refill();
      return position < limit || !ended;
    }
    if (position == limit) {
      return false;
    }
    mend(buffer[position]);
    position++;
    valid = position;
    return true;
  }

  private void refill() throws IOException {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    offset += position;
    limit -= position;
    position = 0;
    valid = 0;
    int count = in.read(buffer, limit, buffer.length - limit);
    if (count < 0) {
      ended = true;
    } else {
      limit += count;
    }
  }

  private void mend(byte wrong) throws IOException {
    if (!tolerant) {
      throw new IOException(
          String.format("byte 0x%02X at offset %d is no UTF-8", wrong, offset + position));
    }
    if (!told) {
      told = true;
      listener.charset(
          String.format("byte 0x%02X is no UTF-8, such bytes are read as Windows-1252", wrong),
          offset + position);
    }
    String character = new String(new byte[] {wrong}, fallback());
    mended = character.getBytes(StandardCharsets.UTF_8);
    mendedPosition = 0;
  }

  @Override
  public int available() throws IOException {
    return Math.max(0, valid - position);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
