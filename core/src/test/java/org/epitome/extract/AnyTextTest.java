package org.epitome.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.epitome.Epitome;
import org.epitome.model.Acronym;
import org.epitome.model.CodeLink;
import org.epitome.model.Findings;
import org.epitome.model.Metric;
import org.epitome.model.Paper;
import org.epitome.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, annotating ends, and its findings lie in the text. */
class AnyTextTest {
  private static final Epitome EPITOME = Epitome.standard();

  private static final List<String> PARTS =
      List.of(
          "Kite Consistency Models (KCM) reach an FID of 2.51 and 3.25 on KiteNet and WindBench"
              + " respectively, a 3.5times and 4times improvement.",
          "Code: \\url{https://github.com/kite\\_lab/kcm.git}.",
          "(GUST) (general unsteady stream test; UST) is 12.3\\% (95% CI 0.6-0.9, p<0.001) better",
          "$2.5\\times$ faster than SnapKite, from 68.2% to 73.5% (+5.3%)",
          "up to three orders of magnitude, i.e. -0.46 \\pm 0.02 vs. 4\u00b72 e.g. in Fig. 3",
          " ( ",
          " ) ",
          "[",
          "]",
          "(",
          ")",
          ",",
          ", and ",
          ":",
          ": ",
          ";",
          ".",
          ". ",
          "\n",
          "\n\n",
          "-",
          "--",
          "\u2013",
          "\u2212",
          "$",
          "\\",
          "{",
          "}",
          "^",
          "_",
          "~",
          "%",
          "\\%",
          "+",
          "\u00b1",
          "1",
          "10^",
          "1.",
          ".5",
          "1,000",
          "2e",
          "x",
          "\u00d7",
          " times ",
          " over ",
          " respectively ",
          "http://",
          "https://a",
          "www.",
          "github.com/",
          "a@b.c",
          "\u0000",
          "\ud83d",
          "\ude00",
          "\ud83d\ude00",
          "\u0301",
          "\u202e",
          "\u00a0",
          "\uff11\uff12",
          "Methods:",
          " (",
          "A",
          " A ",
          "of ",
          "on ",
          "(n = 3)",
          "F1",
          "GPT-4",
          "the",
          "will be released",
          "e.g.",
          "\"",
          "'",
          "``");

  @Test
  void isReadToItsEnd() {
    Random random = new Random(11);
    for (int round = 0; round < 8_000; round++) {
      StringBuilder text = new StringBuilder();
      int parts = 1 + random.nextInt(8);
      for (int i = 0; i < parts; i++) {
        String part = PARTS.get(random.nextInt(PARTS.size()));
        boolean cut = part.length() > 4 && random.nextBoolean();
        int from = cut ? random.nextInt(part.length()) : 0;
        text.append(part, from, cut ? from + random.nextInt(part.length() - from) : part.length());
      }
      if (!text.toString().isBlank()) {
        check(text.toString());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "(a",
        "((1)",
        "1 ",
        "1,",
        "-",
        "- ",
        "$",
        "{",
        "\\",
        "%",
        "1% ",
        ".",
        "A. ",
        "http://",
        "a.b/",
        "1-",
        "x 1",
        "of 1 on A ",
        "A (B) ",
        "A, B, ",
        "1/",
        "\"",
        "\n",
        "1\u2013"
      })
  void isReadInReasonableTimeHoweverOftenSomethingIsRepeated(String part) {
    check(part.repeat(50_000 / part.length()));
  }

  private static void check(String text) {
    Paper paper = Paper.builder().title("Kites " + text).abstractText(text).build();
    Findings findings = EPITOME.annotate(paper).findings();
    for (Metric metric : findings.metrics()) {
      in(metric.span(), paper);
    }
    for (CodeLink link : findings.codeLinks()) {
      in(link.span(), paper);
    }
    for (Acronym acronym : findings.acronyms()) {
      assertThat(in(acronym.shortSpan(), paper)).isNotBlank();
      assertThat(in(acronym.longSpan(), paper)).isNotBlank();
    }
  }

  private static String in(Span span, Paper paper) {
    return span.in(paper);
  }
}
