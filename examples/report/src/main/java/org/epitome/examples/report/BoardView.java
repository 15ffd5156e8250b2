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
    BigDecimal longest = longestBar(board);
    for (int i = 0; i < board.rows().size(); i++) {
      rows.add(row(board, i, longest, ids));
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

  private static RowView row(Board board, int index, @Nullable BigDecimal longest, PaperIds ids) {
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
        longest == null ? null : percent(row.value(), longest),
        CodeAvailability.words(row.paper()),
        CodeAvailability.links(row.paper()).stream().map(BoardView::link).toList());
  }

  /** The value whose bar is the longest; null if lengths cannot show the values. */
  private static @Nullable BigDecimal longestBar(Board board) {
    BigDecimal longest = BigDecimal.ZERO;
    for (Row row : board.rows()) {
      if (row.value().signum() < 0) {
        return null;
      }
      longest = longest.max(row.value());
    }
    return board.rows().size() < 2 || longest.signum() == 0 ? null : longest;
  }

  private static String percent(BigDecimal value, BigDecimal of) {
    return value.scaleByPowerOfTen(2).divide(of, 1, RoundingMode.HALF_UP).toPlainString();
  }

  private static LinkView link(CodeLink link) {
    String name =
        link.name() != null
            ? link.name()
            : link.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    return new LinkView(name, Html.webAddress(link.url()));
  }
}
