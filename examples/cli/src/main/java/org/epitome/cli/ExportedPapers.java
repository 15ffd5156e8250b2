package org.epitome.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.epitome.export.ExportFormat;
import org.epitome.export.PaperWriter;
import org.epitome.model.Paper;

/** Papers in a format of other programs. */
final class ExportedPapers implements PaperOutput {
  private final Writer out;
  private final PaperWriter papers;

  ExportedPapers(Streams streams, ExportFormat format) {
    this.out = new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8);
    this.papers = new PaperWriter(format, out);
  }

  @Override
  public void print(Paper paper) {
    papers.write(paper);
  }

  @Override
  public void end() {
    papers.end();
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
