package org.epitome.extract.metrics;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A table from 64-bit keys to whole numbers in which no two keys meet: each group of keys has a
 * seed, found when the table is made, by which all of them come to free places ("hash and
 * displace"). So a look takes no loop and no branch, and the table can be nearly full. Immutable.
 */
final class WeightTable {
  private static final int FEWEST_PLACES = 8;
  private static final int PLACES_OF_GROUP = 4;
  private static final long SPREAD = 0xd6e8feb86659fd93L;

  private static final long LOWER = 0xffffffffL;
  private static final long UPPER = ~LOWER;

  private final char[] seeds;

  /** The upper half of a key and, in the lower half, its number; 0 where nothing is. */
  private final long[] places;

  private final int groupShift;
  private final int placeShift;

  private WeightTable(int capacity) {
    places = new long[capacity];
    seeds = new char[capacity / PLACES_OF_GROUP];
    placeShift = Long.numberOfLeadingZeros(capacity) + 1;
    groupShift = Long.numberOfLeadingZeros(seeds.length) + 1;
  }

  /** The table with some keys and their numbers. */
  static WeightTable of(Map<Long, Integer> numbers) {
    int capacity = FEWEST_PLACES;
    WeightTable made = new WeightTable(capacity);
    while (numbers.size() > capacity || !made.seed(numbers.keySet())) {
      capacity *= 2;
      made = new WeightTable(capacity);
    }
    for (Map.Entry<Long, Integer> each : numbers.entrySet()) {
      long key = each.getKey();
      made.places[made.place(key)] = key & UPPER | each.getValue() & LOWER;
    }
    return made;
  }

  /** A table without keys, into which one that was written can be read. */
  static WeightTable ofCapacity(int capacity) {
    return new WeightTable(capacity);
  }

  /** The number of a key; 0 where it has none, save that one in 2^32 of these has another's. */
  int of(long key) {
    long found = places[place(key)];
    long differs = (found ^ key) >>> 32;
    return (int) found & (int) (differs - 1 >> 63);
  }

  private int place(long key) {
    return place(key, seeds[group(key)]);
  }

  private int place(long key, int seed) {
    return (int) ((key ^ seed) * SPREAD >>> placeShift);
  }

  private int group(long key) {
    return (int) (key >>> groupShift);
  }

  /** Finds the seeds for some keys, those of the largest groups first; false if there are none. */
  private boolean seed(Set<Long> keys) {
    Map<Integer, List<Long>> groups = new TreeMap<>();
    for (long key : keys) {
      groups.computeIfAbsent(group(key), group -> new ArrayList<>()).add(key);
    }
    List<List<Long>> largestFirst = new ArrayList<>(groups.values());
    largestFirst.sort(Comparator.comparing(List::size, Comparator.reverseOrder()));
    boolean[] taken = new boolean[places.length];
    return largestFirst.stream().allMatch(group -> seed(group, taken));
  }

  private boolean seed(List<Long> group, boolean[] taken) {
    for (int seed = 0; seed <= Character.MAX_VALUE; seed++) {
      int placed = 0;
      while (placed < group.size() && !taken[place(group.get(placed), seed)]) {
        taken[place(group.get(placed++), seed)] = true;
      }
      if (placed == group.size()) {
        seeds[group(group.get(0))] = (char) seed;
        return true;
      }
      while (placed > 0) {
        taken[place(group.get(--placed), seed)] = false;
      }
    }
    return false;
  }

  /** How many places there are. */
  int capacity() {
    return places.length;
  }

  /** How many bytes a table of some capacity takes when written. */
  static int bytes(int capacity) {
    return capacity * Long.BYTES + capacity / PLACES_OF_GROUP * Character.BYTES;
  }

  /** Puts the table into bytes. */
  void write(ByteBuffer bytes) {
    for (long place : places) {
      bytes.putLong(place);
    }
    for (char seed : seeds) {
      bytes.putChar(seed);
    }
  }

  /** Takes over what a table of the same capacity has put into bytes. */
  void read(ByteBuffer bytes) {
    bytes.asLongBuffer().get(places);
    bytes.position(bytes.position() + places.length * Long.BYTES).asCharBuffer().get(seeds);
    bytes.position(bytes.position() + seeds.length * Character.BYTES);
  }
}
