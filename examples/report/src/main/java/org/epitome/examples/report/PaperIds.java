package org.epitome.examples.report;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.epitome.model.Paper;

/** What papers are called within the page. */
final class PaperIds {
  private final IdentityHashMap<Paper, String> ids = new IdentityHashMap<>();

  PaperIds(List<Paper> papers) {
    for (Paper paper : papers) {
      ids.put(paper, "p" + (ids.size() + 1));
    }
  }

  /** The id of the element that shows the paper. */
  String of(Paper paper) {
    return Objects.requireNonNull(ids.get(paper), "the paper is not on the page");
  }
}
