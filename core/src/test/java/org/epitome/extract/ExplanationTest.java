package org.epitome.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.epitome.Epitome;
import org.epitome.extract.Explanation.Feature;
import org.epitome.extract.Explanation.Option;
import org.epitome.model.Span;
import org.epitome.model.TextField;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final String TEXT =
      "We improve accuracy from 71.2% to 75.0% on KiteBench, and F1 is 0.81.";
  private static final Span SPAN = new Span(TextField.ABSTRACT, 0, 1);

  private static List<Explanation> explain(String text) {
    List<Explanation> explanations = new ArrayList<>();
    Epitome explaining =
        Epitome.builder()
            .annotator(MetricsAnnotator.builder().explainTo(explanations::add).build())
            .build();
    Epitome plain = Epitome.builder().annotator(new MetricsAnnotator()).build();
    assertThat(explaining.annotate(text)).isEqualTo(plain.annotate(text));
    return explanations;
  }

  @Test
  void explainingChangesNothingAndTheReasonsAreTheMargin() {
    List<Explanation> explanations = explain(TEXT);
    assertThat(explanations)
        .extracting(Explanation::decision)
        .contains("result", "evaluated", "kind", "bound", "role", "name", "dataset", "baseline");
    for (Explanation explanation : explanations) {
      assertThat(explanation.reasons().stream().mapToInt(Feature::weight).sum())
          .isEqualTo(explanation.margin());
      for (Option option : explanation.options()) {
        assertThat(option.features().stream().mapToInt(Feature::weight).sum())
            .isEqualTo(option.score());
        assertThat(option.score()).isLessThanOrEqualTo(explanation.best().score());
      }
    }
  }

  /** Where nobody looks at features, what comes back in a text is weighed once. */
  @Test
  void explainingChangesNothingInLongTexts() {
    StringBuilder text = new StringBuilder();
    for (int i = 10; i < 50; i++) {
      text.append("KiteLM reaches an accuracy of 71.").append(i).append("% on the KiteBench-");
      text.append(i).append(" dataset and a recall of 0.").append(i).append(". ");
    }
    assertThat(explain(text.toString())).isNotEmpty();
  }

  @Test
  void everyFeatureHasAName() {
    assertThat(explain(TEXT))
        .flatExtracting(Explanation::options)
        .flatExtracting(Option::features)
        .extracting(Feature::name)
        .isNotEmpty()
        .noneMatch(name -> name.startsWith("#"));
  }

  @Test
  void textWithoutNumbersAsksNothing() {
    assertThat(explain("Kites fly over the bay.")).isEmpty();
  }

  @Test
  void marginWithoutAnotherAnswerIsTheScore() {
    Option only = new Option("none", -3, List.of(new Feature("bias", -3)));
    Explanation explanation = new Explanation("name", SPAN, List.of(only));
    assertThat(explanation.margin()).isEqualTo(-3);
    assertThat(explanation.reasons()).containsExactly(new Feature("bias", -3));
  }

  @Test
  void reasonsLeaveOutWhatBothAnswersHave() {
    Option best = new Option("a", 7, List.of(new Feature("x", 2), new Feature("y", 5)));
    Option next = new Option("b", 3, List.of(new Feature("x", 2), new Feature("z", 1)));
    assertThat(new Explanation("name", SPAN, List.of(best, next)).reasons())
        .containsExactly(new Feature("y", 5), new Feature("z", -1));
  }

  @Test
  void needsAnAnswer() {
    assertThatThrownBy(() -> new Explanation("name", SPAN, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("options: at least one answer is needed");
  }
}
