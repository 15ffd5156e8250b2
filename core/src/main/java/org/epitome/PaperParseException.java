package org.epitome;

import org.jspecify.annotations.Nullable;

/**
 * A document, or an entry of it, cannot be read. Unchecked, since a caller far from the feed can do
 * nothing about it; the place is in the message and in {@link #location()}.
 */
public abstract class PaperParseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What was wrong. */
  private final String problem;

  /** The format, if it was known. */
  private final @Nullable SourceFormat format;

  /** The place. */
  private final SourceLocation location;

  /** The entry's own identifier. */
  private final @Nullable String entryId;

  PaperParseException(
      String problem,
      @Nullable SourceFormat format,
      SourceLocation location,
      @Nullable String entryId,
      @Nullable Throwable cause) {
    super(message(problem, format, location), cause);
    this.problem = problem;
    this.format = format;
    this.location = location;
    this.entryId = entryId;
  }

  private static String message(
      String problem, @Nullable SourceFormat format, SourceLocation location) {
    String place = location.describe();
    String known =
        format == null ? place : place.isEmpty() ? format.id() : format.id() + ", " + place;
    return known.isEmpty() ? problem : problem + " (" + known + ")";
  }

  /** What was wrong and what was expected, without the place. */
  public String problem() {
    return problem;
  }

  /** The format; null if it was not recognised. */
  public @Nullable SourceFormat format() {
    return format;
  }

  /** The place. */
  public SourceLocation location() {
    return location;
  }

  /** The entry's own identifier; null when it has none or it was not reached. */
  public @Nullable String entryId() {
    return entryId;
  }
}
