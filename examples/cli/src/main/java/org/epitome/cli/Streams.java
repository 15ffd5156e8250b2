package org.epitome.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** What the program reads from and writes to. */
final class Streams {
  private static final int BUFFER = 64 * 1024;
  private static final int NO_TERMINAL_WIDTH = 120;

  private final InputStream in;
  private final OutputStream out;
  private final PrintStream err;
  private final boolean outputIsTerminal;
  private final boolean errorsAreTerminal;
  private boolean abandoned;
  private String progress = "";

  /**
   * Streams of a process or a test.
   *
   * @param process whether they are those of this process, so that they may be a terminal
   */
  Streams(InputStream in, OutputStream out, PrintStream err, boolean process) {
    this.in = in;
    this.out = new BufferedOutputStream(out, BUFFER);
    this.err = err;
    this.outputIsTerminal = process && isTerminal(1);
    this.errorsAreTerminal = process && isTerminal(2);
  }

  /**
   * {@code System.console()} cannot tell: before Java 22 it wants standard input and output both to
   * be terminals, and in 22 to 24 it is always there. Where the system shows what a descriptor is,
   * that is asked.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal(int descriptor) {
    try {
      Path link = Path.of("/proc/self/fd/" + descriptor);
      if (Files.exists(link)) {
        String target = link.toRealPath().toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      }
    } catch (IOException | InvalidPathException e) {
      return false; // a pipe or socket: it has no path
    }
    return System.console() != null;
  }

  InputStream in() {
    return in;
  }

  /** Buffered; whoever writes to it calls {@link #flush} at the end of a document. */
  OutputStream out() {
    return out;
  }

  /** How many columns a line of output may take. */
  int width(CommandSpec asking) {
    String columns = System.getenv("COLUMNS");
    if (columns != null && columns.matches("[1-9][0-9]{0,3}")) {
      return Integer.parseInt(columns);
    }
    return outputIsTerminal ? asking.usageMessage().autoWidth(true).width() : NO_TERMINAL_WIDTH;
  }

  /** Whether progress can be shown: a terminal for errors that the output does not go to. */
  boolean showsProgress() {
    return errorsAreTerminal && !outputIsTerminal;
  }

  /** What was printed stands before what goes wrong later, should both go to one place. */
  void flush() {
    try {
      if (!abandoned) {
        out.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives up on output that cannot be written, so that it fails once. */
  void abandonOutput() {
    abandoned = true;
  }

  /** Writes a line of text to the output. */
  void println(String line) {
    try {
      out.write(line.getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes one line for people, after everything that was written to the output before. */
  void error(String line) {
    clearProgress();
    err.println(Reports.oneLine(line));
  }

  /** Shows a line in place of the one shown before. */
  void progress(String line) {
    clearProgress();
    err.print(line);
    err.flush();
    progress = line;
  }

  void clearProgress() {
    if (!progress.isEmpty()) {
      err.print("\r" + " ".repeat(progress.length()) + "\r");
      err.flush();
      progress = "";
    }
  }

  PrintWriter helpWriter() {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
  }

  PrintWriter errorWriter() {
    return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
  }

  /** Whether the reader of our output has gone away, which is no error of ours. */
  static boolean isClosedPipe(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe") || message.contains("pipe is being closed");
  }
}
