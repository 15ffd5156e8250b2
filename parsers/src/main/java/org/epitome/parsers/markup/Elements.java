package org.epitome.parsers.markup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** What elements do to the text in them: a table in a resource. */
final class Elements {
  /** What an element does. */
  enum Kind {
    INLINE,
    SPACE,
    PARAGRAPH,
    HEADING,
    RAISED,
    MATH,
    TEX,
    ALTERNATIVES,
    SKIPPED
  }

  private static final Map<String, Kind> TABLE = read();

  private Elements() {}

  /** What an element of this local name does; null if it is not listed. */
  static @Nullable Kind listed(String localName) {
    Kind kind = TABLE.get(localName);
    return kind != null ? kind : TABLE.get(localName.toLowerCase(Locale.ROOT));
  }

  private static Map<String, Kind> read() {
    Map<String, Kind> table = new HashMap<>();
    InputStream in =
        Objects.requireNonNull(Elements.class.getResourceAsStream("elements.txt"), "resource");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        StringTokenizer words = new StringTokenizer(line.startsWith("#") ? "" : line);
        if (words.hasMoreTokens()) {
          Kind kind = Kind.valueOf(words.nextToken().toUpperCase(Locale.ROOT));
          while (words.hasMoreTokens()) {
            table.put(words.nextToken(), kind);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
