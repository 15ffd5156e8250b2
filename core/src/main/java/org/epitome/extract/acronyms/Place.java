package org.epitome.extract.acronyms;

/** The ways in which a short form and its long form stand beside each other. */
enum Place {
  LONG_BEFORE(Feature.LONG_BEFORE, Fit.AT_END),
  LONG_AFTER(Feature.LONG_AFTER, Fit.AT_START),
  BOTH_INSIDE(Feature.BOTH_INSIDE, Fit.AT_END),
  TITLE_LABEL(Feature.TITLE_LABEL, Fit.FREE),
  LABEL(Feature.LABEL, Fit.AT_START),
  APPOSED(Feature.APPOSED, Fit.AT_END),
  EXPLAINED(Feature.EXPLAINED, Fit.AT_START),
  CALLED(Feature.CALLED, Fit.AT_END),
  SHORT_FOR(Feature.SHORT_FOR, Fit.AT_START);

  /** Where in a stretch of text the long form must stand. */
  enum Fit {
    /** It ends where the stretch ends. */
    AT_END,
    /** It begins where the stretch begins. */
    AT_START,
    /** Anywhere. */
    FREE
  }

  final Feature feature;
  final Fit fit;

  Place(Feature feature, Fit fit) {
    this.feature = feature;
    this.fit = fit;
  }

  /** Whether the end of the long form is known: that of the parenthesis. */
  boolean hasEnd() {
    return fit == Fit.AT_END || this == LONG_AFTER;
  }
}
