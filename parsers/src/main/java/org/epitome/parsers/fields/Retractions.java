package org.epitome.parsers.fields;

import org.epitome.model.Paper;
import org.epitome.model.Status;
import org.jspecify.annotations.Nullable;

/** What publishers put before the title of a paper that they have retracted. */
public final class Retractions {
  private static final String[] PREFIXES = {"RETRACTED:", "RETRACTED ARTICLE:"};

  private Retractions() {}

  /** Makes a paper a retracted one if its title says so. */
  public static void byTitle(Paper.Builder paper) {
    @Nullable String title = paper.title();
    for (String prefix : PREFIXES) {
      if (title != null && AnyCase.startsWith(title, prefix)) {
        paper.status(Status.RETRACTED);
      }
    }
  }
}
