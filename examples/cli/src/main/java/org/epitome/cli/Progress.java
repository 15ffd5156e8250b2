package org.epitome.cli;

import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tells a person at a terminal how far a long reading is; silent for a short one. */
final class Progress {
  private static final long FIRST_NANOS = 1_000_000_000L;
  private static final long EVERY_NANOS = 200_000_000L;

  private final Streams streams;
  private final String what;
  private final boolean shown;
  private final long start = System.nanoTime();
  private long next = start + FIRST_NANOS;
  private long count;
  private long bytes;
  private long size;

  private Progress(Streams streams, String what) {
    this.streams = streams;
    this.what = what;
    this.shown = streams.showsProgress();
  }

  /** Shown where the streams can show it. */
  static Progress of(Streams streams, String what) {
    return new Progress(streams, what);
  }

  /**
   * Opens a file, counted where progress is shown; its size tells the time left.
   *
   * <p>A pipe that is opened by its path ({@code /dev/stdin}, {@code <(...)} in a shell) cannot be
   * asked what is available in the way in which {@link Files} does it.
   */
  InputStream open(Path file) throws IOException {
    boolean pipe = Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    InputStream in = pipe ? new FileInputStream(file.toFile()) : Files.newInputStream(file);
    if (!shown) {
      return in;
    }
    size += Files.size(file);
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int b = super.read();
        bytes += b < 0 ? 0 : 1;
        return b;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int n = super.read(into, offset, length);
        bytes += Math.max(0, n);
        return n;
      }
    };
  }

  /** Counts things that are done. */
  void add(long done) {
    count += done;
    if (shown && (count & 0xf) == 0) {
      long now = System.nanoTime();
      if (now >= next) {
        next = now + EVERY_NANOS;
        streams.progress(line((now - start) / 1e9));
      }
    }
  }

  private String line(double seconds) {
    String line =
        String.format(Locale.ROOT, "%,d %s, %,.0f a second", count, what, count / seconds);
    if (size > 0 && bytes > 0) {
      double part = Math.min(1, (double) bytes / size);
      line += String.format(Locale.ROOT, ", %.0f %%", 100 * part);
      double left = seconds / part - seconds;
      line +=
          left < 120
              ? String.format(Locale.ROOT, ", %.0f s left", left)
              : String.format(Locale.ROOT, ", %,.0f min left", left / 60);
    }
    return line;
  }

  /** Takes the line away. */
  void end() {
    streams.clearProgress();
  }
}
