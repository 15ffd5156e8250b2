package org.epitome.extract;

import org.epitome.Annotator;
import org.epitome.model.Findings;
import org.epitome.text.PaperText;

/** Reads whether code, data or models can be had. */
public final class AvailabilityAnnotator implements Annotator {

  /** An annotator. */
  public AvailabilityAnnotator() {}

  @Override
  public String id() {
    return "availability";
  }

  @Override
  public void annotate(PaperText paper, Findings.Builder findings) {}
}
