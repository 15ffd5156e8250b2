package org.epitome.text;

import java.util.Arrays;

/** Stretches of a text in its order, none overlapping; a structure of arrays that is reused. */
public final class Spans {
  private int size;
  private int[] starts = new int[8];
  private int[] ends = new int[8];

  /** None. */
  public Spans() {}

  /** How many there are. */
  public int size() {
    return size;
  }

  /** Where one begins. */
  public int start(int index) {
    return starts[index];
  }

  /** One past the last unit of one. */
  public int end(int index) {
    return ends[index];
  }

  /**
   * Adds one after the last.
   *
   * @param end one past its last unit
   * @throws IllegalArgumentException if it is empty, or does not stand behind the last
   */
  public void add(int start, int end) {
    if (start < 0 || end <= start || size > 0 && start < ends[size - 1]) {
      throw new IllegalArgumentException("no span after the last one: " + start + " to " + end);
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  /** Forgets all. */
  public void clear() {
    size = 0;
  }
}
