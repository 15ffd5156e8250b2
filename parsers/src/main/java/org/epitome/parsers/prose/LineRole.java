package org.epitome.parsers.prose;

/** What a line is in a sequence of titles and abstracts. */
public enum LineRole {
  /** A title begins. */
  TITLE,
  /** The title goes on. */
  TITLE_MORE,
  /** A paragraph of the abstract begins. */
  BODY,
  /** The paragraph goes on. */
  BODY_MORE,
  /** A label of the page, between papers. */
  LABEL
}
