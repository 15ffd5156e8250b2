package org.epitome.parsers.huggingface;

/**
 * Hashes of 64 bits for what tells papers of one page apart, none of them 0. Two of ten thousand
 * papers share one by chance once in 10<sup>11</sup> pages.
 */
final class Keys {
  private static final long SEED = 0x9e3779b97f4a7c15L;
  private static final long FACTOR = 0xbf58476d1ce4e5b9L;

  private Keys() {}

  /** The key of a text by its letters and digits, in any letter case. */
  static long ofLetters(String text) {
    long hash = SEED;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        int lower = c | 0x20;
        if (lower >= 'a' && lower <= 'z' || c >= '0' && c <= '9') {
          hash = mixed(hash, lower);
        }
      } else if (Character.isLetterOrDigit(c)) {
        hash = mixed(hash, Character.toLowerCase(c));
      }
    }
    return hash == 0 ? 1 : hash;
  }

  /** The key of an identifier, which differs from that of a title. */
  static long ofIdentifier(String id) {
    long hash = ~SEED;
    for (int i = 0; i < id.length(); i++) {
      hash = mixed(hash, id.charAt(i));
    }
    return hash == 0 ? 1 : hash;
  }

  private static long mixed(long hash, int c) {
    long next = (hash ^ c) * FACTOR;
    return next ^ next >>> 32;
  }
}
