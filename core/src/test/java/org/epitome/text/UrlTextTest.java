package org.epitome.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlTextTest {

  @ParameterizedTest
  @CsvSource({
    "HXXPS://example.org/a/, https://example.org/a",
    "ftp:/example.org, ftp://example.org",
    "example.org/x:/y, https://example.org/x:/y",
    "example.org/a.git//, https://example.org/a",
    "example.org/a/.git, https://example.org/a",
    "example.org/a.gitx, https://example.org/a.gitx",
    "kites, https://kites",
    "exam\u00adple.org/a\\_b\\, https://example.org/a_b",
  })
  void undoesWhatIsPrinted(String printed, String address) {
    String text = "(" + printed + ")/";
    assertThat(UrlText.address(text, 1, 1 + printed.length())).isEqualTo(address);
    assertThat(UrlText.address(printed, 0, printed.length())).isEqualTo(address);
  }
}
