package org.epitome.parsers.xml;

import java.nio.charset.StandardCharsets;

/** What names are made of: XML 1.0, fifth edition, productions 4 and 4a, without the colon. */
final class NameChars {
  private static final byte PART = 1;
  private static final byte START = 2;
  private static final byte[] KINDS = new byte[256];

  /** The first and the last of each range of characters beyond ASCII that may begin a name. */
  private static final String STARTS =
      "\u00c0\u00d6\u00d8\u00f6\u00f8\u02ff\u0370\u037d\u037f\u1fff\u200c\u200d"
          + "\u2070\u218f\u2c00\u2fef\u3001\ud7ff\uf900\ufdcf\ufdf0\ufffd";

  /** Those that may stand further on too. */
  private static final String PARTS = "\u00b7\u00b7\u0300\u036f\u203f\u2040";

  private static final int LAST = 0xeffff;

  static {
    for (int b = 0; b < KINDS.length; b++) {
      int letter = b | 0x20;
      if (letter >= 'a' && letter <= 'z' && b < 0x80 || b == '_' || b >= 0x80) {
        KINDS[b] = START;
      } else if (b >= '0' && b <= '9' || b == '-' || b == '.') {
        KINDS[b] = PART;
      }
    }
  }

  private NameChars() {}

  /**
   * Where a name without a colon ends.
   *
   * @param utf8 bytes, behind which something stands that is in no name
   * @return {@code from} if no name begins there
   */
  static int end(byte[] utf8, int from) {
    int b = utf8[from];
    if (KINDS[b & 0xff] != START) {
      return from;
    }
    int any = b;
    int i = from + 1;
    while (KINDS[(b = utf8[i]) & 0xff] != 0) {
      any |= b;
      i++;
    }
    return any >= 0 || isName(new String(utf8, from, i - from, StandardCharsets.UTF_8)) ? i : from;
  }

  private static boolean isName(String name) {
    int first = name.codePointAt(0);
    return first < 0x80
        ? name.codePoints().allMatch(c -> c < 0x80 || isPart(c))
        : isStart(first) && name.codePoints().allMatch(c -> c < 0x80 || isPart(c));
  }

  private static boolean isPart(int c) {
    return isStart(c) || isIn(c, PARTS);
  }

  private static boolean isStart(int c) {
    return c > Character.MAX_VALUE ? c <= LAST : isIn(c, STARTS);
  }

  private static boolean isIn(int c, String ranges) {
    for (int i = 0; i < ranges.length(); i += 2) {
      if (c >= ranges.charAt(i) && c <= ranges.charAt(i + 1)) {
        return true;
      }
    }
    return false;
  }
}
