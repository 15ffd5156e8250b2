package org.epitome;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads one format. A parser is immutable and thread-safe; what it needs while reading lives in the
 * {@link EntryReader} that it opens.
 *
 * <p>To add a format, implement this and name the class in a {@code provides} clause of the module
 * and in {@code META-INF/services/org.epitome.PaperParser}, or give it to {@link
 * Epitome.Builder#parser}. A parser opens no file, address or DTD of its own.
 */
public interface PaperParser {

  /** The format that this parser reads; always the same value. */
  SourceFormat format();

  /**
   * Whether a document is in this format, judged by its head alone. Pure: the same head gives the
   * same answer.
   */
  Match match(FeedHead head);

  /**
   * Begins to read a document.
   *
   * @param input the document, decompressed, as UTF-8 without a byte order mark; closed by the
   *     engine
   * @param context the options, and where to report what is wrong
   * @return a reader at the document's beginning
   * @throws IOException if the input cannot be read
   * @throws MalformedDocumentException if the document is not in this format at all
   */
  EntryReader open(InputStream input, ReadContext context) throws IOException;
}
