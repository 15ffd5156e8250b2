package org.epitome.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzedTextTest {

  @Test
  void englishIsKnown() {
    assertThat(
            AnalyzedText.of("We present a method that is faster than the others in use.")
                .isEnglish())
        .isTrue();
  }

  @Test
  void shortTextIsTakenAsEnglish() {
    assertThat(AnalyzedText.of("Die Another Day").isEnglish()).isTrue();
    assertThat(AnalyzedText.of("").isEnglish()).isTrue();
  }

  @Test
  void dutchNameMakesNoDutchText() {
    assertThat(
            AnalyzedText.of(
                    "Tailoring symmetry breaking in engineered van der Waals superlattices now")
                .isEnglish())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We study the works of der, die and das in the language of the Dutch",
        "The words of this und die nicht Hunde Katzen",
        "We use α, β, γ, δ, ε, ζ, η and θ",
        "Nicht die Hunde und Katzen fressen Gras",
        "From 语言 模型 we learn of two of them",
        "Из языка моделей is learned now",
      })
  void someForeignWordsMakeNoForeignText(String text) {
    assertThat(AnalyzedText.of(text).isEnglish()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nicht die Hunde und Katzen fressen Gras heute",
        "The words of ist und die nicht Hunde Katzen",
        "Wir zeigen, dass die Methode mit einer Genauigkeit von 83% besser ist als das Verfahren.",
        "Nous présentons une méthode pour la détection dans les images qui est plus rapide.",
        "El objetivo de este estudio fue evaluar la eficacia de las intervenciones en los pacientes.",
        "O objetivo deste estudo foi avaliar a eficácia das intervenções e os custos com uma análise.",
        "Lo studio presenta una analisi della efficacia di un metodo che è più rapido degli altri.",
        "本文提出一种新的方法, 用于图像分类, 精度达到83%并优于现有方法",
        "В работе предложен новый метод классификации изображений",
      })
  void otherLanguagesAreKnown(String text) {
    assertThat(AnalyzedText.of(text).isEnglish()).isFalse();
  }

  @Test
  void sentencesKnowTheirSection() {
    Sentences sentences =
        AnalyzedText.of(
                "BACKGROUND: Colds are common. They last.\nMETHODS: We counted.\nRESULTS\nMany.\n"
                    + "Conclusions: They are.")
            .sentences();
    assertThat(sentences.section(0)).isEqualTo(Section.BACKGROUND);
    assertThat(sentences.section(1)).isEqualTo(Section.BACKGROUND);
    assertThat(sentences.section(2)).isEqualTo(Section.METHODS);
    assertThat(sentences.section(sentences.size() - 2)).isEqualTo(Section.RESULTS);
    assertThat(sentences.section(sentences.size() - 1)).isEqualTo(Section.CONCLUSIONS);
  }

  @Test
  void wordAtBeginningIsNoLabel() {
    Sentences sentences = AnalyzedText.of("Results show this. Methods differ.").sentences();
    assertThat(sentences.section(0)).isEqualTo(Section.UNLABELLED);
    assertThat(sentences.section(1)).isEqualTo(Section.UNLABELLED);
  }

  @Test
  void holdsAsManyOfEachAsThereAre() {
    AnalyzedText text = AnalyzedText.of("We (see [3]) need $5$ kg. ".repeat(300));
    assertThat(text.tokens().size()).isEqualTo(3300);
    assertThat(text.tokens().text(3298, 3299)).isEqualTo("kg.");
    assertThat(text.sentences().size()).isEqualTo(300);
    assertThat(text.sentences().of(3299)).isEqualTo(299);
    assertThat(text.sentences().start(299)).isEqualTo(299 * 26);
    assertThat(text.sentences().end(299)).isEqualTo(299 * 26 + 25);
    Quantities quantities = text.quantities();
    assertThat(quantities.size()).isEqualTo(600);
    assertThat(quantities.unit(599)).isEqualTo("kg");
    assertThat(quantities.inMath(599)).isTrue();
    assertThat(quantities.inMath(598)).isFalse();
    assertThat(quantities.depth(598)).isEqualTo(2);
    assertThat(quantities.numberStart(599)).isEqualTo(299 * 26 + 19);
    assertThat(quantities.at(quantities.lastToken(599))).isEqualTo(599);
    assertThat(quantities.numberEnd(599)).isEqualTo(299 * 26 + 20);
    assertThat(quantities.firstToken(599)).isEqualTo(3297);
    assertThat(quantities.unitFirstToken(599)).isEqualTo(3298);
    assertThat(quantities.unitLastToken(599)).isEqualTo(3298);
    assertThat(quantities.at(3296)).isEqualTo(-1);
    assertThat(quantities.at(-1)).isEqualTo(-1);
    assertThat(quantities.at(3300)).isEqualTo(-1);
  }

  @Test
  void lastOfListLendsItsUnit() {
    Quantities quantities = AnalyzedText.of("At 1.0, 1.3 and 2.5 points or 3 4 kg.").quantities();
    assertThat(quantities.unitLender(0)).isEqualTo(2);
    assertThat(quantities.unitLender(1)).isEqualTo(2);
    assertThat(quantities.unitLender(2)).isEqualTo(2);
    assertThat(quantities.unitLender(3)).isEqualTo(-1);
  }

  @Test
  void quantityMayBeTheFirstWord() {
    Quantities quantities = AnalyzedText.of("5 kg of kites").quantities();
    assertThat(quantities.at(0)).isZero();
    assertThat(quantities.at(1)).isZero();
    assertThat(quantities.at(2)).isEqualTo(-1);
  }

  @Test
  void whatSaysWhichAndNotHowManyIsNoQuantity() {
    assertThat(Quantities.Kind.values())
        .filteredOn(kind -> !kind.isQuantity())
        .containsExactlyInAnyOrder(
            Quantities.Kind.NAME,
            Quantities.Kind.ENUMERATION,
            Quantities.Kind.CITATION,
            Quantities.Kind.ORDINAL);
  }

  @Test
  void nextPaperReplacesAllLayers() {
    PaperText paper = new PaperText().read(null, "We gain 5%. And more.", null);
    assertThat(paper.abstractText().quantities().size()).isEqualTo(1);
    paper.read(null, "Nothing.", null);
    assertThat(paper.abstractText().quantities().size()).isZero();
    assertThat(paper.abstractText().sentences().size()).isEqualTo(1);
    assertThat(paper.abstractText().tokens().size()).isEqualTo(2);
  }

  @Test
  void hasTheSameKeysWhereSentencesWereAskedForFirst() {
    String text =
        "RESULTS: Kites, e.g. Größe-2 ones (see Šípek), fly 3.5 m high. И ещё: FLY’s"
            + " \u00e5ngstr\u00f6m. Results of \\alpha-kites at kites.example.org/fly. Don't.";
    AnalyzedText sentencesFirst = AnalyzedText.of(text);
    sentencesFirst.sentences();
    Tokens tokens = sentencesFirst.tokens();
    Tokens expected = AnalyzedText.of(text).tokens();
    assertThat(tokens.size()).isEqualTo(expected.size());
    for (int token = 0; token < tokens.size(); token++) {
      assertThat(tokens.key(token)).isEqualTo(expected.key(token)).isNotZero();
    }
  }
}
