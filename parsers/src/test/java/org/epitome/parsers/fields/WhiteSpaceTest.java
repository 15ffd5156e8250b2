package org.epitome.parsers.fields;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhiteSpaceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sparse kites fly",
        " Sparse kites fly",
        "Sparse kites fly ",
        "Sparse  kites fly",
        "Sparse \u00a0kites\tfly",
        "Sparse\r\nkites\n\nfly\u3000",
        "\u0001Sparse kites fly\u0000"
      })
  void leavesOneSpaceBetweenWords(String text) {
    assertThat(WhiteSpace.single(text)).isEqualTo("Sparse kites fly");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kites.\n\nThey fly.", "Kites. \r\n \r\nThey \nfly.\n\n"})
  void anEmptyLinePartsParagraphs(String text) {
    assertThat(WhiteSpace.paragraphs(text)).isEqualTo("Kites.\nThey fly.");
  }
}
