package org.epitome.extract.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CascadeTest {
  @Test
  void settlesNumbersThatAreFarFromEvenOnEitherSide() {
    assertThat(Cascade.isDecided(Decision.RESULT, -3100)).isTrue();
    assertThat(Cascade.isDecided(Decision.RESULT, -2900)).isFalse();
    assertThat(Cascade.isDecided(Decision.RESULT, 2500)).isFalse();
    assertThat(Cascade.isDecided(Decision.RESULT, 2700)).isTrue();
  }

  @Test
  void settlesNamesOnlyThatWereSurelyNotMeasuredOn() {
    assertThat(Cascade.isDecided(Decision.EVALUATED, -4100)).isTrue();
    assertThat(Cascade.isDecided(Decision.EVALUATED, -3900)).isFalse();
    assertThat(Cascade.isDecided(Decision.EVALUATED, 9000)).isFalse();
  }

  @Test
  void whatIsToldLaterAddsToTheFirstLook() {
    Weights weights =
        Weights.of(
            Map.of(
                Symbols.mix(Decision.RESULT.key, 1), -1000,
                Symbols.mix(Decision.RESULT.key, 2), 3700));
    Features features = new Features();
    features.beginText(weights);
    features.begin(Decision.RESULT);
    features.candidate();
    features.add(1);
    assertThat(features.isDecided()).isFalse();
    features.add(2);
    assertThat(weights.score(features, 0)).isEqualTo(2700);
    assertThat(features.isDecided()).isTrue();
    assertThat(weights.score(features, 0)).isEqualTo(2700);
  }

  @Test
  void settlesNothingWithoutWeights() {
    Features features = new Features();
    features.begin(Decision.RESULT);
    features.candidate();
    features.add(1);
    assertThat(features.isDecided()).isFalse();
  }
}
