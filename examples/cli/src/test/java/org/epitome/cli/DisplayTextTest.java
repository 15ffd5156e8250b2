package org.epitome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayTextTest {
  @Test
  void eastAsianCharactersAndPicturesAreWide() {
    assertThat(DisplayText.width("kite")).isEqualTo(4);
    assertThat(DisplayText.width("風箏")).isEqualTo(4);
    assertThat(DisplayText.width("연")).isEqualTo(2);
    assertThat(DisplayText.width("\uD83E\uDE81")).isEqualTo(2);
  }

  @Test
  void combiningAndInvisibleCharactersTakeNoRoom() {
    assertThat(DisplayText.width("cafe\u0301")).isEqualTo(4);
    assertThat(DisplayText.width("a\u200bb")).isEqualTo(2);
  }

  @Test
  void wrapsAtBlanks() {
    assertThat(DisplayText.wrap("a kite that flies", 6)).containsExactly("a kite", "that", "flies");
    assertThat(DisplayText.wrap("", 6)).containsExactly("");
  }

  @Test
  void cutsWordsThatAreTooLong() {
    assertThat(DisplayText.wrap("a https://kites.example", 10))
        .containsExactly("a", "https://ki", "tes.exampl", "e");
    assertThat(DisplayText.wrap("風箏風", 3)).containsExactly("風", "箏", "風");
  }

  @Test
  void controlCharactersAreShownAsBlanksOrQuestionMarks() {
    assertThat(DisplayText.wrap("a\nb\u001bc", 10)).containsExactly("a b?c");
  }
}
