package org.epitome;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document, as far as it is exactly known.
 *
 * @param source the name of the document as the caller gave it, for one in a zip archive followed
 *     by {@code !/} and its path there; null when it has none
 * @param entry the number of the entry, from 1; null outside of entries
 * @param line the line, from 1; null when unknown
 * @param column the column in UTF-16 units, from 1; null when unknown
 * @param byteOffset the offset in the decompressed document, from 0; null when unknown
 */
public record SourceLocation(
    @Nullable String source,
    @Nullable Long entry,
    @Nullable Long line,
    @Nullable Long column,
    @Nullable Long byteOffset)
    implements Serializable {

  /** What is known, for people: {@code feed.xml, entry 17, line 210, column 5}. */
  public String describe() {
    StringBuilder out = new StringBuilder();
    part(out, "", source);
    part(out, "entry ", entry);
    part(out, "line ", line);
    part(out, "column ", column);
    part(out, "byte ", byteOffset);
    return out.toString();
  }

  private static void part(StringBuilder out, String label, @Nullable Object value) {
    if (value != null) {
      out.append(out.length() == 0 ? "" : ", ").append(label).append(value);
    }
  }
}
