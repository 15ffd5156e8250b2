package org.epitome.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static List<String> sentences(String text) {
    Sentences sentences = AnalyzedText.of(text).sentences();
    List<String> all = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      all.add(text.substring(sentences.start(i), sentences.end(i)));
    }
    return all;
  }

  @Test
  void endsAtPointBeforeCapital() {
    assertThat(sentences("We test it. It works! Does it? Yes."))
        .containsExactly("We test it.", "It works!", "Does it?", "Yes.");
  }

  @Test
  void goesOnAfterAbbreviation() {
    assertThat(sentences("We beat e.g. Smith et al. (see Fig. 2 vs. Table 3). Dr. Who agrees."))
        .containsExactly("We beat e.g. Smith et al. (see Fig. 2 vs. Table 3).", "Dr. Who agrees.");
  }

  @Test
  void goesOnAfterInitial() {
    assertThat(sentences("A test by J. Smith on A. thaliana and factor NF-Y. NF-Y binds."))
        .containsExactly("A test by J. Smith on A. thaliana and factor NF-Y.", "NF-Y binds.");
  }

  @Test
  void goesOnInsideParentheses() {
    assertThat(sentences("It was shown (Exp. Cell Res. 224, 1996). We agree."))
        .containsExactly("It was shown (Exp. Cell Res. 224, 1996).", "We agree.");
  }

  @Test
  void decimalPointEndsNothing() {
    assertThat(sentences("The gain is 3.5 points. 5 of 7 agree."))
        .containsExactly("The gain is 3.5 points.", "5 of 7 agree.");
  }

  @Test
  void lineBreakEndsSentenceBetweenParagraphs() {
    assertThat(sentences("BACKGROUND: Colds are common\nMETHODS: We counted"))
        .containsExactly("BACKGROUND: Colds are common", "METHODS: We counted");
  }

  @Test
  void lineBreakOfWrappedTextEndsNothing() {
    String text =
        "We present a method that reads long texts line by line, whatever their\n"
            + "Width may be, and that is as fast as any other method that is known to us\n"
            + "Today.";
    assertThat(sentences(text)).hasSize(1);
  }

  @Test
  void closingQuoteBelongsToSentence() {
    assertThat(sentences("He says \"yes.\" She says no."))
        .containsExactly("He says \"yes.\"", "She says no.");
  }

  @Test
  void formulaKeepsItsDollars() {
    assertThat(sentences("We bound it by $x^2$\n$y$ is free"))
        .containsExactly("We bound it by $x^2$", "$y$ is free");
  }

  @Test
  void holdsAllTokens() {
    AnalyzedText text = AnalyzedText.of("One. Two three. Four");
    assertThat(text.sentences().firstToken(0)).isZero();
    assertThat(text.sentences().endToken(2)).isEqualTo(text.tokens().size());
    assertThat(text.sentences().of(3)).isEqualTo(1);
  }

  /** Alone they are read by the few tokens that they depend on. */
  @Test
  void areTheSameByFewTokensAsByAll() {
    Random random = new Random(7);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = 3 + random.nextInt(20); pieces > 0; pieces--) {
        text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(3) > 0 ? " " : "");
      }
      assertSameByFewTokens(text.toString());
    }
  }

  @Test
  @Tag("slow")
  void areTheSameByFewTokensInAbstracts() throws IOException {
    for (String text : SharedAbstracts.texts()) {
      assertSameByFewTokens(text);
    }
  }

  private static final String[] PIECES = {
    " ",
    "\n",
    ". ",
    ".",
    "? ",
    "!",
    "We",
    "x",
    "X",
    "word",
    "term",
    "kite-like",
    "$",
    "$$",
    "\\(",
    "\\)",
    "\\[",
    "\\",
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    "e.g.",
    "i.e. ",
    "...",
    "…",
    ",",
    "-",
    "~",
    " https://kites.org/a.b(c)",
    "kites.org/a.",
    "5",
    "3.5",
    " 10 000",
    "'",
    "\"",
    "“",
    "”",
    "é",
    "。",
    "（",
    "）",
    "Results",
    "Methods",
    "Main outcome measures",
    ":",
    "J.",
    "by",
    "\\ldots ",
    "\\,",
    "\\emph{",
    "Fig. ",
    "Dr. ",
    "S. aureus",
    "\u00a0",
    "–",
    "*",
    "•",
    "a.b",
    "%"
  };

  private static void assertSameByFewTokens(String text) {
    Sentences few = AnalyzedText.of(text).sentences();
    AnalyzedText whole = AnalyzedText.of(text);
    assertThat(whole.tokens().text()).isEqualTo(text);
    assertThat(bounds(few)).as(text).isEqualTo(bounds(whole.sentences()));
    for (int i = 0; i < few.size(); i++) {
      assertThat(few.firstToken(i)).as(text).isEqualTo(whole.sentences().firstToken(i));
    }
  }

  private static String bounds(Sentences sentences) {
    StringBuilder bounds = new StringBuilder();
    for (int i = 0; i < sentences.size(); i++) {
      bounds.append(sentences.start(i)).append(" to ").append(sentences.end(i));
      bounds.append(", ").append(sentences.section(i)).append("; ");
    }
    return bounds.toString();
  }

  @Test
  void emptyTextHasNone() {
    assertThat(sentences("")).isEmpty();
    assertThat(sentences(" \n ")).isEmpty();
  }
}
