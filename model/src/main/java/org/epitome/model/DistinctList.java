package org.epitome.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list that holds each key once, in the order in which they came. Short lists, which nearly all
 * are, are searched; a long one gets an index, so that adding stays linear whatever a feed prints.
 *
 * <p>An item is its own key, and the first one stays, unless a subclass says otherwise.
 */
class DistinctList<T> {
  private static final int SEARCHED = 16;

  private final List<T> items = new ArrayList<>();
  private @Nullable Map<Object, Integer> index;

  /** What must be there once. */
  Object key(T item) {
    return item;
  }

  /** What becomes of two items with the same key; the key stays. */
  T merged(T known, T other) {
    return known;
  }

  /** Adds an item, or merges it with the one of the same key. */
  final void add(T item) {
    Object key = key(item);
    int known = find(key);
    if (known >= 0) {
      items.set(known, merged(items.get(known), item));
      return;
    }
    if (index != null) {
      index.put(key, items.size());
    }
    items.add(item);
  }

  final void addAll(Iterable<? extends T> more) {
    for (T item : more) {
      add(item);
    }
  }

  private int find(Object wanted) {
    if (items.size() > SEARCHED) {
      return indexed().getOrDefault(wanted, -1);
    }
    for (int i = 0; i < items.size(); i++) {
      if (key(items.get(i)).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }

  private Map<Object, Integer> indexed() {
    Map<Object, Integer> known = index;
    if (known == null) {
      known = new HashMap<>();
      for (int i = 0; i < items.size(); i++) {
        known.put(key(items.get(i)), i);
      }
      index = known;
    }
    return known;
  }

  final List<T> items() {
    return items;
  }

  final boolean isEmpty() {
    return items.isEmpty();
  }

  final void clear() {
    items.clear();
    index = null;
  }
}
