package org.epitome.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What one run of the program answers. */
record CommandLineRun(int status, String output, List<String> errors) {

  /** Runs the program in this process, without a terminal. */
  static CommandLineRun of(String... arguments) {
    return withInput(new byte[0], arguments);
  }

  static CommandLineRun withInput(byte[] input, String... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(input),
            output,
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            false);
    int status = Main.run(streams, arguments);
    return new CommandLineRun(
        status,
        output.toString(StandardCharsets.UTF_8),
        errors.toString(StandardCharsets.UTF_8).lines().toList());
  }

  /** The lines of the output. */
  List<String> lines() {
    return output.lines().toList();
  }
}
