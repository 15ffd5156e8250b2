package org.epitome.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.epitome.Diagnostic;
import org.epitome.Epitome;
import org.epitome.PaperParseException;
import org.epitome.PaperReader;
import org.epitome.ReadOptions;
import org.epitome.SourceFormat;
import org.epitome.Strictness;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads feeds. */
@Command(
    name = "read",
    description = {
      "Reads the papers of feeds, with the results and code links of their abstracts.",
      "",
      "The format is detected, and so are gzip and the charset. What is wrong with a document"
          + " goes to standard error, one line each; the other entries and documents are still"
          + " read."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ReadCommand implements Callable<Integer> {
  /** How papers are printed. */
  enum Output {
    JSONL,
    TABLE,
    CSV;

    /** As it is written on the command line. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "the feeds; - is standard input")
  private List<String> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "ID",
      completionCandidates = FormatsCommand.Ids.class,
      description = "the format, not detected; see epitome formats")
  private @Nullable String format;

  @Option(
      names = "--output",
      paramLabel = "HOW",
      description = "one of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default")
  private Output output = Output.JSONL;

  @Option(names = "--no-annotate", description = "only what the feed itself states")
  private boolean bare;

  @Option(
      names = "--strict",
      description = "mend nothing: a document ends at its first broken entry")
  private boolean strict;

  @Option(names = "--stats", description = "a summary on standard error at the end")
  private boolean stats;

  @Spec private CommandSpec spec = CommandSpec.create(); // replaced by picocli

  private final Streams streams;
  private final Summary summary = new Summary();

  ReadCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Epitome standard = Epitome.standard();
    Epitome epitome = bare ? standard.toBuilder().annotators(List.of()).build() : standard;
    requireKnown(epitome);
    PaperOutput printed =
        switch (output) {
          case JSONL -> paper -> JsonLines.write(streams.out(), paper);
          case TABLE -> new PaperTable(streams, streams.width(spec));
          case CSV -> new PaperCsv(streams);
        };
    Progress progress = Progress.of(streams, "papers");
    boolean complete = true;
    for (String file : files) {
      complete &= read(epitome, file, printed, progress);
    }
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

  private boolean read(Epitome epitome, String file, PaperOutput printed, Progress progress) {
    Reading reading = new Reading(file);
    boolean complete = reading.run(epitome, printed, progress);
    summary.addDocument(complete);
    flush();
    return complete;
  }

  /** What was printed stands before what goes wrong later, should both go to one place. */
  private void flush() {
    try {
      streams.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
        throw new FailedReading("error: " + Reports.internal(e) + " (" + file + ")", e);
      }
    }

    private void report(Diagnostic diagnostic) {
      summary.addDiagnostic(diagnostic);
      streams.error(Reports.of(diagnostic, reader == null ? "" : reader.feed().format()));
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
