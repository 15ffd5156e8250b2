package org.epitome.parsers.huggingface;

import java.io.IOException;
import org.epitome.parsers.lines.LineReader;
import org.jspecify.annotations.Nullable;

/** The lines of a page that was saved as text or Markdown. */
final class TextSource implements PageSource {
  private final LineReader lines;
  private final LineCleaner cleaner = new LineCleaner();

  TextSource(LineReader lines) {
    this.lines = lines;
  }

  @Override
  public @Nullable PageLine next() throws IOException {
    if (!lines.next()) {
      return null;
    }
    if (lines.isBlank()) {
      cleaner.blank();
      return PageLine.BLANK;
    }
    return cleaner.clean(lines);
  }
}
