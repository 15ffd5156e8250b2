package org.epitome.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.epitome.model.Metric.Bound;
import org.epitome.model.Metric.Direction;
import org.epitome.model.Metric.Kind;
import org.epitome.model.Metric.Role;
import org.junit.jupiter.api.Test;

class MetricTest {
  private static Metric.Builder change(String value) {
    return Metric.builder().kind(Kind.CHANGE).value(new BigDecimal(value));
  }

  @Test
  void isAnExactOwnScoreUntilToldOtherwise() {
    Metric metric = Metric.of("FID", "2.51");
    assertThat(metric.kind()).isEqualTo(Kind.SCORE);
    assertThat(metric.bound()).isEqualTo(Bound.EXACT);
    assertThat(metric.role()).isEqualTo(Role.OWN);
    assertThat(metric).isEqualTo(Metric.of("FID", "2.51"));
  }

  @Test
  void printedDecimalsMakeADifference() {
    assertThat(Metric.of("FID", "2.50")).isNotEqualTo(Metric.of("FID", "2.5"));
  }

  @Test
  void scoreKeepsItsSign() {
    assertThat(Metric.of("log-likelihood", "-1.20")).hasToString("log-likelihood -1.20");
  }

  @Test
  void scoreHasNoDirectionAndChangeNoSign() {
    assertThatThrownBy(
            () -> Metric.of("FID", "1").toBuilder().direction(Direction.INCREASE).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("direction belongs to a change, not to a score: INCREASE");
    assertThatThrownBy(() -> change("-3").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value of a change has no sign, its direction says it: -3");
  }

  @Test
  void rangeGoesUp() {
    assertThatThrownBy(() -> change("3").upper(BigDecimal.ONE).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("upper is below the value 3: 1");
    assertThat(change("3").upper(new BigDecimal("3.0")).build().upper()).isEqualTo("3.0");
  }

  @Test
  void needsAValue() {
    assertThatThrownBy(() -> Metric.builder().name("FID").build())
        .isInstanceOf(NullPointerException.class)
        .hasMessage("value is null");
    assertThatThrownBy(() -> Metric.of("FID", "low")).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void readsAsALineForPeople() {
    assertThat(Metric.of("FID", "2.51").toBuilder().dataset("CIFAR-10").build())
        .hasToString("FID 2.51 on CIFAR-10");
    assertThat(
            change("2.4")
                .upper(new BigDecimal("3"))
                .unit("times")
                .direction(Direction.INCREASE)
                .bound(Bound.AT_MOST)
                .name("speed")
                .baseline("SnapKV")
                .build())
        .hasToString("speed increase ≤2.4–3 times vs. SnapKV");
    assertThat(
            Metric.builder()
                .value(new BigDecimal("83.0"))
                .unit("%")
                .bound(Bound.ABOUT)
                .role(Role.BASELINE)
                .build())
        .hasToString("? ~83.0% (baseline)");
    assertThat(change("1E+3").bound(Bound.AT_LEAST).name("cost").unit("GPU hours").build())
        .hasToString("cost ≥1000 GPU hours");
  }

  @Test
  void placeIsLeftOutForComparing() {
    Metric metric = Metric.of("FID", "2.51");
    Metric placed = metric.toBuilder().span(new Span(TextField.ABSTRACT, 3, 7)).build();
    assertThat(placed).isNotEqualTo(metric);
    assertThat(placed.withoutSpan()).isEqualTo(metric);
    assertThat(metric.withoutSpan()).isSameAs(metric);
  }

  @Test
  void asPrintedItEqualsWhatATestMakes() {
    Metric metric = Metric.of("FID", "2.51").toBuilder().dataset("KiteFaces").build();
    Metric found =
        metric.toBuilder()
            .canonicalName("FID")
            .better(Metric.Better.LOWER)
            .span(new Span(TextField.ABSTRACT, 3, 7))
            .build();
    assertThat(found.asPrinted()).isEqualTo(metric);
  }
}
