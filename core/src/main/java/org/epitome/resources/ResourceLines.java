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

  /**
   * The lines of a stream, which the caller closes. Each is decoded by itself: as one string, a
   * file with a single wide character is slow to take apart at the start.
   */
  public static List<String> of(InputStream in) throws IOException {
    byte[] text = in.readAllBytes();
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < text.length; ) {
      int end = start;
      while (end < text.length && text[end] != '\n') {
        end++;
      }
      String line = new String(text, start, end - start, StandardCharsets.UTF_8).strip();
      if (!line.isEmpty() && line.charAt(0) != '#') {
        lines.add(line);
      }
      start = end + 1;
    }
    return lines;
  }
}
