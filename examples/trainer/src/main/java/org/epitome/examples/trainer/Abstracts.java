package org.epitome.examples.trainer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The abstracts without annotation: lines of JSON, in gzip. */
final class Abstracts {
  private Abstracts() {}

  /** Hands over each paper of a file. */
  static void forEach(Path file, Consumer<JsonNode> each) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        each.accept(JsonMapper.shared().readTree(line));
      }
    }
  }
}
