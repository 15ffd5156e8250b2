package org.epitome.parsers.trust;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.epitome.Diagnostic;
import org.epitome.Diagnostics;
import org.epitome.Epitome;
import org.epitome.Limits;
import org.epitome.PaperParseException;
import org.epitome.PaperReader;
import org.epitome.ReadOptions;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;

/**
 * What reading a document gave: papers, diagnostics, and the message with which it ended if it
 * could not be read on. Any other exception goes through.
 */
record Reading(List<Paper> papers, List<String> diagnostics, @Nullable String end) {

  static Reading of(Epitome epitome, byte[] document, @Nullable String format) {
    return of(epitome, new ByteArrayInputStream(document), format, Limits.DEFAULT);
  }

  /** Reads the same bytes when the input gives at most so many at a time. */
  static Reading inPieces(Epitome epitome, byte[] document, @Nullable String format, int size) {
    return of(epitome, new Pieces(document, size), format, Limits.DEFAULT);
  }

  static Reading of(Epitome epitome, InputStream document, @Nullable String format, Limits limits) {
    Diagnostics diagnostics = Diagnostics.collecting(1_000);
    ReadOptions options =
        ReadOptions.DEFAULT.withFormat(format).withLimits(limits).withDiagnostics(diagnostics);
    List<Paper> papers = new ArrayList<>();
    String end = null;
    try (PaperReader reader = epitome.read(document, "document", options)) {
      reader.forEachRemaining(papers::add);
    } catch (PaperParseException | UncheckedIOException e) {
      end = String.valueOf(e.getMessage());
    }
    return new Reading(papers, diagnostics.list().stream().map(Diagnostic::toString).toList(), end);
  }

  private static final class Pieces extends FilterInputStream {
    private final int size;

    Pieces(byte[] document, int size) {
      super(new ByteArrayInputStream(document));
      this.size = size;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return super.read(buffer, offset, Math.min(length, size));
    }
  }
}
