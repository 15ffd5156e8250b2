package org.epitome.extract.metrics;

import java.util.Arrays;

/** What could fill a slot: stretches of tokens, nothing, or a constant; reused. */
final class Candidates {
  /** Where a candidate comes from. */
  enum Source {
    /** The slot stays empty. */
    NONE,
    /** "faster" and "speedup" mean speed. */
    SPEED,
    /** A phrase of the sentence. */
    PHRASE,
    /** A phrase with the one that "of" hangs on it. */
    OF_PHRASE,
    /** A phrase with the one that it is counted by: "tokens per task". */
    PER_PHRASE,
    /** A phrase with the word of a change before it: "compression ratio". */
    JOINED,
    /** A known name that is more than a phrase: "area under the curve". */
    KNOWN,
    /** The word of a change itself: "compression", "retention". */
    CHANGE,
    /** A phrase of an earlier sentence. */
    EARLIER,
    /** A whole list: "A, B and C". */
    LIST;

    final long key = Symbols.of("^" + name());
  }

  private static final Source[] SOURCES = Source.values();

  int size;
  int[] bead = new int[64];
  private int[] first = new int[64];
  private int[] last = new int[64];
  private byte[] sources = new byte[64];

  void clear() {
    size = 0;
  }

  void add(Source source, int itsBead, int from, int to) {
    if (size == bead.length) {
      int capacity = size * 2;
      bead = Arrays.copyOf(bead, capacity);
      first = Arrays.copyOf(first, capacity);
      last = Arrays.copyOf(last, capacity);
      sources = Arrays.copyOf(sources, capacity);
    }
    sources[size] = (byte) source.ordinal();
    bead[size] = itsBead;
    first[size] = from;
    last[size++] = to;
  }

  /** Puts a candidate in the place of one before it, or its own. */
  void move(int candidate, int to) {
    bead[to] = bead[candidate];
    first[to] = first[candidate];
    last[to] = last[candidate];
    sources[to] = sources[candidate];
  }

  Source source(int candidate) {
    return SOURCES[sources[candidate]];
  }

  /** The first token, or -1. */
  int first(int candidate) {
    return first[candidate];
  }

  /** The last token, or -1. */
  int last(int candidate) {
    return last[candidate];
  }
}
