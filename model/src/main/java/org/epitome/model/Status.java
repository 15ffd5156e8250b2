package org.epitome.model;

/** What became of a paper, as far as the source says. */
public enum Status {
  /** Nothing is said against it. */
  NORMAL,
  /** Withdrawn by its authors. */
  WITHDRAWN,
  /** Retracted by its publisher or authors after publication. */
  RETRACTED,
  /** Corrected by a later notice. */
  CORRECTED;

  /** The graver of two: retracted, withdrawn, corrected, normal. */
  public Status graver(Status other) {
    return other.gravity() > gravity() ? other : this;
  }

  private int gravity() {
    return switch (this) {
      case NORMAL -> 0;
      case CORRECTED -> 1;
      case WITHDRAWN -> 2;
      case RETRACTED -> 3;
    };
  }
}
