package org.epitome.examples.trainer.acronyms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Papers whose acronyms are annotated. */
final class AcronymTexts {
  /** One paper, and the keys of its pairs. */
  record Paper(String id, @Nullable String title, String abstractText, Set<String> pairs) {}

  private AcronymTexts() {}

  /** The papers of a pair of files. */
  static List<Paper> read(Path papers, Path gold) throws IOException {
    Map<String, JsonNode> texts = new HashMap<>();
    for (JsonNode paper : lines(papers)) {
      texts.put(paper.get("id").asString(), paper);
    }
    List<Paper> found = new ArrayList<>();
    for (JsonNode annotation : lines(gold)) {
      String id = annotation.get("id").asString();
      JsonNode text = Objects.requireNonNull(texts.get(id), id);
      Set<String> pairs = new HashSet<>();
      for (JsonNode pair : annotation.get("acronyms")) {
        pairs.add(key(pair.get("short").asString(), pair.get("long").asString()));
      }
      String title = text.path("title").asString("");
      found.add(
          new Paper(id, title.isEmpty() ? null : title, text.path("abstract").asString(""), pairs));
    }
    return found;
  }

  /** The same for pairs that count as equal: neither case nor the kind of white space matters. */
  static String key(String shortForm, String longForm) {
    return normalized(shortForm) + " = " + normalized(longForm);
  }

  private static String normalized(String form) {
    return String.join(" ", form.strip().split("\\s+")).toLowerCase(Locale.ROOT);
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        all.add(JsonMapper.shared().readTree(line));
      }
    }
    return all;
  }
}
