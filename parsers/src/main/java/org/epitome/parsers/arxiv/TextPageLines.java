package org.epitome.parsers.arxiv;

import java.io.IOException;
import java.util.List;
import org.epitome.parsers.fields.WhiteSpace;
import org.epitome.parsers.html.HtmlLine;
import org.epitome.parsers.lines.LineReader;
import org.jspecify.annotations.Nullable;

/** The lines of a page that was copied as text. */
final class TextPageLines implements PageLines {
  private final LineReader lines;

  TextPageLines(LineReader lines) {
    this.lines = lines;
  }

  @Override
  public @Nullable HtmlLine next() throws IOException {
    if (!lines.next()) {
      return null;
    }
    String text = lines.isBlank() ? "" : WhiteSpace.single(lines.text());
    return text.isEmpty()
        ? HtmlLine.BLANK
        : new HtmlLine(lines.number(), text, 0, false, List.of());
  }

  @Override
  public List<String> authors() {
    return List.of();
  }
}
