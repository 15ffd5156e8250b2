package org.epitome.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.epitome.model.Paper;

/**
 * Writes a document of papers, one at a time, so that it may have any number. It keeps the keys
 * under which papers can be cited, since each may stand once. Used by one thread.
 */
public final class PaperWriter {
  private final ExportFormat format;
  private final Appendable out;
  private final CitationKeys keys = new CitationKeys();
  private boolean begun;
  private boolean ended;

  /**
   * A document without papers.
   *
   * @param out what is written to; flushing and closing it is the caller's
   */
  public PaperWriter(ExportFormat format, Appendable out) {
    this.format = format;
    this.out = out;
  }

  /**
   * Writes a paper.
   *
   * @throws UncheckedIOException if it cannot be written
   * @throws IllegalStateException if the document has ended
   */
  public void write(Paper paper) {
    checkNotEnded();
    append(begun ? format.separator() : format.head());
    begun = true;
    append(format.entry(paper, keys.next(paper)));
  }

  /**
   * Writes the end of the document.
   *
   * @throws UncheckedIOException if it cannot be written
   * @throws IllegalStateException if the document has ended
   */
  public void end() {
    checkNotEnded();
    ended = true;
    if (!begun) {
      append(format.head());
    }
    append(format.tail());
  }

  private void checkNotEnded() {
    if (ended) {
      throw new IllegalStateException("the document has ended");
    }
  }

  private void append(String text) {
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
