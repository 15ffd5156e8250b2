package org.epitome.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Checks UTF-8 as the Unicode Standard defines it (table 3-7, well-formed byte sequences). */
final class Utf8 {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Utf8() {}

  /**
   * The end of the well-formed UTF-8 that begins at {@code from}; a sequence cut by {@code to} is
   * left out.
   */
  static int validEnd(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      while (i + 32 <= to && isAscii32(bytes, i)) {
        i += 32;
      }
      while (i + 8 <= to && ((long) LONGS.get(bytes, i) & HIGH_BITS) == 0) {
        i += 8;
      }
      if (i >= to) {
        break;
      }
      byte lead = bytes[i];
      if (lead >= 0) {
        i++;
        continue;
      }
      int length = length(lead & 0xff);
      if (length == 0 || i + length > to || !continues(bytes, i, length)) {
        return i;
      }
      i += length;
    }
    return i;
  }

  private static boolean isAscii32(byte[] bytes, int at) {
    long all = (long) LONGS.get(bytes, at) | (long) LONGS.get(bytes, at + 8);
    all |= (long) LONGS.get(bytes, at + 16) | (long) LONGS.get(bytes, at + 24);
    return (all & HIGH_BITS) == 0;
  }

  private static int length(int lead) {
    if (lead < 0xc2 || lead > 0xf4) {
      return 0;
    }
    return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  }

  private static boolean continues(byte[] bytes, int at, int length) {
    int lead = bytes[at] & 0xff;
    int second = bytes[at + 1] & 0xff;
    int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most) {
      return false;
    }
    for (int k = 2; k < length; k++) {
      if ((bytes[at + k] & 0xc0) != 0x80) {
        return false;
      }
    }
    return true;
  }
}
