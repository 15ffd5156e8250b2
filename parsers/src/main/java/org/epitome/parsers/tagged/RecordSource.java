package org.epitome.parsers.tagged;

import java.io.IOException;

/** Gives the records of a document one after the other. */
interface RecordSource {

  /**
   * Reads the next record; false at the end of the document.
   *
   * @throws org.epitome.InvalidEntryException if it is longer than the limit; the next call goes on
   *     behind it
   */
  boolean next(TaggedRecord record) throws IOException;
}
