package org.epitome.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.epitome.model.Span;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ClaimsTest {
  @Test
  void findsClaimsInOrderWithTheirSpans() {
    String text = "Kites fly. KiteNet sets a new SOTA. It surpasses the\nprevious best.";
    List<Span> claims = Claims.of(AnalyzedText.of(text));
    assertThat(claims)
        .extracting(span -> span.in(text))
        .containsExactly("sets a new SOTA", "surpasses the\nprevious best");
  }

  @Test
  void claimsNothingInABackgroundSection() {
    assertThat(claims("BACKGROUND: KiteNet achieves state-of-the-art results.")).isEmpty();
    assertThat(claims("RESULTS: KiteNet achieves state-of-the-art results.")).hasSize(1);
  }

  @Test
  void endsWithATextThatBreaksOff() {
    assertThat(claims("")).isEmpty();
    assertThat(claims("KiteNet outperforms all")).isEmpty();
    assertThat(claims("KiteNet achieves")).isEmpty();
    assertThat(claims("KiteNet achieves state-of-the-art (")).hasSize(1);
  }

  @Test
  @Tag("slow")
  @Timeout(20)
  void staysLinearInVerbsAndFillers() {
    assertThat(claims("outperforms " + "the ".repeat(200_000))).isEmpty();
    assertThat(claims("outperforms the ".repeat(100_000))).isEmpty();
    assertThat(claims("achieves SOTA ".repeat(50_000))).hasSize(50_000);
  }

  private static List<Span> claims(String text) {
    return Claims.of(AnalyzedText.of(text));
  }
}
