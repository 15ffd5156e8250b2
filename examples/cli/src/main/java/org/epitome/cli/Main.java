package org.epitome.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line. Exit status 0 when everything was read, 1 when a document or line was not, 2
 * for wrong usage.
 */
@Command(
    name = "epitome",
    description = {
      "Reads scholarly feeds into papers, and results and code links out of abstracts.",
      ""
    },
    footer = {
      "",
      "Exit status: 0 if everything was read, 1 if a document or line could not be read"
          + " (the others still are), 2 for wrong usage."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class Main implements Runnable {
  /** What the program answers when not everything could be read. */
  static final int INCOMPLETE = 1;

  private static final String VERBS = "read, report, annotate, formats or completion";

  @Spec private CommandSpec spec = CommandSpec.create(); // replaced by picocli

  private Main() {}

  /** Runs the program and ends the process. */
  public static void main(String[] args) {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, error) -> {
          err.println("error: " + Reports.internal(error));
          Runtime.getRuntime().halt(INCOMPLETE); // an Error: memory or stack is exhausted
        });
    Streams streams = new Streams(System.in, new FileOutputStream(FileDescriptor.out), err, true);
    System.exit(run(streams, args));
  }

  /**
   * Runs the program on the given streams, for tests.
   *
   * @return the exit status
   */
  static int run(Streams streams, String... args) {
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand(new ReadCommand(streams));
    line.addSubcommand(new ReportCommand(streams));
    line.addSubcommand(new AnnotateCommand(streams));
    line.addSubcommand(new FormatsCommand(streams));
    line.addSubcommand(new CompletionCommand(streams));
    line.setExpandAtFiles(false); // an argument that begins with @ is a file like any other
    line.setOut(streams.helpWriter());
    line.setErr(streams.errorWriter());
    line.setParameterExceptionHandler(Main::wrongUsage);
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, streams));
    int status = line.execute(args);
    try {
      streams.flush();
    } catch (UncheckedIOException e) {
      return failed(e, streams);
    }
    return status;
  }

  /** Without a verb there is nothing to do. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "what to do? " + VERBS);
  }

  private static String message(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched
        && !unmatched.isUnknownOption()
        && e.getCommandLine().getParent() == null) {
      return "no such verb: " + unmatched.getUnmatched().get(0) + ", but " + VERBS;
    }
    return String.valueOf(e.getMessage());
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    command
        .getErr()
        .println(
            "error: "
                + Reports.oneLine(message(e))
                + " (see "
                + command.getCommandSpec().qualifiedName()
                + " --help)");
    return CommandLine.ExitCode.USAGE;
  }

  /** The last resort; what is expected to go wrong is handled where it happens. */
  private static int failed(Exception e, Streams streams) {
    if (e instanceof UncheckedIOException output) {
      // Reading errors never come here: this is the output.
      streams.abandonOutput();
      IOException cause = Reports.cause(output);
      if (Streams.isClosedPipe(cause)) {
        return CommandLine.ExitCode.OK; // whoever read it has enough
      }
      streams.error("error: cannot write the output: " + Reports.reason(cause));
    } else {
      streams.error("error: " + Reports.internal(e));
    }
    return INCOMPLETE;
  }

  /** The version, from the manifest of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"epitome " + (version == null ? "(not packaged)" : version)};
    }
  }
}
