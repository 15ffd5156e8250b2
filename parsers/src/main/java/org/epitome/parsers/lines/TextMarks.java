package org.epitome.parsers.lines;

/**
 * Marks what may have to be undone in a text, eight bytes at a time, as {@link Bytes} does. The
 * bytes before the first mark of any other kind that its reader stops at must be ASCII.
 */
public final class TextMarks {
  private static final int ODD = 0x80;
  private static final int DOUBLED = 0x40; // odd if another of this kind stands behind it

  private TextMarks() {}

  /**
   * Notes of each byte whether {@link #next} is to stop at it. There is no branch, so that the
   * compiler makes a loop of this that looks at 32 bytes or more at a time.
   *
   * @param notes as long as the bytes
   */
  public static void note(byte[] bytes, byte[] notes, int from, int to) {
    for (int i = from; i < to; i++) {
      int b = bytes[i];
      int space = is(b, ' ');
      int quotes = b - '\'' & ~b & ~space; // less: a control character or one of ! " # $ % &
      int brackets = is(b & 0x9f, 0x1c); // < \ |
      int odd = quotes | brackets | is(b, '`') | b + 0x80 - '{' | b;
      int doubled = space | is(b, '-') | is(b, '\'');
      notes[i] = (byte) (odd & ODD | doubled & DOUBLED);
    }
  }

  /** Has the two highest bits of a byte if it is this one, ASCII. */
  private static int is(int b, int ascii) {
    int other = b ^ ascii;
    return other - 1 & ~other;
  }

  /**
   * The first place from here on of what {@link #note} found odd: a quote, backslash, one of the
   * other signs of markup and TeX, a control character, no ASCII, or the first of two spaces,
   * hyphens or apostrophes. It may be another punctuation mark too. There must be one.
   */
  public static int next(byte[] notes, int from) {
    int i = from;
    while (true) {
      long here = Bytes.eight(notes, i);
      long odd = (here | (here & Bytes.eight(notes, i + 1)) << 1) & Bytes.MARKS;
      if (odd != 0) {
        return i + Bytes.first(odd);
      }
      i += Bytes.WIDTH;
    }
  }

  /**
   * Marks at least one byte if there is one that {@link #markup} or {@link #tex} marks, a quote, a
   * backslash, a control character, one of two spaces, or no ASCII. It may mark other punctuation
   * too: what hardly any eight bytes of a text have is found by few steps.
   *
   * @param next the eight bytes from the next place on
   */
  public static long odd(long eight, long next) {
    long quotes = Bytes.below(eight, '\'') & ~Bytes.each(eight, ' '); // ! " # $ % &
    long brackets = Bytes.each(eight & Bytes.all(0x9f), 0x1c); // < \\ |
    long doubled = Bytes.each(eight ^ next | eight & Bytes.all(0x50), 0); // of space to slash
    return (quotes | brackets | doubled | Bytes.each(eight, '`') | Bytes.from(eight, '{') | eight)
        & Bytes.MARKS;
  }

  /** Marks what begins a tag or a reference. */
  public static long markup(long eight) {
    return Bytes.each(eight, '<') | Bytes.each(eight, '&');
  }

  /**
   * Marks what is or begins TeX, and the vertical bar, which stands between the braces; not a
   * backslash, which means something else to some formats.
   *
   * @param next the eight bytes from the next place on
   */
  public static long tex(long eight, long next) {
    return Bytes.each(eight, '$')
        | Bytes.each(eight, '`')
        | Bytes.from(eight, '{')
        | Bytes.both(eight, next, '-')
        | Bytes.both(eight, next, '\'');
  }
}
