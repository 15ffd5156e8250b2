package org.epitome.parsers.xml;

import java.io.IOException;

/** The document is no well-formed XML at some place; never leaves this package. */
final class XmlFailure extends IOException {
  private static final long serialVersionUID = 1L;

  /** The line at which it was noticed, from 1; 0 where unknown. */
  private final long line;

  XmlFailure(String problem, long line) {
    super(problem);
    this.line = line;
  }

  String problem() {
    return String.valueOf(getMessage());
  }

  long line() {
    return line;
  }

  /** Failing and going on is ordinary here, and nobody reads the trace. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
