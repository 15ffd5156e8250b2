package org.epitome.extract;

import java.util.function.Supplier;
import org.epitome.Annotator;
import org.epitome.extract.links.LinkReader;
import org.epitome.model.Findings;
import org.epitome.model.TextField;
import org.epitome.text.PaperText;

/**
 * Reads the links to code, data, models, demos and the like: every URL that a text prints, made
 * canonical, with what it leads to and whose it is. The host decides what a link leads to, save
 * that a page or a data host is what the text calls it.
 */
public final class LinksAnnotator implements Annotator {
  private static final TextField[] FIELDS = TextField.values();

  /** No lambda: the linking of each delays every start (DESIGN.md, "Cold start"). */
  private static final Supplier<LinkReader> NEW =
      new Supplier<>() {
        @Override
        public LinkReader get() {
          return new LinkReader();
        }
      };

  /** An annotator. */
  public LinksAnnotator() {}

  @Override
  public String id() {
    return "links";
  }

  @Override
  public void annotate(PaperText paper, Findings.Builder findings) {
    LinkReader reader = paper.workspace(LinkReader.class, NEW);
    for (TextField field : FIELDS) {
      reader.read(paper.of(field), findings);
    }
  }
}
