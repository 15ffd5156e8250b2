package org.epitome.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of one of the paper's own texts, in UTF-16 units as {@link String#substring} counts
 * them. Units of other counts (bytes, code points) do not fit.
 *
 * @param field the text that the offsets count in
 * @param start the first unit, 0-based
 * @param end one past the last unit
 */
public record Span(TextField field, int start, int end) implements Serializable, Comparable<Span> {

  /** Checks that the span is not empty and not before the text. */
  public Span {
    Checks.present(field, "field");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no span from " + start + " to " + end);
    }
  }

  /** The number of UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Whether both lie in the same text and share at least one unit. */
  public boolean overlaps(Span other) {
    return field == other.field && start < other.end && other.start < end;
  }

  /**
   * The text under this span.
   *
   * @throws IndexOutOfBoundsException if the text is too short
   */
  public String in(String text) {
    return text.substring(start, end);
  }

  /**
   * The text under this span.
   *
   * @throws IllegalArgumentException if the paper has no such text or the text is too short
   */
  public String in(Paper paper) {
    @Nullable String text = paper.text(field);
    if (text == null || end > text.length()) {
      throw Checks.invalid("span", "lies outside of the paper's text", this);
    }
    return in(text);
  }

  /** By field, then by start, then by end. */
  @Override
  public int compareTo(Span other) {
    int order = field.compareTo(other.field);
    if (order == 0) {
      order = Integer.compare(start, other.start);
    }
    return order != 0 ? order : Integer.compare(end, other.end);
  }
}
