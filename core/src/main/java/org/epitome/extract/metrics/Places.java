package org.epitome.extract.metrics;

/**
 * Where the last two results of a sentence had what filled a slot, as steps of beads from their
 * numbers: in "21% in depth, 16% in speed" both have it at the same place.
 */
final class Places {
  /** The bead of the last number, or -1. */
  private int number = -1;

  /** How far what filled the slot was from the number; 0 for nothing in its sentence. */
  private int step;

  private int stepBefore;

  void clear() {
    number = -1;
    step = 0;
    stepBefore = 0;
  }

  /**
   * Notes what filled the slot of a result.
   *
   * @param itsNumber the bead of the number
   * @param bead what filled the slot, or -1 for nothing
   */
  void note(Scene scene, int itsNumber, int bead) {
    stepBefore = number >= 0 && scene.near(number, itsNumber) ? step : 0;
    step = bead >= 0 && scene.near(bead, itsNumber) ? bead - itsNumber : 0;
    number = itsNumber;
  }

  /**
   * What the results before say of a place, as part of a feature: 0 where no result is before in
   * the sentence, 1 where the last had nothing there, 2 where it had its own elsewhere, 3 where it
   * had it at the same place, 4 where only the one before did.
   */
  long parallel(Scene scene, int itsNumber, int bead) {
    if (number < 0 || !scene.near(number, itsNumber)) {
      return Symbols.count(0);
    }
    int other = bead - itsNumber;
    return Symbols.count(step == other ? 3 : stepBefore == other ? 4 : step == 0 ? 1 : 2);
  }
}
