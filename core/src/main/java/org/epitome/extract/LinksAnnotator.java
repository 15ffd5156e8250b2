package org.epitome.extract;

import org.epitome.Annotator;
import org.epitome.model.Findings;
import org.epitome.text.PaperText;

/** Reads the links to code, data, models and the like. */
public final class LinksAnnotator implements Annotator {

  /** An annotator. */
  public LinksAnnotator() {}

  @Override
  public String id() {
    return "links";
  }

  @Override
  public void annotate(PaperText paper, Findings.Builder findings) {}
}
