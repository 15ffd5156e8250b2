package org.epitome;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to read a document.
 *
 * @param format the id of the format; null to detect it
 * @param strictness what to do with what is broken; {@link Strictness#TOLERANT} by default
 * @param limits how much the document may demand; {@link Limits#DEFAULT} by default
 * @param diagnostics gets what is reported, on the reading thread; {@link Diagnostics#none} by
 *     default
 */
public record ReadOptions(
    @Nullable String format,
    Strictness strictness,
    Limits limits,
    Consumer<? super Diagnostic> diagnostics) {

  /** The options that hold when none are given. */
  public static final ReadOptions DEFAULT =
      new ReadOptions(null, Strictness.TOLERANT, Limits.DEFAULT, Diagnostics.none());

  /** Checks that the parts are there. */
  public ReadOptions {
    Objects.requireNonNull(strictness, "strictness");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(diagnostics, "diagnostics");
  }

  /** The same with a format that is given, not detected. */
  public ReadOptions withFormat(@Nullable String format) {
    return new ReadOptions(format, strictness, limits, diagnostics);
  }

  /** The same with another strictness. */
  public ReadOptions withStrictness(Strictness strictness) {
    return new ReadOptions(format, strictness, limits, diagnostics);
  }

  /** The same with other limits. */
  public ReadOptions withLimits(Limits limits) {
    return new ReadOptions(format, strictness, limits, diagnostics);
  }

  /** The same with another receiver of diagnostics. */
  public ReadOptions withDiagnostics(Consumer<? super Diagnostic> diagnostics) {
    return new ReadOptions(format, strictness, limits, diagnostics);
  }
}
