package org.epitome.parsers.paperswithcode;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.CodeLink;
import org.epitome.model.CodeLink.Kind;
import org.epitome.model.CodeLink.Ownership;
import org.epitome.model.Findings;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Metric;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.StatedLinks;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads the evaluation tables of Papers with Code, as the <a
 * href="https://github.com/paperswithcode/paperswithcode-data">data repository</a> published them
 * and {@code sota-extractor} writes them. Each row of a table is an entry: the paper with the
 * results that the row states for it. One task with all its tables is in memory at a time.
 *
 * <p>It fills title, the arXiv identifier in the address, {@code published}, subjects (the task),
 * the link to the paper, code links and metrics, both without a span: name and value as the table
 * has them, with its data set. Attributes: {@code pwc.model}.
 */
public final class PapersWithCodeTablesParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "paperswithcode-tables",
          "evaluation tables of Papers with Code (JSON)",
          "title",
          "identifiers",
          "published",
          "subjects",
          "links",
          "attributes",
          "metrics",
          "codeLinks");

  /** A parser; it has no settings. */
  public PapersWithCodeTablesParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    return head.hasKeys("task")
            && (head.hasKeys("datasets.sota")
                || head.hasKeys("subtasks.task")
                || head.hasKeys("datasets.dataset"))
        ? Match.CERTAIN
        : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    Rows rows = new Rows();
    return new Reader(JsonEntries.open(input, context, rows), rows);
  }

  /** What a row of a table says. */
  private static final class Row {
    private @Nullable String task;
    private final @Nullable String dataset;
    private final List<Metric> metrics = new ArrayList<>();
    private final List<CodeLink> links = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String url;
    private @Nullable String model;
    private @Nullable PartialDate date;

    Row(@Nullable String task, @Nullable String dataset) {
      this.task = task;
      this.dataset = dataset;
    }

    void fill(Paper.Builder paper) {
      paper.title(title).published(date).addLink(Link.Rel.PAGE, url);
      paper.attribute("pwc.model", model);
      paper.addSubject(task);
      if (url != null && url.contains("arxiv.org/")) {
        paper.addIdentifier(Scheme.ARXIV, url);
      }
      Findings.Builder findings = Findings.builder();
      metrics.forEach(findings::addMetric);
      links.forEach(findings::addCodeLink);
      paper.findings(findings.build());
    }
  }

  /** Gives the rows of a task one by one. */
  private static final class Reader implements EntryReader {
    private final JsonEntries tasks;
    private final Rows rows;
    private final Paper.Builder task = Paper.builder();

    Reader(JsonEntries tasks, Rows rows) {
      this.tasks = tasks;
      this.rows = rows;
    }

    @Override
    public boolean next(Paper.Builder paper) throws IOException {
      while (rows.waiting.isEmpty()) {
        if (!tasks.next(task)) {
          return false;
        }
      }
      rows.waiting.remove().fill(paper);
      return true;
    }

    @Override
    public long line() {
      return tasks.line();
    }
  }

  /** Collects the rows of one task, its subtasks and their tables. */
  private static final class Rows implements JsonFormat {
    private final Deque<Row> waiting = new ArrayDeque<>();

    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      task(json);
      return true;
    }

    private void task(JsonCursor json) {
      String task = null;
      int first = waiting.size();
      while (json.nextField()) {
        switch (json.name()) {
          case "task" -> task = json.line();
          case "datasets" -> datasets(json, task);
          case "subtasks" -> {
            json.enterList();
            while (json.nextItem()) {
              json.enterObject();
              task(json);
            }
          }
          default -> {}
        }
      }
      nameTask(first, task);
    }

    /** The dumps put the task behind its tables. */
    private void nameTask(int first, @Nullable String task) {
      int own = waiting.size() - first;
      for (Iterator<Row> last = waiting.descendingIterator(); own > 0; own--) {
        Row row = last.next();
        row.task = row.task == null ? task : row.task;
      }
    }

    private void datasets(JsonCursor json, @Nullable String task) {
      json.enterList();
      while (json.nextItem()) {
        String dataset = null;
        json.enterObject();
        while (json.nextField()) {
          switch (json.name()) {
            case "dataset", "subdataset" -> dataset = json.line();
            case "sota" -> sota(json, task, dataset);
            case "subdatasets" -> datasets(json, task);
            default -> {}
          }
        }
      }
    }

    private void sota(JsonCursor json, @Nullable String task, @Nullable String dataset) {
      json.enterObject();
      while (json.nextField()) {
        if (json.name().equals("rows")) {
          json.enterList();
          while (json.nextItem()) {
            Row row = new Row(task, dataset);
            row(json, row);
            if (row.title != null || row.url != null && row.url.contains("arxiv.org/")) {
              waiting.add(row);
            }
          }
        }
      }
    }

    private static void row(JsonCursor json, Row row) {
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "model_name" -> row.model = json.line();
          case "paper_title" -> row.title = json.line();
          case "paper_url" -> row.url = json.word();
          case "paper_date" -> row.date = Dates.parse(json.word());
          case "metrics" -> {
            json.enterObject();
            while (json.nextField()) {
              metric(json.name(), json.word(), row);
            }
          }
          case "code_links" -> links(json, row);
          default -> {}
        }
      }
    }

    private static void metric(String name, @Nullable String printed, Row row) {
      if (printed == null || name.isBlank()) {
        return;
      }
      boolean percent = printed.endsWith("%");
      String number = printed.substring(0, printed.length() - (percent ? 1 : 0)).strip();
      BigDecimal value = number(number.replace(",", ""));
      if (value != null) {
        Metric.Builder metric = Metric.of(name.strip(), value.toPlainString()).toBuilder();
        row.metrics.add(metric.unit(percent ? "%" : null).dataset(row.dataset).build());
      }
    }

    /** A plain decimal; tables also hold words, ranges and nothing. */
    private static @Nullable BigDecimal number(String text) {
      int digits = 0;
      int dots = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        digits += c >= '0' && c <= '9' ? 1 : 0;
        dots += c == '.' ? 1 : 0;
        boolean sign = i == 0 && c == '-';
        if ((c < '0' || c > '9') && c != '.' && !sign) {
          return null;
        }
      }
      return digits > 0 && digits < 30 && dots <= 1 ? new BigDecimal(text) : null;
    }

    private static void links(JsonCursor json, Row row) {
      json.enterList();
      while (json.nextItem()) {
        CodeLink link = StatedLinks.of(json.member("url"), Kind.REPOSITORY, Ownership.UNKNOWN);
        if (link != null) {
          row.links.add(link);
        }
      }
    }
  }
}
