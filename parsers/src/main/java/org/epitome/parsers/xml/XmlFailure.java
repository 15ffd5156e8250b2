package org.epitome.parsers.xml;

import java.io.IOException;

/**
 * The document is no well-formed XML at some place, or beyond a limit; never leaves this package.
 */
final class XmlFailure extends IOException {
  private static final long serialVersionUID = 1L;

  /** The line at which it was noticed, from 1; 0 where unknown. */
  private final long line;

  private final boolean isLimit;

  XmlFailure(String problem, long line) {
    this(problem, line, false);
  }

  private XmlFailure(String problem, long line, boolean isLimit) {
    super(problem);
    this.line = line;
    this.isLimit = isLimit;
  }

  /** A limit is met, which no mending changes. */
  static XmlFailure limit(String problem) {
    return new XmlFailure(problem, 0, true);
  }

  String problem() {
    return String.valueOf(getMessage());
  }

  long line() {
    return line;
  }

  boolean isLimit() {
    return isLimit;
  }

  /** Failing and going on is ordinary here, and nobody reads the trace. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
