package org.epitome.parsers.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.epitome.parsers.lines.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The names of fields that were seen lately. A name that is there need not be made again; one that
 * has no place drives another out. Where that happens often the table becomes larger, up to a
 * limit, so that it stays small whatever a document holds.
 */
final class JsonNames {
  private static final int FEWEST = 128;
  private static final int MOST = 8 * 1024;
  private static final long MIX = 0x9e3779b97f4a7c15L; // 2^64 by the golden ratio

  private static final class Name {
    private final byte[] bytes;
    private final int length;
    private final long hash;
    private final long beginning;
    private final long ending;
    private final String text;

    Name(byte[] bytes, int from, int to, long hash) {
      this.bytes = Arrays.copyOfRange(bytes, from, to);
      this.length = to - from;
      this.hash = hash;
      boolean isLong = length > Bytes.WIDTH;
      this.beginning = isLong ? Bytes.eight(this.bytes, 0) : 0;
      this.ending = isLong ? Bytes.eight(this.bytes, length - Bytes.WIDTH) : 0;
      this.text = new String(this.bytes, StandardCharsets.ISO_8859_1);
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

  /** Mixes the next eight bytes of a name into a hash that begins with 0. */
  static long hash(long hash, long eight) {
    long mixed = (hash ^ eight) * MIX;
    return mixed ^ mixed >>> 32;
  }

  /** The name that has these bytes, which are ASCII. */
  String get(byte[] bytes, int from, int to, long hash) {
    int place = (int) hash & names.length - 1;
    Name name = names[place];
    if (name != null && name.is(bytes, from, to, hash)) {
      return name.text;
    }
    int other = place ^ 1;
    Name second = names[other];
    if (second != null && second.is(bytes, from, to, hash)) {
      return second.text;
    }
    if (name != null && second != null && ++drivenOut > names.length && names.length < MOST) {
      drivenOut = 0;
      names = new @Nullable Name[2 * names.length];
      return get(bytes, from, to, hash);
    }
    Name made = new Name(bytes, from, to, hash);
    names[name == null || second != null ? place : other] = made;
    return made.text;
  }
}
