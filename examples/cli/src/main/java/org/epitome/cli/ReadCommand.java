package org.epitome.cli;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.epitome.export.ExportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Reads feeds. */
@Command(
    name = "read",
    description = {
      "Reads the papers of feeds, with the results and code links of their abstracts.",
      "",
      "The format is detected, and so are gzip, zip and the charset. What is wrong with a"
          + " document goes to standard error, one line each; the other entries and documents are"
          + " still read."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ReadCommand implements Callable<Integer> {
  /** How papers are printed. */
  enum Output {
    JSONL,
    TABLE,
    CSV,
    BIBTEX,
    CSL,
    JSONLD;

    /** Reads it so that a mistake is answered with the names as they are written. */
    static final class Converter implements ITypeConverter<Output> {
      @Override
      public Output convert(String name) {
        return Arrays.stream(values())
            .filter(output -> output.name().equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow(() -> new TypeConversionException(unknown(name)));
      }

      private static String unknown(String name) {
        String known = Arrays.stream(values()).map(Output::toString).collect(joining(", "));
        return "not '" + name + "' but one of " + known;
      }
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Mixin private final FeedFiles feeds;

  @Option(
      names = {"--output", "--to"},
      paramLabel = "HOW",
      converter = Output.Converter.class,
      description = "one of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default")
  private Output output = Output.JSONL;

  @Spec private CommandSpec spec = CommandSpec.create(); // replaced by picocli

  private final Streams streams;

  ReadCommand(Streams streams) {
    this.streams = streams;
    this.feeds = new FeedFiles(streams);
  }

  @Override
  public Integer call() {
    return feeds.read(
        switch (output) {
          case JSONL -> paper -> JsonLines.write(streams.out(), paper);
          case TABLE -> new PaperTable(streams, streams.width(spec));
          case CSV -> new PaperCsv(streams);
          case BIBTEX -> new ExportedPapers(streams, ExportFormat.BIBTEX);
          case CSL -> new ExportedPapers(streams, ExportFormat.CSL_JSON);
          case JSONLD -> new ExportedPapers(streams, ExportFormat.JSON_LD);
        });
  }
}
