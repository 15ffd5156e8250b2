package org.epitome.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete verbs, options and the ids of formats. */
@Command(
    name = "completion",
    description = {
      "Prints a completion script for bash and zsh. To try it:",
      "",
      "  alias epitome='java -jar /path/to/epitome.jar'",
      "  source <(epitome completion)"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create(); // replaced by picocli

  private final Streams streams;

  CompletionCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    AutoComplete.bash(root.getCommandName(), root).lines().forEach(streams::println);
    return CommandLine.ExitCode.OK;
  }
}
