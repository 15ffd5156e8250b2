package org.epitome.parsers.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.epitome.Epitome;
import org.epitome.PaperReader;
import org.epitome.model.Paper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page whose words are read in parts, as no line stands between its papers. */
class LongPageTest {
  private static final int PAPERS = 700; // of two lines each, so more than two parts
  private static final String BODY =
      "We fly kite number %d on a long string%s and measure how the wind bends it."
          + " It stays in the air for an hour, which no kite of its kind has done before."
              .repeat(4);

  @ParameterizedTest
  @ValueSource(ints = {3, 100, 290, 298, 310, 500})
  void givesEachPaperItsOwnAbstractAndIdentifierWhereOneLinksAnotherPaper(int linking) {
    StringBuilder page = new StringBuilder("# Daily Papers\n\n");
    List<String> abstracts = new ArrayList<>();
    for (int i = 0; i < PAPERS; i++) {
      page.append(
              "### [Flying Kites of Kind %d](https://huggingface.co/papers/%s)\n"
                  .formatted(i, id(i)))
          .append(BODY.formatted(i, i == linking ? " as in [older work](/papers/2201.00007)" : ""))
          .append('\n');
      abstracts.add(BODY.formatted(i, i == linking ? " as in older work" : ""));
    }
    Epitome epitome = Epitome.builder().parser(new HuggingFaceTextParser()).build();
    try (PaperReader reader = epitome.readText(page.toString())) {
      List<Paper> papers = reader.stream().toList();
      assertThat(papers).extracting(Paper::abstractText).isEqualTo(abstracts);
      assertThat(papers)
          .extracting(paper -> paper.findArxivId().orElseThrow())
          .isEqualTo(IntStream.range(0, PAPERS).mapToObj(LongPageTest::id).toList());
    }
  }

  private static String id(int paper) {
    return "2301." + (10_000 + paper);
  }
}
