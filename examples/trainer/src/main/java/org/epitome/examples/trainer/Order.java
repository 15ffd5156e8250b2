package org.epitome.examples.trainer;

/** Orders in which examples are learned from: shuffled, and the same ones in every run. */
public final class Order {
  private final int[] order;
  private long state = 20261124;

  /** Orders of the numbers below a size. */
  public Order(int size) {
    order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
  }

  /** The next order; it is good until the one after it is asked for. */
  public int[] next() {
    for (int i = order.length - 1; i > 0; i--) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      int other = (int) Long.remainderUnsigned(state >>> 17, i + 1);
      int swapped = order[i];
      order[i] = order[other];
      order[other] = swapped;
    }
    return order;
  }
}
