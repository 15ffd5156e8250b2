package org.epitome.parsers.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However often what means something to one field or element stands there, reading it takes steps
 * in proportion. (What means something to a whole format is {@link FloodedFormatTest}'s.)
 */
class FloodedFieldsTest {
  private static final int LENGTH = 20_000;
  private static final int TIMES = 4;

  /** Buffers grow by leaps; what grows with the square of the field would take sixteen times. */
  private static final double MOST = 6.25;

  /** What stands many times, numbered, between a document's beginning and its end. */
  private record Flooded(String format, String before, String part, String after) {
    byte[] document(int length) {
      StringBuilder document = new StringBuilder(before);
      for (int i = 0; i < length / part.length(); i++) {
        document.append(part.replace("#", Integer.toString(i)));
      }
      return document.append(after).toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return format + ": " + part.replace("\n", "\\n");
    }
  }

  private static Flooded line(String before, String part, String after) {
    return new Flooded(
        "arxiv-jsonl", "{\"id\":\"2301.90001\",\"title\":\"Kites\"," + before, part, after + "}\n");
  }

  private static Flooded mail(String before, String part, String after) {
    return new Flooded("arxiv-mail", before, part, after);
  }

  private static Flooded page(String part) {
    return new Flooded("huggingface-html", "<html><body><h3>Kites", part, "</h3></body></html>");
  }

  static Stream<Flooded> fields() {
    String item = "------------------\n\\\\\narXiv:2301.90001\nTitle: Kites\n";
    return Stream.of(
        // identifiers
        line("\"doi\":\"10.1234/kites", ")", "\""),
        line("\"doi\":\"10.1234/kites", "])", "\""),
        line("\"doi\":\"", "10.", "\""),
        new Flooded(
            "csl-json", "[{\"type\":\"book\",\"title\":\"Kites\",\"DOI\":\"", "10.12/ ", "\"}]"),
        // names
        line("\"authors\":\"Jane Doe", ", Jr", "\""),
        new Flooded(
            "csl-json",
            "[{\"type\":\"book\",\"title\":\"Kites\",\"author\":[{\"literal\":\"et al",
            ".",
            "\"}]}]"),
        mail(item + "Authors: Jane Doe (1) ((1) Kite House", ";", ")\n\\\\\n  We fly.\n\\\\\n"),
        // headers that are folded
        mail("From: jane@example.org\nSubject: kites", "\n x", "\n\n" + item),
        // a text in many fields
        new Flooded("pubmed-nbib", "PMID- 1\nTI  - Kites\n", "AB  - x\n", ""),
        // a source whose end is no part of it
        new Flooded("ovid-text", "<1. >\nVN  - Ovid\nTI  - Kites\nSO  - Kite Letters", ".", "\n"),
        // many elements
        new Flooded(
            "journal-feed",
            "<rss version='2.0'><channel><item><title>Kites</title>",
            "<url>#</url>",
            "</item></channel></rss>"),
        new Flooded(
            "journal-feed",
            "<rss version='2.0'><channel><item><title>Kites</title><description>We fly",
            "&lt;br&gt;x",
            "</description></item></channel></rss>"),
        page("<a href='/papers/2301.90001'>x</a>"),
        page("<a href='#'>x</a>"));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void takesStepsInProportion(Flooded field) {
    StepCounter.reading(field.format(), field.document(100), Long.MAX_VALUE); // what is made once
    long once = StepCounter.reading(field.format(), field.document(LENGTH), Long.MAX_VALUE);
    long most = (long) (MOST * once);
    assertThat(StepCounter.reading(field.format(), field.document(TIMES * LENGTH), 10 * most))
        .isLessThanOrEqualTo(most);
  }
}
