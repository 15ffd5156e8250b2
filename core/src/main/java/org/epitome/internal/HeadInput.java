package org.epitome.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A document of which the head has been looked at. Where the input fails within the head, the
 * failure comes behind the bytes before it, so that the entries in them are not lost.
 */
public final class HeadInput extends InputStream {
  private final InputStream in;
  private final byte[] head;
  private final @Nullable IOException failure;
  private int position;

  /**
   * Reads the head.
   *
   * @param length how many bytes it has, if there are as many
   * @throws IOException if the input fails before the first byte
   */
  public HeadInput(InputStream document, int length) throws IOException {
    in = document;
    byte[] bytes = new byte[length];
    int filled = 0;
    IOException failed = null;
    try {
      for (int count = 0; count >= 0 && filled < length; filled += Math.max(0, count)) {
        count = document.read(bytes, filled, length - filled);
      }
    } catch (IOException e) {
      if (filled == 0) {
        throw e;
      }
      failed = e;
    }
    head = filled == length ? bytes : Arrays.copyOf(bytes, filled);
    failure = failed;
  }

  /** The bytes of the head; not to be changed. */
  public byte[] head() {
    return head;
  }

  /**
   * Fails if the input did within the head: for a document of which the head is of no use.
   *
   * @throws IOException as the input did
   */
  public void requireWhole() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public int read() throws IOException {
    if (position < head.length) {
      return head[position++] & 0xff;
    }
    requireWhole();
    return in.read();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (position < head.length) {
      int count = Math.min(length, head.length - position);
      System.arraycopy(head, position, into, offset, count);
      position += count;
      return count;
    }
    requireWhole();
    return in.read(into, offset, length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
