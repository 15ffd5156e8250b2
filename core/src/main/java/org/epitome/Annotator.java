package org.epitome;

import org.epitome.model.Findings;
import org.epitome.text.PaperText;

/**
 * Reads one kind of finding out of a paper's texts. An annotator is immutable and thread-safe; what
 * it needs while working lives in the {@link PaperText#workspace workspace} of the texts.
 *
 * <p>To add one, implement this and name the class in a {@code provides} clause of the module and
 * in {@code META-INF/services/org.epitome.Annotator}, or give it to {@link
 * Epitome.Builder#annotator}.
 */
public interface Annotator {

  /** The name by which it is known, in lower case: "metrics". */
  String id();

  /**
   * Adds what it finds. Pure: the same texts give the same findings.
   *
   * @param paper the analysed texts of one paper, shared by all annotators
   * @param findings where to add; it holds what the feed states and other annotators found
   */
  void annotate(PaperText paper, Findings.Builder findings);
}
