package org.epitome.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SpansTest {

  @Test
  void holdsAsManyAsAreAdded() {
    Spans spans = new Spans();
    for (int i = 0; i < 40; i++) {
      spans.add(3 * i, 3 * i + 3);
    }
    assertThat(spans.size()).isEqualTo(40);
    for (int i = 0; i < 40; i++) {
      assertThat(spans.start(i)).isEqualTo(3 * i);
      assertThat(spans.end(i)).isEqualTo(3 * i + 3);
    }
    spans.clear();
    assertThat(spans.size()).isZero();
    spans.add(0, 1);
    assertThat(spans.end(0)).isEqualTo(1);
  }

  @Test
  void refusesWhatIsEmptyOrOutOfOrder() {
    Spans spans = new Spans();
    assertThatIllegalArgumentException().isThrownBy(() -> spans.add(-1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> spans.add(2, 2));
    spans.add(2, 4);
    assertThatIllegalArgumentException().isThrownBy(() -> spans.add(3, 5));
    assertThat(spans.size()).isEqualTo(1);
  }
}
