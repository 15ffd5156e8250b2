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
  CORRECTED
}
