package org.epitome.extract;

import java.util.function.Supplier;
import org.epitome.Annotator;
import org.epitome.extract.release.ReleaseReader;
import org.epitome.model.Findings;
import org.epitome.text.PaperText;

/**
 * Reads whether the text says that code, data or models can be had: now, or in future. A statement
 * that they can be had now counts more than one about the future.
 */
public final class AvailabilityAnnotator implements Annotator {

  /** No lambda: the linking of each delays every start (DESIGN.md, "Cold start"). */
  private static final Supplier<ReleaseReader> NEW =
      new Supplier<>() {
        @Override
        public ReleaseReader get() {
          return new ReleaseReader();
        }
      };

  /** An annotator. */
  public AvailabilityAnnotator() {}

  @Override
  public String id() {
    return "availability";
  }

  @Override
  public void annotate(PaperText paper, Findings.Builder findings) {
    ReleaseReader reader = paper.workspace(ReleaseReader.class, NEW);
    findings.availability(reader.read(paper));
  }
}
