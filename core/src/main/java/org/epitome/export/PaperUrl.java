package org.epitome.export;

import org.epitome.model.Identifier;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;

/** Where a paper is to be found. */
final class PaperUrl {
  private PaperUrl() {}

  /**
   * The address of the paper's page, else that of its first identifier, but for the ISSN, which is
   * the journal's; null if it has none.
   */
  static @Nullable String of(Paper paper) {
    for (Link link : paper.links()) {
      if (link.rel() == Link.Rel.PAGE) {
        return link.url();
      }
    }
    for (Identifier identifier : paper.identifiers()) {
      if (identifier.scheme() != Scheme.ISSN && identifier.findUrl().isPresent()) {
        return identifier.findUrl().get();
      }
    }
    return null;
  }
}
