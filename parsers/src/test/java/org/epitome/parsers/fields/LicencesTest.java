package org.epitome.parsers.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "https://creativecommons.org/licenses/by/4.0/ > https://creativecommons.org/licenses/by/4.0/",
        "cc_by             > CC-BY",
        "cc_by_nc_nd       > CC-BY-NC-ND",
        "cc-by-4.0         > CC-BY-4.0",
        "CC BY-NC 4.0      > CC-BY-NC-4.0",
        "cc0               > CC0",
        "cc_no             > All rights reserved",
        "CCBYNCND          > CC-BY-NC-ND",
        "MIT               > MIT",
        "NA                > none",
        "n/a               > none",
        "null              > none",
        "-                 > none",
        "cc0_ng            > CC0",
        "http://kites.example/terms > http://kites.example/terms",
        "cc                > cc",
        "ccx               > ccx",
        "ccbyn             > ccbyn",
        "ccby n            > ccby n",
        "ccbyncnd00        > ccbyncnd00",
        "cc (by)           > cc (by)",
        "cc by, nc         > cc by, nc",
        "cc by with many more words > cc by with many more words",
        "''                > none",
        "CCBY is not a code > CCBY is not a code",
      })
  void bringsLicencesIntoOneForm(String printed, String expected) {
    assertThat(Objects.toString(Licences.clean(printed), "none")).isEqualTo(expected);
  }
}
