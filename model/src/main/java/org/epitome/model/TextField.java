package org.epitome.model;

/** The texts of a paper that are read for findings, in the order in which they are read. */
public enum TextField {
  /** {@link Paper#title()}. */
  TITLE,
  /** {@link Paper#abstractText()}. */
  ABSTRACT,
  /** {@link Paper#comment()}. */
  COMMENT
}
