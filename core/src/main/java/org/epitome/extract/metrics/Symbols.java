package org.epitome.extract.metrics;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.epitome.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The parts that features are named from, as 64-bit keys: the same keys that tokens have, so that a
 * word of the text and a constant of the program mix alike.
 */
public final class Symbols {
  private static final Map<Long, String> NAMES = new ConcurrentHashMap<>();

  /** By what the parts of a key are multiplied; odd. */
  static final long SPREAD = 0x9e3779b97f4a7c15L;

  static final long YES = of("yes");
  static final long NO = of("no");

  /** Numbers as parts of features, more of them than there are clusters of words. */
  private static final long[] COUNT = new long[1024];

  static {
    for (int i = 0; i < COUNT.length; i++) {
      COUNT[i] = Tokens.key(Integer.toString(i));
    }
  }

  /** The names of numbers, which only explanations ask for. */
  private static final class CountNames {
    static final Map<Long, String> BY_KEY = new HashMap<>();

    static {
      for (int i = 0; i < COUNT.length; i++) {
        BY_KEY.put(COUNT[i], Integer.toString(i));
      }
    }
  }

  private Symbols() {}

  /** The key of a constant, whose name is kept for explanations. */
  static long of(String name) {
    long key = Tokens.key(name);
    NAMES.put(key, name);
    return key;
  }

  /** A small number. */
  static long count(int number) {
    return COUNT[number];
  }

  /** A distance as one of a few steps. */
  static long bucket(int distance) {
    int d = Math.abs(distance);
    return COUNT[d < 6 ? d : d < 9 ? 6 : d < 14 ? 9 : d < 24 ? 14 : 24];
  }

  /** The name of a constant; null for a key that is none. */
  public static @Nullable String name(long key) {
    String name = NAMES.get(key);
    return name == null ? CountNames.BY_KEY.get(key) : name;
  }

  /**
   * One key of two, order counting. What is mixed of several parts is a polynomial of them: the
   * parts are spread already, as hashes of letters, so that one multiplication each keeps them
   * apart.
   */
  public static long mix(long first, long second) {
    return first * SPREAD + second;
  }
}
