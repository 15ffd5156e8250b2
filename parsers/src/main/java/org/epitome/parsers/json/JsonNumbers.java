package org.epitome.parsers.json;

import java.util.Arrays;

/** The whole numbers of a list; of one that is longer than any abstract, the first million. */
public final class JsonNumbers {
  private static final int MOST = 1_000_000;

  private int[] numbers = new int[16];
  private int count;

  /** No numbers. */
  JsonNumbers() {}

  void clear() {
    count = 0;
  }

  /** Adds a number; false if there is no room for it. */
  boolean add(int number) {
    if (count == MOST) {
      return false;
    }
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    numbers[count++] = number;
    return true;
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** The number at a place, from 0; -1 for what is no whole number from 0 on, or too large. */
  public int get(int index) {
    return numbers[index];
  }
}
