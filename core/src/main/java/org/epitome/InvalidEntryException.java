package org.epitome;

import org.jspecify.annotations.Nullable;

/** One entry is unusable; the rest of the document can be read. */
public final class InvalidEntryException extends PaperParseException {
  private static final long serialVersionUID = 1L;

  InvalidEntryException(
      String problem, SourceFormat format, SourceLocation location, @Nullable String entryId) {
    super(problem, format, location, entryId, null);
  }
}
