package org.epitome.parsers.fields;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AnyCaseTest {
  @Test
  void wordsAreFoundInAnyLetterCase() {
    assertThat(AnyCase.indexOf("see ArXiv:2301.00001", "arxiv:")).isEqualTo(4);
    assertThat(AnyCase.indexOf("ar ARXIV", "arxiv")).isEqualTo(3);
    assertThat(AnyCase.contains("https://x.org/DOI/PDF/10.1", "/doi/pdf/")).isTrue();
    assertThat(AnyCase.contains("arxi", "arxiv")).isFalse();
  }

  @Test
  void aTextShorterThanAWordNeitherBeginsNorEndsWithIt() {
    assertThat(AnyCase.startsWith("PD", "pdf")).isFalse();
    assertThat(AnyCase.endsWith("df", ".pdf")).isFalse();
    assertThat(AnyCase.endsWith("kites.PDF", ".pdf")).isTrue();
    assertThat(AnyCase.isAt("kites", -2, "ki")).isFalse();
  }
}
