package org.epitome.parsers.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.epitome.Epitome;
import org.epitome.model.Acronym;
import org.epitome.model.CodeLink;
import org.epitome.model.Metric;
import org.epitome.model.Origin;
import org.epitome.model.Paper;
import org.epitome.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every document of every format, however it is damaged. */
class MutatedFixturesTest {
  private static final Epitome EPITOME = Epitome.standard();
  private static final Epitome BARE = EPITOME.toBuilder().annotators(List.of()).build();
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Formats in which an entry's meaning depends on what comes after it. */
  private static final Set<String> CROSS_REFERENCES =
      Set.of(
          "arxiv-page", // whether lines were wrapped is told from the page as a whole
          "bibtex-text", // a parent stands behind its children; a brace may close anywhere
          "huggingface-text", // cards printed twice are one; the layout is judged as a whole
          "huggingface-html", // data of the whole page in one attribute
          "paperswithcode-tables", // a task stands behind its tables
          "plain-text"); // titles are told from abstracts by the page as a whole

  private static final List<Case> FIXTURES = Case.all();

  @Provide
  Arbitrary<Case> fixture() {
    return Arbitraries.of(FIXTURES);
  }

  @Property(tries = 1_500, seed = "1", shrinking = ShrinkingMode.OFF)
  void readingEndsInPapersOrOurExceptions(
      @ForAll("fixture") Case fixture, @ForAll Mutation mutation, @ForAll int seed) {
    byte[] damaged = mutation.damage(fixture.bytes(), new Random(seed));
    List<Paper> papers = Reading.of(EPITOME, damaged, null).papers();
    for (Paper paper : papers) {
      checkSpans(paper);
      assertThat(JSON.readValue(JSON.writeValueAsString(paper), Paper.class)).isEqualTo(paper);
    }
    // annotating is a pure function: the same in a session of its own as in that of a reader
    List<Paper> bare = Reading.of(BARE, damaged, null).papers();
    assertThat(bare.stream().map(EPITOME::annotate).toList()).isEqualTo(papers);
    assertThat(papers.stream().map(EPITOME::annotate).toList()).isEqualTo(papers);
    Reading.of(BARE, damaged, fixture.format()); // also when its head does not give it away
  }

  @Property(tries = 500, seed = "2", shrinking = ShrinkingMode.OFF)
  void bufferBoundariesDoNotMatter(
      @ForAll("fixture") Case fixture, @ForAll Mutation mutation, @ForAll int seed) {
    byte[] damaged = mutation.damage(fixture.bytes(), new Random(seed));
    Reading whole = Reading.of(BARE, damaged, fixture.format());
    for (int size : new int[] {1, 7, 4096}) {
      assertThat(Reading.inPieces(BARE, damaged, fixture.format(), size))
          .as("in pieces of %d", size)
          .isEqualTo(whole);
    }
  }

  @Property(tries = 1_500, seed = "3", shrinking = ShrinkingMode.OFF)
  void entriesBeforeTheDamageAreTheSame(@ForAll("fixture") Case fixture, @ForAll int seed) {
    if (CROSS_REFERENCES.contains(fixture.format())) {
      return;
    }
    List<Paper> papers = Reading.of(BARE, fixture.bytes(), fixture.format()).papers();
    Random random = new Random(seed);
    int place = random.nextInt(fixture.bytes().length);
    byte[] damaged = fixture.bytes().clone();
    for (int i = place; i < Math.min(damaged.length, place + 20); i++) {
      damaged[i] = (byte) random.nextInt();
    }
    List<Paper> before = papers.subList(0, beginningUpTo(lineOf(fixture.bytes(), place), papers));
    List<Paper> after = Reading.of(BARE, damaged, fixture.format()).papers();
    assertThat(after.subList(0, Math.min(before.size(), after.size()))).isEqualTo(before);
  }

  /** How many papers end before a line: the next one begins there or before. */
  private static int beginningUpTo(long line, List<Paper> papers) {
    int count = 0;
    for (int i = 1; i < papers.size(); i++) {
      @Nullable Origin origin = papers.get(i).origin();
      if (origin != null && origin.line() != null && origin.line() < line) {
        count = i;
      }
    }
    return count;
  }

  private static long lineOf(byte[] bytes, int place) {
    long line = 1;
    for (int i = 0; i < place; i++) {
      boolean ends = bytes[i] == '\n' || bytes[i] == '\r' && bytes[i + 1] != '\n';
      line += ends ? 1 : 0;
    }
    return line;
  }

  private static void checkSpans(Paper paper) {
    for (Metric metric : paper.metrics()) {
      checkSpan(metric.span(), paper);
    }
    for (CodeLink link : paper.codeLinks()) {
      checkSpan(link.span(), paper);
    }
    for (Acronym acronym : paper.acronyms()) {
      assertThat(acronym.shortSpan().in(paper)).isEqualTo(acronym.shortForm());
      assertThat(acronym.longSpan().in(paper)).isEqualTo(acronym.longForm());
    }
  }

  private static void checkSpan(@Nullable Span span, Paper paper) {
    if (span != null) {
      assertThat(span.in(paper)).isNotBlank();
    }
  }
}
