package org.epitome.text;

/** What part of a structured abstract a sentence belongs to. */
public enum Section {
  /** No label says it. */
  UNLABELLED,
  /** "Background", "Introduction". */
  BACKGROUND,
  /** "Objective", "Aims". */
  OBJECTIVE,
  /** "Methods", "Design", "Participants". */
  METHODS,
  /** "Results", "Findings". */
  RESULTS,
  /** "Conclusions", "Interpretation". */
  CONCLUSIONS,
  /** A label that is none of these: "Funding". */
  OTHER
}
