package org.epitome.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  void nothingIsWrittenBehindTheEnd() {
    PaperWriter writer = new PaperWriter(ExportFormat.CSL_JSON, new StringBuilder());
    writer.end();
    assertThatThrownBy(() -> writer.write(PAPER))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the document has ended");
    assertThatThrownBy(writer::end).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void bibtexHasEachFieldOnce() {
    Paper paper =
        Paper.builder()
            .title("Sparse Kites")
            .addIdentifier(Identifier.doi("10.1000/kite"))
            .addIdentifier(Identifier.doi("10.1000/kite.2"))
            .addIdentifier(Identifier.arxiv("2403.00001"))
            .addIdentifier(Identifier.arxiv("2403.00002"))
            .build();
    assertThat(ExportFormat.BIBTEX.write(paper))
        .isEqualTo(
            """
            @misc{sparse,
              title = {Sparse Kites},
              doi = {10.1000/kite},
              eprint = {2403.00001},
              archiveprefix = {arXiv},
              url = {https://doi.org/10.1000/kite},
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

  @Test
  void namesOfBibtexCannotBeSplitElsewhere() {
    Paper paper =
        Paper.builder()
            .title("Kites")
            .addAuthor(Author.builder().family("Doe").given("Jane").suffix("Jr.").build())
            .addAuthor(Author.builder().family("Plato").name("Plato").build())
            .addAuthor(Author.builder().family("van Berg").name("van Berg").build())
            .addAuthor(Author.builder().family("Smith, Smith and Sons").given("A.").build())
            .addAuthor(Author.builder().family("And").given("Bo, C.").build())
            .addAuthor(Author.builder().family("King").suffix("III").build())
            .build();
    assertThat(ExportFormat.BIBTEX.write(paper))
        .contains(
            "author = {Doe, Jr., Jane and Plato and {van Berg} and {Smith{,} Smith {and} Sons}, A."
                + " and {And}, {Bo{,} C.} and King, III,},");
  }

  @Test
  void identifiersGoWhereEachFormatHasThem() {
    Paper paper =
        Paper.builder()
            .title("Kites")
            .addIdentifier(Identifier.of(Identifier.Scheme.ISSN, "1234-5678"))
            .addIdentifier(Identifier.of(Identifier.Scheme.PMID, "12345678"))
            .addIdentifier(Identifier.of(Identifier.Scheme.PMCID, "PMC7654321"))
            .addIdentifier(Identifier.of(Identifier.Scheme.ISBN, "9783161484100"))
            .addIdentifier(Identifier.of(Identifier.Scheme.ACL, "2022.kites-1.1"))
            .addIdentifier(Identifier.arxiv("2403.00001"))
            .published(PartialDate.of(2024, 3, 4))
            .addLink(Link.Rel.PDF, "https://kite.example/a.pdf")
            .addSubject("kites, large")
            .addSubject("wind")
            .build();
    assertThat(ExportFormat.BIBTEX.write(paper))
        .contains("  pmid = {12345678},\n  pmcid = {PMC7654321},\n  isbn = {9783161484100},\n")
        .contains("  issn = {1234-5678},\n", "  eprint = {2403.00001},\n", "  day = {4},\n")
        .contains("  url = {https://pubmed.ncbi.nlm.nih.gov/12345678},\n")
        .contains("  keywords = {kites, large; wind},\n")
        .doesNotContain("2022.kites");
    assertThat(ExportFormat.CSL_JSON.write(paper))
        .contains("\"PMID\":\"12345678\",\"PMCID\":\"PMC7654321\",\"ISBN\":\"9783161484100\"")
        .contains("\"ISSN\":\"1234-5678\",\"URL\":\"https://pubmed.ncbi.nlm.nih.gov/12345678\"")
        .contains("\"date-parts\":[[2024,3,4]]", "\"keyword\":\"kites, large; wind\"");
  }

  @Test
  void whatIsMissingIsLeftOut() {
    Paper paper =
        Paper.builder()
            .abstractText("Kites.")
            .published(PartialDate.ofMonthDay(3, 4))
            .addIdentifier(Identifier.of(Identifier.Scheme.ISSN, "1234-5678"))
            .build();
    assertThat(ExportFormat.BIBTEX.write(paper))
        .isEqualTo("@misc{paper,\n  issn = {1234-5678},\n  abstract = {Kites.},\n}\n");
    assertThat(ExportFormat.CSL_JSON.write(paper))
        .isEqualTo(
            "[{\"id\":\"paper\",\"type\":\"article\",\"ISSN\":\"1234-5678\","
                + "\"abstract\":\"Kites.\"}]\n");
    assertThat(ExportFormat.JSON_LD.write(paper)).doesNotContain("date", "@id", "isPartOf");
  }

  @Test
  void jsonLdTellsBooksFromJournalsAndDataFromCode() {
    Paper paper =
        Paper.builder()
            .title("The 1 Kite")
            .addAuthor(Author.of("Žofie"))
            .published(PartialDate.of(2024))
            .venue("A Book of Kites")
            .type("book-chapter")
            .addCodeLink(link("https://zenodo.org/records/1", CodeLink.Kind.DATASET))
            .addCodeLink(link("https://kite.github.io", CodeLink.Kind.PROJECT_PAGE))
            .build();
    assertThat(ExportFormat.JSON_LD.write(paper))
        .contains("\"isPartOf\":{\"@type\":\"Book\",\"name\":\"A Book of Kites\"}")
        .contains("{\"@type\":\"Dataset\",\"url\":\"https://zenodo.org/records/1\"}")
        .contains("{\"@type\":\"CreativeWork\",\"url\":\"https://kite.github.io\"}")
        .contains("\"datePublished\":\"2024\"");
    assertThat(ExportFormat.BIBTEX.write(paper)).startsWith("@incollection{zofie20241,");
  }

  private static CodeLink link(String url, CodeLink.Kind kind) {
    return new CodeLink(url, kind, null, null, CodeLink.Ownership.UNKNOWN, null);
  }

  @Test
  void theFirstTellingWordOfATypeDecides() {
    for (String[] each :
        new String[][] {
          {"Journal Article", "@article"},
          {"article in proceedings", "@inproceedings"},
          {"Conference book", "@inproceedings"},
          {"Book", "@book"},
          {"dissertation", "@phdthesis"},
          {"something", "@misc"},
        }) {
      Paper paper = Paper.builder().title("Kites").type(each[0]).build();
      assertThat(ExportFormat.BIBTEX.write(paper)).startsWith(each[1] + "{kites,");
    }
    Paper inVenue = Paper.builder().title("Kites").type("something").venue("Kite Letters").build();
    assertThat(ExportFormat.BIBTEX.write(inVenue)).startsWith("@article{kites,");
  }

  @Test
  void texOfATextStaysAndTheRestIsEscaped() {
    for (String[] each :
        new String[][] {
          {"\\emph{a_b} of 5\\% & $x^2$", "\\emph{a_b} of 5\\% \\& $x^2$"},
          {"\\alpha^2 costs \\$5", "\\alpha^2 costs \\$5"},
          {"$5 and 6#", "\\$5 and 6\\#"},
          {"\\open{", "\\textbackslash{}open\\textbraceleft{}"},
          {"}\\closed{", "\\textbraceright{}\\textbackslash{}closed\\textbraceleft{}"},
          {"$x$ {y} z_1^2", "$x$ {y} z\\_1\\textasciicircum{}2"},
        }) {
      Paper paper = Paper.builder().title(each[0]).build();
      assertThat(ExportFormat.BIBTEX.write(paper)).contains("  title = {" + each[1] + "},\n");
    }
  }

  @Test
  void halvesOfCharactersAreEscapedInJsonAndWholeOnesStay() {
    Paper paper = Paper.builder().title("\ude00a \ud83d\ude00 \ud83d \"\\\u2029").build();
    assertThat(ExportFormat.JSON_LD.write(paper))
        .contains("\\ude00a \ud83d\ude00 \\ud83d \\\"\\\\\\u2029");
  }
}
