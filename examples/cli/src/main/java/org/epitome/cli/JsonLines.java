package org.epitome.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads one JSON value a line. */
final class JsonLines {
  /** Reads texts of any length that fits into memory; the line itself is bounded. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(LineInput.LONGEST_LINE)
                          .maxNestingDepth(200)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private JsonLines() {}

  /** Writes a whole line or nothing. */
  static void write(OutputStream out, Object value) {
    byte[] line = MAPPER.writeValueAsBytes(value);
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads one line.
   *
   * @throws tools.jackson.core.JacksonException if it is no such value
   */
  static <T> T read(byte[] line, int length, Class<T> type) {
    return MAPPER.readValue(line, 0, length, type);
  }
}
