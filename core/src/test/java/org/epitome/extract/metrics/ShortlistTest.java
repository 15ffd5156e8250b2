package org.epitome.extract.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShortlistTest {
  private static final Decision SLOT = Decision.DATASET;

  /** Candidates with one feature each, by what it weighs. */
  private static Features candidates(int... weights) {
    Features features = new Features();
    features.begin(SLOT);
    for (int weight : weights) {
      features.candidate();
      features.add(weight);
    }
    return features;
  }

  private static Weights weights(int... weights) {
    Map<Long, Integer> made = new HashMap<>();
    for (int weight : weights) {
      made.put(Symbols.mix(SLOT.key, weight), weight);
    }
    return Weights.of(made);
  }

  /** Which of some candidates are on the list, the first being complete. */
  private static List<Integer> listed(int... weights) {
    Shortlist list = new Shortlist();
    list.read(candidates(weights), weights(weights), 1);
    List<Integer> listed = new ArrayList<>();
    for (int candidate = 0; candidate < weights.length; candidate++) {
      if (list.has(candidate)) {
        listed.add(candidate);
      }
    }
    return listed;
  }

  @Test
  void hasTheCandidatesThatComeNearTheBest() {
    assertThat(listed(100, 900, -5000, 200, -700, -800)).containsExactly(0, 1, 3, 4);
  }

  @Test
  void hasTheCompleteOnesWhateverTheyWeigh() {
    assertThat(listed(-9000, 500, 700)).containsExactly(0, 1, 2);
  }

  @Test
  void hasTheBestOfTheOthersEvenIfItIsFarBehind() {
    assertThat(listed(5000, -700, -600, -900)).containsExactly(0, 2);
  }

  @Test
  void hasAllWithoutWeights() {
    Shortlist list = new Shortlist();
    list.read(candidates(0, 9000, -9000), null, 1);
    assertThat(list.has(0) && list.has(1) && list.has(2)).isTrue();
  }

  @Test
  void candidatesThatAreLookedAtAgainKeepWhatTheyHad() {
    int[] first = {1, 5000, -5000, 4000};
    Features features = new Features();
    features.beginText(weights(first));
    features.begin(SLOT);
    for (int weight : first) {
      features.candidate();
      features.add(weight);
      if (weight == 4000) {
        features.remember(weight);
      }
    }
    features.shorten(1);
    assertThat(features.again(0)).isTrue();
    assertThat(features.again(1)).isTrue();
    features.add(7);
    assertThat(features.again(2)).isFalse();
    assertThat(features.again(3)).isTrue();
    features.add(8);
    assertThat(features.candidates()).isEqualTo(3);
    Weights more = weights(1, 5000, 4000, 7, 8);
    assertThat(more.score(features, 0)).isEqualTo(1);
    assertThat(more.score(features, 1)).isEqualTo(5007);
    assertThat(more.score(features, 2)).isEqualTo(4008);
  }
}
