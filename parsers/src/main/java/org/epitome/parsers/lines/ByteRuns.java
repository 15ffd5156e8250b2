package org.epitome.parsers.lines;

import static org.epitome.parsers.lines.Bytes.MARKS;

/**
 * Passes over bytes among which nothing stands that a reader must look at, eight at a time. Each
 * method stops at the first byte that it looks for, or less than nine bytes before the end; the
 * caller looks at the next eight one by one.
 */
public final class ByteRuns {
  /** How many bytes a caller looks at one by one. */
  public static final int STEP = Bytes.WIDTH;

  private ByteRuns() {}

  /** Passes over bytes that are ASCII and not below a least one. */
  public static int afterPlain(byte[] bytes, int from, int to, int least) {
    int i = from;
    while (i + STEP <= to) {
      long eight = Bytes.eight(bytes, i);
      long stops = (Bytes.below(eight, least) | eight) & MARKS;
      if (stops != 0) {
        return i + Bytes.first(stops);
      }
      i += STEP;
    }
    return i;
  }

  /** Passes over ASCII without control characters and without two spaces in a row. */
  public static int afterSingleSpaced(byte[] bytes, int from, int to) {
    int i = from;
    while (i + STEP < to) {
      long eight = Bytes.eight(bytes, i);
      long two = Bytes.both(eight, Bytes.eight(bytes, i + 1), ' ');
      long stops = (Bytes.below(eight, ' ') | eight | two) & MARKS;
      if (stops != 0) {
        return i + Bytes.first(stops);
      }
      i += STEP;
    }
    return i;
  }

  /** Passes over all that is not one sign of ASCII. */
  public static int afterOthers(byte[] bytes, int from, int to, int sign) {
    int i = from;
    while (i + STEP <= to) {
      long stops = Bytes.each(Bytes.eight(bytes, i), sign) & MARKS;
      if (stops != 0) {
        return i + Bytes.first(stops);
      }
      i += STEP;
    }
    return i;
  }

  /** Passes over what has no brace and no at sign. */
  public static int afterUnbraced(byte[] bytes, int from, int to) {
    int i = from;
    while (i + STEP <= to) {
      long eight = Bytes.eight(bytes, i);
      long braces = Bytes.from(eight & ~MARKS, '{');
      long stops = (braces | Bytes.each(eight, '@')) & MARKS;
      if (stops != 0) {
        return i + Bytes.first(stops);
      }
      i += STEP;
    }
    return i;
  }
}
