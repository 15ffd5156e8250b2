package org.epitome.examples.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.epitome.Epitome;
import org.epitome.model.Acronym;
import org.epitome.model.Findings;
import org.epitome.model.Metric;
import org.epitome.model.Metric.Better;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoardsTest {
  private static Metric.Builder result(String metric, String value, String dataset) {
    return Metric.of(metric, value).toBuilder().canonicalName(metric).dataset(dataset);
  }

  private static Metric accuracy(String value, @Nullable String unit) {
    return result("accuracy", value, "KiteBench").better(Better.HIGHER).unit(unit).build();
  }

  private static Paper paper(String title, Metric... metrics) {
    return Paper.builder()
        .title(title)
        .findings(new Findings(List.of(metrics), List.of(), List.of(), null))
        .build();
  }

  private static List<String> lines(Board board) {
    return board.rows().stream()
        .map(row -> row.system() + " " + row.value().toPlainString())
        .toList();
  }

  @Test
  void percentsAndFractionsOfAMetricAreComparable() {
    List<Board> boards =
        Boards.of(
            List.of(
                paper("A", accuracy("0.795", null)),
                paper("B", accuracy("83.0", "%")),
                paper("C", accuracy("81.25", null))));
    assertThat(boards).hasSize(1);
    assertThat(boards.get(0).unit()).isEqualTo("%");
    assertThat(lines(boards.get(0))).containsExactly("B 83.0", "C 81.25", "A 79.5");
  }

  @Test
  void fractionsAmongThemselvesStayFractions() {
    Board board =
        Boards.of(List.of(paper("A", accuracy("0.7", null)), paper("B", accuracy("0.85", null))))
            .get(0);
    assertThat(board.unit()).isNull();
    assertThat(lines(board)).containsExactly("B 0.85", "A 0.7");
  }

  @Test
  void smallNumberOfAMetricThatIsNoShareStaysAsItIs() {
    Board board =
        Boards.of(
                List.of(
                    paper("A", result("FID", "0.9", "Kites").better(Better.LOWER).build()),
                    paper("B", result("FID", "2.5", "Kites").better(Better.LOWER).build())))
            .get(0);
    assertThat(lines(board)).containsExactly("A 0.9", "B 2.5");
  }

  @Test
  void otherUnitsAreBoardsOfTheirOwn() {
    Metric.Builder latency = result("latency", "3", "Kites").better(Better.LOWER);
    List<Board> boards =
        Boards.of(
            List.of(paper("A", latency.unit("ms").build()), paper("B", latency.unit("s").build())));
    assertThat(boards).extracting(Board::unit).containsExactly("ms", "s");
  }

  @Test
  void spellingsOfADataSetAreOneAndTheMostFrequentIsShown() {
    List<Board> boards =
        Boards.of(
            List.of(
                paper("A", result("FID", "3", "cifar 10").build()),
                paper("B", result("FID", "2", "CIFAR-10").build()),
                paper("C", result("FID", "1", "CIFAR-10").build())));
    assertThat(boards).singleElement().extracting(Board::title).isEqualTo("FID on CIFAR-10");
  }

  @Test
  void onlyOwnScoresOfANamedMetricOnANamedDataSetCount() {
    assertThat(
            Boards.of(
                List.of(
                    paper(
                        "A",
                        result("FID", "3", "Kites").role(Metric.Role.BASELINE).build(),
                        result("FID", "3", "Kites").kind(Metric.Kind.CHANGE).build(),
                        Metric.of("FID", "3"),
                        Metric.builder().value(BigDecimal.ONE).dataset("Kites").build()))))
        .isEmpty();
  }

  @Test
  void paperHasItsBestResultAndEqualResultsShareARank() {
    Board board =
        Boards.of(
                List.of(
                    paper("A", accuracy("80", "%"), accuracy("90", "%"), accuracy("70", "%")),
                    paper("B", accuracy("90.0", "%")),
                    paper("C", accuracy("85", "%"))))
            .get(0);
    assertThat(lines(board)).containsExactly("A 90", "B 90.0", "C 85");
    assertThat(List.of(board.rank(0), board.rank(1), board.rank(2))).containsExactly(1, 1, 3);
  }

  @Test
  void lowerIsFirstWhereLowerIsBetterAndARangeCountsByItsWorseEnd() {
    Metric range =
        result("WER", "3", "Talks").better(Better.LOWER).upper(new BigDecimal("6")).build();
    Metric value = result("WER", "5", "Talks").better(Better.LOWER).build();
    assertThat(lines(Boards.of(List.of(paper("A", range), paper("B", value))).get(0)))
        .containsExactly("B 5", "A 6");
  }

  @Test
  void nothingIsRankedWhereItIsUnknownWhichWayIsBetter() {
    Board board = Boards.of(List.of(paper("A", result("kiteness", "3", "Kites").build()))).get(0);
    assertThat(board.rank(0)).isZero();
  }

  @Test
  void systemIsNamedByTheTitlesHeadOrAShortFormOfTheTitle() {
    assertThat(SystemName.of(paper("KiteNet: Flying Sparsely"))).isEqualTo("KiteNet");
    assertThat(SystemName.of(paper("How to fly when all is lost: a study")))
        .isEqualTo("How to fly when all is lost: a study");
    Findings sparse =
        Findings.builder()
            .addAcronym(Acronym.of("WER", "word error rate"))
            .addAcronym(Acronym.of("SK", "Sparse Kite"))
            .build();
    assertThat(SystemName.of(paper("On Sparse Kites").withFindings(sparse))).isEqualTo("SK");
    assertThat(SystemName.of(paper("On SK and more").withFindings(sparse))).isEqualTo("SK");
    assertThat(SystemName.of(paper("On TASK").withFindings(sparse))).isEqualTo("On TASK");
  }

  @Test
  void printsATableWithLinksToCode() {
    Paper paper =
        Epitome.standard()
            .annotate(
                Paper.builder()
                    .title("KiteNet: Flying_Sparsely")
                    .abstractText(
                        "KiteNet reaches 83.0% accuracy on KiteBench. Code: github.com/kite/kitenet")
                    .build());
    assertThat(Leaderboard.markdown(Boards.of(List.of(paper)).get(0)))
        .isEqualTo(
            """
            ## accuracy on KiteBench (higher is better)

            | # | system | result | code |
            |--:|---|--:|---|
            | 1 | KiteNet | 83.0 % | <https://github.com/kite/kitenet> |

            """);
  }
}
