package org.epitome.cli;

import java.util.ArrayList;
import java.util.List;
import org.epitome.model.CodeLink;
import org.epitome.model.Metric;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.model.Status;

/**
 * Papers as rows of a table: number, date, title, results, links. A row takes as many lines as its
 * longest cell needs. The widths do not depend on the papers, so each row is printed at once.
 */
final class PaperTable implements PaperOutput {
  private static final int MOST_RESULTS = 8;
  private static final String GAP = "  ";
  private static final int NUMBER = 4;
  private static final int DATE = 10;
  private static final int NARROWEST = 60;

  private final Streams streams;
  private final int[] widths;
  private long row;

  /**
   * A table without rows.
   *
   * @param width how many columns of characters a line may take
   */
  PaperTable(Streams streams, int width) {
    this.streams = streams;
    int left = Math.max(NARROWEST, width) - NUMBER - DATE - 4 * GAP.length();
    int title = left * 2 / 5;
    int results = left / 3;
    this.widths = new int[] {NUMBER, DATE, title, results, left - title - results};
  }

  @Override
  public void print(Paper paper) {
    if (row == 0) {
      printRow(
          List.of(
              List.of("#"),
              List.of("Date"),
              List.of("Title"),
              List.of("Results"),
              List.of("Code")));
      int line = 4 * GAP.length();
      for (int width : widths) {
        line += width;
      }
      streams.println("─".repeat(line));
    } else {
      streams.println("");
    }
    row++;
    printRow(
        List.of(
            List.of(String.valueOf(row)),
            List.of(date(paper)),
            DisplayText.wrap(title(paper), widths[2]),
            results(paper.metrics()),
            links(paper.codeLinks())));
  }

  private static String date(Paper paper) {
    PartialDate published = paper.publication().published();
    return published == null ? "" : published.toString();
  }

  private static String title(Paper paper) {
    String known = paper.title();
    String title =
        known != null
            ? known
            : paper.identifiers().isEmpty() ? "(no title)" : paper.identifiers().get(0).toString();
    return paper.status() == Status.NORMAL ? title : "[" + paper.status() + "] " + title;
  }

  private List<String> results(List<Metric> metrics) {
    List<String> lines = new ArrayList<>();
    int shown = metrics.size() <= MOST_RESULTS ? metrics.size() : MOST_RESULTS - 1;
    for (Metric metric : metrics.subList(0, shown)) {
      lines.addAll(DisplayText.wrap(metric.toString(), widths[3]));
    }
    if (shown < metrics.size()) {
      lines.add("… " + (metrics.size() - shown) + " more");
    }
    return lines;
  }

  private List<String> links(List<CodeLink> links) {
    List<String> lines = new ArrayList<>();
    for (CodeLink link : links) {
      lines.addAll(DisplayText.wrap(withoutScheme(link.url()), widths[4]));
    }
    return lines;
  }

  private static String withoutScheme(String url) {
    return url.startsWith("https://") ? url.substring("https://".length()) : url;
  }

  private void printRow(List<List<String>> cells) {
    int height = 1;
    for (List<String> cell : cells) {
      height = Math.max(height, cell.size());
    }
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < height; i++) {
      line.setLength(0);
      for (int column = 0; column < widths.length; column++) {
        List<String> cell = cells.get(column);
        String text = i < cell.size() ? cell.get(i) : "";
        int padding = Math.max(0, widths[column] - DisplayText.width(text));
        line.append(column == 0 ? " ".repeat(padding) + text : text + " ".repeat(padding));
        line.append(GAP);
      }
      streams.println(line.toString().stripTrailing());
    }
  }
}
