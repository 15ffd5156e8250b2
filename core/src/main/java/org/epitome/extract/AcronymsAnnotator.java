package org.epitome.extract;

import org.epitome.Annotator;
import org.epitome.model.Findings;
import org.epitome.text.PaperText;

/** Reads the short forms that a text defines. */
public final class AcronymsAnnotator implements Annotator {

  /** An annotator. */
  public AcronymsAnnotator() {}

  @Override
  public String id() {
    return "acronyms";
  }

  @Override
  public void annotate(PaperText paper, Findings.Builder findings) {}
}
