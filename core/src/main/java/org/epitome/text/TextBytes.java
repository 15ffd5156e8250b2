package org.epitome.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The characters of a text as bytes, of which eight are looked at together: those of ASCII as they
 * are, all others beyond 0x7F, whatever they are. Reused from text to text.
 */
final class TextBytes {
  static final long EACH = 0x0101010101010101L;
  static final long HIGH_BITS = EACH << 7;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final byte BEYOND = (byte) 0x80;

  private final CharsetEncoder latin1 = StandardCharsets.ISO_8859_1.newEncoder();
  private CharBuffer chars = CharBuffer.allocate(0);
  private byte[] bytes = {};
  private ByteBuffer buffer = ByteBuffer.wrap(bytes);

  TextBytes() {}

  /** Takes the first characters of some as the next text. */
  void read(char[] text, int length) {
    if (chars.array() != text) {
      chars = CharBuffer.wrap(text);
      bytes = new byte[(text.length | Long.SIZE - 1) + 1 + 2 * Long.BYTES];
      buffer = ByteBuffer.wrap(bytes);
    }
    chars.limit(length).position(0);
    buffer.clear();
    latin1.reset();
    while (latin1.encode(chars, buffer, true).isError()) {
      chars.get();
      buffer.put(BEYOND);
    }
    Arrays.fill(bytes, length, (length | Long.BYTES - 1) + 1, (byte) ' ');
  }

  /** The eight bytes from an offset on; those behind the text are anything. */
  long eight(int at) {
    return (long) LONGS.get(bytes, at);
  }

  /** The high bits of those of eight bytes that are ASCII from one character to another. */
  static long between(long eight, char first, char last) {
    return inRange(eight & ~HIGH_BITS, first, last) & ~eight & HIGH_BITS;
  }

  /**
   * In the high bits of eight bytes below 0x80, whether they are from one to another; in all others
   * anything.
   */
  static long inRange(long low, char first, char last) {
    return low + (0x80 - first) * EACH & ~(low + (0x7F - last) * EACH);
  }
}
