package org.epitome.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The second job: a table of results for each data set and metric, best first, from the table of
 * metrics that {@link ReadDumps} wrote.
 *
 * <p>Only own scores of a named metric on a named data set count, of metrics of which is known
 * which way is better; a paper counts with its best number. A fraction among percents is made a
 * percent.
 */
public final class Leaderboards {
  private Leaderboards() {}

  /** Runs the job; the leaderboards of an earlier run are replaced. */
  public static void run(SparkSession spark, String tables, String output) {
    leaderboards(spark.read().parquet(tables + "/" + ReadDumps.METRICS))
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(output);
  }

  /**
   * Columns dataset, metric, unit, papers (how many are compared), rank (from 1), value, id, title
   * and year.
   */
  static Dataset<Row> leaderboards(Dataset<Row> metrics) {
    WindowSpec board = Window.partitionBy("board", "metric");
    Column percents = max(when(col("unit").equalTo("%"), true).otherwise(false)).over(board);
    Column isFraction =
        percents.and(col("unit").isNull()).and(col("value").between(lit(0.0), lit(1.0)));
    Dataset<Row> comparable =
        metrics
            .where("kind = 'SCORE' and role = 'OWN' and better is not null and dataset is not null")
            .withColumn("board", lower(col("dataset")))
            .withColumnRenamed("canonicalName", "metric")
            .withColumn("fraction", isFraction)
            .withColumn(
                "value", when(col("fraction"), col("value").multiply(100)).otherwise(col("value")))
            .withColumn(
                "unit", when(col("fraction"), "%").otherwise(coalesce(col("unit"), lit(""))));
    // A sign before the value orders both kinds of metric the same way.
    Column order =
        when(col("better").equalTo("HIGHER"), col("value").multiply(-1)).otherwise(col("value"));
    Column paper = coalesce(col("id"), col("title"));
    WindowSpec ofPaper = Window.partitionBy(col("board"), col("metric"), col("unit"), paper);
    WindowSpec ranking = Window.partitionBy("board", "metric", "unit").orderBy(order, paper);
    Dataset<Row> ranked =
        comparable
            .withColumn("nth", row_number().over(ofPaper.orderBy(order)))
            .where("nth = 1")
            .withColumn("rank", row_number().over(ranking));
    Dataset<Row> papers =
        ranked.groupBy("board", "metric", "unit").agg(count_distinct(paper).as("papers"));
    return ranked
        .join(papers, new String[] {"board", "metric", "unit"})
        .select("dataset", "metric", "unit", "papers", "rank", "value", "id", "title", "year");
  }
}
