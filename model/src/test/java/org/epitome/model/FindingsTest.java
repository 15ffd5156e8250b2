package org.epitome.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final Span SPAN = new Span(TextField.ABSTRACT, 3, 20);

  private static final CodeLink STATED =
      new CodeLink(
          "https://github.com/kite/Net",
          CodeLink.Kind.OTHER,
          null,
          null,
          CodeLink.Ownership.UNKNOWN,
          null);
  private static final CodeLink READ =
      new CodeLink(
          "https://github.com/kite/net",
          CodeLink.Kind.REPOSITORY,
          "kite",
          "net",
          CodeLink.Ownership.OWN,
          SPAN);

  @Test
  void statedLinkTakesOverWhatTheTextAdds() {
    assertThat(Findings.builder().addCodeLink(STATED).addCodeLink(READ).codeLinks())
        .containsExactly(
            new CodeLink(
                STATED.url(),
                CodeLink.Kind.REPOSITORY,
                "kite",
                "net",
                CodeLink.Ownership.OWN,
                null));
  }

  @Test
  void linkThatIsKnownFullyStaysAsItIs() {
    CodeLink other =
        new CodeLink(
            READ.url(),
            CodeLink.Kind.DEMO,
            "someone",
            "else",
            CodeLink.Ownership.OTHER,
            new Span(TextField.TITLE, 0, 5));
    assertThat(Findings.builder().addCodeLink(READ).addCodeLink(other).codeLinks())
        .containsExactly(READ);
  }

  @Test
  void nothingFoundIsAlwaysTheSameValue() {
    assertThat(Findings.builder().build()).isSameAs(Findings.NONE);
    assertThat(Findings.builder().addCodeLink(READ).clear().build()).isSameAs(Findings.NONE);
  }

  @Test
  void eachKindOfFindingAloneIsOne() {
    assertThat(Findings.builder().addMetric(Metric.of("FID", "2.51")).build().metrics()).hasSize(1);
    assertThat(Findings.builder().addCodeLink(READ).build().codeLinks()).hasSize(1);
    assertThat(Findings.builder().availability(Availability.RELEASED).build())
        .isEqualTo(new Findings(null, null, null, Availability.RELEASED));
  }

  @Test
  void builderOfFindingsBuildsThemAgain() {
    Findings findings =
        Findings.builder()
            .addMetric(Metric.of("FID", "2.51"))
            .addCodeLink(READ)
            .availability(Availability.PROMISED)
            .build();
    assertThat(findings.toBuilder().build()).isEqualTo(findings);
  }
}
