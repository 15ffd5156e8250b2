package org.epitome.extract.metrics;

import java.util.Arrays;

/** What parts of candidates weigh that come back in a text, by their keys; reused. */
final class WeighedParts {
  private long[] keys = new long[512];
  private int[] sums = new int[512];
  private int size;

  void clear() {
    if (size > 0) {
      Arrays.fill(keys, 0);
      size = 0;
    }
  }

  /** The place of a part, or -1. */
  int find(long key) {
    int place = KeyTable.place(keys, key);
    return keys[place] == key ? place : -1;
  }

  int sum(int place) {
    return sums[place];
  }

  /** Adds a part that is not there yet. */
  void add(long key, int sum) {
    if (size * 2 == keys.length) {
      grow();
    }
    int place = KeyTable.place(keys, key);
    keys[place] = key;
    sums[place] = sum;
    size++;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldSums = sums;
    keys = new long[oldKeys.length * 2];
    sums = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int place = KeyTable.place(keys, oldKeys[i]);
        keys[place] = oldKeys[i];
        sums[place] = oldSums[i];
      }
    }
  }
}
