package org.epitome.extract.metrics;

import java.util.Arrays;

/** What parts of candidates weigh that come back in a text, by their keys; reused. */
final class WeighedParts {
  private long[] keys = new long[512];
  private int[] sums = new int[512];
  private int size;

  /** Where the part is, or would be, that was looked for last. */
  private int place;

  void clear() {
    if (size > 0) {
      Arrays.fill(keys, 0);
      size = 0;
    }
  }

  /** Looks for a part; whether it is there. */
  boolean find(long key) {
    place = KeyTable.place(keys, key);
    return keys[place] == key;
  }

  /** What the part weighs that was found last. */
  int sum() {
    return sums[place];
  }

  /** Adds the part that was looked for last and is not there. */
  void add(long key, int sum) {
    keys[place] = key;
    sums[place] = sum;
    size++;
    if (size * 2 == keys.length) {
      grow();
    }
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldSums = sums;
    keys = new long[oldKeys.length * 2];
    sums = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = KeyTable.place(keys, oldKeys[i]);
        keys[at] = oldKeys[i];
        sums[at] = oldSums[i];
      }
    }
  }
}
