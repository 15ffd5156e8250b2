package org.epitome.parsers.markup;

import org.jspecify.annotations.Nullable;

/**
 * Gives one string for the same characters again and again, as long as no other takes its place:
 * categories, languages, kinds of identifiers and the like, of which a document has few. So neither
 * reading nor keeping them costs a string each time.
 */
public final class WordCache {
  private static final int SLOTS = 512;
  private static final int LONGEST = 40;

  private final @Nullable String[] slots = new @Nullable String[SLOTS];

  /** A cache without words. */
  public WordCache() {}

  /** A string of these characters. */
  public String get(char[] from, int offset, int count) {
    if (count > LONGEST) {
      return new String(from, offset, count);
    }
    int hash = count;
    for (int i = offset; i < offset + count; i++) {
      hash = hash * 31 + from[i];
    }
    int slot = (hash ^ hash >>> 9) & SLOTS - 1;
    String known = slots[slot];
    if (known == null || !isSame(known, from, offset, count)) {
      known = new String(from, offset, count);
      slots[slot] = known;
    }
    return known;
  }

  private static boolean isSame(String word, char[] from, int offset, int count) {
    if (word.length() != count) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (word.charAt(i) != from[offset + i]) {
        return false;
      }
    }
    return true;
  }
}
