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
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.epitome.benchmarks.Job.Variant;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;

/**
 * Measures jobs, prints what came out beside what is promised, and writes it as JSON.
 *
 * <pre>
 * java -jar benchmarks.jar [--quick] [--rounds N] [--json FILE] [PREFIX-OF-JOB...]
 * java -jar benchmarks.jar --list
 * java -jar benchmarks.jar --inputs FOLDER
 * </pre>
 *
 * Every round measures all jobs one after the other, each in a virtual machine of its own with one
 * thread (but for the jobs that ask for two) and the serial collector; a figure is the median of
 * all iterations of all rounds. So a ratio compares what was measured in the same minutes on the
 * same machine.
 *
 * <p>Speeds and ratios are told twice. What counts is processor time: that of the reading thread,
 * without the compiler and the collector, which does not depend on what else the machine does. The
 * other is by the clock, and is as good only on an idle machine.
 */
public final class Benchmarks {
  private static final int MEGABYTE = 1_000_000;
  private static final String COLD_START = "cold-start";

  /**
   * How long to measure.
   *
   * @param rounds how often all jobs are measured
   * @param warmUp milliseconds of processor time before
   * @param iterations of each job in a round
   * @param iteration milliseconds of an iteration
   * @param starts of a virtual machine
   */
  private record Effort(int rounds, int warmUp, int iterations, int iteration, int starts) {
    static final Effort FULL = new Effort(3, 12_000, 3, 1_000, 40);
    static final Effort QUICK = new Effort(1, 3_000, 3, 300, 10);

    Effort withRounds(int count) {
      return new Effort(count, warmUp, iterations, iteration, starts);
    }
  }

  /** What was measured of one job. */
  private static final class Figures {
    final Job job;
    final long bytes;
    final int texts;
    final List<Double> clock = new ArrayList<>(); // seconds for one reading of the input
    final List<Double> processor = new ArrayList<>();
    double allocated; // bytes for one reading of the input

    Figures(Job job) {
      this.job = job;
      Input input = job.input();
      bytes = input.bytes();
      texts = input.documents().size();
    }

    double speed() {
      return speed(processor);
    }

    double speedByTheClock() {
      return speed(clock);
    }

    private double speed(List<Double> seconds) {
      List<Double> sorted = seconds.stream().sorted().toList();
      return job.threads() * bytes / sorted.get(sorted.size() / 2) / MEGABYTE;
    }
  }

  /** How fast a job is, and what it allocates for a byte of input. */
  record Speed(
      String job,
      double megabytesPerSecond,
      double megabytesPerSecondByTheClock,
      double allocatedPerByte) {}

  /** How many times as fast a job is as another. */
  record Faster(String ratio, double value, double valueByTheClock, double aim, double least) {}

  /** What is allocated beyond the records that are returned, for a byte of input or for a text. */
  record Allocation(String job, String per, double bytes, double most) {}

  /** All that is written. */
  record Report(
      String machine,
      List<Speed> jobs,
      List<Faster> ratios,
      List<Allocation> allocations,
      List<ColdStart.Result> coldStarts) {}

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Benchmarks() {}

