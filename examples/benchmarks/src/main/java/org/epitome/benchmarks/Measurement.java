package org.epitome.benchmarks;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
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
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Measurement {
  /** The id of the job. */
  @Param("")
  public String job;

  private Job.Source source;
  private Job.Reader reader;

  /** Makes the input and the reader. */
  @Setup
  public void prepare() {
    Job wanted = Job.of(job);
    source = Job.source(wanted.input());
    reader = wanted.reader().get();
  }

  /** Reads all of the input once. */
  @Benchmark
  public long read() throws Exception {
    return reader.read(source);
  }
}
