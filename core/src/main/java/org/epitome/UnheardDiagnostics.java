package org.epitome;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the diagnostics that nobody receives, so that entries do not get lost without a trace: one
 * line in the log, at DEBUG, when a reader has ended. For one thread.
 */
final class UnheardDiagnostics implements Consumer<Diagnostic> {
  /** Made where there is something to say, since making it delays every start. */
  private static final class Log {
    static final Logger LOG = LoggerFactory.getLogger(PaperReader.class);
  }

  private final @Nullable String name;
  private long lost;
  private long mended;

  UnheardDiagnostics(@Nullable String name) {
    this.name = name;
  }

  @Override
  public void accept(Diagnostic diagnostic) {
    switch (diagnostic.severity()) {
      case ERROR -> lost++;
      case WARNING -> mended++;
      case INFO -> {}
    }
  }

  /** Says how many there were, if there were any. */
  void log() {
    if (lost + mended > 0) {
      Log.LOG.debug(
          "{}: {} entries lost, {} warnings; ReadOptions.withDiagnostics tells which",
          name == null ? "a document" : name,
          lost,
          mended);
    }
  }
}
