package org.epitome.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Lets JMH do one job; public only because JMH wants it. */
@NullUnmarked
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Measurement {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** The id of the job. */
  @Param("")
  public String job;

  /** Milliseconds of processor time to read for before anything is measured. */
  @Param("0")
  public long warmUp;

  private Job.Source source;
  private Job.Reader reader;

  /** What a thread used of a processor in one iteration. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Processor {
    /** Nanoseconds of processor time. */
    public long nanoseconds;

    /** How often the input was read in them. */
    public long readings;
  }

  /**
   * Makes the input and the reader, and warms up: by processor time, since on a busy machine a
   * second by the clock may be hardly any.
   */
  @Setup
  public void prepare() throws Exception {
    Job wanted = Job.of(job);
    source = Job.source(wanted.input());
    reader = wanted.reader().get();
    long end = THREADS.getCurrentThreadCpuTime() + TimeUnit.MILLISECONDS.toNanos(warmUp);
    while (THREADS.getCurrentThreadCpuTime() < end) {
      reader.read(source);
    }
  }

  /** Reads all of the input once. */
  @Benchmark
  public long read(Processor processor) throws Exception {
    long begin = THREADS.getCurrentThreadCpuTime();
    long sum = reader.read(source);
    processor.nanoseconds += THREADS.getCurrentThreadCpuTime() - begin;
    processor.readings++;
    return sum;
  }
}