  /** Runs what the arguments say. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    List<String> prefixes = new ArrayList<>();
    Effort effort = Effort.FULL;
    Path json = null;
    Benchmarks benchmarks = new Benchmarks();
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--quick" -> effort = Effort.QUICK;
        case "--rounds" -> effort = effort.withRounds(Integer.parseInt(arguments[++i]));
        case "--json" -> json = Path.of(arguments[++i]);
        case "--list" -> {
          Job.all().forEach(job -> benchmarks.out.println(job.id()));
          benchmarks.out.println(COLD_START);
          return;
        }
        case "--inputs" -> {
          writeInputs(Path.of(arguments[++i]));
          return;
        }
        default -> prefixes.add(arguments[i]);
      }
    }
    Report report = benchmarks.run(prefixes, effort);
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

  private Report run(List<String> prefixes, Effort effort)
      throws IOException, InterruptedException, RunnerException {
    Predicate<String> wanted =
        id -> prefixes.isEmpty() || prefixes.stream().anyMatch(id::startsWith);
    Map<String, Figures> figures = new LinkedHashMap<>();
    for (Job job : Job.all()) {
      if (wanted.test(job.id())) {
        figures.put(job.id(), new Figures(job));
      }
    }
    for (int round = 1; round <= effort.rounds; round++) {
      for (Figures each : figures.values()) {
        measure(each, effort);
        out.printf(
            Locale.ROOT, "round %d  %-40s %10s MB/s%n", round, each.job.id(), digits(each.speed()));
      }
    }
    return new Report(
        machine(),
        figures.values().stream().map(Benchmarks::speed).toList(),
        ratios(figures),
        allocations(figures),
        wanted.test(COLD_START) ? ColdStart.measure(effort.starts) : List.of());
  }

  private static void measure(Figures figures, Effort effort) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(Measurement.class.getName())
            .param("job", figures.job.id())
            .param("warmUp", Integer.toString(effort.warmUp))
            .forks(1)
            .threads(figures.job.threads())
            .warmupIterations(1)
            .warmupTime(TimeValue.milliseconds(effort.iteration))
            .measurementIterations(effort.iterations)
            .measurementTime(TimeValue.milliseconds(effort.iteration))
            .jvmArgs("-Xms2g", "-Xmx2g", "-XX:+UseSerialGC")
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    for (RunResult result : new Runner(options).run()) {
      for (IterationResult iteration : result.getAggregatedResult().getIterationResults()) {
        var counted = iteration.getSecondaryResults();
        double nanoseconds = counted.get("nanoseconds").getScore();
        figures.processor.add(
            nanoseconds / TimeUnit.SECONDS.toNanos(1) / counted.get("readings").getScore());
        figures.clock.add(iteration.getPrimaryResult().getScore());
        counted.forEach(
            (name, other) -> {
              if (name.endsWith("gc.alloc.rate.norm")) {
                figures.allocated = other.getScore();
              }
            });
      }
    }
  }

  private static Speed speed(Figures of) {
    return new Speed(of.job.id(), of.speed(), of.speedByTheClock(), of.allocated / of.bytes);
  }

  private static List<Faster> ratios(Map<String, Figures> figures) {
    List<Faster> ratios = new ArrayList<>();
    for (Ratio ratio : Ratio.ALL) {
      for (Variant variant : List.of(Variant.INVENTED, Variant.REAL)) {
        Figures of = figures.get(ratio.kind() + "/" + variant.prefix + ratio.of());
        Figures over = figures.get(ratio.kind() + "/" + variant.prefix + ratio.over());
        if (of != null && over != null) {
          ratios.add(
              new Faster(
                  of.job.id() + " ÷ " + ratio.over(),
                  of.speed() / over.speed(),
                  of.speedByTheClock() / over.speedByTheClock(),
                  ratio.aim(),
                  ratio.least()));
        }
      }
    }
    return ratios;
  }

  private static List<Allocation> allocations(Map<String, Figures> figures) {
    List<Allocation> allocations = new ArrayList<>();
    for (Allowance allowance : Allowance.ALL) {
      for (Variant variant : List.of(Variant.INVENTED, Variant.REAL)) {
        Figures of = figures.get(allowance.kind() + "/" + variant.prefix + allowance.contender());
        if (of != null) {
          double beyond = of.allocated - Records.size(of.job);
          allocations.add(
              new Allocation(
                  of.job.id(),
                  allowance.perText() ? "text" : "byte",
                  beyond / (allowance.perText() ? of.texts : of.bytes),
                  allowance.most()));
        }
      }
    }
    return allocations;
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

  /** Three digits that count, whatever the size. */
  private static String digits(double value) {
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static String verdict(boolean good, boolean enough) {
    return good ? "" : enough ? "  ." : "  !";
  }

  private void line(String name, Object... columns) {
    out.printf("%-56s", name);
    for (Object column : columns) {
      out.printf(" %12s", column instanceof Double number ? digits(number) : column);
    }
    out.println();
  }

  private void print(Report report) {
    out.println();
    out.println(report.machine());
    line("job", "MB/s", "by clock", "allocated/B");
    for (Speed job : report.jobs()) {
      line(
          job.job(),
          job.megabytesPerSecond(),
          job.megabytesPerSecondByTheClock(),
          job.allocatedPerByte());
    }
    out.println();
    line("ratio", "value", "by clock", "aim", "least");
    for (Faster ratio : report.ratios()) {
      line(
          ratio.ratio(),
          ratio.value(),
          ratio.valueByTheClock(),
          ratio.aim(),
          ratio.least(),
          verdict(ratio.value() >= ratio.aim(), ratio.value() >= ratio.least()));
    }
    out.println();
    line("allocated beyond the records", "bytes", "a", "most");
    for (Allocation each : report.allocations()) {
      boolean good = each.bytes() <= each.most();
      line(each.job(), each.bytes(), each.per(), each.most(), verdict(good, good));
    }
    out.println();
    line("cold start beyond an empty machine", "ms", "processor ms", "most");
    for (ColdStart.Result each : report.coldStarts()) {
      boolean good = each.milliseconds() <= each.most();
      line(
          each.work(),
          each.milliseconds(),
          each.processorMilliseconds(),
          each.most(),
          verdict(good, good));
    }
  }
}
