package org.epitome.parsers.huggingface;

/**
 * The papers of a page given until now, by the {@link Keys} of their titles and identifiers. Of a
 * page without an end at least the last {@value #MOST} keys are remembered, at most twice as many.
 */
final class PrintedPapers {
  static final int MOST = 20_000;

  private static final int NO_ID = 0;
  private static final int UNKNOWN = -1;

  private Table recent = new Table();
  private Table older = new Table();

  void add(Card card) {
    long id = id(card);
    if (card.hasTitle()) {
      put(card.titleKey(), id);
    }
    if (id != NO_ID) {
      put(id, id);
    }
  }

  /** Whether the paper was given; of one title with two identifiers there are two papers. */
  boolean contains(Card card) {
    long id = id(card);
    if (id != NO_ID && get(id) != UNKNOWN) {
      return true;
    }
    long known = card.hasTitle() ? get(card.titleKey()) : UNKNOWN;
    return known != UNKNOWN && (known == NO_ID || id == NO_ID || known == id);
  }

  private static long id(Card card) {
    return card.id == null ? NO_ID : Keys.ofIdentifier(card.id);
  }

  private void put(long key, long id) {
    if (recent.size == MOST) {
      older = recent;
      recent = new Table();
    }
    recent.put(key, id);
  }

  private long get(long key) {
    long id = recent.get(key);
    return id == UNKNOWN ? older.get(key) : id;
  }

  /** Identifiers by keys; a hash table with open addressing. */
  private static final class Table {
    private long[] keys = new long[64];
    private long[] ids = new long[64];
    private int size;

    long get(long key) {
      int slot = slot(key);
      return keys[slot] == 0 ? UNKNOWN : ids[slot];
    }

    void put(long key, long id) {
      if (2 * size >= keys.length) {
        grow();
      }
      int slot = slot(key);
      size += keys[slot] == 0 ? 1 : 0;
      keys[slot] = key;
      ids[slot] = id;
    }

    private int slot(long key) {
      int slot = (int) key & keys.length - 1;
      while (keys[slot] != 0 && keys[slot] != key) {
        slot = slot + 1 & keys.length - 1;
      }
      return slot;
    }

    private void grow() {
      long[] oldKeys = keys;
      long[] oldIds = ids;
      keys = new long[2 * oldKeys.length];
      ids = new long[2 * oldKeys.length];
      size = 0;
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          put(oldKeys[i], oldIds[i]);
        }
      }
    }
  }
}
