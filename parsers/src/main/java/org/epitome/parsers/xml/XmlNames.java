package org.epitome.parsers.xml;

import org.epitome.parsers.lines.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The names of elements that were seen lately, so that they need not be made again. One that has no
 * place drives another out: the table stays small whatever a document holds.
 */
final class XmlNames {
  private static final int SLOTS = 1024;
  private static final int LONGEST = 64;
  private static final long MIX = 0x9e3779b97f4a7c15L; // 2^64 by the golden ratio

  private final @Nullable XmlName[] names = new @Nullable XmlName[SLOTS];

  /** The name between two places, of which {@code Bytes.WIDTH} bytes behind are there too. */
  XmlName get(byte[] bytes, int from, int localFrom, int to) {
    long hash = hash(bytes, from, to);
    int place = (int) (hash >>> 32) & SLOTS - 1;
    XmlName first = names[place];
    if (first != null && first.is(bytes, from, to, hash)) {
      return first;
    }
    int other = place ^ 1;
    XmlName second = names[other];
    if (second != null && second.is(bytes, from, to, hash)) {
      return second;
    }
    XmlName made = new XmlName(bytes, from, localFrom, to, hash);
    if (to - from <= LONGEST) {
      names[first == null || second != null ? place : other] = made;
    }
    return made;
  }

  /** Mixes the first and the last eight bytes, which tell most names apart. */
  private static long hash(byte[] bytes, int from, int to) {
    int length = to - from;
    long head = Bytes.eight(bytes, from);
    long mixed =
        length < Bytes.WIDTH
            ? head & (1L << Byte.SIZE * length) - 1
            : (head * MIX ^ Bytes.eight(bytes, to - Bytes.WIDTH)) + length;
    return mixed * MIX;
  }
}
