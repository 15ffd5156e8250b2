package org.epitome.parsers.dblp;

import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
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

  /** {@code Jens Lehmann 0001}: four digits tell people of one name apart. */
  static @Nullable String withoutNumber(@Nullable String name) {
    int length = name == null ? 0 : name.length();
    if (name == null || length < 6 || name.charAt(length - 5) != ' ') {
      return name;
    }
    for (int i = length - 4; i < length; i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return name;
      }
    }
    return name.substring(0, length - 5);
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
