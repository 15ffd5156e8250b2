package org.epitome.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a paper was read.
 *
 * @param format the id of the format: "arxiv-atom"
 * @param source the name of the document as the caller gave it; null when it has none
 * @param entry the number of the entry in the document, from 1, broken entries counted
 * @param line the line on which the entry begins, from 1; null where the format has no lines
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origin(String format, @Nullable String source, long entry, @Nullable Long line)
    implements Serializable {

  /** Checks that the format is there. */
  public Origin {
    Objects.requireNonNull(format, "format");
  }
}
