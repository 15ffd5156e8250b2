package org.epitome.parsers.xml;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts the different names that a tokeniser has met. It keeps one string a name for good, so that
 * names are compared by identity, and finds a name in a time that grows with their number.
 */
final class NameCounter {
  private static final int FIRST_SLOTS = 128;

  /** How many different names an entry, with what is around it, may have. */
  static final int LIMIT = 2_000;

  private @Nullable String[] names = new @Nullable String[FIRST_SLOTS];
  private @Nullable String[] prefixes = new @Nullable String[FIRST_SLOTS];
  private int size;

  /** Adds a name unless it is there or the limit is met. */
  void add(@Nullable String prefix, String name) {
    int last = names.length - 1;
    int i = name.hashCode() & last;
    while (names[i] != null) {
      if (isSame(names[i], name) && isSame(prefixes[i], prefix)) {
        return;
      }
      i = i + 1 & last;
    }
    if (size <= LIMIT) {
      names[i] = name;
      prefixes[i] = prefix;
      size++;
      if (size * 2 > names.length) {
        grow();
      }
    }
  }

  private void grow() {
    @Nullable String[] oldNames = names;
    @Nullable String[] oldPrefixes = prefixes;
    names = new @Nullable String[2 * oldNames.length];
    prefixes = new @Nullable String[2 * oldNames.length];
    size = 0;
    for (int i = 0; i < oldNames.length; i++) {
      String name = oldNames[i];
      if (name != null) {
        add(oldPrefixes[i], name);
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // the tokeniser's own strings
  private static boolean isSame(@Nullable String one, @Nullable String other) {
    return one == other;
  }

  boolean isOverLimit() {
    return size > LIMIT;
  }

  /** Whether so many names are there that it is time to begin anew between entries. */
  boolean isHalfFull() {
    return size > LIMIT / 2;
  }

  void clear() {
    if (size > 0) {
      Arrays.fill(names, null);
      Arrays.fill(prefixes, null);
      size = 0;
    }
  }
}
