package org.epitome.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.epitome.text.Tokens.Kind;
import org.junit.jupiter.api.Test;

class TokensTest {

  /** The tokens, a bar where nothing parts two of them. */
  private static String tokens(String text) {
    Tokens tokens = AnalyzedText.of(text).tokens();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      out.append(i == 0 ? "" : tokens.spaceBefore(i) ? " " : "|").append(tokens.text(i, i));
    }
    return out.toString();
  }

  /** What is printed from the first to the last of some words. */
  private static String printed(String text, String first, String last) {
    Tokens tokens = AnalyzedText.of(text).tokens();
    return tokens.printed(tokens.at(text.indexOf(first)), tokens.at(text.indexOf(last)));
  }

  private static String signs(String text) {
    Tokens tokens = AnalyzedText.of(text).tokens();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      out.append(tokens.symbol(i) == 0 ? "_" : tokens.symbol(i));
    }
    return out.toString();
  }

  @Test
  void partsNamesAtTheirSigns() {
    assertThat(tokens("CIFAR-10 and Recall@50, F1."))
        .isEqualTo("CIFAR|-|10 and Recall|@|50|, F1|.");
  }

  @Test
  void keepsApostropheInsideWordAndPartsPossessive() {
    assertThat(tokens("BERT's don't Cohen’s")).isEqualTo("BERT|'s don't Cohen|’s");
  }

  @Test
  void readsNumberAsOneToken() {
    assertThat(tokens("1,234.5 .76 1e-5 0·85 10 000 83,5% 1{,}234 2.0.1"))
        .isEqualTo("1,234.5 .76 1e-5 0·85 10 000 83,5|% 1{,}234 2.0.1");
  }

  @Test
  void leavesCommaOfListOutOfNumber() {
    assertThat(tokens("at 1,2,3 and (4,35)")).isEqualTo("at 1|,|2|,|3 and (|4|,|35|)");
  }

  @Test
  void partsUnitFromNumber() {
    assertThat(tokens("25x 2.4times 3.5M 64x64")).isEqualTo("25|x 2.4|times 3.5|M 64|x64");
  }

  @Test
  void skipsWhatPrintsNothing() {
    assertThat(tokens("\\textbf{83.0}\\% at $10^{-3}$")).isEqualTo("83.0|\\% at 10|^|-|3");
  }

  @Test
  void hasOneSignForAllItsSpellings() {
    assertThat(
            signs("- \u2212 \u2010 -- \u2013 \\% % \uff05 \\times \u00d7 +/- \\pm \u00b1 <= \\leq"))
        .isEqualTo("---––%%%××±±±≤≤");
  }

  @Test
  void takesTildeAsTieAfterLetterAndAsSignBeforeNumber() {
    assertThat(tokens("Fig.~2 at ~87%")).isEqualTo("Fig|. 2 at ~|87|%");
  }

  @Test
  void knowsMathFromMoney() {
    Tokens tokens = AnalyzedText.of("It costs $5 a day, then $6, at $x=2$.").tokens();
    assertThat(tokens.inMath(tokens.at(10))).isFalse();
    assertThat(tokens.inMath(tokens.at(34))).isTrue();
  }

  @Test
  void describesWords() {
    Tokens tokens = AnalyzedText.of("We use BERT, SQuAD, GPUs and F1").tokens();
    assertThat(tokens.isCapitalized(0)).isTrue();
    assertThat(tokens.isAllCaps(0)).isFalse();
    assertThat(tokens.isAllCaps(2)).isTrue();
    assertThat(tokens.isMixedCase(4)).isTrue();
    assertThat(tokens.isMixedCase(6)).isTrue();
    assertThat(tokens.hasDigit(8)).isTrue();
  }

  @Test
  void keyDisregardsCase() {
    Tokens tokens = AnalyzedText.of("Accuracy").tokens();
    assertThat(tokens.key(0)).isEqualTo(Tokens.key("accuracy"));
    assertThat(tokens.is(0, "accuracy")).isTrue();
  }

  @Test
  void keyTellsWordsOfAllAlphabetsApart() {
    Tokens tokens = AnalyzedText.of("Don’t don't ŠUM šum šb ac αb ±b Kite2vec kite2VEC").tokens();
    assertThat(tokens.key(0)).isEqualTo(tokens.key(1)).isEqualTo(Tokens.key("don't"));
    assertThat(tokens.key(2)).isEqualTo(tokens.key(3)).isEqualTo(Tokens.key("šum"));
    assertThat(tokens.key(4)).isNotEqualTo(tokens.key(5));
    assertThat(tokens.key(6)).isNotEqualTo(tokens.key(8));
    assertThat(tokens.key(9)).isEqualTo(tokens.key(10)).isEqualTo(Tokens.key("kite2vec"));
  }

  @Test
  void signHasTheKeyThatItHasAlone() {
    Tokens tokens = AnalyzedText.of("(a), b – c").tokens();
    assertThat(tokens.key(0)).isEqualTo(Tokens.key("("));
    assertThat(tokens.key(3)).isEqualTo(Tokens.key(","));
    assertThat(tokens.key(5)).isEqualTo(Tokens.key("–"));
    assertThat(AnalyzedText.of("\\AA").tokens().key(0)).isNotEqualTo(Tokens.key("Å"));
  }

  @Test
  void findsWordsOfAllLengthsWhereverTheyStand() {
    for (int length = 1; length < 140; length++) {
      for (int offset = 0; offset < 70; offset++) {
        String word = "k" + "ite".repeat(length).substring(0, length - 1);
        Tokens tokens = AnalyzedText.of(".".repeat(offset) + word + " " + word).tokens();
        int last = tokens.size() - 1;
        assertThat(tokens.text(last, last)).isEqualTo(word);
        assertThat(tokens.text(last - 1, last - 1)).isEqualTo(word);
        assertThat(tokens.key(last)).isEqualTo(tokens.key(last - 1)).isEqualTo(Tokens.key(word));
      }
    }
  }

  @Test
  void wordGoesOnWithLettersOfAllAlphabetsAndDigits() {
    assertThat(tokens("naïve šum aš kiteš kite2vec Kites KITES kitešum x\u0161 \u2264k"))
        .isEqualTo("naïve šum aš kiteš kite2vec Kites KITES kitešum xš ≤|k");
  }

  @Test
  void readsNextTextLikeTheFirst() {
    AnalyzedText text = AnalyzedText.of("Kites fly over harbours, and tides turn below them.");
    text.tokens().key(0);
    text.read("We fly.");
    assertThat(text.tokens().size()).isEqualTo(3);
    assertThat(text.tokens().key(0)).isEqualTo(Tokens.key("we"));
    assertThat(text.tokens().key(1)).isEqualTo(Tokens.key("fly"));
  }

  @Test
  void urlIsOneToken() {
    Tokens tokens = AnalyzedText.of("See https://example.org/v2.0/a-1, please").tokens();
    assertThat(tokens.kind(1)).isEqualTo(Kind.URL);
    assertThat(tokens.text(1, 1)).isEqualTo("https://example.org/v2.0/a-1");
  }

  @Test
  void matchesParenthesesAndCountsOnlyClosedOnes() {
    Tokens tokens = AnalyzedText.of("a (b [c] d) ) e ( f").tokens();
    assertThat(tokens.partner(1)).isEqualTo(7);
    assertThat(tokens.depth(4)).isEqualTo(2);
    assertThat(tokens.partner(8)).isEqualTo(-1);
    assertThat(tokens.depth(tokens.size() - 1)).isZero();
  }

  @Test
  void printsFormulasWhole() {
    assertThat(printed("an mAP$_{50}$ of 3", "mAP", "50")).isEqualTo("mAP$_{50}$");
    assertThat(printed("the ${\\alpha}$ error is 3", "\\alpha", "error"))
        .isEqualTo("${\\alpha}$ error");
    assertThat(printed("a $T_{\\mathrm{c}}$ of 3", "T", "c}")).isEqualTo("T_{c}");
    assertThat(printed("in $^{39}$K gas", "39", "K")).isEqualTo("$^{39}$K");
    assertThat(printed("a loss $\\hat{L}_2$ of 3", "L}", "2$")).isEqualTo("\\hat{L}_2");
  }

  @Test
  void printsNoBraceOrDollarWithoutItsCounterpart() {
    assertThat(printed("Cohen's $d = 0.8$", "Cohen", "d =")).isEqualTo("Cohen's d");
    assertThat(printed("the error $R_{\\mathrm{t} + x}$", "error", "t}")).isEqualTo("error R_t");
    assertThat(printed("a $5 cap", "$", "cap")).isEqualTo("$5 cap");
  }

  @Test
  void printsNoFontsEscapesTiesLineBreaksOrCitations() {
    assertThat(printed("the \\textit{Kite} test", "Kite", "test")).isEqualTo("Kite test");
    assertThat(printed("on  Kite~2,\nthe point\\_score", "Kite", "score"))
        .isEqualTo("Kite 2, the point_score");
    assertThat(printed("the Kite \\cite{ann20} set", "Kite", "set")).isEqualTo("Kite set");
  }
}
