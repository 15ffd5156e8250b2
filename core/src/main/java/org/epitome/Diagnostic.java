package org.epitome;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that was noticed while reading. The code is stable, the message is for people.
 *
 * @param severity how bad it is
 * @param code what it is
 * @param location where it is
 * @param entryId the entry's own identifier; null when it has none or it was not reached
 * @param message what was wrong and what was done about it, without the place
 */
public record Diagnostic(
    Severity severity, Code code, SourceLocation location, @Nullable String entryId, String message)
    implements Serializable {

  /** How bad it is. */
  public enum Severity {
    /** An entry was lost; there is exactly one of these for each. */
    ERROR,
    /** Something was mended or dropped, and the rest was read. */
    WARNING,
    /** Nothing is wrong: a deleted record, a remark of the feed. */
    INFO
  }

  /** What it is. */
  public enum Code {
    /** An entry could not be used. */
    INVALID_ENTRY,
    /** A field could not be used and was dropped. */
    INVALID_FIELD,
    /** A character or byte that has no place there was mended. */
    MENDED_CHARACTER,
    /** Broken markup was mended. */
    MENDED_MARKUP,
    /** The document is not in the charset that it should be in. */
    CHARSET,
    /** A limit was reached. */
    LIMIT,
    /** The source says that a record is deleted. */
    DELETED_ENTRY,
    /** A text is cut in the source. */
    CUT_TEXT,
    /** The source answers with an error of its own. */
    SOURCE_ERROR,
    /** The document has no entry. */
    EMPTY_DOCUMENT,
    /** A document of an archive cannot be read to its end; those behind it are. */
    BROKEN_DOCUMENT
  }

  /** Checks that the parts are there. */
  public Diagnostic {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(message, "message");
  }

  /** One line for people. */
  @Override
  public String toString() {
    String place = location.describe();
    return severity.name().toLowerCase(java.util.Locale.ROOT)
        + ": "
        + message
        + (entryId == null ? "" : " [" + entryId + "]")
        + (place.isEmpty() ? "" : " (" + place + ")");
  }
}
