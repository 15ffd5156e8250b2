package org.epitome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code read} prints is what {@code paper.schema.json} says. */
class OutputSchemaTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final SchemaLocation LOCATION =
      SchemaLocation.of("classpath:META-INF/epitome/paper.schema.json");
  private static final Schema SCHEMA = SCHEMAS.getSchema(LOCATION);

  private static List<Error> errors(String paper) {
    return SCHEMA.validate(paper, InputFormat.JSON);
  }

  private static void assertValid(List<String> papers) {
    assertThat(papers)
        .isNotEmpty()
        .allSatisfy(paper -> assertThat(errors(paper)).as(paper).isEmpty());
  }

  @Test
  void schemaIsOneItself() {
    SchemaLocation draft = SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId());
    assertThat(SCHEMAS.getSchema(draft).validate(SCHEMA.getSchemaNode())).isEmpty();
  }

  @Test
  void papersOfTheSampleFeedAreValid() {
    Path sample = ROOT.resolve("examples/feeds/trending.txt");
    assertValid(CommandLineRun.of("read", sample.toString()).lines());
  }

  static Stream<Path> formats() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT.resolve("parsers/src/test/resources/fixtures"))) {
      return folders.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void papersOfEveryFormatAreValid(Path fixtures) throws IOException {
    try (Stream<Path> files = Files.list(fixtures)) {
      Stream<String> inputs =
          files
              .map(Path::toString)
              .filter(file -> !file.endsWith(".expected.json"))
              .filter(file -> !file.endsWith(".diagnostics.txt"));
      String[] arguments = Stream.concat(Stream.of("read"), inputs).toArray(String[]::new);
      assertValid(CommandLineRun.of(arguments).lines());
    }
  }

  private static final String PAPER =
      """
      {"title":"Sparse Kites","published":"2024-02","status":"NORMAL",\
      "metrics":[{"value":5.9,"kind":"CHANGE","direction":"INCREASE","bound":"EXACT","role":"OWN",\
      "span":{"field":"TITLE","start":0,"end":3}}]}\
      """;

  @Test
  void paperMadeByHandIsValid() {
    assertThat(errors(PAPER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a member that no paper has     | "published" | "date"
          a member that no metric has    | "role"      | "rank":1,"role"
          an unknown status              | "NORMAL"    | "FINE"
          an unknown field of a span     | "TITLE"     | "BODY"
          no title, abstract, identifier | "title"     | "comment"
          an empty text                  | Sparse Kites| ``
          a null                         | "Sparse Kites" | null
          a number as text               | 5.9         | "5.9"
          a change with a sign           | 5.9         | -5.9
          a score with a direction       | CHANGE      | SCORE
          a month that does not exist    | 2024-02     | 2024-13
          a year that does not exist     | 2024-02     | 0000
          a time of day                  | 2024-02     | 2024-02-01T00:00
          a span before its text         | "start":0   | "start":-1
          """)
  void wrongPaperIsNot(String what, String right, String wrong) {
    assertThat(PAPER).contains(right);
    assertThat(errors(PAPER.replace(right, wrong))).as(what).isNotEmpty();
  }
}
