package org.epitome.extract;

import java.util.function.Supplier;
import org.epitome.Annotator;
import org.epitome.extract.acronyms.AcronymReader;
import org.epitome.model.Findings;
import org.epitome.text.PaperText;

/**
 * Reads the short forms that a text defines beside their long forms, in either order: "Consistency
 * Models (CM)", "DFN (data filtering network)", "CTM, short for ...", a title "NAME: Long Form".
 */
public final class AcronymsAnnotator implements Annotator {

  /** No lambda: the linking of each delays every start (DESIGN.md, "Cold start"). */
  private static final Supplier<AcronymReader> NEW =
      new Supplier<>() {
        @Override
        public AcronymReader get() {
          return new AcronymReader();
        }
      };

  /** An annotator. */
  public AcronymsAnnotator() {}

  @Override
  public String id() {
    return "acronyms";
  }

  @Override
  public void annotate(PaperText paper, Findings.Builder findings) {
    paper.workspace(AcronymReader.class, NEW).read(paper, findings);
  }
}
