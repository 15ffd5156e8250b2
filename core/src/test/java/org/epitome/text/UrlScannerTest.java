package org.epitome.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlScannerTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "https://"})
  void hostHasAsManyCharactersAsNamesMayHave(String scheme) {
    String longest = "www." + "kite.".repeat(49) + "name";
    assertThat(longest).hasSize(253);
    assertThat(urls("at " + scheme + longest)).isEqualTo(1);
    assertThat(urls("at " + scheme + longest + "s")).isZero();
  }

  private static int urls(String text) {
    Spans urls = new Spans();
    UrlScanner.scan(text, urls);
    return urls.size();
  }
}
