package org.epitome.examples.trainer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the shared folder that are not among the gold: lines of JSON, in gzip or plain. */
final class Abstracts {
  private static final List<String> WITH_ID =
      List.of(
          "abstracts/arxiv.jsonl.gz",
          "gold/layers/acronyms.papers.jsonl",
          "gold/layers/sentences.papers.jsonl");

  private Abstracts() {}

  /**
   * Hands over each paper of the folder by the name that annotations have for it: those of arXiv
   * and MEDLINE by their ids, then those of feeds by their titles, of which the first counts.
   */
  static void forEachNamed(Path shared, BiConsumer<String, JsonNode> each) throws IOException {
    for (String file : WITH_ID) {
      forEach(shared.resolve(file), paper -> each.accept(paper.get("id").asString(), paper));
    }
    List<Path> feeds;
    try (Stream<Path> files = Files.walk(shared.resolve("feeds"))) {
      feeds = files.filter(file -> file.toString().endsWith(".papers.jsonl")).sorted().toList();
    }
    Set<String> titles = new HashSet<>();
    for (Path feed : feeds) {
      forEach(
          feed,
          paper -> {
            String title = paper.path("title").asString("");
            if (paper.has("abstract") && titles.add(title)) {
              each.accept(title, paper);
            }
          });
    }
  }

  /** Hands over each paper of a file. */
  static void forEach(Path file, Consumer<JsonNode> each) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                    StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        each.accept(JsonMapper.shared().readTree(line));
      }
    }
  }
}
