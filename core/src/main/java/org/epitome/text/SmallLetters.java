package org.epitome.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Where the runs of small letters of ASCII begin and end in a text: most words are one. They are
 * found by bits for the whole text at once. A loop from letter to letter is mispredicted where a
 * word ends, and finding each end by itself would wait for the word before. Reused from text to
 * text.
 */
final class SmallLetters {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EACH = 0x0101010101010101L;
  private static final long HIGH_BITS = EACH << 7;

  /** By this product the lowest bits of eight bytes come together in the highest byte. */
  private static final long GATHER = 0x0102040810204080L;

  /** The characters of the text; what is beyond ASCII is no small letter, whatever it is. */
  private byte[] bytes = new byte[0];

  /** The beginning and the end of each run, and behind the last a run beyond all texts. */
  private int[] edges = new int[0];

  /** The edge at which the run begins that was asked for last. */
  private int run;

  SmallLetters() {}

  /** Takes the first characters of some as the next text. */
  void read(char[] chars, int length) {
    int room = (length | Long.SIZE - 1) + 1;
    if (edges.length < room + 2) {
      bytes = new byte[room + 2 * Long.BYTES];
      edges = new int[room + 2];
    }
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (chars[i] < 0x80 ? chars[i] : 0x80);
    }
    Arrays.fill(bytes, length, (length | Long.BYTES - 1) + 1, (byte) ' ');
    int count = 0;
    long last = 0;
    for (int from = 0; from <= length; from += Long.SIZE) {
      int rest = length - from; // a phrase of a lexicon is short, and many are read at the start
      long small = rest < Long.SIZE ? small(from, rest) : small(from, Long.SIZE);
      long changes = small ^ (small << 1 | last);
      last = small >>> Long.SIZE - 1;
      for (; changes != 0; changes &= changes - 1) {
        edges[count++] = from + Long.numberOfTrailingZeros(changes);
      }
    }
    edges[count] = Integer.MAX_VALUE;
    edges[count + 1] = Integer.MAX_VALUE;
    run = 0;
  }

  /** A bit for each of up to 64 bytes: whether it is a small letter. */
  private long small(int from, int length) {
    long bits = 0;
    for (int i = 0; i < length; i += Long.BYTES) {
      long eight = eight(from + i);
      long low = eight & ~HIGH_BITS;
      long fromA = low + (0x80 - 'a') * EACH;
      long beyondZ = low + (0x7F - 'z') * EACH;
      long small = fromA & ~beyondZ & ~eight & HIGH_BITS;
      bits |= ((small >>> 7) * GATHER >>> 56) << i;
    }
    return bits;
  }

  /** The eight bytes from an offset on; those behind the text are anything. */
  long eight(int at) {
    return (long) LONGS.get(bytes, at);
  }

  /**
   * One past the last of the small letters that stand at an offset, which is the offset itself if
   * none does. To be asked in the order of the text.
   */
  int end(int at) {
    while (edges[run + 1] <= at) {
      run += 2;
    }
    return edges[run] <= at ? edges[run + 1] : at;
  }
}
