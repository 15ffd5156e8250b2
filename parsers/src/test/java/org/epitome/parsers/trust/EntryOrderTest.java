package org.epitome.parsers.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.epitome.Epitome;
import org.epitome.SourceFormat;
import org.epitome.model.Paper;

/**
 * An entry says the same wherever it stands: a feed whose entries are put in another order, some of
 * them more than once, has their papers in that order.
 */
class EntryOrderTest {
  private static final Epitome EPITOME =
      Epitome.standard().toBuilder().annotators(List.of()).build();

  /** Formats in which an entry says something about others, or which have one entry only. */
  private static final Set<String> EXCEPTED =
      Set.of(
          "acl-xml", // a volume says what its papers have in common
          "arxiv-abs", // one paper a document
          "arxiv-mail", // a section says what its papers are; a mail may be encoded as a whole
          "arxiv-page", // a paper's day and kind stand in the heading above it
          "bibtex-text", // parents and macros
          "crossref-deposit", // a journal says what its articles have in common
          "crossref-xml", // a journal says what its articles have in common
          "huggingface-html", // data of the whole page in one attribute
          "huggingface-text", // cards printed twice are one; the layout is judged as a whole
          "paperswithcode-tables", // tables of tasks
          "plain-text"); // titles are told from abstracts by the page as a whole

  private static final List<Feed> FEEDS =
      Case.all().stream()
          .filter(fixture -> !EXCEPTED.contains(fixture.format()))
          .map(Feed::of)
          .filter(feed -> feed.blocks().size() > 1)
          .toList();

  @Provide
  Arbitrary<Feed> feed() {
    return Arbitraries.of(FEEDS);
  }

  @Property(tries = 300, seed = "4", shrinking = ShrinkingMode.OFF)
  void papersComeInTheOrderOfTheirEntries(@ForAll("feed") Feed feed, @ForAll int seed) {
    Random random = new Random(seed);
    int last = feed.blocks().size() - 1;
    List<Integer> order = new ArrayList<>();
    random.ints(1 + random.nextInt(5), 0, last).forEach(order::add);
    order.add(last); // with the end of the document behind it
    StringBuilder document = new StringBuilder(feed.head());
    List<Paper> expected = new ArrayList<>();
    for (int entry : order) {
      document.append(feed.blocks().get(entry));
      expected.add(feed.papers().get(entry));
    }
    byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(papers(bytes, feed.format())).as(feed.toString()).isEqualTo(expected);
  }

  @Example
  void allFormatsButTheExceptedHaveSuchAFeed() {
    Set<String> formats = new TreeSet<>(EXCEPTED);
    FEEDS.forEach(feed -> formats.add(feed.format()));
    assertThat(formats)
        .containsExactlyElementsOf(EPITOME.formats().stream().map(SourceFormat::id).toList());
  }

  private static List<Paper> papers(byte[] document, String format) {
    return Reading.of(EPITOME, document, format).papers().stream()
        .map(Paper::withoutOrigin)
        .toList();
  }

  /**
   * A fixture, cut at the lines on which its papers begin.
   *
   * @param head what stands before the first paper
   * @param blocks what stands between the begins of two papers, and between the last and the end
   */
  private record Feed(
      String format, String name, String head, List<String> blocks, List<Paper> papers) {
    static Feed of(Case fixture) {
      String document = new String(fixture.bytes(), StandardCharsets.UTF_8);
      List<Paper> papers = Reading.of(EPITOME, fixture.bytes(), fixture.format()).papers();
      List<Integer> begins = new ArrayList<>();
      for (Paper paper : papers) {
        Long line = Objects.requireNonNull(paper.origin()).line();
        int begin = line == null ? 0 : beginOf(document, line);
        if (begins.isEmpty() || begin > begins.get(begins.size() - 1)) {
          begins.add(begin);
        }
      }
      if (begins.size() < papers.size() || papers.isEmpty()) {
        begins.clear(); // several on a line
      }
      List<String> blocks = new ArrayList<>();
      for (int i = 0; i < begins.size(); i++) {
        int end = i + 1 < begins.size() ? begins.get(i + 1) : document.length();
        blocks.add(document.substring(begins.get(i), end));
      }
      String head = begins.isEmpty() ? document : document.substring(0, begins.get(0));
      return new Feed(
          fixture.format(),
          fixture.name(),
          head,
          blocks,
          papers.stream().map(Paper::withoutOrigin).toList());
    }

    private static int beginOf(String document, long line) {
      int at = 0;
      for (long i = 1; i < line; i++) {
        at = document.indexOf('\n', at) + 1;
      }
      return at;
    }

    @Override
    public String toString() {
      return format + "/" + name;
    }
  }
}
