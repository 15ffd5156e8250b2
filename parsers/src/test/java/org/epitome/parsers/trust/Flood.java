package org.epitome.parsers.trust;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;

/** A document that is made while it is read: a beginning, very many parts, and an end. */
final class Flood extends InputStream {
  private static final int BLOCK = 64 * 1024;

  private final String tail;
  private final LongFunction<String> part;
  private final long parts;
  private byte[] block;
  private int position;
  private long made;
  private boolean ended;

  private Flood(String head, LongFunction<String> part, long parts, String tail) {
    this.block = bytes(head);
    this.part = part;
    this.parts = parts;
    this.tail = tail;
  }

  /** So many parts, told by their numbers. */
  static Flood of(String head, LongFunction<String> part, long parts, String tail) {
    return new Flood(head, part, parts, tail);
  }

  /** The same part so often that it is about so many bytes. */
  static Flood of(String head, String part, long bytes, String tail) {
    int each = Math.max(1, BLOCK / bytes(part).length);
    String many = part.repeat(each);
    return new Flood(head, number -> many, bytes / bytes(many).length + 1, tail);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int start, int length) {
    while (position == block.length) {
      if (ended) {
        return -1;
      }
      position = 0;
      ended = made == parts;
      block = ended ? bytes(tail) : nextBlock();
    }
    int count = Math.min(length, block.length - position);
    System.arraycopy(block, position, into, start, count);
    position += count;
    return count;
  }

  private byte[] nextBlock() {
    ByteArrayOutputStream next = new ByteArrayOutputStream(BLOCK);
    while (made < parts && next.size() < BLOCK) {
      next.writeBytes(bytes(part.apply(made)));
      made++;
    }
    return next.toByteArray();
  }
}
