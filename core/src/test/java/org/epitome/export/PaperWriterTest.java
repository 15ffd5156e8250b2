package org.epitome.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.epitome.model.Author;
import org.epitome.model.CodeLink;
import org.epitome.model.Identifier;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.model.Status;
import org.junit.jupiter.api.Test;

class PaperWriterTest {
  private static final Paper PAPER =
      Paper.builder()
          .title("Sparse Kites & Strings_1: 50% of $x_1$")
          .abstractText("We fly \"kites\".")
          .addAuthor(
              Author.builder()
                  .given("Jané")
                  .family("van der Doe")
                  .orcid("0000-0002-1825-0097")
                  .addAffiliation("Kite Institute")
                  .build())
          .addAuthor(Author.of("The Kite and Wind Collaboration"))
          .addIdentifier(Identifier.doi("10.1000/kite"))
          .addIdentifier(Identifier.arxiv("2403.00001v2"))
          .published(PartialDate.of(2024, 3))
          .venue("Journal of Kites")
          .volume("7")
          .issue("2")
          .pages("1-9")
          .type("journal-article")
          .addSubject("kites")
          .addSubject("wind")
          .addLink(Link.Rel.PAGE, "https://kite.example/a_b")
          .status(Status.RETRACTED)
          .addCodeLink(
              new CodeLink(
                  "https://github.com/kite/kite",
                  CodeLink.Kind.REPOSITORY,
                  "kite",
                  "kite",
                  CodeLink.Ownership.OWN,
                  null))
          .build();

  @Test
  void bibtexHasAnEntryAPaper() {
    assertThat(ExportFormat.BIBTEX.write(PAPER))
        .isEqualTo(
            """
            @article{vanderdoe2024sparse,
              title = {Sparse Kites \\& Strings\\_1: 50\\% of $x_1$},
              author = {van der Doe, Jané and {The Kite {and} Wind Collaboration}},
              year = {2024},
              month = mar,
              journal = {Journal of Kites},
              volume = {7},
              number = {2},
              pages = {1-9},
              doi = {10.1000/kite},
              eprint = {2403.00001v2},
              archiveprefix = {arXiv},
              url = {https://kite.example/a_b},
              keywords = {kites, wind},
              abstract = {We fly "kites".},
            }
            """);
  }

  @Test
  void cslIsAnArrayOfItems() {
    assertThat(ExportFormat.CSL_JSON.write(PAPER))
        .startsWith("[{\"id\":\"vanderdoe2024sparse\",\"type\":\"article-journal\",")
        .contains("\"author\":[{\"family\":\"van der Doe\",\"given\":\"Jané\"},{\"literal\":")
        .contains("\"issued\":{\"date-parts\":[[2024,3]]}")
        .contains("\"note\":\"arXiv:2403.00001v2\"", "We fly \\\"kites\\\".")
        .endsWith("}]\n");
    assertThat(ExportFormat.CSL_JSON.write(List.of())).isEqualTo("[]\n");
  }

  @Test
  void jsonLdIsAScholarlyArticle() {
    assertThat(ExportFormat.JSON_LD.write(PAPER))
        .contains("\"@type\":\"ScholarlyArticle\",\"@id\":\"https://doi.org/10.1000/kite\"")
        .contains("\"@id\":\"https://orcid.org/0000-0002-1825-0097\"")
        .contains("\"datePublished\":\"2024-03\"", "\"creativeWorkStatus\":\"retracted\"")
        .contains("{\"@type\":\"PublicationIssue\",\"issueNumber\":\"2\",\"isPartOf\":{")
        .contains("\"codeRepository\":\"https://github.com/kite/kite\"");
  }

  @Test
  void jsonMayStandInAPageOfHtml() {
    Paper hostile = Paper.builder().title("</script>\u2028\ud800\n").build();
    assertThat(ExportFormat.JSON_LD.write(hostile))
        .contains("\"name\":\"\\u003c/script>\\u2028\\ud800\\u000a\"");
  }

  @Test
  void fieldOfBibtexEndsWhereItShouldWhateverTheTextIs() {
    Paper hostile = Paper.builder().title("a } b \\ c { d ~ e ^ f -- g '' $5").build();
    assertThat(ExportFormat.BIBTEX.write(hostile))
        .contains(
            "{a \\textbraceright{} b \\textbackslash{} c \\textbraceleft{} d \\textasciitilde{} e")
        .contains("\\textasciicircum{} f -{}- g '{}' \\$5},");
  }

  @Test
  void eachPaperHasAKeyOfItsOwn() {
    String document = ExportFormat.BIBTEX.write(List.of(PAPER, PAPER, PAPER));
    assertThat(document)
        .contains("{vanderdoe2024sparse,", "{vanderdoe2024sparse-2,", "{vanderdoe2024sparse-3,");
  }
}
