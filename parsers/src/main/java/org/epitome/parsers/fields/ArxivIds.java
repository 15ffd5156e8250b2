package org.epitome.parsers.fields;

import java.util.Optional;
import org.epitome.model.Identifier;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;

/** Identifiers of arXiv that a record gives in several places, in some with their version. */
public final class ArxivIds {
  private ArxivIds() {}

  /**
   * Adds the identifier that a text holds, as {@link Identifier#tryParse} finds it, unless the
   * paper has it in whatever version; what holds none, or null, is passed over.
   */
  public static void add(@Nullable String text, Paper.Builder paper) {
    Optional<Identifier> found =
        text == null ? Optional.empty() : Identifier.tryParse(Scheme.ARXIV, text);
    if (found.isPresent() && !paper.hasIdentifier(found.get())) {
      paper.addIdentifier(found.get());
    }
  }
}
