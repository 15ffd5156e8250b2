package org.epitome.parsers.fields;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Tells without allocating that a word of a text is in none of some tables, as nearly all words
 * are. Letter case and dots are not looked at, so that a word for which this is not told may still
 * be in none.
 */
public final class WordGuard {
  private final @Nullable String[] slots;
  private int longest;

  /** For the first letter of a listed word, bits for the second: most words begin like none. */
  private final int[] beginnings = new int[Integer.SIZE];

  /** A guard of tables. */
  @SafeVarargs
  public WordGuard(Collection<String>... tables) {
    int size = 16;
    for (Collection<String> table : tables) {
      size += table.size();
    }
    slots = new @Nullable String[Integer.highestOneBit(size) * 4];
    for (Collection<String> table : tables) {
      for (String word : table) {
        add(word);
      }
    }
  }

  private void add(String word) {
    String letters = word.replace(".", "");
    if (letters.length() > 1) {
      beginnings[folded(letters.charAt(0)) % Integer.SIZE] |= 1 << folded(letters.charAt(1));
    }
    int i = slot(word, 0, word.length());
    while (isOther(slots[i], word, 0, word.length())) {
      i = i + 1 & slots.length - 1;
    }
    slots[i] = word;
    longest = Math.max(longest, word.length());
  }

  /** Whether the word from {@code from} to {@code to} may be listed. */
  public boolean mayHave(String text, int from, int to) {
    return find(text, from, to) != null;
  }

  /** What is listed for the word from {@code from} to {@code to}; null if nothing is. */
  @Nullable String find(String text, int from, int to) {
    if (to - from > 2 * longest || !mayBegin(text, from, to)) {
      return null; // even if every letter has a dot
    }
    int i = slot(text, from, to);
    while (isOther(slots[i], text, from, to)) {
      i = i + 1 & slots.length - 1;
    }
    return slots[i];
  }

  /** Whether a listed word may begin as this one does; true for one of a single letter. */
  private boolean mayBegin(String text, int from, int to) {
    if (to - from < 2) {
      return true;
    }
    char first = text.charAt(from);
    char second = text.charAt(from + 1);
    return first == '.'
        || second == '.'
        || (beginnings[folded(first) % Integer.SIZE] & 1 << folded(second)) != 0;
  }

  /** Whether one of the words of a text, which single spaces keep apart, may be listed. */
  public boolean mayHaveAny(String text) {
    int start = 0;
    int space = text.indexOf(' ');
    while (space >= 0) {
      if (mayHave(text, start, space)) {
        return true;
      }
      start = space + 1;
      space = text.indexOf(' ', start);
    }
    return mayHave(text, start, text.length());
  }

  private int slot(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c != '.') {
        hash = hash * 31 + folded(c);
      }
    }
    return (hash ^ hash >>> 15) & slots.length - 1;
  }

  private static boolean isOther(@Nullable String listed, String text, int from, int to) {
    return listed != null && !matches(listed, text, from, to);
  }

  private static boolean matches(String listed, String text, int from, int to) {
    int k = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        continue;
      }
      while (k < listed.length() && listed.charAt(k) == '.') {
        k++;
      }
      if (k == listed.length() || folded(listed.charAt(k)) != folded(c)) {
        return false;
      }
      k++;
    }
    while (k < listed.length() && listed.charAt(k) == '.') {
      k++;
    }
    return k == listed.length();
  }

  private static char folded(char c) {
    return c < 0x80 ? (char) (c >= 'A' && c <= 'Z' ? c | 0x20 : c) : Character.toLowerCase(c);
  }
}
