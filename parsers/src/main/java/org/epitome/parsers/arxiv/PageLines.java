package org.epitome.parsers.arxiv;

import java.io.IOException;
import java.util.List;
import org.epitome.parsers.html.HtmlLine;
import org.jspecify.annotations.Nullable;

/** The lines of a page, whatever it was saved as. */
interface PageLines {
  /** The next line, a blank one where nothing is to be read; null at the end. */
  @Nullable HtmlLine next() throws IOException;

  /** The names that the page's head gives for its authors, family name first; often none. */
  List<String> authors();
}
