package org.epitome.examples.trainer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.epitome.examples.trainer.Gold.Origin;
import org.epitome.model.TextField;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Annotations of our own, made by reading under the same guidelines, apart from the texts that they
 * are about: {@code annotations.txt} has a paper's id, or its title where it comes from a feed, on
 * a line and then a line for each result,
 *
 * <pre>
 * 354 83.0 S=o|accuracy;top-1 accuracy|ImageNet
 * </pre>
 *
 * which is where its number begins (with a {@code t} before it in the title), the number, what it
 * is, its name and its data set. What it is are three signs: {@code S} for a score or, for a
 * change, {@code +} and {@code -} for more and less, {@code b} and {@code w} for better and worse,
 * {@code c} for neither; {@code =}, {@code ~}, {@code >} and {@code <} for the bound; {@code o} and
 * {@code b} for one's own and the baseline's. Other readings follow a semicolon; "-" is none.
 *
 * <p>{@code sentences.txt} has the same for invented sentences, with the text in place of the id
 * and without places. A fourth field is what a result is compared with; without the field nobody
 * has said.
 */
final class Annotations {
  /** Begins a sentence, and as long as this is what begins one of the other kind. */
  private static final String TEXT = "= ";

  /** Begins a sentence that tells only what results are of, not what is one. */
  private static final String OF_RESULTS_ONLY = "~ ";

  /** Stands between the title of a sentence, which few have, and its text. */
  private static final String TITLE_END = " // ";

  private static final Map<Character, String> DIRECTIONS =
      Map.of('+', "increase", '-', "decrease", 'b', "better", 'w', "worse");
  private static final Map<Character, String> BOUNDS =
      Map.of('=', "EXACT", '~', "ABOUT", '>', "AT_LEAST", '<', "AT_MOST");

  private Annotations() {}

  /** The annotated papers whose texts are at hand, in the order of the annotations. */
  static List<Gold.Paper> read(Path shared) throws IOException {
    Map<String, List<String>> lines = lines("annotations.txt");
    Map<String, Gold.Paper> papers = new LinkedHashMap<>();
    Abstracts.forEachNamed(
        shared,
        (name, paper) -> {
          List<String> results = lines.get(name);
          if (results != null) {
            papers.put(name, paper(name, paper, results));
          }
        });
    return lines.keySet().stream().map(papers::get).filter(Objects::nonNull).toList();
  }

  /** The invented sentences that teach how all texts are read. */
  static List<Gold.Paper> sentences() throws IOException {
    return invented("sentences.txt", Origin.SENTENCES);
  }

  /** The invented excerpts, which teach only how texts as short as they are read. */
  static List<Gold.Paper> excerpts() throws IOException {
    return invented("excerpts.txt", Origin.EXCERPTS);
  }

  private static List<Gold.Paper> invented(String resource, Origin origin) throws IOException {
    List<Gold.Paper> papers = new ArrayList<>();
    lines(resource)
        .forEach(
            (line, results) -> {
              int title = line.indexOf(TITLE_END);
              String text = line.substring(title < 0 ? TEXT.length() : title + TITLE_END.length());
              papers.add(
                  new Gold.Paper(
                      line,
                      title < 0 ? "" : line.substring(TEXT.length(), title),
                      text,
                      results.stream().map(result -> metric(place(result, text))).toList(),
                      !line.startsWith(OF_RESULTS_ONLY),
                      origin));
            });
    return papers;
  }

  /** The line of a result with the place of its number, which may be printed in words. */
  private static String place(String result, String text) {
    String number = result.substring(0, result.indexOf(' '));
    String printed = WORDS.getOrDefault(number, number);
    int at = text.indexOf(number);
    return (at < 0 ? text.indexOf(printed) : at) + " " + result;
  }

  private static final Map<String, String> WORDS =
      Map.of("2", "twice", "3", "three", "4", "four", "10", "ten");

  private static Map<String, List<String>> lines(String resource) throws IOException {
    Map<String, List<String>> papers = new LinkedHashMap<>();
    List<String> results = new ArrayList<>();
    try (InputStream in = Annotations.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.indexOf('|') >= 0) {
          results.add(line);
        } else if (!line.isEmpty() && line.charAt(0) != '#') {
          results = new ArrayList<>();
          papers.put(line, results);
        }
      }
    }
    return papers;
  }

  private static Gold.Paper paper(String name, JsonNode paper, List<String> results) {
    return new Gold.Paper(
        name,
        paper.path("title").asString(""),
        paper.path("abstract").asString(""),
        results.stream().map(Annotations::metric).toList(),
        true,
        Origin.ANNOTATED);
  }

  private static Gold.Metric metric(String line) {
    String[] fields = line.split("\\|", -1);
    String[] place = fields[0].split(" ", -1);
    boolean inTitle = place[0].charAt(0) == 't';
    int start = Integer.parseInt(inTitle ? place[0].substring(1) : place[0]);
    char kind = place[2].charAt(0);
    List<String> names = readings(fields[1]);
    List<String> datasets = readings(fields[2]);
    boolean hasBaseline = fields.length > 3;
    return new Gold.Metric(
        inTitle ? TextField.TITLE : TextField.ABSTRACT,
        start,
        start + 1,
        new BigDecimal(place[1]),
        null,
        kind == 'S' ? "score" : "change",
        DIRECTIONS.get(kind),
        Objects.requireNonNull(BOUNDS.get(place[2].charAt(1))),
        place[2].charAt(2) == 'b' ? "BASELINE" : "OWN",
        first(names),
        names.subList(1, names.size()),
        first(datasets),
        datasets.subList(1, datasets.size()),
        hasBaseline ? first(readings(fields[3])) : null,
        false,
        hasBaseline);
  }

  private static List<String> readings(String field) {
    return Arrays.asList(field.split(";", -1));
  }

  private static @Nullable String first(List<String> readings) {
    return readings.get(0).equals("-") ? null : readings.get(0);
  }
}
