package org.epitome.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Objects;
import org.epitome.Diagnostic;
import org.epitome.PaperParseException;
import org.epitome.PaperReader;
import org.epitome.SourceLocation;
import org.epitome.UnrecognizedFormatException;
import org.jspecify.annotations.Nullable;

/** One line for people about one thing that went wrong: what, where, and what can be done. */
final class Reports {
  private static final int LONGEST = 2_000;

  private Reports() {}

  /** A diagnostic: {@code warning: ... [2301.00001] (feed.xml, arxiv-atom, entry 17, line 210)}. */
  static String of(Diagnostic diagnostic, @Nullable String format) {
    return diagnostic.severity().name().toLowerCase(Locale.ROOT)
        + ": "
        + diagnostic.message()
        + (diagnostic.entryId() == null ? "" : " [" + diagnostic.entryId() + "]")
        + place(diagnostic.location(), format);
  }

  /** A document that could not be read, or not to its end. */
  static String of(PaperParseException e, long papersBefore) {
    String advice =
        e instanceof UnrecognizedFormatException
            ? "; name its format with --format, see epitome formats"
            : kept(papersBefore);
    String format = e.format() == null ? null : e.format().id();
    return "error: " + e.problem() + advice + place(e.location(), format);
  }

  /** A mistake in a parser or annotator, with the entry at which it came to light. */
  static String of(RuntimeException e, PaperReader reader) {
    return "error: " + internal(e) + place(reader.location(), reader.feed().format());
  }

  /** An input that could not be read, or not to its end. */
  static String of(IOException e, String name, long papersBefore) {
    String what =
        e instanceof NoSuchFileException
            ? "there is no such file"
            : e instanceof AccessDeniedException
                ? "the file may not be read"
                : e instanceof CharacterCodingException
                    ? "the document is not in its charset"
                    : "cannot read on: " + reason(e);
    return "error: " + what + kept(papersBefore) + " (" + name + ")";
  }

  private static String kept(long papersBefore) {
    return papersBefore == 0
        ? ""
        : "; " + (papersBefore == 1 ? "1 paper" : papersBefore + " papers") + " before it kept";
  }

  private static String place(SourceLocation location, @Nullable String format) {
    StringBuilder out = new StringBuilder();
    part(out, "", location.source());
    part(out, "", format);
    part(out, "entry ", location.entry());
    part(out, "line ", location.line());
    part(out, "column ", location.column());
    part(out, "byte ", location.byteOffset());
    return out.length() == 0 ? "" : " (" + out + ")";
  }

  private static void part(StringBuilder out, String label, @Nullable Object value) {
    if (value != null) {
      out.append(out.length() == 0 ? "" : ", ").append(label).append(value);
    }
  }

  /** What an unchecked failure wraps; it always wraps something. */
  static IOException cause(UncheckedIOException e) {
    return Objects.requireNonNull(e.getCause(), "cause");
  }

  /** Why an input or output failed, in the system's words. */
  static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  /** A failure that should not be: the place in the code stands for the stack trace. */
  static String internal(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return e instanceof OutOfMemoryError
        ? "not enough memory; give more with java -Xmx4g -jar ..."
        : "this is a mistake in the program, please report it: "
            + e
            + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  /** The text as one line of bounded length, without control characters that a terminal obeys. */
  static String oneLine(String text) {
    String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    StringBuilder out = new StringBuilder(shown.length());
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      out.append(c == '\n' || c == '\r' || c == '\t' ? ' ' : Character.isISOControl(c) ? '?' : c);
    }
    return out.toString();
  }
}
