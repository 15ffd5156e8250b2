package org.epitome.parsers.tagged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.epitome.Diagnostic;
import org.epitome.Diagnostics;
import org.epitome.Epitome;
import org.epitome.Limits;
import org.epitome.PaperReader;
import org.epitome.ReadOptions;
import org.epitome.model.Paper;
import org.epitome.parsers.wos.WosTextParser;
import org.junit.jupiter.api.Test;

/** What a table of the Web of Science becomes whose columns are too many. */
class TableReaderTest {
  private static final String COLUMNS = "PT\tTI\tSO";
  private static final String ROW = "J\tSparse Kites\tJournal of Kites";

  private final Epitome epitome = Epitome.builder().parser(new WosTextParser()).build();
  private final Diagnostics diagnostics = Diagnostics.collecting(10);

  private List<Paper> read(String document, Limits limits) {
    ReadOptions options = ReadOptions.DEFAULT.withLimits(limits).withDiagnostics(diagnostics);
    try (PaperReader papers = epitome.readText(document, options)) {
      return papers.stream().toList();
    }
  }

  @Test
  void readsAsManyColumnsAsARecordMayHaveFields() {
    String table = COLUMNS + "\tZ9".repeat(77) + "\n" + ROW + "\t5".repeat(77) + "\n";
    assertThat(read(table, Limits.DEFAULT.withListSize(20)))
        .extracting(Paper::title)
        .containsExactly("Sparse Kites");
    assertThat(diagnostics.list()).isEmpty();
  }

  @Test
  void passesOverColumnsBeyondThemAndTellsSo() {
    String table = COLUMNS + "\tZ9".repeat(77) + "\tDI\n" + ROW + "\t5".repeat(77) + "\t10.1/k\n";
    assertThat(read(table, Limits.DEFAULT.withListSize(20)))
        .extracting(Paper::title)
        .containsExactly("Sparse Kites");
    assertThat(diagnostics.list())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "warning: the table has more columns than can be read, of which the first 80 are"
                + " (entry 1, line 1)");
  }

  @Test
  void readsTheColumnsOfAFirstLineThatIsCut() {
    String table = COLUMNS + "\t".repeat(1000) + "\n" + ROW + "\n";
    assertThat(read(table, Limits.DEFAULT.withEntryBytes(100)))
        .extracting(Paper::title)
        .containsExactly("Sparse Kites");
    assertThat(diagnostics.list())
        .singleElement()
        .satisfies(told -> assertThat(told.code()).isEqualTo(Diagnostic.Code.LIMIT));
  }
}
