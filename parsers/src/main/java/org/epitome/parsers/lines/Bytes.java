package org.epitome.parsers.lines;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at bytes of UTF-8 eight at a time (Warren, "Hacker's Delight", section 6-1). What a method
 * <i>marks</i> has the high bit of its byte set in the result; only {@link #MARKS} of the bits mean
 * anything, and behind the first mark there may be false ones.
 */
public final class Bytes {
  /** How many bytes are looked at together. */
  public static final int WIDTH = Long.BYTES;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int BLOCK = 32 * WIDTH; // to count in one is faster than to look for one
  private static final long ONES = 0x0101010101010101L;

  /** The high bits of all bytes. */
  public static final long MARKS = 0x8080808080808080L;

  private Bytes() {}

  /** The eight bytes from a place on, the first in the lowest bits. */
  public static long eight(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  /** Eight times the same byte. */
  public static long all(int value) {
    return value * ONES;
  }

  /** Marks each byte that is this one, ASCII. */
  public static long each(long eight, int ascii) {
    return zero(eight ^ all(ascii));
  }

  /** Marks each byte that is this one, ASCII, and has another of it behind. */
  public static long both(long eight, long next, int ascii) {
    return zero((eight ^ all(ascii)) | (next ^ all(ascii)));
  }

  /** The high bits of exactly the bytes that are this one, ASCII, and of no other. */
  private static long exactly(long eight, int ascii) {
    long odd = eight ^ all(ascii);
    return ~((odd & ~MARKS) + ~MARKS | odd) & MARKS;
  }

  private static long zero(long eight) {
    return eight - ONES & ~eight;
  }

  /** Marks each byte of ASCII that is less. */
  public static long below(long eight, int ascii) {
    return eight - all(ascii) & ~eight;
  }

  /** Marks each byte of ASCII that is this one or more, where all are ASCII. */
  public static long from(long eight, int ascii) {
    return eight + all(0x80 - ascii);
  }

  /** The number, from 0, of the first byte marked. */
  public static int first(long marks) {
    return Long.numberOfTrailingZeros(marks) / Byte.SIZE;
  }

  /** All bits of the bytes before the first one marked; there must be one. */
  public static long before(long marks) {
    return (marks & -marks) - 1 >>> Byte.SIZE - 1;
  }

  /** The place after the first line feed; {@code to} if there is none before it. */
  public static int afterLineFeed(byte[] bytes, int from, int to) {
    int i = from;
    while (i + 2 * WIDTH <= to) {
      long here = each(eight(bytes, i), '\n') & MARKS;
      long next = each(eight(bytes, i + WIDTH), '\n') & MARKS;
      if ((here | next) != 0) {
        return here != 0 ? i + first(here) + 1 : i + WIDTH + first(next) + 1;
      }
      i += 2 * WIDTH;
    }
    while (i < to && bytes[i] != '\n') {
      i++;
    }
    return Math.min(i + 1, to);
  }

  /** The place after the last line feed; {@code from} if there is none. */
  public static int afterLastLineFeed(byte[] bytes, int from, int to) {
    int i = to;
    while (i - BLOCK >= from && countLineFeeds(bytes, i - BLOCK, i) == 0) {
      i -= BLOCK;
    }
    while (i > from && bytes[i - 1] != '\n') {
      i--;
    }
    return i;
  }

  /** How many line feeds there are. */
  public static int countLineFeeds(byte[] bytes, int from, int to) {
    int count = 0;
    int i = from;
    for (; i + WIDTH <= to; i += WIDTH) {
      long eight = eight(bytes, i);
      if ((below(eight, '\n' + 1) & MARKS) != 0) {
        count += Long.bitCount(exactly(eight, '\n'));
      }
    }
    for (; i < to; i++) {
      count += bytes[i] == '\n' ? 1 : 0;
    }
    return count;
  }

  /**
   * How many lines end there: at a line feed, a carriage return, or both in a row, which count
   * where the line feed is.
   *
   * @param limit the end of the bytes that there are
   */
  public static int countLineEnds(byte[] bytes, int from, int to, int limit) {
    int count = 0;
    int i = from;
    for (; i + WIDTH < to; i += WIDTH) {
      long eight = eight(bytes, i);
      if ((below(eight, '\r' + 1) & MARKS) != 0) {
        long loneReturns = exactly(eight, '\r') & ~exactly(eight(bytes, i + 1), '\n');
        count += Long.bitCount(exactly(eight, '\n') | loneReturns);
      }
    }
    for (; i < to; i++) {
      boolean isLoneReturn = bytes[i] == '\r' && !(i + 1 < limit && bytes[i + 1] == '\n');
      count += bytes[i] == '\n' || isLoneReturn ? 1 : 0;
    }
    return count;
  }

  /** How many bytes a character has by its first one; 1 for a byte that is no first one. */
  public static int characterLength(byte lead) {
    return lead >= 0 || lead < (byte) 0xc0
        ? 1
        : lead < (byte) 0xe0 ? 2 : lead < (byte) 0xf0 ? 3 : 4;
  }

  /** The character that begins at a place with the first of several bytes. */
  public static int character(byte[] utf8, int at) {
    int length = characterLength(utf8[at]);
    int character = utf8[at] & 0x7f >> length;
    for (int i = at + 1; i < at + length; i++) {
      character = character << 6 | utf8[i] & 0x3f;
    }
    return character;
  }

  /** How many UTF-16 units begin there. */
  public static int countUnits(byte[] bytes, int from, int to) {
    int count = 0;
    int i = from;
    for (; i + WIDTH <= to; i += WIDTH) {
      long eight = eight(bytes, i);
      count += WIDTH;
      if ((eight & MARKS) != 0) {
        long seconds = eight << 1; // the second highest bit of each byte in the highest one's place
        long inside = eight & ~seconds & MARKS;
        long ofFour = eight & seconds & eight << 2 & eight << 3 & MARKS;
        count += Long.bitCount(ofFour) - Long.bitCount(inside);
      }
    }
    for (; i < to; i++) {
      count += (bytes[i] & 0xc0) == 0x80 ? 0 : (bytes[i] & 0xf8) == 0xf0 ? 2 : 1;
    }
    return count;
  }
}
