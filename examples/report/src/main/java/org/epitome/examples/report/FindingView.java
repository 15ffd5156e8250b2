package org.epitome.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.epitome.model.Acronym;
import org.epitome.model.CodeLink;
import org.epitome.model.Metric;
import org.epitome.model.Paper;
import org.epitome.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something found in a paper, or stated by its feed, as the template sees it.
 *
 * @param id its id on the page
 * @param kind metric, link or acronym
 * @param heading what it is in a line
 * @param fields its fields that are there
 * @param spans where it stands; none if the feed states it
 * @param href where a link leads, if to the web
 */
record FindingView(
    String id,
    String kind,
    String heading,
    List<Field> fields,
    List<Span> spans,
    @Nullable String href) {

  /** A field by its name in JSON. */
  record Field(String name, String value) {}

  /** All of a paper, in the order of the lists. */
  static List<FindingView> of(Paper paper, String paperId) {
    List<FindingView> all = new ArrayList<>();
    for (Metric metric : paper.metrics()) {
      all.add(of(metric, paperId + "-" + all.size()));
    }
    for (CodeLink link : paper.codeLinks()) {
      all.add(of(link, paperId + "-" + all.size()));
    }
    for (Acronym acronym : paper.acronyms()) {
      all.add(of(acronym, paperId + "-" + all.size()));
    }
    return all;
  }

  private static FindingView of(Metric metric, String id) {
    List<Field> fields = new ArrayList<>();
    add(fields, "name", metric.name());
    add(fields, "canonical name", metric.canonicalName());
    add(fields, "better", metric.better());
    add(fields, "value", metric.value().toPlainString());
    add(fields, "upper", metric.upper() == null ? null : metric.upper().toPlainString());
    add(fields, "unit", metric.unit());
    add(fields, "kind", metric.kind());
    add(fields, "direction", metric.direction());
    add(fields, "bound", metric.bound());
    add(fields, "role", metric.role());
    add(fields, "data set", metric.dataset());
    add(fields, "baseline", metric.baseline());
    return new FindingView(id, "metric", metric.toString(), fields, spans(metric.span()), null);
  }

  private static FindingView of(CodeLink link, String id) {
    List<Field> fields = new ArrayList<>();
    add(fields, "kind", link.kind());
    add(fields, "owner", link.owner());
    add(fields, "name", link.name());
    add(fields, "ownership", link.ownership());
    return new FindingView(
        id, "link", link.url(), fields, spans(link.span()), Html.webAddress(link.url()));
  }

  private static FindingView of(Acronym acronym, String id) {
    return new FindingView(
        id,
        "acronym",
        acronym.shortForm() + " = " + acronym.longForm(),
        List.of(),
        spans(acronym.shortSpan(), acronym.longSpan()),
        null);
  }

  private static List<Span> spans(@Nullable Span... spans) {
    List<Span> known = new ArrayList<>();
    for (Span span : spans) {
      if (span != null) {
        known.add(Objects.requireNonNull(span));
      }
    }
    return known;
  }

  private static void add(List<Field> fields, String name, @Nullable Object value) {
    if (value != null) {
      String text = value.toString();
      boolean isWord = value instanceof Enum<?>;
      fields.add(new Field(name, isWord ? text.toLowerCase(Locale.ROOT).replace('_', ' ') : text));
    }
  }
}
