package org.epitome.parsers.fields;

import java.util.Locale;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;

/** DOIs as feeds print them; those that arXiv gives hold its own identifier too. */
public final class Dois {
  private static final String OF_ARXIV = "10.48550/arxiv.";

  private Dois() {}

  /** Adds a DOI, and the arXiv identifier that it holds, if any; null is passed over. */
  public static void add(@Nullable String doi, Paper.Builder paper) {
    paper.addIdentifier(Scheme.DOI, doi);
    if (doi != null && isOfArxiv(doi)) {
      paper.addIdentifier(Scheme.ARXIV, doi);
    }
  }

  /** Whether a DOI, printed in whatever form, is one of arXiv's. */
  public static boolean isOfArxiv(String doi) {
    return doi.contains("10.48550/") && doi.toLowerCase(Locale.ROOT).contains(OF_ARXIV);
  }
}
