package org.epitome.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where the paper itself can be read.
 *
 * @param rel what the address leads to
 * @param url the address as the source gives it
 */
public record Link(Rel rel, String url) implements Serializable {

  /** What an access link leads to. */
  public enum Rel {
    /** The page that describes the paper. */
    PAGE,
    /** The paper as PDF. */
    PDF,
    /** The paper as HTML. */
    HTML,
    /** Its source files. */
    SOURCE,
    /** Something else that the feed links. */
    OTHER
  }

  /** Checks that the address is there. */
  public Link {
    Checks.present(rel, "rel");
    Checks.text(url, "url");
  }

  // Written out, as in Identifier: what a record has by itself is linked at its first call, for
  // 60 ms (DESIGN.md of core, "Cold start").

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Link link && rel == link.rel && url.equals(link.url);
  }

  @Override
  public int hashCode() {
    return 31 * rel.hashCode() + url.hashCode();
  }
}
