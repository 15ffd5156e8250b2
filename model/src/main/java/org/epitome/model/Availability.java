package org.epitome.model;

/** Whether the text says that code, data or models can be had. */
public enum Availability {
  /** They are available now. */
  RELEASED,
  /** They will be. */
  PROMISED
}
