package org.epitome.extract;

import java.util.function.Supplier;
import org.epitome.Annotator;
import org.epitome.extract.links.LinkReader;
import org.epitome.model.CodeLink;
import org.epitome.model.CodeLink.Kind;
import org.epitome.model.CodeLink.Ownership;
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

  /**
   * The link that a feed states in a field of its own; host and path decide what it leads to and
   * who the owner is, as for one that a text prints.
   *
   * @param url its canonical address, with a scheme
   * @param otherwise what it leads to where the host does not tell
   * @param ownership whose it is
   * @return a link without a span
   */
  public static CodeLink stated(String url, Kind otherwise, Ownership ownership) {
    return LinkReader.stated(url, otherwise, ownership);
  }

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
