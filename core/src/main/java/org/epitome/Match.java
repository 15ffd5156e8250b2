package org.epitome;

/** How well the head of a document fits a format. */
public enum Match {
  /** It is another format. */
  NO,
  /** It may be this format: nothing speaks against it, and no other may be certain. */
  POSSIBLE,
  /** It is this format: a mark that no other has. */
  CERTAIN
}
