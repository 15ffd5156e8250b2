package org.epitome.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;

/**
 * Measures jobs, prints a table of MB/s and of the promised ratios, and writes both as JSON.
 *
 * <pre>
 * java -jar benchmarks.jar [--rounds N] [--json FILE] [PREFIX-OF-JOB...]
 * java -jar benchmarks.jar --list
 * java -jar benchmarks.jar --inputs FOLDER
 * </pre>
 *
 * Every round measures all jobs one after the other, each in a virtual machine of its own with one
 * thread and the serial collector; a figure is the median of all iterations of all rounds. So a
 * ratio compares what was measured in the same minutes on the same machine.
 */
public final class Benchmarks {
  private static final int MEGABYTE = 1_000_000;
  private static final int WARMUPS = 4;
  private static final int ITERATIONS = 3;

  /** What was measured of one job. */
  private static final class Figures {
    final Job job;
    final long bytes;
    final List<Double> seconds = new ArrayList<>();
    double allocated; // bytes for one reading of the input

    Figures(Job job) {
      this.job = job;
      this.bytes = job.input().bytes();
    }

    double speed() {
      List<Double> sorted = seconds.stream().sorted().toList();
      return bytes / sorted.get(sorted.size() / 2) / MEGABYTE;
    }

    double allocatedPerByte() {
      return allocated / bytes;
    }
  }

  /** A line of the report. */
  record JobResult(
      String job, double megabytesPerSecond, double allocatedPerByte, double beyondRecords) {}

  /** A line of the report. */
  record RatioResult(String ratio, double value, double aim, double least) {}

  /** All that is written. */
  record Report(String machine, List<JobResult> jobs, List<RatioResult> ratios) {}

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Benchmarks() {}

  /** Runs what the arguments say. */
  public static void main(String[] arguments) throws IOException, RunnerException {
    List<String> prefixes = new ArrayList<>();
    int rounds = 3;
    Path json = null;
    Benchmarks benchmarks = new Benchmarks();
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
        case "--json" -> json = Path.of(arguments[++i]);
        case "--list" -> {
          Job.all().forEach(job -> benchmarks.out.println(job.id()));
          return;
        }
        case "--inputs" -> {
          writeInputs(Path.of(arguments[++i]));
          return;
        }
        default -> prefixes.add(arguments[i]);
      }
    }
    Report report = benchmarks.run(prefixes, rounds);
    benchmarks.print(report);
    if (json != null) {
      Files.writeString(
          json,
          new ObjectMapper().writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(report));
    }
  }

  private static void writeInputs(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Input.Kind kind : Input.Kind.values()) {
      if (kind != Input.Kind.ABSTRACTS) {
        Files.write(folder.resolve(kind.id), kind.invented().documents().get(0));
      }
    }
  }

  private Report run(List<String> prefixes, int rounds) throws RunnerException {
    Map<String, Figures> figures = new LinkedHashMap<>();
    for (Job job : Job.all()) {
      if (prefixes.isEmpty() || prefixes.stream().anyMatch(job.id()::startsWith)) {
        figures.put(job.id(), new Figures(job));
      }
    }
    for (int round = 1; round <= rounds; round++) {
      for (Figures each : figures.values()) {
        measure(each);
        out.printf(Locale.ROOT, "round %d  %-40s %8.1f MB/s%n", round, each.job.id(), each.speed());
      }
    }
    return report(figures);
  }

  private static void measure(Figures figures) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(Measurement.class.getName())
            .param("job", figures.job.id())
            .forks(1)
            .threads(1)
            .warmupIterations(WARMUPS)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(ITERATIONS)
            .measurementTime(TimeValue.seconds(1))
            .jvmArgs("-Xms2g", "-Xmx2g", "-XX:+UseSerialGC")
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    for (RunResult result : new Runner(options).run()) {
      result
          .getAggregatedResult()
          .getIterationResults()
          .forEach(iteration -> figures.seconds.add(iteration.getPrimaryResult().getScore()));
      result
          .getSecondaryResults()
          .forEach(
              (name, other) -> {
                if (name.endsWith("gc.alloc.rate.norm")) {
                  figures.allocated = other.getScore();
                }
              });
    }
  }

  private static Report report(Map<String, Figures> figures) {
    List<JobResult> jobs = new ArrayList<>();
    List<RatioResult> ratios = new ArrayList<>();
    for (Figures each : figures.values()) {
      double beyond = Double.NaN;
      if (each.job.contender().equals(Job.EPITOME)) {
        beyond = each.allocatedPerByte() - Records.size(each.job) / (double) each.bytes;
      }
      jobs.add(new JobResult(each.job.id(), each.speed(), each.allocatedPerByte(), beyond));
    }
    for (Ratio ratio : Ratio.ALL) {
      for (Figures of : figures.values()) {
        Job job = of.job;
        Figures over = figures.get(job.idOf(ratio.over()));
        if (job.kind().id.equals(ratio.kind())
            && job.contender().equals(ratio.of())
            && over != null) {
          String name = job.id() + " ÷ " + ratio.over();
          ratios.add(new RatioResult(name, of.speed() / over.speed(), ratio.aim(), ratio.least()));
        }
      }
    }
    return new Report(machine(), jobs, ratios);
  }

  private static String machine() {
    return System.getProperty("java.vm.name")
        + " "
        + System.getProperty("java.runtime.version")
        + ", "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " processors";
  }

  private void print(Report report) {
    out.println();
    out.println(report.machine());
    out.printf("%-44s %10s %12s %16s%n", "job", "MB/s", "allocated/B", "beyond records/B");
    for (JobResult job : report.jobs()) {
      out.printf(
          Locale.ROOT,
          "%-44s %10.1f %12.2f %16s%n",
          job.job(),
          job.megabytesPerSecond(),
          job.allocatedPerByte(),
          Double.isNaN(job.beyondRecords())
              ? ""
              : String.format(Locale.ROOT, "%.2f", job.beyondRecords()));
    }
    out.println();
    out.printf("%-60s %8s %8s %8s%n", "ratio", "value", "aim", "least");
    for (RatioResult ratio : report.ratios()) {
      String verdict =
          ratio.value() >= ratio.aim() ? "" : ratio.value() >= ratio.least() ? "  ." : "  !";
      out.printf(
          Locale.ROOT,
          "%-60s %8.2f %8.2f %8.2f%s%n",
          ratio.ratio(),
          ratio.value(),
          ratio.aim(),
          ratio.least(),
          verdict);
    }
  }
}
