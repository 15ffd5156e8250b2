package org.epitome.parsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.epitome.Epitome;
import org.epitome.PaperParseException;
import org.epitome.PaperReader;
import org.epitome.ReadOptions;
import org.epitome.model.Acronym;
import org.epitome.model.CodeLink;
import org.epitome.model.Findings;
import org.epitome.model.Metric;
import org.epitome.model.Paper;
import org.epitome.model.Span;
import org.epitome.text.Quantity;
import org.epitome.text.UrlText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What holds for the findings of every paper, checked on the feeds and abstracts beside the
 * repository; skipped without them.
 */
class FindingsInvariantTest {
  private static final Epitome EPITOME = Epitome.standard();
  private static final Epitome BARE = EPITOME.toBuilder().annotators(List.of()).build();
  private static final int COLUMN = 76;

  /** Of how many papers one is read again, for the sake of time. */
  private static final int EVERY = 4;

  @Test
  void spansSayWhatWasFound() throws IOException {
    assertThat(problems(1, (bare, annotated) -> spans(annotated))).isEmpty();
  }

  @Test
  void readingAgainGivesTheSame() throws IOException {
    // the reader has the buffers of the papers before, annotate(Paper) has new ones
    assertThat(
            problems(
                EVERY,
                (bare, annotated) -> same(EPITOME.annotate(bare).findings(), annotated.findings())))
        .isEmpty();
  }

  @Test
  void hardWrappedTextGivesTheSame() throws IOException {
    assertThat(
            problems(
                EVERY,
                (bare, annotated) ->
                    same(
                        withoutNames(EPITOME.annotate(wrapped(bare)).findings()),
                        withoutNames(annotated.findings()))))
        .isEmpty();
  }

  /** A property of a paper, before and after it was annotated: what is wrong, or null. */
  private interface Property {
    @Nullable String problem(Paper bare, Paper annotated);
  }

  private static @Nullable String spans(Paper paper) {
    @Nullable Span last = null;
    for (Metric metric : paper.metrics()) {
      if (metric.span() == null) {
        continue; // stated by the feed
      }
      Span span = metric.span();
      String mention = span.in(paper);
      @Nullable Quantity read = Quantity.tryParse(mention).orElse(null);
      if (read == null
          || !sameNumbers(read, metric)
          || read.unit() != null && !read.unit().equals(metric.unit())) {
        return "metric " + metric + " is printed " + mention + ", which reads " + read;
      }
      if (last != null && last.compareTo(span) >= 0) {
        return "metrics are not in order at " + metric;
      }
      last = span;
    }
    for (CodeLink link : paper.codeLinks()) {
      if (link.span() == null) {
        continue;
      }
      String printed = link.span().in(paper);
      String address = UrlText.address(printed, 0, printed.length());
      if (!address.equalsIgnoreCase(link.url())) {
        return "link " + link.url() + " is printed " + printed;
      }
    }
    last = null;
    for (Acronym acronym : paper.acronyms()) {
      Span shortSpan = Objects.requireNonNull(acronym.shortSpan());
      Span longSpan = Objects.requireNonNull(acronym.longSpan());
      if (!shortSpan.in(paper).equals(acronym.shortForm())
          || !longSpan.in(paper).equals(acronym.longForm())
          || shortSpan.overlaps(longSpan)) {
        return "acronym " + acronym;
      }
      if (last != null && last.compareTo(shortSpan) >= 0) {
        return "acronyms are not in order at " + acronym;
      }
      last = shortSpan;
    }
    return null;
  }

  /** Signs aside, which a change has as its direction; a unit may stand once for a whole list. */
  private static boolean sameNumbers(Quantity read, Metric metric) {
    if (read.upper() == null || metric.upper() == null) {
      return read.upper() == null
          && metric.upper() == null
          && read.value().abs().compareTo(metric.value().abs()) == 0;
    }
    BigDecimal low = read.value().min(read.upper());
    BigDecimal high = read.value().max(read.upper());
    return low.abs().compareTo(metric.value().abs()) == 0
            && high.abs().compareTo(metric.upper().abs()) == 0
        || low.abs().compareTo(metric.upper().abs()) == 0
            && high.abs().compareTo(metric.value().abs()) == 0;
  }

