package org.epitome.text;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The titles and abstracts of the data beside the repository; tests over them are skipped without
 * it.
 */
final class SharedAbstracts {
  private SharedAbstracts() {}

  static List<String> texts() throws IOException {
    Path file = root().resolve("abstracts/arxiv.jsonl.gz");
    assumeThat(file).exists();
    List<String> texts = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        texts.add(member(line, "\"title\": "));
        texts.add(member(line, "\"abstract\": "));
      }
    }
    return texts;
  }

  /** Beside the repository, which may be a module's parent folder or this one. */
  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.exists(here.resolve("shared"))) {
      here = here.getParent();
    }
    return here == null ? Path.of("shared") : here.resolve("shared");
  }

  /** The string after a key, its escapes undone; the lines are flat objects. */
  private static String member(String line, String key) {
    int at = line.indexOf(key);
    if (at < 0) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (int i = at + key.length() + 1; line.charAt(i) != '"'; i++) {
      char c = line.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char escape = line.charAt(++i);
      switch (escape) {
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case 'r' -> out.append('\r');
        case 'b' -> out.append('\b');
        case 'f' -> out.append('\f');
        case 'u' -> {
          out.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> out.append(escape);
      }
    }
    return out.toString();
  }
}
