package org.epitome;

/**
 * Where reading stood when something else failed. It goes with the failure as a suppressed
 * exception, so that the failure stays of its own type and a stack trace alone tells the entry.
 */
final class ReadingPlace extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReadingPlace(String place) {
    super(place, null, false, false);
  }
}
