package org.epitome.examples.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.epitome.examples.leaderboard.Board;
import org.epitome.examples.leaderboard.Board.Row;
import org.epitome.model.CodeLink;
import org.epitome.model.Metric.Better;
import org.jspecify.annotations.Nullable;

/** A board as the template sees it. */
record BoardView(String title, String direction, int dataset, int metric, List<RowView> rows) {

  /**
   * A row.
   *
   * @param rank the place, or "–" where it is unknown which way is better
   * @param bar the length of the bar in percent of the largest value's; null for values that a
   *     length cannot show
   */
  record RowView(
      String rank,
      String system,
      String paper,
      String value,
      String printed,
      @Nullable String bar,
      String code,
      List<LinkView> links) {}

  /** A link by a short name; without an address if it is none of the web. */
  record LinkView(String name, @Nullable String href) {}

  static BoardView of(Board board, Facet datasets, Facet metrics, PaperIds ids) {
    List<RowView> rows = new ArrayList<>();
    for (int i = 0; i < board.rows().size(); i++) {
      rows.add(row(board, i, ids));
    }
    return new BoardView(
        board.title(),
        direction(board.better()),
        datasets.index(board.dataset()),
        metrics.index(board.metric()),
        rows);
  }

  private static String direction(@Nullable Better better) {
    return better == null
        ? "not ranked"
        : better == Better.HIGHER ? "higher is better" : "lower is better";
  }

  private static RowView row(Board board, int index, PaperIds ids) {
    Row row = board.rows().get(index);
    int rank = board.rank(index);
    String unit = board.unit();
    String value = row.value().toPlainString();
    return new RowView(
        rank == 0 ? "–" : String.valueOf(rank),
        row.system(),
        ids.of(row.paper()),
        unit == null ? value : unit.equals("%") ? value + "%" : value + " " + unit,
        row.metric().toString(),
        bar(board, row.value()),
        CodeAvailability.words(row.paper()),
        CodeAvailability.links(row.paper()).stream().map(BoardView::link).toList());
  }

  private static @Nullable String bar(Board board, BigDecimal value) {
    BigDecimal largest =
        board.rows().stream().map(Row::value).reduce(BigDecimal.ZERO, BigDecimal::max);
    boolean hasNegative = board.rows().stream().anyMatch(row -> row.value().signum() < 0);
    return board.rows().size() < 2 || hasNegative || largest.signum() == 0
        ? null
        : value.scaleByPowerOfTen(2).divide(largest, 1, RoundingMode.HALF_UP).toPlainString();
  }

  private static LinkView link(CodeLink link) {
    String name =
        link.name() != null
            ? link.name()
            : link.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    return new LinkView(name, Html.webAddress(link.url()));
  }
}
