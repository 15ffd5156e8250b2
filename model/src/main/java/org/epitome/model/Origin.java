package org.epitome.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a paper was read.
 *
 * @param format the id of the format: "arxiv-atom"
 * @param source the name of the document as the caller gave it, for one in a zip archive followed
 *     by {@code !/} and its path there; null when it has none
 * @param entry the number of the entry, from 1, broken entries counted; in a zip archive throughout
 *     its documents
 * @param line the line on which the entry begins, from 1; null where the format has no lines
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origin(String format, @Nullable String source, long entry, @Nullable Long line)
    implements Serializable {

  /** Checks the format, and that entry and line are counted from 1. */
  public Origin {
    Checks.text(format, "format");
    if (entry < 1) {
      throw Checks.invalid("entry", "is not 1 or more", entry);
    }
    if (line != null && line < 1) {
      throw Checks.invalid("line", "is not 1 or more", line);
    }
  }

  /** The members that are there. */
  @Override
  public String toString() {
    return new Shown("Origin")
        .with("format", format)
        .with("source", source)
        .with("entry", entry)
        .with("line", line)
        .toString();
  }
}
