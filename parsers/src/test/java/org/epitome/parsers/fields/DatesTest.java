package org.epitome.parsers.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "2024                              > 2024",
        "2024-03                           > 2024-03",
        "2024-3-4                          > 2024-03-04",
        "2024-03-14T23:59:59.000Z          > 2024-03-14",
        "2024-03-14 00:00:00+02:00         > 2024-03-14",
        "2024/03/14                        > 2024-03-14",
        "2024/03//                         > 2024-03",
        "2024///other                      > 2024",
        "2024-03-00                        > 2024-03",
        "2024-13-01                        > 2024",
        "2023-02-29                        > 2023-02",
        "20240314                          > 2024-03-14",
        "20240314120000                    > 2024-03-14",
        "202403                            > 2024-03",
        "14.03.2024                        > 2024-03-14",
        "03/14/2024                        > 2024-03-14",
        "14/03/2024                        > 2024-03-14",
        "03/04/2024                        > 2024",
        "'Mon, 2 Apr 2007 19:18:42 GMT'    > 2007-04-02",
        "'Fri,  3 Mar 23 01:36:02 GMT'     > 2023-03-03",
        "'Fri, 31 Dec 99 23:59 +0100'      > 1999-12-31",
        "Thu Mar 14 08:01:02 2024          > 2024-03-14",
        "Aug 2024                          > 2024-08",
        "August 2024                       > 2024-08",
        "Sept. 2024                        > 2024-09",
        "'Oct 4, 2026'                     > 2026-10-04",
        "'October 4th, 2026'               > 2026-10-04",
        "4 October 2026                    > 2026-10-04",
        "12-Aug-2024                       > 2024-08-12",
        "2024-Aug-12                       > 2024-08-12",
        "2024 Aug 12                       > 2024-08-12",
        "2000 Spring                       > 2000",
        "Summer 1999-2000                  > 1999",
        "1998 Dec-1999 Jan                 > 1998-12",
        "2000 Mar-Apr                      > 2000-03",
        "2000 Jan 1-15                     > 2000-01-01",
        "'Oct 3-5, 2024'                   > 2024-10-03",
        "2000-2001                         > 2000",
        "2020-01-05/2020-12-31             > 2020-01-05",
        "1st Quarter 2001                  > 2001",
        "14. März 2024                     > 2024-03-14",
        "May 29                            > --05-29",
        "--03-14                           > --03-14",
        "2023                              > 2023",
        "0000                              > none",
        "0000-00-00                        > none",
        "March                             > none",
        "in press                          > none",
        "''                                > none",
        "999999                            > none",
      })
  void readsDatesAsPreciselyAsTheyArePrinted(String printed, String expected) {
    assertThat(Objects.toString(Dates.parse(printed), "none")).isEqualTo(expected);
  }

  @Test
  void readsMomentsInUtc() {
    assertThat(Dates.ofEpochMillis(1_710_460_799_000L)).hasToString("2024-03-14");
    assertThat(Dates.ofEpochMillis(Long.MAX_VALUE)).isNull();
  }

  @Test
  void leavesOutPartsThatDoNotExist() {
    assertThat(Dates.of(2024, 2, 30)).hasToString("2024-02");
    assertThat(Dates.of(2024, 0, 3)).hasToString("2024");
    assertThat(Dates.of(0, 2, 3)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"8,8", "08,8", "Aug,8", "Aug.,8", "août,8", "13,0", "Spring,0", "'',0"})
  void knowsMonths(String printed, int expected) {
    assertThat(Dates.month(printed)).isEqualTo(expected);
  }
}
