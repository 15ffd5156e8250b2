package org.epitome.parsers.huggingface;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of a papers page, whatever it was saved as. */
interface PageSource {
  /** The next line; null at the end. A line without text and links is a blank one. */
  @Nullable PageLine next() throws IOException;
}
