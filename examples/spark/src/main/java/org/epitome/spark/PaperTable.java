package org.epitome.spark;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.epitome.model.Author;
import org.epitome.model.CodeLink;
import org.epitome.model.Metric;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A paper as a row, with its metrics and links nested. Columns have the names of the JSON; a number
 * is there twice, as a double to calculate with and as it was printed.
 */
final class PaperTable {
  private static final StructType METRIC =
      new StructType()
          .add("name", StringType)
          .add("canonicalName", StringType)
          .add("better", StringType)
          .add("value", DoubleType, false)
          .add("printed", StringType, false)
          .add("upper", DoubleType)
          .add("unit", StringType)
          .add("kind", StringType, false)
          .add("direction", StringType)
          .add("bound", StringType, false)
          .add("role", StringType, false)
          .add("dataset", StringType)
          .add("baseline", StringType)
          .add("field", StringType)
          .add("start", IntegerType)
          .add("end", IntegerType);

  private static final StructType CODE_LINK =
      new StructType()
          .add("url", StringType, false)
          .add("kind", StringType, false)
          .add("ownership", StringType, false);

  static final StructType SCHEMA =
      new StructType()
          .add("id", StringType)
          .add("title", StringType)
          .add("abstract", StringType)
          .add("authors", createArrayType(StringType), false)
          .add("identifiers", createArrayType(StringType), false)
          .add("year", IntegerType)
          .add("published", StringType)
          .add("venue", StringType)
          .add("subjects", createArrayType(StringType), false)
          .add("license", StringType)
          .add("metrics", createArrayType(METRIC), false)
          .add("codeLinks", createArrayType(CODE_LINK), false)
          .add("hasOwnCode", BooleanType, false)
          .add("source", StringType);

  private PaperTable() {}

  static Row row(Paper paper) {
    List<String> identifiers =
        paper.identifiers().stream().map(id -> id.scheme().name() + ":" + id.value()).toList();
    PartialDate published = paper.publication().published();
    return RowFactory.create(
        identifiers.isEmpty() ? null : identifiers.get(0),
        paper.title(),
        paper.abstractText(),
        paper.authors().stream().map(Author::name).toArray(String[]::new),
        identifiers.toArray(String[]::new),
        published == null ? null : published.year(),
        published == null ? null : published.toString(),
        paper.publication().venue(),
        paper.subjects().toArray(String[]::new),
        paper.license(),
        paper.metrics().stream().map(PaperTable::row).toArray(Row[]::new),
        paper.codeLinks().stream().map(PaperTable::row).toArray(Row[]::new),
        paper.findRepository().isPresent(),
        paper.origin() == null ? null : paper.origin().source());
  }

  private static Row row(Metric metric) {
    Span span = metric.span();
    return RowFactory.create(
        metric.name(),
        metric.canonicalName(),
        name(metric.better()),
        metric.value().doubleValue(),
        metric.value().toPlainString(),
        metric.upper() == null ? null : metric.upper().doubleValue(),
        metric.unit(),
        metric.kind().name(),
        name(metric.direction()),
        metric.bound().name(),
        metric.role().name(),
        metric.dataset(),
        metric.baseline(),
        span == null ? null : span.field().name(),
        span == null ? null : span.start(),
        span == null ? null : span.end());
  }

  private static Row row(CodeLink link) {
    return RowFactory.create(link.url(), link.kind().name(), link.ownership().name());
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
