package org.epitome;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A format that a parser reads.
 *
 * @param id the id, {@code <source>-<shape>} in lower case: "arxiv-atom"
 * @param description what it is, in a few words for people
 * @param fills the members of a paper that the format can fill, by their JSON names, in the order
 *     of the record
 */
public record SourceFormat(String id, String description, List<String> fills)
    implements Serializable {

  /** Copies the list and checks the id. */
  public SourceFormat {
    Objects.requireNonNull(description, "description");
    fills = List.copyOf(fills);
    boolean isId = !id.isEmpty();
    for (int i = 0; i < id.length(); i++) {
      isId &= isIdPart(id.charAt(i));
    }
    if (!isId) {
      throw new IllegalArgumentException(
          "format id is not lower-case letters, digits and -: " + id);
    }
  }

  private static boolean isIdPart(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
  }

  /** A format, with the members that it fills. */
  public static SourceFormat of(String id, String description, String... fills) {
    return new SourceFormat(id, description, List.of(fills));
  }
}
