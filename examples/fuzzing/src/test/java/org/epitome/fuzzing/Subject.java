package org.epitome.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.epitome.Epitome;
import org.epitome.PaperParseException;
import org.epitome.PaperReader;
import org.epitome.ReadOptions;
import org.epitome.SourceFormat;
import org.epitome.model.Acronym;
import org.epitome.model.CodeLink;
import org.epitome.model.Metric;
import org.epitome.model.Paper;
import org.epitome.model.Span;
import org.epitome.text.AnalyzedText;
import org.epitome.text.Claims;
import org.epitome.text.ReadableText;
import org.jspecify.annotations.Nullable;

/**
 * What is called, and what must hold then. Apart from the targets, so that the library is loaded
 * when the fuzzer is ready to watch it: classes that are loaded before have to be redefined, which
 * JDK 17 does not survive with nested classes.
 */
final class Subject {
  private static final Epitome EPITOME = Epitome.standard();
  private static final Epitome BARE = EPITOME.toBuilder().annotators(List.of()).build();

  private Subject() {}

  static Set<String> formats() {
    return BARE.formats().stream().map(SourceFormat::id).collect(Collectors.toSet());
  }

  /** Reading ends in papers, diagnostics, or an exception that is documented. */
  static void read(String format, byte[] document) {
    ReadOptions options = ReadOptions.DEFAULT.withFormat(format);
    try (PaperReader papers = BARE.read(new ByteArrayInputStream(document), "document", options)) {
      papers.forEachRemaining(paper -> assertThat(paper.withoutOrigin()).isNotNull());
    } catch (PaperParseException | UncheckedIOException e) {
      // what a document that cannot be read on ends with
    }
  }

  /** A document has some format or none; as {@link #read}. */
  static void detect(byte[] document) {
    try (PaperReader papers = BARE.read(new ByteArrayInputStream(document), "document")) {
      papers.feed();
    } catch (PaperParseException | UncheckedIOException e) {
      // as above
    }
  }

  /** Spans lie in the text, annotating again changes nothing, and all layers can be read. */
  static void annotate(byte[] bytes) {
    String text = text(bytes);
    if (text.isBlank()) {
      return;
    }
    Paper paper = EPITOME.annotate(Paper.builder().abstractText(text).build());
    for (Metric metric : paper.metrics()) {
      check(metric.span(), paper);
    }
    for (CodeLink link : paper.codeLinks()) {
      check(link.span(), paper);
    }
    for (Acronym acronym : paper.acronyms()) {
      check(acronym.shortSpan(), paper);
      check(acronym.longSpan(), paper);
    }
    assertThat(EPITOME.annotate(paper)).isEqualTo(paper);
    assertThat(ReadableText.of(text).text()).isNotNull();
    assertThat(Claims.of(AnalyzedText.of(text))).isNotNull();
  }

  private static void check(@Nullable Span span, Paper paper) {
    assertThat(Objects.requireNonNull(span).in(paper)).isNotBlank();
  }

  /** The text in UTF-8; what is none becomes a surrogate without its other half. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).replace('\ufffd', '\ud83d');
  }
}
