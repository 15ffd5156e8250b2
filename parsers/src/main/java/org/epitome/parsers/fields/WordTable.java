package org.epitome.parsers.fields;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads the tables beside this class: a line an entry, {@code #} begins a comment line. */
final class WordTable {
  private WordTable() {}

  /** The lines of a table, in order. */
  static List<String> lines(String resource) {
    List<String> lines = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(WordTable.class.getResourceAsStream(resource));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String line = reader.readLine();
      while (line != null) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          lines.add(line.strip());
        }
        line = reader.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return lines;
  }

  /** The lines of a table as a set. */
  static Set<String> words(String resource) {
    return Set.copyOf(lines(resource));
  }
}
