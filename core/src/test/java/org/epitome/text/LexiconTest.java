package org.epitome.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private static Lexicon lexicon(String text) throws IOException {
    return Lexicon.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static final String METRICS =
      """
      # what is measured
      [metric]
      accuracy
      zero-shot accuracy
      F1 score = F1
      [dataset case]
      MATH
      Math
      """;

  @Test
  void findsLongestPhraseWhateverItsCaseAndHyphens() throws IOException {
    Lexicon lexicon = lexicon(METRICS);
    Tokens tokens = AnalyzedText.of("the Zero shot Accuracy").tokens();
    long match = lexicon.match(tokens, 1);
    assertThat(Lexicon.last(match)).isEqualTo(3);
    assertThat(lexicon.phrase(Lexicon.entry(match))).isEqualTo("zero-shot accuracy");
    assertThat(lexicon.classOfEntry(Lexicon.entry(match))).isEqualTo(lexicon.classNamed("metric"));
    assertThat(lexicon.match(tokens, 0)).isEqualTo(Lexicon.NONE);
  }

  @Test
  void prefixOfPhraseIsNoMatch() throws IOException {
    assertThat(lexicon(METRICS).match(AnalyzedText.of("zero shot").tokens(), 0))
        .isEqualTo(Lexicon.NONE);
  }

  @Test
  void findsWhereNextPhraseBegins() throws IOException {
    Lexicon lexicon = lexicon(METRICS);
    Tokens tokens = AnalyzedText.of("zero cost, zero-shot accuracy and F1 score").tokens();
    assertThat(lexicon.find(tokens, 0, tokens.size())).isEqualTo(3);
    assertThat(lexicon.find(tokens, 4, tokens.size())).isEqualTo(6);
    assertThat(lexicon.find(tokens, 7, tokens.size())).isEqualTo(8);
    assertThat(lexicon.find(tokens, 7, 9)).isEqualTo(9); // the phrase ends behind it
    assertThat(lexicon.find(tokens, 9, tokens.size())).isEqualTo(tokens.size());
  }

  @Test
  void valueIsWhatEntryStandsFor() throws IOException {
    Lexicon lexicon = lexicon(METRICS);
    long match = lexicon.match(AnalyzedText.of("F1-Score").tokens(), 0);
    assertThat(lexicon.value(Lexicon.entry(match))).isEqualTo("F1");
    assertThat(lexicon.valueOrPhrase(lexicon.entry(AnalyzedText.of("Accuracy").tokens(), 0)))
        .isEqualTo("accuracy");
  }

  @Test
  void capitalsCountInClassMarkedSo() throws IOException {
    Lexicon lexicon = lexicon(METRICS);
    Tokens tokens = AnalyzedText.of("MATH Math math").tokens();
    assertThat(lexicon.phrase(lexicon.entry(tokens, 0))).isEqualTo("MATH");
    assertThat(lexicon.phrase(lexicon.entry(tokens, 1))).isEqualTo("Math");
    assertThat(lexicon.entry(tokens, 2)).isEqualTo(-1);
  }

  @Test
  void matchesBackwardsFromLastToken() throws IOException {
    Tokens tokens = AnalyzedText.of("its zero-shot accuracy").tokens();
    long match = lexicon(METRICS).matchBackwards(tokens, tokens.size() - 1, 0, 5);
    assertThat(Lexicon.last(match)).isEqualTo(1);
  }

  @Test
  void findsPhrasesWithinGivenTokensOnly() throws IOException {
    Lexicon lexicon = lexicon(METRICS);
    Tokens tokens = AnalyzedText.of("its zero-shot accuracy").tokens();
    assertThat(Lexicon.last(lexicon.match(tokens, 1, 5))).isEqualTo(4);
    assertThat(lexicon.match(tokens, 1, 4)).isEqualTo(Lexicon.NONE);
    assertThat(Lexicon.last(lexicon.matchBackwards(tokens, 4, 1, 5))).isEqualTo(1);
    assertThat(Lexicon.last(lexicon.matchBackwards(tokens, 4, 2, 5))).isEqualTo(4);
    assertThat(Lexicon.last(lexicon.matchBackwards(tokens, 4, 0, 4))).isEqualTo(1);
    assertThat(Lexicon.last(lexicon.matchBackwards(tokens, 4, 0, 3))).isEqualTo(4);
  }

  @Test
  void capitalsOfPhraseCountWhateverJoinsItsWords() throws IOException {
    Lexicon lexicon = lexicon("[dataset case]\nKite Net\n");
    assertThat(lexicon.match(AnalyzedText.of("Kite-Net").tokens(), 0)).isNotEqualTo(Lexicon.NONE);
    assertThat(lexicon.match(AnalyzedText.of("Kite net").tokens(), 0)).isEqualTo(Lexicon.NONE);
  }

  @Test
  void classMayBeOpenedAgain() throws IOException {
    Lexicon lexicon = lexicon("[kite]\ndelta\n[bird]\nlark\n[kite]\nsled\n");
    assertThat(lexicon.classOf(AnalyzedText.of("sled").tokens(), 0))
        .isEqualTo(lexicon.classNamed("kite"));
    assertThatIllegalArgumentException().isThrownBy(() -> lexicon.classNamed("boat"));
  }

  @Test
  void builderHasAllEntries() throws IOException {
    Lexicon.Builder builder = lexicon(METRICS).toBuilder();
    for (int i = 0; i < 50; i++) {
      builder.add("kite", "kite" + "x".repeat(i), "K" + i);
    }
    Lexicon mine = builder.build();
    assertThat(mine.size()).isEqualTo(55);
    Tokens tokens = AnalyzedText.of("F1 score, math and kite" + "x".repeat(49)).tokens();
    assertThat(mine.value(Lexicon.entry(mine.match(tokens, 0)))).isEqualTo("F1");
    assertThat(mine.entry(tokens, 3)).isEqualTo(-1);
    assertThat(mine.value(mine.entry(tokens, 5))).isEqualTo("K49");
    assertThat(Lexicon.read(Lexicon.class, "units.lexicon").size()).isGreaterThan(100);
  }

  @Test
  void laterEntryOverrulesEqualOne() throws IOException {
    Lexicon mine = lexicon(METRICS).toBuilder().add("mine", "accuracy", null).build();
    assertThat(mine.classOf(AnalyzedText.of("accuracy").tokens(), 0))
        .isEqualTo(mine.classNamed("mine"));
  }

  @Test
  void refusesEntryBeforeAnyClass() {
    assertThatIllegalArgumentException().isThrownBy(() -> lexicon("accuracy\n"));
  }
}
