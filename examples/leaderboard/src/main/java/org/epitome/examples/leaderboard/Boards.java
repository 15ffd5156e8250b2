package org.epitome.examples.leaderboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.epitome.examples.leaderboard.Board.Row;
import org.epitome.model.Metric;
import org.epitome.model.Metric.Better;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;

/**
 * Makes boards of the papers' own scores. Two spellings of a data set or metric are one if their
 * letters and digits are the same ("CIFAR-10", "cifar 10"). Used by one thread.
 *
 * <p>A result needs a metric and a data set; changes ("2 points better"), numbers of baselines and
 * numbers without either have no place on a board. Papers that are the same must have been merged
 * before.
 */
public final class Boards {
  private static final Comparator<Board> MOST_PAPERS_FIRST =
      Comparator.comparingInt((Board board) -> -board.rows().size())
          .thenComparing(board -> board.dataset().toLowerCase(Locale.ROOT))
          .thenComparing(board -> board.metric().toLowerCase(Locale.ROOT))
          .thenComparing(board -> String.valueOf(board.unit()));

  private record Key(String dataset, String metric, String unit) {}

  /** A result as it was printed. */
  private record Result(Paper paper, Metric metric) {}

  private final Map<Key, List<Result>> results = new LinkedHashMap<>();

  /** No boards. */
  public Boards() {}

  /** The boards of some papers. */
  public static List<Board> of(Iterable<Paper> papers) {
    Boards boards = new Boards();
    papers.forEach(boards::add);
    return boards.list();
  }

  /** Adds the results of a paper. */
  public void add(Paper paper) {
    for (Metric metric : paper.metrics()) {
      Key key = key(metric);
      if (key != null) {
        results.computeIfAbsent(key, absent -> new ArrayList<>()).add(new Result(paper, metric));
      }
    }
  }

  /** Where a result belongs; null if nowhere. */
  private static @Nullable Key key(Metric metric) {
    String name = metricName(metric);
    String dataset = metric.dataset();
    if (name == null
        || dataset == null
        || metric.kind() != Metric.Kind.SCORE
        || metric.role() != Metric.Role.OWN) {
      return null;
    }
    String unit = Scale.isBare(metric) ? "" : String.valueOf(metric.unit());
    Key key = new Key(key(dataset), key(name), unit);
    return key.dataset.isEmpty() || key.metric.isEmpty() ? null : key;
  }

  /** What a result measures, by its usual name where it has one; null without a name. */
  public static @Nullable String metricName(Metric metric) {
    return metric.canonicalName() != null ? metric.canonicalName() : metric.name();
  }

  /** What all spellings of the name of a data set or metric have in common. */
  public static String key(String name) {
    StringBuilder out = new StringBuilder(name.length());
    name.codePoints()
        .map(c -> c == '×' ? 'x' : c)
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** The boards, those with most papers first. */
  public List<Board> list() {
    return results.values().stream().map(Boards::board).sorted(MOST_PAPERS_FIRST).toList();
  }

  private static Board board(List<Result> results) {
    List<Metric> metrics = results.stream().map(Result::metric).toList();
    Scale scale = Scale.of(metrics);
    Better better =
        mostFrequent(metrics.stream().map(Metric::better).filter(known -> known != null).toList());
    Comparator<BigDecimal> bestFirst =
        better == Better.LOWER ? Comparator.naturalOrder() : Comparator.reverseOrder();
    Map<Paper, Row> best = new LinkedHashMap<>();
    for (Result result : results) {
      BigDecimal value = scale.value(result.metric, better);
      Row row = new Row(SystemName.of(result.paper), result.paper, result.metric, value);
      best.merge(
          result.paper,
          row,
          (known, other) -> bestFirst.compare(known.value(), other.value()) <= 0 ? known : other);
    }
    List<Row> rows =
        best.values().stream().sorted(Comparator.comparing(Row::value, bestFirst)).toList();
    String dataset = mostFrequent(metrics.stream().map(Metric::dataset).toList());
    String metric = mostFrequent(metrics.stream().map(Boards::metricName).toList());
    return new Board(String.valueOf(dataset), String.valueOf(metric), scale.unit(), better, rows);
  }

  /** Of several that are equally frequent the first; null if there is none. */
  private static <T> @Nullable T mostFrequent(List<T> items) {
    Map<T, Integer> counts = new LinkedHashMap<>();
    items.forEach(item -> counts.merge(item, 1, Integer::sum));
    T most = null;
    int count = 0;
    for (Map.Entry<T, Integer> item : counts.entrySet()) {
      if (item.getValue() > count) {
        most = item.getKey();
        count = item.getValue();
      }
    }
    return most;
  }
}
