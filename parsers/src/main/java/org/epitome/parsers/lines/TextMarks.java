package org.epitome.parsers.lines;

/**
 * Marks what may have to be undone in a text, eight bytes at a time, as {@link Bytes} does. The
 * bytes before the first mark of any other kind that its reader stops at must be ASCII.
 */
public final class TextMarks {
  private TextMarks() {}

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
