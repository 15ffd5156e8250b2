package org.epitome.extract.metrics;

/**
 * Tables of 64-bit keys with open addressing, beside which other tables hold what belongs to each.
 */
final class KeyTable {
  private KeyTable() {}

  /**
   * Where a key is, or would be.
   *
   * @param keys a power of two of places, of which one at least holds 0, which is no key
   */
  static int place(long[] keys, long key) {
    return index(keys, 1, key);
  }

  /**
   * Where a key is, or would be, in a table that has more beside each key.
   *
   * @param table a power of two of places, of which one at least holds 0 for a key
   * @param width how many numbers a place has, the key first
   * @return the index of the key
   */
  static int index(long[] table, int width, long key) {
    int mask = table.length / width - 1;
    int place = (int) (key ^ key >>> 32) & mask;
    while (table[place * width] != 0 && table[place * width] != key) {
      place = place + 1 & mask;
    }
    return place * width;
  }
}
