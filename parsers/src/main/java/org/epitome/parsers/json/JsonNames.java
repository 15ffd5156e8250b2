package org.epitome.parsers.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.epitome.parsers.lines.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The names of fields that were seen lately. A name that is there need not be made again; one that
 * has no place drives another out. Where that happens often the table becomes larger, up to a
 * limit, so that it stays small whatever a document holds. What is looked at first is the name that
 * came behind the last one before, since entries have their fields in the same order.
 */
final class JsonNames {
  private static final int FEWEST = 128;
  private static final int MOST = 8 * 1024;

  /** How long a name may be. */
  static final int LONGEST = 1_000;

  private static final long MIX = 0x9e3779b97f4a7c15L; // 2^64 by the golden ratio

  /** A name as it is printed. */
  static final class Name {
    private final byte[] bytes;
    private final int length;
    private final long hash;
    private final long mask; // the bytes of the first eight that are its own
    private final long beginning;
    private final long ending;
    private final String text;
    private int next; // the place of the name that came behind it last

    Name(byte[] bytes, int from, int to, long hash) {
      this.bytes = Arrays.copyOfRange(bytes, from, to);
      this.length = to - from;
      this.hash = hash;
      boolean isLong = length > Bytes.WIDTH;
      this.mask = length < Bytes.WIDTH ? (1L << length * Byte.SIZE) - 1 : -1;
      this.beginning = Bytes.eight(bytes, from) & mask;
      this.ending = isLong ? Bytes.eight(bytes, to - Bytes.WIDTH) : 0;
      // who switches over names has the same strings, and compares no letters
      this.text = new String(this.bytes, StandardCharsets.ISO_8859_1).intern();
    }

    /** How many characters it has, without its quotes. */
    int length() {
      return length;
    }

    /** The name. */
    String text() {
      return text;
    }

    /** Whether it stands at a place and ends there. */
    boolean isAt(byte[] other, int from) {
      int to = from + length;
      return to < other.length
          && other[to] == '"'
          && (Bytes.eight(other, from) & mask) == beginning
          && (length <= Bytes.WIDTH || isSame(other, from, to));
    }

    /** Of names that have eight bytes or fewer no two of one length have the same hash. */
    boolean is(byte[] other, int from, int to, long hash) {
      return this.hash == hash
          && length == to - from
          && (length <= Bytes.WIDTH || isSame(other, from, to));
    }

    private boolean isSame(byte[] other, int from, int to) {
      return beginning == Bytes.eight(other, from)
          && ending == Bytes.eight(other, to - Bytes.WIDTH)
          && (length <= 2 * Bytes.WIDTH || Arrays.equals(bytes, 0, length, other, from, to));
    }
  }

  private @Nullable Name[] names = new @Nullable Name[FEWEST];
  private int drivenOut;
  private Name last = new Name(new byte[Bytes.WIDTH], 0, 0, 0);

  /** The name that came behind the last one before; null if another begins at a place. */
  @Nullable Name expected(byte[] bytes, int from) {
    Name expected = names[last.next];
    if (expected == null || !expected.isAt(bytes, from)) {
      return null;
    }
    last = expected;
    return expected;
  }

  /**
   * The name that begins at a place.
   *
   * @param from behind its opening quote
   * @return null if it has an escape or a character that is no ASCII, is too long, or does not end
   */
  @Nullable Name read(byte[] bytes, int from) {
    int i = from;
    long hash = 0;
    long eight = Bytes.eight(bytes, i);
    long stops = stops(eight);
    while (stops == 0) {
      hash = hash(hash, eight);
      i += Bytes.WIDTH;
      eight = Bytes.eight(bytes, i);
      stops = stops(eight);
    }
    hash = hash(hash, eight & Bytes.before(stops));
    i += Bytes.first(stops);
    return bytes[i] == '"' && i - from <= LONGEST ? get(bytes, from, i, hash) : null;
  }

  /** Marks what ends a name, begins an escape, or is no ASCII or a control character. */
  private static long stops(long eight) {
    return (Bytes.each(eight, '"') | Bytes.each(eight, '\\') | Bytes.below(eight, ' ') | eight)
        & Bytes.MARKS;
  }

  /** Mixes the next eight bytes of a name into a hash that begins with 0. */
  private static long hash(long hash, long eight) {
    long mixed = (hash ^ eight) * MIX;
    return mixed ^ mixed >>> 32;
  }

  private Name get(byte[] bytes, int from, int to, long hash) {
    int place = place(bytes, from, to, hash);
    Name name = names[place];
    if (name == null || !name.is(bytes, from, to, hash)) {
      name = new Name(bytes, from, to, hash);
      names[place] = name;
    }
    last.next = place;
    last = name;
    return name;
  }

  /** The place of a name: of its two the one that it has, else one that it may have. */
  private int place(byte[] bytes, int from, int to, long hash) {
    int place = (int) hash & names.length - 1;
    int other = place ^ 1;
    Name first = names[place];
    Name second = names[other];
    if (first != null && first.is(bytes, from, to, hash)) {
      return place;
    }
    if (second != null && second.is(bytes, from, to, hash)) {
      return other;
    }
    if (first == null || second == null) {
      return first == null ? place : other;
    }
    if (++drivenOut > names.length && names.length < MOST) {
      drivenOut = 0;
      names = new @Nullable Name[2 * names.length];
      return (int) hash & names.length - 1;
    }
    return place;
  }
}
