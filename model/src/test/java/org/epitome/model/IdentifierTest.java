package org.epitome.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.epitome.model.Identifier.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2301.00001, 2301.00001, -",
        "2301.00001v2, 2301.00001, 2",
        "' arXiv:2301.00001v12 ', 2301.00001, 12",
        "arXiv:2301.00001 [cs.CL], 2301.00001, -",
        "0704.0001, 0704.0001, -",
        "https://arxiv.org/abs/2301.00001, 2301.00001, -",
        "http://export.arxiv.org/abs/2301.00001v1, 2301.00001, 1",
        "https://arxiv.org/pdf/2301.00001v3.pdf, 2301.00001, 3",
        "https://www.arxiv.org/html/2301.00001v1#S3, 2301.00001, 1",
        "https://huggingface.co/papers/2301.00001, 2301.00001, -",
        "oai:arXiv.org:2301.00001, 2301.00001, -",
        "10.48550/arXiv.2301.00001, 2301.00001, -",
        "https://doi.org/10.48550/ARXIV.2301.00001, 2301.00001, -",
        "math/0309136, math/0309136, -",
        "arXiv:math.GT/0309136 [math.GT], math/0309136, -",
        "math.GT/0309136v2, math/0309136, 2",
        "http://arxiv.org/abs/hep-th/9901001v3, hep-th/9901001, 3",
        "Cond-Mat/0609089, cond-mat/0609089, -",
        "oai:arXiv.org:astro-ph/0601001, astro-ph/0601001, -",
        "10.48550/arXiv.hep-th/9901001, hep-th/9901001, -",
        "2301.00001v0, 2301.00001, -",
        "2301.00001v, 2301.00001, -",
        "2301.00001v123456, 2301.00001, -",
        "2301.00001w2, 2301.00001, -",
        "2313.00001 or 2312.00001, 2312.00001, -",
        "cond-mat.str-el/0609089, cond-mat/0609089, -",
      })
  void cleansArxivIdentifiers(String printed, String value, Integer version) {
    assertThat(Identifier.arxiv(printed)).isEqualTo(new Identifier(Scheme.ARXIV, value, version));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "arXiv",
        "2313.00001",
        "2300.00001",
        "2301.001",
        "2301.0000001",
        "2301",
        "2301-00001",
        "math",
        "math.",
        "math.GT",
        "math.GT:0309136",
        "x2301.00001",
        "12301.00001",
        "https://example.org/content/1234567",
        "cs.CL",
        "math/030913",
        "math/03091366",
      })
  void refusesWhatIsNoArxivIdentifier(String printed) {
    assertThat(Identifier.tryParse(Scheme.ARXIV, printed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.1000/XYZ | 10.1000/xyz",
        "doi:10.1000/xyz | 10.1000/xyz",
        "DOI: 10.1000/xyz. | 10.1000/xyz",
        "https://doi.org/10.1000/xyz | 10.1000/xyz",
        "http://dx.doi.org/10.1000%2Fxyz | 10.1000/xyz",
        "info:doi/10.1000/xyz | 10.1000/xyz",
        "urn:doi:10.1000.10/123 | 10.1000.10/123",
        "https://www.kites.example/doi/full/10.1000/xyz?journal=kite#fig1 | 10.1000/xyz",
        "https://doi.org/10.1000/xyz%3F1 | 10.1000/xyz?1",
        "(10.1000/xyz) | 10.1000/xyz",
        "10.1000/s0140-6736(05)71880-9 | 10.1000/s0140-6736(05)71880-9",
        "10.1000/issn(print) | 10.1000/issn(print)",
        "10.1000/xyz], | 10.1000/xyz",
        "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2"
            + " | 10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2",
        "10.1000/xyz Epub 2024 | 10.1000/xyz",
        "version 10.2, doi 10.1000/xyz | 10.1000/xyz",
        "10.1000/x%zz | 10.1000/x%zz",
        "10.1000/x%2z | 10.1000/x%2z",
        "10.1000/x%2 | 10.1000/x%2",
        "<a href=\"https://doi.org/10.1000/xyz\"> | 10.1000/xyz",
        "10.1000/xyz\u00a0Epub | 10.1000/xyz",
        "<10.1000/xyz> | 10.1000/xyz",
        "10.1000/xyz[1] | 10.1000/xyz[1]",
        "{10.1000/xyz}? | 10.1000/xyz",
        "https://doi.org/10.1000/xyz#abstract | 10.1000/xyz",
      })
  void cleansDois(String printed, String value) {
    assertThat(Identifier.doi(printed)).isEqualTo(Identifier.of(Scheme.DOI, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10.", "10.1000", "10.1000/", "10.1000/.", "10.x/1", "11.1000/1", "10/1"})
  void refusesWhatIsNoDoi(String printed) {
    assertThat(Identifier.tryParse(Scheme.DOI, printed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PMID, 12345678, 12345678",
    "PMID, PMID: 12345678, 12345678",
    "PMID, https://pubmed.ncbi.nlm.nih.gov/12345678/, 12345678",
    "PMCID, PMC123, PMC123",
    "PMCID, 123, PMC123",
    "PMCID, pmc123.2, PMC123",
    "PMCID, https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123/, PMC123",
    "OPENALEX, https://openalex.org/W2741809807, W2741809807",
    "OPENALEX, w2741809807, W2741809807",
    "S2, 649def34f8be52c8b66281af98ae884c09aef38b, 649def34f8be52c8b66281af98ae884c09aef38b",
    "S2, https://www.semanticscholar.org/paper/649DEF34F8BE52C8B66281AF98AE884C09AEF38B,"
        + " 649def34f8be52c8b66281af98ae884c09aef38b",
    "ACL, https://aclanthology.org/2022.acl-long.1/, 2022.acl-long.1",
    "ACL, P18-1001, P18-1001",
    "OPENREVIEW, https://openreview.net/forum?id=kItE_42x&noteId=1, kItE_42x",
    "OPENREVIEW, kItE_42x, kItE_42x",
    "DBLP, https://dblp.org/rec/conf/kite/Doe20.html, conf/kite/Doe20",
    "DBLP, conf/kite/Doe20, conf/kite/Doe20",
    "OPENREVIEW, https://openreview.net/pdf?id=kItE_42x#page=2, kItE_42x",
    "OPENREVIEW, https://openreview.net/kItE_42x, https://openreview.net/kItE_42x",
    "DBLP, https://dblp.org/rec/conf/kite/Doe20.xml, conf/kite/Doe20",
    "DBLP, https://dblp.org/rec/conf/kite/Doe20, conf/kite/Doe20",
    "DBLP, https://dblp.org/db/conf/kite, https://dblp.org/db/conf/kite",
    "DBLP, conf/kite/Doe20.html, conf/kite/Doe20.html",
    "ISSN, 1234567x, 1234-567X",
    "ISSN, ISSN 1234-5678, 1234-5678",
    "ISBN, 978-3-16-148410-0, 9783161484100",
    "ISBN, 3-16-148410-x, 316148410X",
    "URL, ' https://kites.example/1 ', https://kites.example/1",
  })
  void cleansTheOthers(Scheme scheme, String printed, String value) {
    assertThat(Identifier.parse(scheme, printed)).isEqualTo(Identifier.of(scheme, value));
  }

  @ParameterizedTest
  @CsvSource({
    "PMID, PMC123",
    "PMID, 12345678901",
    "PMID, ''",
    "PMID, https://pubmed.ncbi.nlm.nih.gov/",
    "PMID, 123/456a",
    "OPENALEX, W12a",
    "S2, 649def34f8be52c8b66281af98ae884c09aef38Z",
    "ISSN, 1x34-56",
    "ISBN, 97-8",
    "PMCID, PMC",
    "PMCID, PMC12x",
    "OPENALEX, A123",
    "OPENALEX, W",
    "S2, 649def34",
    "S2, 649def34f8be52c8b66281af98ae884c09aef38g",
    "ISSN, 1234-56",
    "ISBN, 123",
    "URL, ''",
  })
  void refusesWhatIsNone(Scheme scheme, String printed) {
    assertThat(Identifier.tryParse(scheme, printed)).isEmpty();
  }

  @Test
  void saysWhichTextIsNoIdentifier() {
    assertThatThrownBy(() -> Identifier.doi("kite " + "x".repeat(100)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("identifier is no DOI: kite " + "x".repeat(75) + "…");
  }

  @Test
  void keepsWhatTheConstructorIsGiven() {
    assertThat(Identifier.of(Scheme.DOI, "DOI:10.1/X").value()).isEqualTo("DOI:10.1/X");
    assertThatThrownBy(() -> Identifier.of(Scheme.DOI, " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value is blank");
    assertThatThrownBy(() -> new Identifier(Scheme.ARXIV, "2301.00001", 0))
        .hasMessage("version is not 1 or more: 0");
  }

  @Test
  void versionsOfAPaperAreEqualWithoutVersion() {
    assertThat(Identifier.arxiv("2301.00001v2").withoutVersion())
        .isEqualTo(Identifier.arxiv("2301.00001v3").withoutVersion())
        .isEqualTo(Identifier.arxiv("2301.00001"));
  }

  @Test
  void readsAsPeopleWriteIt() {
    assertThat(Identifier.arxiv("2301.00001v2")).hasToString("arXiv:2301.00001v2");
    assertThat(Identifier.doi("10.1000/xyz")).hasToString("doi:10.1000/xyz");
    assertThat(Identifier.pmcid("123")).hasToString("PMC123");
    assertThat(Identifier.pmid("123")).hasToString("pmid:123");
  }

  @Test
  void leadsToTheAddressOfThePaper() {
    assertThat(Identifier.arxiv("2301.00001v2").findUrl())
        .contains("https://arxiv.org/abs/2301.00001v2");
    assertThat(Identifier.doi("10.1000/a(b)<c>").findUrl())
        .contains("https://doi.org/10.1000/a(b)%3Cc%3E");
    assertThat(Identifier.of(Scheme.DOI, "10.1000/é?#").findUrl())
        .contains("https://doi.org/10.1000/%C3%A9%3F%23");
    assertThat(Identifier.pmid("123").findUrl()).contains("https://pubmed.ncbi.nlm.nih.gov/123");
    assertThat(Identifier.of(Scheme.URL, "https://kite.example/a?b=c").findUrl())
        .contains("https://kite.example/a?b=c");
    assertThat(Identifier.of(Scheme.OTHER, "kite").findUrl()).isEmpty();
  }
}
