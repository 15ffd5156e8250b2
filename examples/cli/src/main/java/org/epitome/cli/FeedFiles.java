package org.epitome.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.epitome.Diagnostic;
import org.epitome.Epitome;
import org.epitome.PaperParseException;
import org.epitome.PaperReader;
import org.epitome.ReadOptions;
import org.epitome.SourceFormat;
import org.epitome.Strictness;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The feeds that a verb reads, as they are given on the command line, and how they are read. */
final class FeedFiles {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "the feeds; - is standard input")
  private List<String> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "ID",
      completionCandidates = FormatsCommand.Ids.class,
      description = "the format, not detected; see epitome formats")
  private @Nullable String format;

  @Option(names = "--no-annotate", description = "only what the feed itself states")
  private boolean bare;

  @Option(
      names = "--strict",
      description = "mend nothing: a document ends at its first broken entry")
  private boolean strict;

  @Option(names = "--stats", description = "a summary on standard error at the end")
  private boolean stats;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create(); // replaced by picocli

  private final Streams streams;
  private final Summary summary = new Summary();

  FeedFiles(Streams streams) {
    this.streams = streams;
  }

  /** The files by their names as they were given. */
  List<String> names() {
    return files;
  }

  /**
   * Reads all feeds one after the other; what goes wrong is told on standard error.
   *
   * @return the exit status: 0 if every document could be read to its end
   */
  int read(PaperOutput printed) {
    Epitome standard = Epitome.standard();
    Epitome epitome = bare ? standard.toBuilder().annotators(List.of()).build() : standard;
    requireKnown(epitome);
    Progress progress = Progress.of(streams, "papers");
    boolean complete = true;
    for (String file : files) {
      boolean whole = new Reading(file).run(epitome, printed, progress);
      summary.addDocument(whole);
      complete &= whole;
      streams.flush();
    }
    printed.end();
    progress.end();
    if (stats) {
      streams.error(summary.toString());
    }
    return complete ? 0 : Main.INCOMPLETE;
  }

  private void requireKnown(Epitome epitome) {
    List<String> known = epitome.formats().stream().map(SourceFormat::id).toList();
    if (format != null && !known.contains(format)) {
      throw new ParameterException(
          spec.commandLine(),
          "there is no format " + format + ", only " + String.join(", ", known));
    }
  }

  /** The reading of one document. */
  private final class Reading {
    private final String file;
    private @Nullable PaperReader reader;
    private long papers;

    Reading(String file) {
      this.file = file;
    }

    /** Whether the document could be read to its end. */
    boolean run(Epitome epitome, PaperOutput printed, Progress progress) {
      ReadOptions options =
          ReadOptions.DEFAULT
              .withFormat(format)
              .withStrictness(strict ? Strictness.STRICT : Strictness.TOLERANT)
              .withDiagnostics(this::report);
      try (InputStream in = open(progress);
          PaperReader opened = epitome.read(in, file, options)) {
        reader = opened;
        while (hasNext(opened)) {
          Paper paper = opened.next();
          printed.print(paper);
          summary.addPaper(paper);
          progress.add(1);
          papers++;
        }
        return true;
      } catch (FailedReading e) {
        streams.error(e.line);
      } catch (IOException e) {
        streams.error(Reports.of(e, file, papers));
      }
      return false;
    }

    private InputStream open(Progress progress) throws IOException {
      if (file.equals("-")) {
        return streams.in();
      }
      try {
        return progress.open(Path.of(file));
      } catch (InvalidPathException e) {
        throw new IOException("no file can have this name", e);
      }
    }

    /** Keeps what goes wrong while reading apart from what goes wrong while printing. */
    private boolean hasNext(PaperReader papersLeft) {
      try {
        return papersLeft.hasNext();
      } catch (PaperParseException e) {
        throw new FailedReading(Reports.of(e, papers), e);
      } catch (UncheckedIOException e) {
        throw new FailedReading(Reports.of(Reports.cause(e), file, papers), e);
      } catch (RuntimeException e) {
        // The last resort for a mistake in a parser: the other documents are still to be read.
        throw new FailedReading(Reports.of(e, papersLeft), e);
      }
    }

    private void report(Diagnostic diagnostic) {
      summary.addDiagnostic(diagnostic);
      streams.error(Reports.of(diagnostic, reader == null ? null : reader.feed().format()));
    }
  }

  /** Ends the reading of one document with a line for people. */
  private static final class FailedReading extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String line;

    FailedReading(String line, Throwable cause) {
      super(line, cause);
      this.line = line;
    }
  }
}
