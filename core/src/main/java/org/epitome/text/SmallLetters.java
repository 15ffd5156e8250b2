package org.epitome.text;

/**
 * Where the runs of small letters of ASCII begin and end in a text: most words are one. They are
 * found by bits for the whole text at once. A loop from letter to letter is mispredicted where a
 * word ends, and finding each end by itself would wait for the word before. Reused from text to
 * text.
 */
final class SmallLetters {
  /** By this product the lowest bits of eight bytes come together in the highest byte. */
  private static final long GATHER = 0x0102040810204080L;

  /** The beginning and the end of each run, and behind the last a run beyond all texts. */
  private int[] edges = new int[0];

  /** The edge at which the run begins that was asked for last. */
  private int run;

  SmallLetters() {}

  /** Finds the runs of the next text. */
  void read(TextBytes bytes, int length) {
    int room = (length | Long.SIZE - 1) + 1;
    if (edges.length < room + 2) {
      edges = new int[room + 2];
    }
    int count = 0;
    long last = 0;
    for (int from = 0; from <= length; from += Long.SIZE) {
      int rest = length - from; // a phrase of a lexicon is short, and many are read at the start
      int to = rest < Long.SIZE ? length : from + Long.SIZE;
      long small = small(bytes, from, to);
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
  private static long small(TextBytes bytes, int from, int to) {
    long bits = 0;
    for (int at = from; at < to; at += Long.BYTES) {
      long small = TextBytes.between(bytes.eight(at), 'a', 'z');
      bits |= ((small >>> 7) * GATHER >>> 56) << at;
    }
    return bits;
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

  /** The same for any offset, found anew. */
  static int end(TextBytes bytes, int from) {
    int at = from;
    long others = others(bytes, at);
    while (others == 0) {
      at += Long.BYTES;
      others = others(bytes, at);
    }
    return at + (Long.numberOfTrailingZeros(others) >>> 3);
  }

  private static long others(TextBytes bytes, int at) {
    return TextBytes.between(bytes.eight(at), 'a', 'z') ^ TextBytes.HIGH_BITS;
  }
}
