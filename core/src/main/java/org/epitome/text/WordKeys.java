package org.epitome.text;

/**
 * Keys of 64 bits for words, in which case does not count. Letters are taken eight at a time, as
 * the bytes that they are in a text, and always sixteen at least: so nearly all words take the same
 * steps, and no branch waits for a word's end.
 */
final class WordKeys {
  private static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0xd6e8feb86659fd93L;

  /** Spreads what is beyond ASCII, since such a character takes more than its byte. */
  private static final long WIDE = 0x9e3779b97f4a7c15L;

  /** In a byte, the bit that makes a small letter of a capital. */
  private static final long SMALL = 0x2020202020202020L;

  /** The bits of the first bytes of eight, by how many there are. */
  private static final long[] FIRST = {
    0, 0xff, 0xffffL, 0xffffffL, 0xffffffffL, -1L >>> 24, -1L >>> 16, -1L >>> 8, -1L
  };

  private WordKeys() {}

  /** The key of a stretch of a text. */
  static long of(CharSequence text, int start, int end) {
    int groups = Math.max(2, (end - start + Long.BYTES - 1) / Long.BYTES);
    long key = SEED;
    int at = start;
    for (int group = 0; group < groups; group++) {
      long eight = 0;
      for (int shift = 0; shift < Long.SIZE && at < end; shift += Byte.SIZE) {
        eight ^= Long.rotateLeft(spread(lower(text.charAt(at++))), shift);
      }
      key = mix(key, eight);
    }
    return key;
  }

  /** The same for a word of ASCII letters, digits and apostrophes. */
  static long of(TextBytes text, int start, int end) {
    int length = end - start;
    long key = mix(SEED, lower(text.eight(start), length));
    key = mix(key, lower(text.eight(start + Long.BYTES), length - Long.BYTES));
    for (int done = 2 * Long.BYTES; done < length; done += Long.BYTES) {
      key = mix(key, lower(text.eight(start + done), length - done));
    }
    return key;
  }

  /** The key of a sign, in which case counts: that of an ångström is no letter. */
  static long of(char sign) {
    return mix(mix(SEED, spread(sign)), 0);
  }

  private static char lower(char c) {
    return c == '\u2019' ? '\'' : CharClass.lower(c);
  }

  private static long spread(char c) {
    return c < 0x80 ? c : c * WIDE;
  }

  /** The first of eight letters as small ones, at most as many as there are. */
  private static long lower(long eight, int length) {
    return (eight | SMALL) & FIRST[Math.max(0, Math.min(Long.BYTES, length))];
  }

  private static long mix(long key, long eight) {
    long mixed = (key ^ eight) * PRIME;
    return mixed ^ mixed >>> 29;
  }
}
