package org.epitome.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
  @ParameterizedTest
  @ValueSource(strings = {"2024", "0999", "2024-03", "2024-03-14", "2024-02-29", "--02-29"})
  void readsWhatItWrites(String iso) {
    assertThat(PartialDate.parse(iso)).hasToString(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "24", "2024-13", "2023-02-29", "2024-3-1", "2024-03-14T00:00", "--13-01"})
  void refusesWhatIsNoDate(String text) {
    assertThatThrownBy(() -> PartialDate.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("date is not YYYY, YYYY-MM, YYYY-MM-DD or --MM-DD: " + text);
  }

  @Test
  void takesTheYearFromThePageWhereItsOwnIsMissing() {
    assertThat(PartialDate.ofMonthDay(5, 29).withYearIfMissing(2026))
        .isEqualTo(PartialDate.of(2026, 5, 29));
    assertThat(PartialDate.of(2025, 2, 27).withYearIfMissing(2026))
        .isEqualTo(PartialDate.of(2025, 2, 27));
  }
}
