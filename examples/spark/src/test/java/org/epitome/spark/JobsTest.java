package org.epitome.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.epitome.Epitome;
import org.epitome.PaperReader;
import org.epitome.model.Metric;
import org.epitome.model.Paper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobsTest {
  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>arXiv Query</title>
      <entry><id>http://arxiv.org/abs/2301.90001v1</id><title>Kites in XML</title>
      <summary>KiteNet reaches 91.5% accuracy on KiteBench.</summary></entry>
      """;

  private static SparkSession spark;

  @TempDir static Path scratch;
  @TempDir Path folder;

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.warehouse.dir", scratch.toString())
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  /** A line of arXiv's bulk metadata. */
  private static String line(int number, String title, String text) {
    return String.format(
        "{\"id\":\"2301.%05d\",\"authors\":\"J. Doe\",\"title\":\"%s\",\"abstract\":\"%s\","
            + "\"categories\":\"cs.LG\",\"update_date\":\"2023-01-02\",\"versions\":[],"
            + "\"authors_parsed\":[[\"Doe\",\"J.\",\"\"]]}\n",
        number, title, text);
  }

  private Path dump(String name, String text) throws IOException {
    Path file = folder.resolve("dumps").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> read() throws IOException {
    return ReadDumps.run(
        spark,
        Epitome::standard,
        folder.resolve("dumps").toString(),
        folder.resolve("tables").toString());
  }

  private Dataset<Row> table(String name) {
    return spark.read().parquet(folder.resolve("tables").resolve(name).toString());
  }

  @Test
  void tablesHoldWhatTheLibraryReadsByItself() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 200; i++) {
      lines.append(
          line(i, "Kites " + i, "KiteNet reaches " + (60 + i % 40) + ".5% accuracy on KiteBench."));
    }
    Path file = dump("arxiv.jsonl", lines.toString());
    spark
        .sparkContext()
        .hadoopConfiguration()
        .setLong("mapreduce.input.fileinputformat.split.maxsize", 10_000);
    assertThat(read()).isEmpty();

    try (PaperReader papers = Epitome.standard().read(file)) {
      List<Paper> expected = papers.stream().toList();
      assertThat(table(ReadDumps.PAPERS).select("title").collectAsList())
          .extracting(row -> row.getString(0))
          .containsExactlyInAnyOrderElementsOf(expected.stream().map(Paper::title).toList());
      assertThat(
              table(ReadDumps.METRICS).select("id", "name", "printed", "dataset").collectAsList())
          .extracting(Row::mkString)
          .containsExactlyInAnyOrderElementsOf(
              expected.stream()
                  .flatMap(paper -> paper.metrics().stream().map(metric -> columns(paper, metric)))
                  .toList());
    }
    assertThat(table(ReadDumps.PAPERS).inputFiles().length)
        .as("parts, as the dump is split")
        .isGreaterThan(2);
  }

  private static String columns(Paper paper, Metric metric) {
    return "ARXIV:"
        + paper.findArxivId().orElseThrow()
        + metric.name()
        + metric.value().toPlainString()
        + metric.dataset();
  }

  @Test
  void dumpsOfSeveralFormatsAreReadTogetherAndWhatIsBrokenIsTold() throws IOException {
    dump("lines/a.jsonl", line(1, "Kites in JSON", "We fly kites."));
    Path packed = dump("b.jsonl.gz", "");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(line(2, "Kites in gzip", "We fly.").getBytes(StandardCharsets.UTF_8));
    }
    dump("cut.atom", ATOM);
    dump("_SUCCESS", "");
    dump("other.jsonl", "{\"kite\": 1}\n");

    assertThat(read())
        .hasSize(2)
        .anyMatch(line -> line.contains("cut.atom"))
        .anyMatch(line -> line.contains("other.jsonl"));
    assertThat(table(ReadDumps.PAPERS).select("title").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactlyInAnyOrder("Kites in JSON", "Kites in gzip", "Kites in XML");
  }

  @Test
  void leaderboardsAreOrderedByWhatIsBetter() throws IOException {
    dump(
        "arxiv.jsonl",
        line(1, "First", "Our model reaches 83.0% accuracy on KiteBench.")
            + line(2, "Second", "Our model reaches 91.5% accuracy on KiteBench.")
            + line(3, "Third", "Our model reaches an accuracy of 0.87 on KiteBench.")
            + line(4, "Fourth", "Our model reaches an FID of 7.5 on KiteFaces.")
            + line(5, "Fifth", "Our model reaches an FID of 2.51 on KiteFaces."));
    read();
    String output = folder.resolve("boards").toString();
    Leaderboards.run(spark, folder.resolve("tables").toString(), output);

    assertThat(
            spark
                .read()
                .parquet(output)
                .orderBy("dataset", "rank")
                .select("dataset", "rank", "title", "value", "unit")
                .collectAsList())
        .extracting(row -> row.mkString(" "))
        .containsExactly(
            "KiteBench 1 Second 91.5 %",
            "KiteBench 2 Third 87.0 %",
            "KiteBench 3 First 83.0 %",
            "KiteFaces 1 Fifth 2.51 ",
            "KiteFaces 2 Fourth 7.5 ");
  }

  @Test
  void papersTravelBetweenExecutorsUnchanged() {
    List<Paper> papers;
    try (PaperReader reader =
        Epitome.standard()
            .readText(line(1, "Kites", "KiteNet reaches 91.5% accuracy. Code: github.com/a/b"))) {
      papers = reader.stream().toList();
    }
    assertThat(
            JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(papers, 1)
                .repartition(2)
                .collect())
        .isEqualTo(papers);
  }

  @Test
  void enginesOfOnesOwnTravelAsTheirRecipe() throws IOException {
    dump("a.jsonl", line(1, "Kites", "KiteNet reaches 91.5% accuracy on KiteBench."));
    EngineRecipe plain = () -> Epitome.standard().toBuilder().annotators(List.of()).build();
    ReadDumps.run(
        spark, plain, folder.resolve("dumps").toString(), folder.resolve("tables").toString());
    assertThat(table(ReadDumps.PAPERS).count()).isEqualTo(1);
    assertThat(table(ReadDumps.METRICS).count()).isZero();
  }
}
