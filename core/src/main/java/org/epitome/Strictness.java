package org.epitome;

/** What to do with what is broken. */
public enum Strictness {
  /** The first broken entry ends reading with an {@link InvalidEntryException}. */
  STRICT,
  /** What can be mended is mended, a broken entry is reported, and reading goes on. */
  TOLERANT
}
