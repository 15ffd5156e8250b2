package org.epitome.parsers.dblp;

import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.parsers.fields.Names;
import org.jspecify.annotations.Nullable;

/** What DBLP's fields mean, in XML and JSON alike. */
final class DblpFields {
  private DblpFields() {}

  /** A title ends with a full stop that DBLP adds. */
  static @Nullable String withoutDot(@Nullable String title) {
    return title != null && title.endsWith(".") && !title.endsWith("..")
        ? title.substring(0, title.length() - 1)
        : title;
  }

  /** A name as people have it. */
  static @Nullable String withoutNumber(@Nullable String name) {
    return name == null ? null : Names.withoutNumber(name);
  }

  /** In CoRR the volume is the arXiv identifier: {@code abs/2301.00001}. */
  static void volume(@Nullable String volume, Paper.Builder paper) {
    if (volume != null && volume.startsWith("abs/")) {
      paper.addIdentifier(Scheme.ARXIV, volume.substring(4));
    } else {
      paper.volume(volume);
    }
  }

  /** The address of an edition, which may tell the DOI. */
  static void edition(@Nullable String url, Paper.Builder paper) {
    if (url == null) {
      return;
    }
    if (url.contains("doi.org/") || url.contains("doi.acm.org/") || url.contains("/10.")) {
      paper.addIdentifier(Scheme.DOI, url);
    }
    paper.addLink(Link.Rel.PAGE, url);
  }
}
