package org.epitome.text;

import java.util.Arrays;

/**
 * Finds phrases by the keys of their words, word after word: a hash table with the key of each
 * phrase and of each of its beginnings.
 */
final class PhraseIndex {
  /** What {@link #entry} answers for a key that no phrase has or begins with. */
  static final int ABSENT = -2;

  private static final int PREFIX_ONLY = -1;
  private static final int BEGINNINGS = 4096;
  private static final long PRIME = 0x9e3779b97f4a7c15L;

  /** The keys by their slots, 0 where there is none; as many as a power of two. */
  final long[] keys;

  /** For each slot, the entry whose key is there, or that it is a beginning only. */
  final int[] entries;

  /** For each entry, the earlier one with the same key, or -1: "M" and "m" are two units. */
  final int[] earlier;

  /** Bits of the keys of all first words: most words of a text begin no entry, and are told so. */
  final long[] beginnings;

  private final int mask;

  /** An index as it was stored. */
  PhraseIndex(long[] keys, int[] entries, int[] earlier, long[] beginnings) {
    this.keys = keys;
    this.entries = entries;
    this.earlier = earlier;
    this.beginnings = beginnings;
    this.mask = keys.length - 1;
  }

  /** An index without phrases, with room for some keys. */
  private PhraseIndex(int room, int phrases) {
    this(new long[room], new int[room], new int[phrases], emptyBeginnings());
    Arrays.fill(earlier, -1);
  }

  static long[] emptyBeginnings() {
    return new long[BEGINNINGS / Long.SIZE];
  }

  /**
   * The index of some phrases, each an entry by its place.
   *
   * @throws IllegalArgumentException if one has no word in it
   */
  static PhraseIndex of(String[] phrases) {
    Tokens tokens = new Tokens();
    Spans none = new Spans();
    int words = 0;
    for (String phrase : phrases) {
      tokens.read(phrase, none);
      for (int token = 0; token < tokens.size(); token++) {
        words += isJoint(tokens, token) ? 0 : 1;
      }
    }
    PhraseIndex index =
        new PhraseIndex(Integer.highestOneBit(Math.max(8, words)) * 4, phrases.length);
    for (int entry = 0; entry < phrases.length; entry++) {
      tokens.read(phrases[entry], none);
      if (!index.add(entry, tokens)) {
        throw new IllegalArgumentException(
            "nothing to look up in the entry \"" + phrases[entry] + "\"");
      }
    }
    return index;
  }

  /**
   * Adds a phrase; false if it has no word. A later equal one comes first, so that it overrules.
   */
  private boolean add(int entry, Tokens phrase) {
    int slot = -1;
    long key = 0;
    for (int token = 0; token < phrase.size(); token++) {
      if (isJoint(phrase, token)) {
        continue;
      }
      if (key == 0) {
        int bit = bit(phrase.key(token));
        beginnings[bit >>> 6] |= 1L << bit;
      }
      key = next(key, phrase.key(token));
      slot = slot(key);
      if (keys[slot] == 0) {
        keys[slot] = key;
        entries[slot] = PREFIX_ONLY;
      }
    }
    if (slot < 0) {
      return false;
    }
    earlier[entry] = entries[slot];
    entries[slot] = entry;
    return true;
  }

  /** Whether a token between the words of a phrase counts for nothing. */
  static boolean isJoint(Tokens tokens, int token) {
    return tokens.symbol(token) == '-';
  }

  /** The key of a phrase with one more word; that of no word is 0. */
  static long next(long key, long tokenKey) {
    long mixed = (key + tokenKey) * PRIME;
    mixed ^= mixed >>> 29;
    return mixed == 0 ? 1 : mixed;
  }

  /** Whether a phrase may begin with a word, by its key; surely none does if not. */
  boolean mayBegin(long tokenKey) {
    int bit = bit(tokenKey);
    return (beginnings[bit >>> 6] & 1L << bit) != 0;
  }

  private static int bit(long tokenKey) {
    return (int) (tokenKey ^ tokenKey >>> 32) & BEGINNINGS - 1;
  }

  /** The last entry with a key; -1 if phrases only begin with it, {@link #ABSENT} if none does. */
  int entry(long key) {
    int slot = slot(key);
    return keys[slot] == 0 ? ABSENT : entries[slot];
  }

  /** The entry before another that has the same key, or -1. */
  int earlier(int entry) {
    return earlier[entry];
  }

  /** The slot of a key, or the empty one where it would be. */
  private int slot(long key) {
    int slot = (int) (key ^ key >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
