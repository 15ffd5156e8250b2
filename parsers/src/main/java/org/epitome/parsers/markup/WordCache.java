package org.epitome.parsers.markup;

import org.jspecify.annotations.Nullable;

/**
 * Gives one string for the same characters again and again, as long as no other takes its place:
 * categories, languages, kinds of identifiers and the like, of which a document has few. So neither
 * reading nor keeping them costs a string each time.
 */
public final class WordCache {
  private static final int SLOTS = 512;
  private static final int LONGEST = 24;

  private final @Nullable String[] words = new @Nullable String[SLOTS];

  /** A cache without words. */
  public WordCache() {}

  /** A string of these characters. */
  public String get(CharSequence word) {
    int length = word.length();
    if (length > LONGEST) {
      return word.toString();
    }
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = hash * 31 + word.charAt(i);
    }
    int slot = (hash ^ hash >>> 9) & SLOTS - 1;
    String known = words[slot];
    if (known == null || !known.contentEquals(word)) {
      known = word.toString();
      words[slot] = known;
    }
    return known;
  }
}
