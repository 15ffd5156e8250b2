package org.epitome.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list that holds each key once, in the order in which they came. Short lists, which nearly all
 * are, are searched; a long one gets an index, so that adding stays linear whatever a feed prints.
 */
final class DistinctList<T> {
  private static final int SEARCHED = 16;

  private final Function<? super T, ?> key;
  private final List<T> items = new ArrayList<>();
  private @Nullable Map<Object, Integer> index;

  DistinctList(Function<? super T, ?> key) {
    this.key = key;
  }

  /** Adds an item, or replaces the one with the same key by what {@code merge} makes of both. */
  void add(T item, BinaryOperator<T> merge) {
    int known = find(key.apply(item));
    if (known >= 0) {
      items.set(known, merge.apply(items.get(known), item));
      return;
    }
    if (index != null) {
      index.put(key.apply(item), items.size());
    }
    items.add(item);
  }

  /** Adds an item unless one with the same key is there. */
  void add(T item) {
    add(item, (known, other) -> known);
  }

  void addAll(Iterable<? extends T> more) {
    more.forEach(this::add);
  }

  private int find(Object wanted) {
    if (items.size() > SEARCHED) {
      return indexed().getOrDefault(wanted, -1);
    }
    for (int i = 0; i < items.size(); i++) {
      if (key.apply(items.get(i)).equals(wanted)) {
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
        known.put(key.apply(items.get(i)), i);
      }
      index = known;
    }
    return known;
  }

  List<T> items() {
    return items;
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  void clear() {
    items.clear();
    index = null;
  }
}
