package org.epitome;

import org.jspecify.annotations.Nullable;

/**
 * The document is not what its format demands and cannot be read any further; the entries before
 * have been read.
 */
public final class MalformedDocumentException extends PaperParseException {
  private static final long serialVersionUID = 1L;

  MalformedDocumentException(
      String problem, SourceFormat format, SourceLocation location, @Nullable Throwable cause) {
    super(problem, format, location, null, cause);
  }
}
