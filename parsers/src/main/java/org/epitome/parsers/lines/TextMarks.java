package org.epitome.parsers.lines;

import java.util.Arrays;

/**
 * Notes at which bytes of a document a reader of text must stop: for all bytes of a buffer at once,
 * since most texts have hardly any such.
 */
public final class TextMarks {
  /** How many places there must be behind the bytes that are noted. */
  public static final int PADDING = 2 * Bytes.WIDTH;

  private static final int ODD = 0x80;
  private static final int DOUBLED = 0x40; // odd if another of this kind stands behind it

  private TextMarks() {}

  /**
   * Notes of each byte whether {@link #next} is to stop at it. There is no branch, so that the
   * compiler makes a loop of this that looks at 32 bytes or more at a time.
   *
   * @param bytes of which {@link #PADDING} from {@code to} on become zeros, at which it stops
   * @param notes as long as the bytes
   */
  public static void note(byte[] bytes, byte[] notes, int from, int to) {
    int end = to + PADDING;
    Arrays.fill(bytes, to, end, (byte) 0);
    for (int i = from; i < end; i++) {
      int b = bytes[i];
      int space = is(b, ' ');
      int quotes = b - '\'' & ~b & ~space; // less: a control character or one of ! " # $ % &
      int brackets = is(b & 0x9f, 0x1c); // < \ |
      int odd = quotes | brackets | is(b, '`') | b + 0x80 - '{' | b;
      int doubled = space | is(b, '-') | is(b, '\'') | is(b, ']');
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
   * hyphens, apostrophes or closing brackets. It may be another punctuation mark too.
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

  /** Whether a byte is or begins TeX; not a backslash, which means something else to JSON. */
  public static boolean isTex(byte b, byte next) {
    return switch (b) {
      case '$', '`', '{', '}', '~' -> true;
      case '-', '\'' -> next == b;
      default -> false;
    };
  }
}
