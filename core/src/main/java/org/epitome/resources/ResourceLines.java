package org.epitome.resources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a vocabulary: UTF-8 lines, of which empty ones and those that begin with # do not count.
 */
public final class ResourceLines {
  private ResourceLines() {}

  /**
   * The lines of the resource beside a class.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static List<String> of(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name + " beside " + owner.getName());
      }
      return of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The lines of a stream, which the caller closes. */
  public static List<String> of(InputStream in) throws IOException {
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end).strip();
      if (!line.isEmpty() && line.charAt(0) != '#') {
        lines.add(line);
      }
      start = end + 1;
    }
    return lines;
  }
}
