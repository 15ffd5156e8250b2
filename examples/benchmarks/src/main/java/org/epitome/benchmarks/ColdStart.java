package org.epitome.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.epitome.Epitome;
import org.epitome.PaperReader;

/**
 * How much longer a virtual machine takes that reads and annotates ten papers than one that does
 * nothing: as users start it, with all default settings.
 */
final class ColdStart {
  private static final long TICKS_A_SECOND = 100; // the unit of Linux's accounts of processes

  /**
   * What was measured.
   *
   * @param work what is done from the start on
   * @param milliseconds by the clock, the least of all starts, beyond those of an empty machine
   * @param processorMilliseconds of all threads, the compiler's too, on average, beyond those of an
   *     empty machine; NaN where the system does not tell
   * @param most by the clock
   */
  record Result(String work, double milliseconds, double processorMilliseconds, double most) {}

  private record Start(double milliseconds, double processorMilliseconds) {}

  private ColdStart() {}

  /** What the started machine does: reads and annotates a file, or without one nothing. */
  public static void main(String[] files) {
    for (String file : files) {
      try (PaperReader papers = Epitome.standard().read(Path.of(file))) {
        int count = 0;
        int metrics = 0;
        while (papers.hasNext()) {
          metrics += papers.next().metrics().size();
          count++;
        }
        if (count < 9 || count > 11 || metrics == 0) {
          throw new IllegalStateException(count + " papers, " + metrics + " metrics");
        }
      }
    }
  }

  static List<Result> measure(int starts) throws IOException, InterruptedException {
    Path page = Files.createTempFile("page", ".txt");
    Path atom = Files.createTempFile("atom", ".xml");
    try {
      Files.write(page, InventedFeeds.page(13_000)); // of some ten papers each
      Files.write(atom, InventedFeeds.arxivAtom(20_000));
      Start empty = start(starts);
      return List.of(
          result("text page", start(starts, page), empty, 80),
          result("arXiv Atom", start(starts, atom), empty, 150));
    } finally {
      Files.delete(page);
      Files.delete(atom);
    }
  }

  private static Result result(String work, Start start, Start empty, double most) {
    return new Result(
        work,
        start.milliseconds - empty.milliseconds,
        start.processorMilliseconds - empty.processorMilliseconds,
        most);
  }

  private static Start start(int starts, Path... files) throws IOException, InterruptedException {
    ProcessBuilder machine =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ColdStart.class.getName())
            .inheritIO();
    for (Path file : files) {
      machine.command().add(file.toString());
    }
    double least = Double.MAX_VALUE;
    double processorBefore = childrensProcessorMilliseconds();
    for (int i = 0; i < starts; i++) {
      long begin = System.nanoTime();
      int status = machine.start().waitFor();
      if (status != 0) {
        throw new IllegalStateException("exit status " + status);
      }
      double took = System.nanoTime() - begin;
      least = Math.min(least, took / TimeUnit.MILLISECONDS.toNanos(1));
    }
    return new Start(least, (childrensProcessorMilliseconds() - processorBefore) / starts);
  }

  /** What all ended children of this process have used, from Linux's account of it. */
  private static double childrensProcessorMilliseconds() throws IOException {
    Path account = Path.of("/proc/self/stat");
    if (!Files.exists(account)) {
      return Double.NaN;
    }
    String line = Files.readString(account);
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
    long ticks = Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
    return ticks * 1000.0 / TICKS_A_SECOND;
  }
}
