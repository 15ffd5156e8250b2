package org.epitome.spark;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.epitome.Epitome;

/** Runs the jobs: {@code read DUMPS TABLES} and {@code leaderboards TABLES OUTPUT}. */
public final class Main {
  private Main() {}

  /** Runs one job; the master is {@code -Dspark.master}, else all processors of this machine. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("usage: read DUMPS TABLES | leaderboards TABLES OUTPUT");
      System.exit(2);
    }
    if (System.getProperty("spark.master") == null) {
      System.setProperty("spark.master", "local[*]");
    }
    try (SparkSession spark = SparkSession.builder().appName("epitome").getOrCreate()) {
      switch (arguments[0]) {
        case "read" -> {
          List<String> unread = ReadDumps.run(spark, Epitome::standard, arguments[1], arguments[2]);
          unread.forEach(line -> System.err.println("error: " + line));
        }
        case "leaderboards" -> {
          Leaderboards.run(spark, arguments[1], arguments[2]);
          spark
              .read()
              .parquet(arguments[2])
              .orderBy("papers", "dataset", "metric", "rank")
              .show(20, 60);
        }
        default -> throw new IllegalArgumentException("no such job: " + arguments[0]);
      }
    }
  }
}
