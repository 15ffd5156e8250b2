package org.epitome.parsers.tagged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.epitome.Diagnostics;
import org.epitome.Epitome;
import org.epitome.PaperReader;
import org.epitome.ReadOptions;
import org.epitome.model.Author;
import org.epitome.model.Paper;
import org.epitome.parsers.endnote.EndnoteTextParser;
import org.epitome.parsers.ris.RisParser;
import org.junit.jupiter.api.Test;

/** What the values of tagged records become, as who reads such a format sees it. */
class TaggedRecordTest {
  private final Epitome epitome =
      Epitome.builder().parser(new RisParser()).parser(new EndnoteTextParser()).build();
  private final Diagnostics diagnostics = Diagnostics.collecting(10);

  private List<Paper> read(String document) {
    ReadOptions options = ReadOptions.DEFAULT.withDiagnostics(diagnostics);
    try (PaperReader papers = epitome.readText(document, options)) {
      return papers.stream().toList();
    }
  }

  private Paper ris(String... lines) {
    List<Paper> papers =
        read("TY  - JOUR\nTI  - Kites\n" + String.join("\n", lines) + "\nER  - \n");
    assertThat(papers).hasSize(1);
    return papers.get(0);
  }

  @Test
  void joinsTheLinesOfAValue() {
    assertThat(ris("AB  - We fly", "kites on", "   strings.").abstractText())
        .isEqualTo("We fly kites on strings.");
  }

  @Test
  void beginsAParagraphAtAnEmptyLine() {
    assertThat(ris("AB  - We fly kites.", "", "", "They fly.").abstractText())
        .isEqualTo("We fly kites.\nThey fly.");
  }

  @Test
  void makesOneSpaceOfAllWhiteSpace() {
    assertThat(ris("AB  -   We\t fly \u00a0 kites.  ").abstractText()).isEqualTo("We fly kites.");
  }

  @Test
  void undoesMarkup() {
    assertThat(ris("AB  - We <b>fly</b> kites &amp; strings (p &lt; 0.05).").abstractText())
        .isEqualTo("We fly kites & strings (p < 0.05).");
  }

  @Test
  void keepsComparisonsThatLookLikeMarkup() {
    assertThat(ris("AB  - We had p < 0.05 and r > 0.9 of A&B.").abstractText())
        .isEqualTo("We had p < 0.05 and r > 0.9 of A&B.");
  }

  @Test
  void passesOverEmptyValues() {
    Paper paper = ris("AB  - ", "AB  -", "N2  - We fly kites.", "VL  -    ", "AU  - ");
    assertThat(paper.abstractText()).isEqualTo("We fly kites.");
    assertThat(paper.publication().volume()).isNull();
    assertThat(paper.authors()).isEmpty();
  }

  @Test
  void takesTheFirstValueOfATagThatIsNotEmpty() {
    assertThat(ris("VL  - ", "VL  - 12", "VL  - 13").publication().volume()).isEqualTo("12");
  }

  @Test
  void takesTheValuesOfARepeatedTagInTheirOrder() {
    assertThat(ris("AU  - Doe, Jane", "KW  - kites", "AU  - Roe, Ann").authors())
        .extracting(Author::name)
        .containsExactly("Jane Doe", "Ann Roe");
  }

  @Test
  void readsWindowsAndOldMacintoshLineEnds() {
    String record = "TY  - JOUR\nTI  - Kites\nAB  - We fly\nkites.\nER  - \n";
    Paper paper = read(record).get(0);
    assertThat(read(record.replace("\n", "\r\n"))).isEqualTo(List.of(paper));
    assertThat(read(record.replace("\n", "\r"))).isEqualTo(List.of(paper));
  }

  @Test
  void endsARecordAtTheNextTypeOrTheDocument() {
    assertThat(read("TY  - JOUR\nTI  - Kites\nTY  - JOUR\nTI  - Strings"))
        .extracting(Paper::title)
        .containsExactly("Kites", "Strings");
  }

  @Test
  void tellsTheLineOnWhichARecordBegins() {
    String document = "TY  - JOUR\nTI  - Kites\nER  - \n\n\nTY  - JOUR\nVL  - 12\nER  - \n";
    assertThat(read(document)).hasSize(1);
    assertThat(diagnostics.list())
        .singleElement()
        .satisfies(entry -> assertThat(entry.location().line()).isEqualTo(6));
  }

  @Test
  void readsTheSameValueInAnotherSyntax() {
    String document = "%0 Journal Article\n%T Kites\n%X We <i>fly</i>\nkites.\n\nThey fly.\n";
    assertThat(read(document))
        .singleElement()
        .extracting(Paper::abstractText)
        .isEqualTo("We fly kites.\nThey fly.");
  }
}
