package org.epitome.cli;

import org.epitome.model.Paper;

/** Prints one paper after the other. */
interface PaperOutput {
  /**
   * Prints a paper.
   *
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  void print(Paper paper);

  /**
   * Prints what stands behind the last paper.
   *
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  default void end() {}
}
