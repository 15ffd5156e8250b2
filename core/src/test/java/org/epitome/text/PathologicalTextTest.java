package org.epitome.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs on which work that is not linear would take hours; the timeout only ends such a test. */
@Tag("slow")
class PathologicalTextTest {
  private static final int LENGTH = 200_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "[(",
        "()",
        "9",
        "9 ",
        "-",
        "1-",
        "1--",
        "$",
        "$5 ",
        "$x ",
        "\\",
        "\\a",
        "\\(",
        "{",
        "}",
        "{{1",
        "1,",
        "1,234,",
        "1, ",
        "1.",
        "1.1 . ",
        ".5",
        "5(1)",
        "5±",
        "up to ",
        "about a ",
        "one hundred ",
        "twenty-",
        "a ",
        " ",
        "\n",
        "^",
        "10^",
        "10^-",
        "x^{",
        "\\frac{",
        "_{",
        "1/",
        "1:",
        "64x",
        "64x64",
        "64 x ",
        "(1,",
        "[1,",
        "5 and ",
        "5 to ",
        "5 %, ",
        "from 5 ",
        "m s^-1 ",
        "km/",
        "p = ",
        "CI ",
        "orders of ",
        "e.g. ",
        "A. ",
        "'",
        "`",
        "~",
        "5~",
        "≥",
        "+",
        "+-",
        "times",
        "5times ",
        "\ud835",
        "\u0301",
        "ａ",
        "５",
        "Fig. 1 and ",
        "µ",
        "5 µ",
      })
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void takesLinearTime(String part) {
    String text = part.repeat(LENGTH / part.length());
    AnalyzedText analyzed = AnalyzedText.of(text);
    Quantities quantities = analyzed.quantities();
    int last = 0;
    for (int i = 0; i < quantities.size(); i++) {
      assertThat(quantities.start(i)).isGreaterThanOrEqualTo(last);
      last = quantities.end(i);
      if (i % 64 == 0) {
        quantities.get(i);
      }
    }
    assertThat(analyzed.sentences().size()).isLessThanOrEqualTo(analyzed.tokens().size());
    assertThat(analyzed.isEnglish()).isIn(true, false);
    assertThat(ReadableText.of(text).text().length()).isLessThanOrEqualTo(text.length() * 2);
  }
}
