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
        "18-23 June 2018                   > 2018-06-18",
        "3–5 October 2024                  > 2024-10-03",
        "18 June-23 July 2018              > 2018-06-18",
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
        "202                               > none",
        "20240                             > none",
        "202400                            > none",
        "202413                            > none",
        "2024.03.14                        > 2024-03-14",
        "2024-03-014                       > 2024-03",
        "2024 5 3                          > 2024",
        "'No. 12345, March 2024'           > 2024-03",
        "2000 Mar-2001 Apr                 > 2000-03",
        "2000 Jan 1–15                     > 2000-01-01",
        "Thu Mar 14 08:01:02.5 2024        > 2024-03-14",
        "Mar 14 08:01                      > --03-14",
        "Mar 0 2024                        > 2024-03",
        "Mar 45 2024                       > 2024-03",
        "99 March 2024                     > 2024-03",
        "12 13 March 2024                  > 2024-03",
        "March May 2024                    > 2024-03",
        "March 12 99                       > 1999-03-12",
        "March 12 9                        > --03-12",
        "13/14/2024                        > 2024",
        "1 2 3 2024                        > 2024",
        "31.12                             > none",
        "12                                > none",
        "Feb 30                            > none",
      })
  void readsDatesAsPreciselyAsTheyArePrinted(String printed, String expected) {
    assertThat(Objects.toString(Dates.parse(printed), "none")).isEqualTo(expected);
  }

  @Test
  void readsMomentsInUtc() {
    assertThat(Dates.ofEpochMillis(1_710_460_799_000L)).hasToString("2024-03-14");
    assertThat(Dates.ofEpochMillis(Long.MAX_VALUE)).isNull();
    assertThat(Dates.ofEpochMillis(400_000_000_000_000L)).isNull();
    assertThat(Dates.ofEpochMillis(-100_000_000_000_000L)).isNull();
  }

  @Test
  void leavesOutPartsThatDoNotExist() {
    assertThat(Dates.of(2024, 2, 30)).hasToString("2024-02");
    assertThat(Dates.of(2024, 0, 3)).hasToString("2024");
    assertThat(Dates.of(0, 2, 3)).isNull();
    assertThat(Dates.of(10_000, 2, 3)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2024,Mar,14,2024-03-14",
    "2019/20,,,2019",
    "2024,03,14-15,2024-03-14",
    "2024,Spring,14,2024",
    "2024,5,n/a,2024-05",
    "20245,5,1,none",
    "c. 2024,5,1,none",
    ",5,1,none",
  })
  void readsDatesWhosePartsArePrintedApart(String year, String month, String day, String expected) {
    assertThat(Objects.toString(Dates.of(year, month, day), "none")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-14T10:00,2024-03-14",
    "2024-03-14,2024-03-14",
    "2024-02-30,none",
    "0000-01-01,none",
    "2024/03/14,none",
    "2024-03/14,none",
    "2024-0a-14,none",
    "2024-0.-14,none",
    "2024-03,none",
  })
  void readsTheDayWithWhichATextBegins(String text, String expected) {
    assertThat(Objects.toString(Dates.day(text), "none")).isEqualTo(expected);
  }

  @Test
  void looksForNoDateInProse() {
    assertThat(Dates.parse("On 14 March 2024 " + "it rained. ".repeat(20))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "8,8",
    "08,8",
    "Aug,8",
    "Aug.,8",
    "août,8",
    "13,0",
    "Spring,0",
    "8a,0",
    "Ju,0",
    "Septemberlike,0",
    "'',0"
  })
  void knowsMonths(String printed, int expected) {
    assertThat(Dates.month(printed)).isEqualTo(expected);
  }
}
