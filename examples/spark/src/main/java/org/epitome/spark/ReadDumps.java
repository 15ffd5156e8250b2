package org.epitome.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.io.IOException;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The first job: reads and annotates a folder of dumps, and writes the Parquet tables {@value
 * #PAPERS} and {@value #METRICS}.
 */
public final class ReadDumps {
  /** A paper a row, with its metrics and links nested. */
  public static final String PAPERS = "papers";

  /** A metric a row, with id, title and year of its paper. */
  public static final String METRICS = "metrics";

  private ReadDumps() {}

  /**
   * Runs the job; tables of an earlier run are replaced.
   *
   * @return what could not be read to its end, a line each
   */
  public static List<String> run(
      SparkSession spark, EngineRecipe recipe, String dumps, String tables) throws IOException {
    PaperDumps reading =
        new PaperDumps(JavaSparkContext.fromSparkContext(spark.sparkContext()), recipe);
    JavaRDD<Row> rows = reading.papers(dumps).map(PaperTable::row);
    String papers = tables + "/" + PAPERS;
    spark.createDataFrame(rows, PaperTable.SCHEMA).write().mode(SaveMode.Overwrite).parquet(papers);
    // From the table just written, so that nothing is read or annotated twice.
    spark
        .read()
        .parquet(papers)
        .select(col("id"), col("title"), col("year"), explode(col("metrics")).as("metric"))
        .select(col("id"), col("title"), col("year"), col("metric.*"))
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(tables + "/" + METRICS);
    return reading.unread();
  }
}
