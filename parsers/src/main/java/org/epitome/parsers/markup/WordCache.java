package org.epitome.parsers.markup;

import java.util.Arrays;
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
  private final char[][] characters = new char[SLOTS][];

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
    String known = words[slot];
    if (known == null
        || !Arrays.equals(characters[slot], 0, known.length(), from, offset, offset + count)) {
      known = new String(from, offset, count);
      words[slot] = known;
      characters[slot] = Arrays.copyOfRange(from, offset, offset + count);
    }
    return known;
  }
}
