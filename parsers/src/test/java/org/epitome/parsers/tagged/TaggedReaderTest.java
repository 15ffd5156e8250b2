package org.epitome.parsers.tagged;

import static org.assertj.core.api.Assertions.assertThat;

import org.epitome.Diagnostics;
import org.epitome.Epitome;
import org.epitome.Limits;
import org.epitome.PaperReader;
import org.epitome.ReadOptions;
import org.epitome.parsers.ris.RisParser;
import org.junit.jupiter.api.Test;

class TaggedReaderTest {
  private static final String RECORD =
      "TY  - JOUR\nTI  - Sparse Kites\nJO  - Journal of Kites\nER  - \n";

  /** More lines without a tag than a record may have bytes. */
  private static final String WORDS = "Exported from the library of kites\n".repeat(10);

  private final Epitome epitome = Epitome.builder().parser(new RisParser()).build();
  private final Diagnostics diagnostics = Diagnostics.collecting(10);

  @Test
  void linesBeforeBetweenAndAfterRecordsDoNotCountAsTheirs() {
    ReadOptions options =
        ReadOptions.DEFAULT
            .withLimits(Limits.DEFAULT.withEntryBytes(100))
            .withDiagnostics(diagnostics);
    String document = WORDS + RECORD + WORDS + RECORD + WORDS;
    try (PaperReader papers = epitome.readText(document, options)) {
      assertThat(papers.stream().toList())
          .hasSize(2)
          .allSatisfy(paper -> assertThat(paper.title()).isEqualTo("Sparse Kites"))
          .extracting(paper -> paper.publication().type())
          .containsExactly("JOUR", "JOUR");
    }
    assertThat(diagnostics.list()).isEmpty();
  }
}
