package org.epitome.internal;

import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * What was compressed cannot be decompressed any further, while the input that it comes from can be
 * read: in an archive, the documents behind it are not lost.
 */
public final class BrokenGzipException extends ZipException {
  private static final long serialVersionUID = 1L;

  BrokenGzipException(String message, @Nullable Throwable cause) {
    super(message);
    initCause(cause);
  }
}
