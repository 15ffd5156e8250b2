package org.epitome.parsers.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However often what looks like markup stands in an entry of XML, finding out takes steps in
 * proportion.
 */
class FloodedXmlTest {
  /** Beyond the window of the source, in which a broken entry is looked at again. */
  private static final int LENGTH = 60_000;

  private static final int TIMES = 4;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<![CDATA[",
        "<![CDATA[x]]>",
        "<!--",
        "<?",
        "<",
        "<a",
        "<a:",
        ":a",
        "a:a ",
        "<a b='1' ",
        "&",
        "&amp;",
        "]]>",
        "<i>a</i>"
      })
  void takesStepsInProportion(String part) {
    long once = StepCounter.reading("arxiv-atom", flooded(part, LENGTH), Long.MAX_VALUE);
    long most = (TIMES + 1) * once;
    assertThat(StepCounter.reading("arxiv-atom", flooded(part, TIMES * LENGTH), 10 * most))
        .isLessThanOrEqualTo(most);
  }

  private static byte[] flooded(String part, int length) {
    String feed =
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>arXiv Query</title><entry>"
            + "<id>http://arxiv.org/abs/2301.90001v1</id><title>Kites</title><summary>x"
            + part.repeat(length / part.length())
            + "</summary></entry></feed>";
    return feed.getBytes(StandardCharsets.UTF_8);
  }
}
