package org.epitome.parsers.json;

import java.util.Arrays;

/** The whole numbers of a list. */
public final class JsonNumbers {
  private int[] numbers = new int[16];
  private int count;

  /** No numbers. */
  JsonNumbers() {}

  void clear() {
    count = 0;
  }

  void add(int number) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    numbers[count++] = number;
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