  private static Paper wrapped(Paper paper) {
    return paper.toBuilder()
        .title(wrap(paper.title()))
        .abstractText(wrap(paper.abstractText()))
        .comment(wrap(paper.comment()))
        .build();
  }

  /**
   * The text with a line break for the last blank before each column, but not inside of a URL. A
   * text of several paragraphs is left: once it is wrapped, nobody can tell them from its lines.
   */
  private static @Nullable String wrap(@Nullable String text) {
    if (text == null || text.indexOf('\n') >= 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    int start = 0;
    int blank = -1;
    for (int i = 0; i < out.length(); i++) {
      if (out.charAt(i) == ' ' && i > 0 && "/-_=.".indexOf(out.charAt(i - 1)) < 0) {
        blank = i;
      }
      if (i - start >= COLUMN && blank > start) {
        out.setCharAt(blank, '\n');
        start = blank + 1;
        blank = -1;
      }
    }
    return out.toString();
  }

  /**
   * The findings without what metrics are called: a name is weighed over all of a text, and a break
   * inside of TeX can tip the scales.
   */
  private static Findings withoutNames(Findings findings) {
    return new Findings(
        findings.metrics().stream()
            .map(
                metric ->
                    metric.toBuilder()
                        .name(null)
                        .canonicalName(null)
                        .better(null)
                        .dataset(null)
                        .baseline(null)
                        .build())
            .toList(),
        findings.codeLinks(),
        findings.acronyms(),
        findings.availability());
  }

  private static @Nullable String same(Findings now, Findings before) {
    String first = plain(before);
    String second = plain(now);
    return first.equals(second) ? null : "was " + first + "\n  now " + second;
  }

  private static String plain(Findings findings) {
    return (findings.metrics()
            + "\n"
            + findings.metrics().stream().map(Metric::span).toList()
            + "\n"
            + findings.codeLinks()
            + "\n"
            + findings.acronyms()
            + "\n"
            + findings.availability())
        .replace('\n', ' ');
  }

  /** The problems of every so many papers, 20 at most. */
  private static List<String> problems(int every, Property property) throws IOException {
    Path root = shared();
    assumeThat(root).exists();
    List<String> problems = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    try (Stream<Path> feeds = Files.walk(root.resolve("feeds"))) {
      feeds.filter(Files::isRegularFile).sorted().forEach(files::add);
    }
    for (Path file : files) {
      addProblems(file, ReadOptions.DEFAULT, every, property, problems);
    }
    addProblems(
        root.resolve("abstracts/arxiv.jsonl.gz"),
        ReadOptions.DEFAULT.withFormat("arxiv-jsonl"),
        every,
        property,
        problems);
    return problems.subList(0, Math.min(20, problems.size()));
  }

  private static void addProblems(
      Path file, ReadOptions options, int every, Property property, List<String> problems) {
    try (PaperReader bare = BARE.read(file, options);
        PaperReader annotated = EPITOME.read(file, options)) {
      for (int i = 0; bare.hasNext() && annotated.hasNext(); i++) {
        Paper before = bare.next();
        Paper after = annotated.next();
        @Nullable String problem = i % every == 0 ? property.problem(before, after) : null;
        if (problem != null) {
          problems.add(after.identifiers() + " " + problem);
        }
      }
    } catch (PaperParseException e) {
      // no feed, or a broken one: what it gave until then is checked
    }
  }

  private static Path shared() {
    Path here = Path.of("").toAbsolutePath();
    while (here.getParent() != null && !Files.isDirectory(here.resolve("shared/feeds"))) {
      here = here.getParent();
    }
    return here.resolve("shared");
  }
}
