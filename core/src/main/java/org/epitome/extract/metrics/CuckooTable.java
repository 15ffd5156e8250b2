package org.epitome.extract.metrics;

import java.nio.ByteBuffer;
import org.epitome.text.Tokens;

/**
 * A table from 64-bit keys to numbers in which each key is at one of two places ("cuckoo hashing").
 * A look takes no loop and no branch, as in {@link WeightTable}; the table needs no seeds that take
 * long to find, but must stay half empty.
 */
final class CuckooTable {
  private static final long LOWER = 0xffffffffL;
  private static final long UPPER = ~LOWER;

  /** How many keys may be driven to their other place for one that is put. */
  private static final int MOST_MOVES = 100;

  /** The upper half of a key and, in the lower half, its number; 0 where nothing is. */
  private final long[] places;

  /** An empty table with a power of two of places. */
  CuckooTable(int capacity) {
    places = new long[capacity];
  }

  /** A table of some capacity as {@link #write} has put it into bytes. */
  CuckooTable(int capacity, ByteBuffer bytes) {
    places = new long[capacity];
    bytes.asLongBuffer().get(places);
    bytes.position(bytes.position() + capacity * Long.BYTES);
  }

  /** Puts the table into bytes. */
  void write(ByteBuffer bytes) {
    for (long place : places) {
      bytes.putLong(place);
    }
  }

  /** A table in which some words have the number 1. */
  static CuckooTable of(String... words) {
    CuckooTable made = new CuckooTable(Integer.highestOneBit(words.length) * 4);
    for (String word : words) {
      made.put(Tokens.key(word), 1);
    }
    return made;
  }

  /** The number of a key; 0 where it has none, save that one in 2^31 of these has another's. */
  int of(long key) {
    int place = place(key);
    return at(place, key) | at(other(place, key), key);
  }

  private int at(int place, long key) {
    long found = places[place];
    long differs = (found ^ key) >>> 32;
    return (int) found & (int) (differs - 1 >> 63);
  }

  private int place(long key) {
    return (int) key & places.length - 1;
  }

  /** The other place of a key, told by its upper half: the other of the other is the first. */
  private int other(int place, long key) {
    return place ^ (int) (key >>> 32) & places.length - 1;
  }

  /**
   * Gives a key a number, also in place of the one that it has.
   *
   * @throws IllegalStateException if there are too many keys
   */
  void put(long key, int number) {
    long entry = key & UPPER | number & LOWER;
    int place = of(key) == 0 || at(place(key), key) != 0 ? place(key) : other(place(key), key);
    for (int moves = 0; moves < MOST_MOVES; moves++) {
      long driven = places[place];
      places[place] = entry;
      if (driven == 0 || (driven ^ entry) >>> 32 == 0) {
        return;
      }
      entry = driven;
      place = other(place, entry);
    }
    throw new IllegalStateException("table too full");
  }
}
