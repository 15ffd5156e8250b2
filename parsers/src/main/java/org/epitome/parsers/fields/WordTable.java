package org.epitome.parsers.fields;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the tables of the parsers, which are resources in UTF-8: a line an entry, as it stands;
 * blank lines and those that begin with {@code #} are passed over.
 */
public final class WordTable {
  private WordTable() {}

  /**
   * The lines of a table, in order.
   *
   * @param owner the class beside which the table lies
   * @throws IllegalStateException if there is none
   */
  public static List<String> lines(Class<?> owner, String resource) {
    List<String> lines = new ArrayList<>();
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource is missing: " + resource);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          lines.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return lines;
  }

  /** The lines of a table as a set. */
  public static Set<String> words(Class<?> owner, String resource) {
    return Set.copyOf(lines(owner, resource));
  }
}
