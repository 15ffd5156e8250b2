package org.epitome.examples.trainer;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.epitome.model.TextField;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Annotated papers. */
final class Gold {
  /**
   * One annotated paper.
   *
   * @param typical whether as many of its numbers are results as in a paper that nobody chose
   */
  record Paper(
      String id,
      String title,
      String abstractText,
      List<Metric> metrics,
      boolean typical,
      Origin origin) {}

  /** Where a paper comes from. */
  enum Origin {
    /** The annotated gold. */
    DEV,
    /** Real abstracts that were annotated for training. */
    ANNOTATED,
    /** Invented sentences that teach how all texts are read. */
    SENTENCES,
    /** Invented excerpts, which teach only how texts as short as they are read. */
    EXCERPTS
  }

  /** One annotated metric; not all annotations say unit and baseline. */
  record Metric(
      TextField field,
      int start,
      int end,
      BigDecimal value,
      @Nullable String unit,
      String kind,
      @Nullable String direction,
      String bound,
      String role,
      @Nullable String name,
      List<String> otherNames,
      @Nullable String dataset,
      List<String> otherDatasets,
      @Nullable String baseline,
      boolean hasUnit,
      boolean hasBaseline) {}

  private static final ObjectMapper JSON = JsonMapper.shared();

  private Gold() {}

  static List<Paper> read(Path papers, Path gold) throws IOException {
    Map<String, JsonNode> texts = new HashMap<>();
    for (String line : Files.readAllLines(papers)) {
      if (!line.isBlank()) {
        JsonNode paper = JSON.readTree(line);
        texts.put(paper.get("id").asString(), paper);
      }
    }
    List<Paper> found = new ArrayList<>();
    for (String line : Files.readAllLines(gold)) {
      if (!line.isBlank()) {
        JsonNode annotation = JSON.readTree(line);
        String id = annotation.get("id").asString();
        found.add(paper(annotation, Objects.requireNonNull(texts.get(id), id)));
      }
    }
    return found;
  }

  private static Paper paper(JsonNode annotation, JsonNode text) {
    String title = text.path("title").asString("");
    String abstractText = text.path("abstract").asString("");
    List<Metric> metrics = new ArrayList<>();
    for (JsonNode each : annotation.get("metrics")) {
      boolean inTitle = each.get("field").asString().equals("title");
      String quote = each.get("quote").asString();
      String mention = each.get("mention").asString();
      int start = (inTitle ? title : abstractText).indexOf(quote) + quote.indexOf(mention);
      metrics.add(
          new Metric(
              inTitle ? TextField.TITLE : TextField.ABSTRACT,
              start,
              start + mention.length(),
              new BigDecimal(each.get("value").asString()).abs(),
              text(each, "unit"),
              each.get("kind").asString(),
              text(each, "direction"),
              each.get("bound").asString().toUpperCase(Locale.ROOT),
              each.get("role").asString().toUpperCase(Locale.ROOT),
              text(each, "name"),
              texts(each, "name_alt"),
              text(each, "dataset"),
              texts(each, "dataset_alt"),
              text(each, "baseline"),
              true,
              true));
    }
    return new Paper(
        annotation.get("id").asString(), title, abstractText, metrics, true, Origin.DEV);
  }

  private static @Nullable String text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? null : value.asString();
  }

  private static List<String> texts(JsonNode node, String key) {
    List<String> all = new ArrayList<>();
    node.path(key).forEach(each -> all.add(each.asString()));
    return all;
  }
}
