package org.epitome.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
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
      strings = {
        "",
        "24",
        "two4",
        "20/4",
        "2024-13",
        "2024-00",
        "2024/03",
        "2024-3x",
        "2023-02-29",
        "2024-03-00",
        "2024-03-32",
        "2024/03/14",
        "2024-03/14",
        "2024-3-1",
        "2024-03-14T00:00",
        "--13-01",
        "--12/01",
        "--02-30"
      })
  void refusesWhatIsNoDate(String text) {
    assertThatThrownBy(() -> PartialDate.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("date does not exist or is not YYYY, YYYY-MM, YYYY-MM-DD or --MM-DD: " + text);
  }

  @Test
  void takesTheYearFromThePageWhereItsOwnIsMissing() {
    assertThat(PartialDate.ofMonthDay(5, 29).withYearIfMissing(2026))
        .isEqualTo(PartialDate.of(2026, 5, 29));
    assertThat(PartialDate.of(2025, 2, 27).withYearIfMissing(2026))
        .isEqualTo(PartialDate.of(2025, 2, 27));
  }

  @Test
  void takesNoYearThatDoesNotHaveTheDay() {
    PartialDate leapDay = PartialDate.ofMonthDay(2, 29);
    assertThat(leapDay.withYearIfMissing(2023)).isEqualTo(leapDay);
    assertThat(leapDay.withYearIfMissing(2024)).isEqualTo(PartialDate.of(2024, 2, 29));
  }

  @Test
  void refusesPartsThatMakeNoDate() {
    assertThatThrownBy(() -> new PartialDate(2024, null, 3))
        .hasMessage(
            "a date needs a year, a year and month, a day, or a month and day: 2024, null, 3");
    assertThatThrownBy(() -> new PartialDate(null, 3, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PartialDate(null, null, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PartialDate.of(10_000)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PartialDate.of(0)).hasMessage("year is not between 1 and 9999: 0");
    assertThatThrownBy(() -> PartialDate.of(2024, 13))
        .hasMessage("month is not between 1 and 12: 13");
    assertThatThrownBy(() -> PartialDate.of(2023, 2, 29))
        .hasMessage("day does not exist in month 2: 29");
  }

  @Test
  void givesWhatIsKnown() {
    PartialDate day = PartialDate.of(LocalDate.of(2024, 3, 14));
    assertThat(day).isEqualTo(PartialDate.of(2024, 3, 14));
    assertThat(day.toLocalDate()).hasValue(LocalDate.of(2024, 3, 14));
    assertThat(day.toYearMonth()).hasValue(YearMonth.of(2024, 3));
    assertThat(PartialDate.of(2024, 3).toLocalDate()).isEmpty();
    assertThat(PartialDate.of(2024, 3).toYearMonth()).hasValue(YearMonth.of(2024, 3));
    assertThat(PartialDate.of(2024).toYearMonth()).isEmpty();
    assertThat(PartialDate.ofMonthDay(3, 14).toLocalDate()).isEmpty();
    assertThat(PartialDate.ofMonthDay(3, 14).toYearMonth()).isEmpty();
  }
}
