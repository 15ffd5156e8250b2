package org.epitome.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Decompresses gzip, one member after the other; what stands behind the last and is no member is
 * passed over.
 *
 * <p>The JDK's own stream calls itself for each empty member, so that a small file of them ends in
 * a stack overflow, and looks for a further member only if bytes are there without waiting, so that
 * those on a slow connection would be lost.
 */
public final class GzipInput extends InputStream {
  private static final int BUFFER = 16 * 1024;
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;
  private boolean inMember;
  private boolean ended;

  /**
   * Begins to read.
   *
   * @throws BrokenGzipException if no member is there
   */
  public GzipInput(InputStream in) throws IOException {
    this.in = in;
    if (!beginMember()) {
      throw new BrokenGzipException("the gzip header is broken", null);
    }
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
    while (inMember || !ended && beginMember()) {
      int count = inflate(into, start, length);
      if (count > 0) {
        checksum.update(into, start, count);
        return count;
      }
      if (inflater.finished()) {
        endMember();
      } else if (!fill()) {
        throw new BrokenGzipException("the gzip stream ends too early", null);
      } else {
        inflater.setInput(buffer, position, limit - position);
      }
    }
    ended = true;
    return -1;
  }

  private int inflate(byte[] into, int start, int length) throws BrokenGzipException {
    try {
      int count = inflater.inflate(into, start, length);
      if (inflater.needsDictionary()) {
        throw new BrokenGzipException("the gzip stream wants a dictionary", null);
      }
      return count;
    } catch (DataFormatException e) {
      throw new BrokenGzipException("the gzip stream is broken: " + e.getMessage(), e);
    }
  }

  /** Passes over a member's header; false if there is none. */
  private boolean beginMember() throws IOException {
    if (next() != 0x1f || next() != 0x8b || next() != Deflater.DEFLATED) {
      return false;
    }
    int flags = next();
    skip(6); // time, level, system
    if ((flags & EXTRA) != 0) {
      skip(next() & 0xff | (next() & 0xff) << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CHECKSUM) != 0) {
      skip(2);
    }
    inflater.reset();
    checksum.reset();
    inMember = position < limit || fill();
    if (inMember) {
      inflater.setInput(buffer, position, limit - position);
    }
    return inMember;
  }

  /** Compares what stands behind a member with what was in it. */
  private void endMember() throws IOException {
    inMember = false;
    position = limit - inflater.getRemaining();
    if (nextInt() != (int) checksum.getValue() || nextInt() != (int) inflater.getBytesWritten()) {
      throw new BrokenGzipException("the gzip stream is broken: its checksum is another", null);
    }
  }

  private int nextInt() throws IOException {
    return next() & 0xff | (next() & 0xff) << 8 | (next() & 0xff) << 16 | (next() & 0xff) << 24;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private void skipText() throws IOException {
    int c = next();
    while (c > 0) {
      c = next();
    }
  }

  /** The next byte; -1 at the end. */
  private int next() throws IOException {
    return position < limit || fill() ? buffer[position++] & 0xff : -1;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer, 0, buffer.length));
    return limit > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
