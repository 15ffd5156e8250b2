package org.epitome.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PaperJsonTest {
  private static final JsonMapper PLAIN = new JsonMapper();

  private static Paper full() {
    Span span = new Span(TextField.ABSTRACT, 10, 14);
    return Paper.builder()
        .title("Sparse Kites")
        .abstractText("We reach an FID of 2.50 on KiteSet.")
        .comment("12 pages")
        .addAuthor(Author.builder().given("Jane Q.").family("Doe").addAffiliation("Kite U").build())
        .addAuthor(Author.of("The Kite Collaboration"))
        .addIdentifier(Identifier.arxiv("2301.00001v2"))
        .published(PartialDate.of(2023, 1))
        .venue("Journal of Kites")
        .addSubject("cs.CL")
        .license("CC-BY-4.0")
        .addLink(Link.Rel.PDF, "https://kites.example/1.pdf")
        .status(Status.CORRECTED)
        .attribute("hf.upvotes", "117")
        .findings(
            Findings.builder()
                .addMetric(
                    Metric.of("FID", "2.50").toBuilder().dataset("KiteSet").span(span).build())
                .addAcronym(Acronym.of("KS", "KiteSet"))
                .availability(Availability.RELEASED)
                .build())
        .addCodeLink(
            new CodeLink(
                "https://github.com/kite/kite",
                CodeLink.Kind.REPOSITORY,
                "kite",
                "kite",
                CodeLink.Ownership.OWN,
                null))
        .origin(new Origin("arxiv-atom", "kites.xml", 7, 19L))
        .build();
  }

  @Test
  void comesBackEqualFromAPlainMapper() {
    String json = PLAIN.writeValueAsString(full());
    assertThat(PLAIN.readValue(json, Paper.class)).isEqualTo(full());
  }

  @Test
  void keepsTheDecimalsOfANumber() {
    Paper back = PLAIN.readValue(PLAIN.writeValueAsString(full()), Paper.class);
    assertThat(back.metrics().get(0).value()).isEqualTo(new BigDecimal("2.50"));
  }

  @Test
  void writesTheContract() {
    assertThat(PLAIN.writeValueAsString(full()))
        .isEqualTo(
            """
            {"title":"Sparse Kites","abstract":"We reach an FID of 2.50 on KiteSet.",\
            "comment":"12 pages",\
            "authors":[{"name":"Jane Q. Doe","given":"Jane Q.","family":"Doe",\
            "affiliations":["Kite U"]},{"name":"The Kite Collaboration"}],\
            "identifiers":[{"scheme":"ARXIV","value":"2301.00001","version":2}],\
            "published":"2023-01","venue":"Journal of Kites","subjects":["cs.CL"],\
            "license":"CC-BY-4.0","links":[{"rel":"PDF","url":"https://kites.example/1.pdf"}],\
            "status":"CORRECTED","attributes":{"hf.upvotes":"117"},\
            "metrics":[{"name":"FID","value":2.50,"kind":"SCORE","bound":"EXACT","role":"OWN",\
            "dataset":"KiteSet","span":{"field":"ABSTRACT","start":10,"end":14}}],\
            "codeLinks":[{"url":"https://github.com/kite/kite","kind":"REPOSITORY",\
            "owner":"kite","name":"kite","ownership":"OWN"}],\
            "acronyms":[{"shortForm":"KS","longForm":"KiteSet"}],"availability":"RELEASED",\
            "origin":{"format":"arxiv-atom","source":"kites.xml","entry":7,"line":19}}""");
  }
}
