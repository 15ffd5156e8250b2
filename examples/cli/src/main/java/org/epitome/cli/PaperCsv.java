package org.epitome.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.epitome.model.Author;
import org.epitome.model.CodeLink;
import org.epitome.model.Identifier;
import org.epitome.model.Metric;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.model.Publication;
import org.jspecify.annotations.Nullable;

/**
 * Papers as comma-separated values (RFC 4180), a row each below a row of names; what there are
 * several of stands in one cell, apart by semicolons.
 *
 * <p>A cell that a spreadsheet would take for a formula begins with an apostrophe, since a feed is
 * other people's text.
 */
final class PaperCsv implements PaperOutput {
  private record Column(String name, Function<Paper, @Nullable Object> value) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("title", Paper::title),
          new Column("authors", paper -> joined(paper.authors(), Author::name)),
          new Column("published", paper -> date(paper.publication())),
          new Column("venue", paper -> paper.publication().venue()),
          new Column("identifiers", paper -> joined(paper.identifiers(), Identifier::toString)),
          new Column("subjects", paper -> joined(paper.subjects(), Function.identity())),
          new Column("status", Paper::status),
          new Column("results", paper -> joined(paper.metrics(), Metric::toString)),
          new Column("codeLinks", paper -> joined(paper.codeLinks(), CodeLink::url)),
          new Column("availability", paper -> paper.findings().availability()),
          new Column("abstract", Paper::abstractText));

  private final Streams streams;
  private boolean hasNames;

  PaperCsv(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void print(Paper paper) {
    if (!hasNames) {
      hasNames = true;
      printRow(COLUMNS.stream().map(Column::name).toList());
    }
    List<String> cells = new ArrayList<>();
    for (Column column : COLUMNS) {
      Object value = column.value().apply(paper);
      cells.add(value == null ? "" : value.toString());
    }
    printRow(cells);
  }

  private void printRow(List<String> cells) {
    StringJoiner row = new StringJoiner(",", "", "\r");
    cells.forEach(cell -> row.add(cell(cell)));
    streams.println(row.toString());
  }

  private static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    for (int i = 0; i < safe.length(); i++) {
      if (",\"\n\r".indexOf(safe.charAt(i)) >= 0) {
        return '"' + safe.replace("\"", "\"\"") + '"';
      }
    }
    return safe;
  }

  private static <T> String joined(List<T> items, Function<T, String> text) {
    return String.join("; ", items.stream().map(text).toList());
  }

  private static @Nullable PartialDate date(Publication publication) {
    return publication.published();
  }
}
