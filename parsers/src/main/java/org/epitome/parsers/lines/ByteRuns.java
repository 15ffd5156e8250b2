package org.epitome.parsers.lines;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Passes over bytes among which nothing stands that a reader must look at, eight at a time. Each
 * method stops at the first byte that it looks for or up to eight bytes before; the caller looks at
 * the next eight one by one.
 *
 * <p>The tests are those of Mycroft for bytes in a word: {@code x - 0x01...} borrows into the high
 * bit of a byte that is zero. They may see a byte behind a right one too, which does no harm here.
 */
public final class ByteRuns {
  /** How many bytes a caller looks at one by one. */
  public static final int STEP = 8;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long SPACES = ' ' * ONES;
  private static final long AT_SIGNS = '@' * ONES;
  private static final long BRACES = (0x80 - '{') * ONES; // what lifts an opening brace to 0x80

  private ByteRuns() {}

  /** Passes over bytes that are ASCII and not below a least one. */
  public static int afterPlain(byte[] bytes, int from, int to, int least) {
    long below = least * ONES;
    int i = from;
    while (i + STEP <= to) {
      long eight = (long) EIGHT.get(bytes, i);
      if (((eight - below | eight) & HIGH_BITS) != 0) {
        break;
      }
      i += STEP;
    }
    return i;
  }

  /** Passes over ASCII without control characters and without two spaces in a row. */
  public static int afterSingleSpaced(byte[] bytes, int from, int to) {
    int i = from;
    while (i + STEP < to) {
      long eight = (long) EIGHT.get(bytes, i);
      long two = (eight | (long) EIGHT.get(bytes, i + 1)) ^ SPACES; // zero: a space, and another
      if (((eight - SPACES | eight | two - ONES & ~two) & HIGH_BITS) != 0) {
        break;
      }
      i += STEP;
    }
    return i;
  }

  /** Passes over what has no brace and no at sign. */
  public static int afterUnbraced(byte[] bytes, int from, int to) {
    int i = from;
    while (i + STEP <= to) {
      long eight = (long) EIGHT.get(bytes, i);
      long at = eight ^ AT_SIGNS;
      if ((((eight & ~HIGH_BITS) + BRACES | at - ONES & ~at) & HIGH_BITS) != 0) {
        break;
      }
      i += STEP;
    }
    return i;
  }
}
