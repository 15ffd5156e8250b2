package org.epitome.merge;

/** A map from 64-bit keys to the first paper that had the key: open addressing, 12 bytes a slot. */
final class KeyTable {
  private long[] keys = new long[64];
  private int[] papers = new int[64];
  private int size;

  /** The paper that had the key first; the given one if it is the first. */
  int first(long key, int paper) {
    if (size * 3 >= keys.length * 2) {
      grow();
    }
    int slot = slot(keys, key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      papers[slot] = paper;
      size++;
    }
    return papers[slot];
  }

  private static int slot(long[] keys, long key) {
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] moreKeys = new long[keys.length * 2];
    int[] morePapers = new int[moreKeys.length];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        int slot = slot(moreKeys, keys[i]);
        moreKeys[slot] = keys[i];
        morePapers[slot] = papers[i];
      }
    }
    keys = moreKeys;
    papers = morePapers;
  }

  /** The bytes that the table takes. */
  long bytes() {
    return 12L * keys.length;
  }
}
