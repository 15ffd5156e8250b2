package org.epitome.extract.metrics;

import org.epitome.text.AnalyzedText;

/**
 * What kind of text results are read from, which decides by which weights. A sentence or two that
 * stand alone say more plainly what belongs together than an abstract does: a data set named the
 * sentence before is what the result was measured on. So excerpts are read by the weights of
 * abstracts and what invented excerpts taught beyond them (domain adaptation as of Daumé 2007, in
 * two steps), and abstracts are read as if there were none.
 */
public enum Genre {
  /** An abstract, or a title that stands alone. */
  ABSTRACT("weights"),
  /** A few sentences, shorter than all but one in a thousand abstracts. */
  EXCERPT("weights-excerpt");

  /** From how many characters on a text is an abstract. */
  private static final int ABSTRACT_LENGTH = 400;

  /** What the file of its weights is called, but for the suffix. */
  public final String file;

  Genre(String file) {
    this.file = file;
  }

  /** The genre of a paper's texts, by its abstract, which may be empty. */
  public static Genre of(AnalyzedText abstractText) {
    int length = abstractText.text().length();
    return length == 0 || length >= ABSTRACT_LENGTH ? ABSTRACT : EXCERPT;
  }
}
