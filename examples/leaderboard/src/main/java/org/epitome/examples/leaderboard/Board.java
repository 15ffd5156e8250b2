package org.epitome.examples.leaderboard;

import java.math.BigDecimal;
import java.util.List;
import org.epitome.model.Metric;
import org.epitome.model.Metric.Better;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;

/**
 * What papers reach by one metric on one data set.
 *
 * @param dataset the data set as most papers spell it
 * @param metric the metric by its usual name
 * @param unit the unit of all values; null for bare numbers
 * @param better which way is better; null when unknown
 * @param rows the papers, best first, each once; the highest first when it is not known which way
 *     is better
 */
public record Board(
    String dataset, String metric, @Nullable String unit, @Nullable Better better, List<Row> rows) {

  /** Copies the rows. */
  public Board {
    rows = List.copyOf(rows);
  }

  /**
   * A paper's best result.
   *
   * @param system what the paper calls its work, see {@link SystemName}
   * @param paper the paper
   * @param metric the result as printed
   * @param value its value in the unit of the board, with the decimals that it was printed with
   */
  public record Row(String system, Paper paper, Metric metric, BigDecimal value) {}

  /** "FID on CIFAR-10", "PSNR on ScanNet, in dB". */
  public String title() {
    String title = metric + " on " + dataset;
    return unit == null || unit.equals("%") ? title : title + ", in " + unit;
  }

  /**
   * The place of a row, from 1; rows of the same value share theirs. 0 when it is not known which
   * way is better.
   */
  public int rank(int row) {
    if (better == null) {
      return 0;
    }
    int first = row;
    while (first > 0 && rows.get(first - 1).value().compareTo(rows.get(row).value()) == 0) {
      first--;
    }
    return first + 1;
  }
}
