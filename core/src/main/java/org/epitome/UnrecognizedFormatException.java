package org.epitome;

/** No parser knows the document, or the format that was asked for does not exist. */
public final class UnrecognizedFormatException extends PaperParseException {
  private static final long serialVersionUID = 1L;

  UnrecognizedFormatException(String problem, SourceLocation location) {
    super(problem, null, location, null, null);
  }
}
