package org.epitome.parsers.huggingface;

/** What a line of a papers page is by itself. */
enum LineKind {
  /** Nothing to see. */
  BLANK,
  /** A row of dashes or the like. */
  RULE,
  /** Of the page's header. */
  BANNER,
  /** Of the page's menus or its end. */
  NAVIGATION,
  /** "Submitted by", perhaps with the user. */
  SUBMITTER,
  /** "Upvote", perhaps with the number. */
  UPVOTE,
  /** A number, or "-" for none: votes or comments. */
  COUNT,
  /** "8 authors". */
  AUTHORS,
  /** The dot between an organisation and a date. */
  SEPARATOR,
  /** A date, perhaps with an organisation before and comments behind. */
  DATE,
  /** "GitHub 3.29k". */
  REPOSITORY,
  /** "arXiv Page" and other buttons. */
  BUTTON,
  /** Links without words. */
  LINK,
  /** An entry of the list that explains numbered links. */
  REFERENCE,
  /** Words: a title, an abstract, a name. */
  TEXT
}
