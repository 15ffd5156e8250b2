package org.epitome.examples.trainer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.epitome.extract.metrics.Genre;
import org.epitome.extract.metrics.MetricModel;
import org.epitome.extract.metrics.MetricNames;
import org.epitome.extract.metrics.MetricReader;
import org.epitome.model.Findings;
import org.epitome.model.Metric;
import org.epitome.model.Span;
import org.epitome.text.PaperText;
import tools.jackson.databind.json.JsonMapper;

/** What learned weights find, as lines that the scorer of the annotations reads. */
final class Predictions {
  private final StringBuilder lines = new StringBuilder();
  private final MetricReader reader = new MetricReader(MetricNames.standard());
  private final PaperText texts = new PaperText();

  /** What they find in a paper; it is also written down. */
  List<Metric> predict(Gold.Paper paper, Learned learned) {
    Findings.Builder findings = Findings.builder();
    texts.read(paper.title(), paper.abstractText(), null);
    MetricModel model = learned.model(Genre.of(texts.abstractText()));
    reader.read(texts.title(), model, findings);
    reader.read(texts.abstractText(), model, findings);
    List<Metric> found = findings.build().metrics();
    write(paper.id(), found);
    return found;
  }

  private void write(String id, List<Metric> found) {
    List<Map<String, Object>> metrics = new ArrayList<>();
    for (Metric metric : found) {
      Span span = Objects.requireNonNull(metric.span(), "span");
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("value", metric.value().toPlainString());
      each.put("upper", metric.upper() == null ? null : metric.upper().toPlainString());
      each.put("unit", metric.unit());
      each.put("kind", metric.kind().name());
      each.put("direction", metric.direction() == null ? null : metric.direction().name());
      each.put("bound", metric.bound().name());
      each.put("role", metric.role().name());
      each.put("name", metric.name());
      each.put("dataset", metric.dataset());
      each.put("baseline", metric.baseline());
      each.put(
          "span", Map.of("field", span.field().name(), "start", span.start(), "end", span.end()));
      metrics.add(each);
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", id);
    line.put("metrics", metrics);
    lines.append(JsonMapper.shared().writeValueAsString(line)).append('\n');
  }

  String lines() {
    return lines.toString();
  }
}
