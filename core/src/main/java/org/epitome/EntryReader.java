package org.epitome;

import java.io.Closeable;
import java.io.IOException;
import org.epitome.model.Paper;

/** Reads the entries of one document, one after the other; used once, by one thread. */
public interface EntryReader extends Closeable {

  /**
   * Reads the next entry. An entry that is no paper (a deleted record) is reported by {@link
   * ReadContext#skipEntry}; the engine then drops what the builder holds.
   *
   * @param paper an empty builder to fill; findings and origin are set by the engine
   * @return false at the end of the document, true otherwise
   * @throws InvalidEntryException if this entry is unusable; the next call goes on after it
   * @throws MalformedDocumentException if the document cannot be read any further
   * @throws IOException if the input cannot be read
   */
  boolean next(Paper.Builder paper) throws IOException;

  /**
   * The line on which the entry last read begins, from 1; 0 where the format has no lines. While an
   * entry is being read, its own line as soon as that is known.
   */
  long line();

  @Override
  default void close() throws IOException {}
}
