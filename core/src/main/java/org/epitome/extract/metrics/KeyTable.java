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
    int mask = keys.length - 1;
    int place = (int) (key ^ key >>> 32) & mask;
    while (keys[place] != 0 && keys[place] != key) {
      place = place + 1 & mask;
    }
    return place;
  }
}
