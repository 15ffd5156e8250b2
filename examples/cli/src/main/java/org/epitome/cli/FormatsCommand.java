package org.epitome.cli;

import java.util.Iterator;
import java.util.concurrent.Callable;
import org.epitome.Epitome;
import org.epitome.SourceFormat;
import picocli.CommandLine.Command;

/** Lists the formats. */
@Command(
    name = "formats",
    description = "Lists the formats that are read, and the members of a paper that each fills.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class FormatsCommand implements Callable<Integer> {
  /** The ids of the formats, for the completion of shells. */
  static final class Ids implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Epitome.standard().formats().stream().map(SourceFormat::id).iterator();
    }
  }

  private final Streams streams;

  FormatsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    for (SourceFormat format : Epitome.standard().formats()) {
      streams.println(format.id() + "  " + format.description());
      streams.println("    " + String.join(", ", format.fills()));
    }
    return 0;
  }
}
