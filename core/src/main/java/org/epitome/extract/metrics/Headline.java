package org.epitome.extract.metrics;

import java.util.Arrays;

/**
 * What the title says of the names in the abstract: one in front of a colon is of what the paper
 * presents, which is a data set where the title has a word for one ("Kites: A Benchmark for
 * Gliding"). Reused from paper to paper.
 */
final class Headline {
  private static final int ELSEWHERE = 0;
  private static final int PRESENTED = 1;
  private static final int INSIDE = 2;
  private static final int PLACES = 3;

  private long[] keys = new long[16];
  private int size;

  /** How many of the names stand in front of the first colon. */
  private int presented;

  private boolean data;

  /** Reads a title, which may be empty. */
  void read(Scene scene) {
    size = 0;
    presented = 0;
    data = false;
    for (int token = 0; token < scene.tokens.size(); token++) {
      data |= WordClass.DATA.in(scene.classes[token]);
      if (scene.tokens.symbol(token) == ':' && presented == 0) {
        presented = size;
      } else if (scene.isNameLike(token)) {
        if (size == keys.length) {
          keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = scene.tokens.key(token);
      }
    }
  }

  /** Whether the title has a name, by the key of its first word. */
  boolean has(long name) {
    return place(name) != ELSEWHERE;
  }

  /** Where the title has a name, if it does, and whether it talks of data. */
  long says(long name) {
    return Symbols.count(place(name) + (data ? PLACES : 0));
  }

  private int place(long name) {
    for (int i = 0; i < size; i++) {
      if (keys[i] == name) {
        return i < presented ? PRESENTED : INSIDE;
      }
    }
    return ELSEWHERE;
  }
}
