package org.epitome.parsers.lines;

import java.nio.charset.StandardCharsets;
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
    int slot = slot(hash);
    String known = words[slot];
    if (known == null || !known.contentEquals(word)) {
      known = word.toString();
      words[slot] = known;
    }
    return known;
  }

  /** A string of ASCII between two places. */
  public String get(byte[] ascii, int from, int to) {
    int length = to - from;
    if (length > LONGEST) {
      return new String(ascii, from, length, StandardCharsets.ISO_8859_1);
    }
    int hash = length;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + ascii[i];
    }
    int slot = slot(hash);
    String known = words[slot];
    if (known == null || !is(known, ascii, from, length)) {
      known = new String(ascii, from, length, StandardCharsets.ISO_8859_1);
      words[slot] = known;
    }
    return known;
  }

  private static int slot(int hash) {
    return (hash ^ hash >>> 9) & SLOTS - 1;
  }

  private static boolean is(String known, byte[] ascii, int from, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != ascii[from + i]) {
        return false;
      }
    }
    return true;
  }
}
