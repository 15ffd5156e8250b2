package org.epitome.resources;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Reads a vocabulary: UTF-8 lines, of which empty ones and those that begin with # do not count.
 */
public final class ResourceLines {
  private ResourceLines() {}

  /** Reads the lines of the resource beside a class. */
  public static void forEach(Class<?> owner, String name, Consumer<String> lines) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name + " beside " + owner.getName());
      }
      forEach(in, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Reads the lines of a stream, which the caller closes. */
  public static void forEach(InputStream in, Consumer<String> lines) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      String trimmed = line.strip();
      if (!trimmed.isEmpty() && trimmed.charAt(0) != '#') {
        lines.accept(trimmed);
      }
    }
  }
}
