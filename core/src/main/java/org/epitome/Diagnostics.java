package org.epitome;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps the first diagnostics, up to a number of them, and counts the rest. Not thread-safe. */
public final class Diagnostics implements Consumer<Diagnostic> {
  private final int most;
  private final List<Diagnostic> kept = new ArrayList<>();
  private long count;

  private Diagnostics(int most) {
    this.most = most;
  }

  /**
   * A receiver that drops everything. A reader that has it says in the log, at DEBUG and once, how
   * many entries were lost.
   */
  public static Consumer<Diagnostic> none() {
    return None.NONE;
  }

  /**
   * A receiver that keeps the first diagnostics.
   *
   * @param most how many it keeps
   * @throws IllegalArgumentException if that is negative
   */
  public static Diagnostics collecting(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("most is negative: " + most);
    }
    return new Diagnostics(most);
  }

  @Override
  public void accept(Diagnostic diagnostic) {
    count++;
    if (kept.size() < most) {
      kept.add(diagnostic);
    }
  }

  /** Those that were kept, in order; a copy. */
  public List<Diagnostic> list() {
    return List.copyOf(kept);
  }

  /** How many there were, kept or not. */
  public long count() {
    return count;
  }

  private enum None implements Consumer<Diagnostic> {
    NONE;

    @Override
    public void accept(Diagnostic diagnostic) {}
  }
}
