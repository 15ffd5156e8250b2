package org.epitome.parsers.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.epitome.model.Author;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  /** "given | family | suffix", or the whole name where it was not split. */
  private static String shown(Author.@Nullable Builder builder) {
    if (builder == null) {
      return "none";
    }
    Author author = builder.build();
    if (author.family() == null) {
      return author.name();
    }
    String parts = (author.given() == null ? "" : author.given()) + " | " + author.family();
    return author.suffix() == null ? parts : parts + " | " + author.suffix();
  }

  private static String shown(List<Author.Builder> builders) {
    return builders.stream().map(NamesTest::shown).collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Jane Q. Doe                    > Jane Q. | Doe",
        "'Doe, Jane Q.'                 > Jane Q. | Doe",
        "'  Doe ,  Jane   Q. '          > Jane Q. | Doe",
        "Jane Q. van der Berg           > Jane Q. | van der Berg",
        "'Jane Q. van der Berg, Jr.'    > Jane Q. | van der Berg | Jr.",
        "'van der Berg, Jr., Jane Q.'   > Jane Q. | van der Berg | Jr.",
        "'van der Berg, Jane Q. Jr.'    > Jane Q. | van der Berg | Jr.",
        "'van der Berg, Jane Q., III'   > Jane Q. | van der Berg | III",
        "'Doe III, Jane'                > Jane | Doe | III",
        "John Doe Jr.                   > John | Doe | Jr.",
        "'Berg, Jane van der'           > Jane | van der Berg",
        "Maria de la Cruz               > Maria | de la Cruz",
        "Juan de la Fuente Martinez     > Juan | de la Fuente Martinez",
        "Guido Van Rossum               > Guido | Van Rossum",
        "Anna De La Fuente              > Anna | De La Fuente",
        "Wei Da                         > Wei | Da",
        "Santiago Ramón y Cajal         > Santiago | Ramón y Cajal",
        "J. P. d'Artagnan               > J. P. | d'Artagnan",
        "Doe J. Q.                      > J. Q. | Doe",
        "Doe JQ                         > JQ | Doe",
        "Xin LI                         > Xin | LI",
        "C.-P. Yuan                     > C.-P. | Yuan",
        "'Jane Doe, PhD'                > Jane | Doe",
        "'Doe, Jane, M.D., Ph.D.'       > Jane | Doe",
        "'Rahman, Md'                   > Md | Rahman",
        "The Kite Collaboration         > The Kite Collaboration",
        "Kite Working Group             > Kite Working Group",
        "'Dept. of Kites, Kite University' > 'Dept. of Kites, Kite University'",
        "Plato                          > Plato",
        "张三                            > 张三",
        "Jane Doe et al.                > Jane | Doe",
        "Jane Doe et al                 > Jane | Doe",
        "van der Berg                   > ' | van der Berg'",
        "José Ortega y Gasset           > José | Ortega y Gasset",
        "Ana Costa e Silva              > Ana | Costa e Silva",
        "'O''Hara, Anna-Maria B.'        > Anna-Maria B. | O'Hara",
        "J. Q.                          > J. | Q.",
        "Plato Jr.                      > ' | Plato | Jr.'",
        "Kite Teams                     > Kite Teams",
        "Kite Group (KG)                > Kite Group (KG)",
      })
  void readsNames(String printed, String expected) {
    assertThat(shown(Names.parse(printed))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"et al.", "and others", "others", "et al", " ", ",", "", "...", "7"})
  void takesNobodyForAnAuthor(String printed) {
    assertThat(Names.parse(printed)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Doe JQ              > JQ | Doe",
        "Ma JA               > JA | Ma",
        "van der Berg J 3rd  > J | van der Berg | 3rd",
        "Xin LI              > LI | Xin",
        "Kite Study Group    > Kite Study Group",
        "'Doe, Jane'         > Jane | Doe",
        "Kites ABCDE         > Kites | ABCDE",
        "Plato               > Plato",
      })
  void readsFamilyNameFirstWhereTheSourceDoes(String printed, String expected) {
    assertThat(shown(Names.familyFirst(printed))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Jane Doe, John Roe and Ann Poe           > Jane | Doe; John | Roe; Ann | Poe",
        "Jane Doe, John Roe, and Ann Poe          > Jane | Doe; John | Roe; Ann | Poe",
        "Doe, Jane and Roe, John                  > Jane | Doe; John | Roe",
        "Doe, J.; Roe, K. A.;                     > J. | Doe; K. A. | Roe",
        "Doe, J., Roe, K. A., Poe, L.             > J. | Doe; K. A. | Roe; L. | Poe",
        "Jane Doe & John Roe                      > Jane | Doe; John | Roe",
        "Jane Doe and others                      > Jane | Doe",
        "Jane Doe, Jr., John Roe                  > Jane | Doe | Jr.; John | Roe",
        "Doe, Jane                                > Jane | Doe",
        "Anders Andersson                         > Anders | Andersson",
        "Jane Doe, The Kite Collaboration         > Jane | Doe; The Kite Collaboration",
        "Jane Doe (Kite, Labs), John Roe          > Jane | Doe; John | Roe",
        "Jane Doe [Kite, Labs] and John Roe (1)   > Jane | Doe; John | Roe",
        "Doe, Jane [Kite, Labs]; Roe, J.          > Jane | Doe; J. | Roe",
        "Jane Doe (A (B) [C])                     > Jane | Doe",
        "Ming Wang (王明), Plato [1]                > Ming | Wang; Plato",
        "Kite Group (KG), Kite Team [KT]          > Kite Group (KG); Kite Team [KT]",
        "Jane Doe (née) Roe                       > Jane Doe (née) | Roe",
        "Plato, Jane Doe                          > Plato; Jane | Doe",
        "Jane Doe, Plato                          > Jane | Doe; Plato",
        "Jane Doe, PhD, John Roe                  > Jane | Doe; John | Roe",
        "and Jane Doe                             > Jane | Doe",
        "Doe, J.; et al.                          > J. | Doe",
        "Doe, J.; and Roe, K.                     > J. | Doe; K. | Roe",
      })
  void readsLists(String printed, String expected) {
    assertThat(shown(NameLists.of(printed))).isEqualTo(expected);
  }

  @Test
  void putsTheNameOfAGroupTogetherAgain() {
    assertThat(shown(Names.of("The Kite", "Collaboration"))).isEqualTo("The Kite Collaboration");
    assertThat(shown(Names.of("Jane", "Grouper"))).isEqualTo("Jane | Grouper");
    assertThat(shown(Names.of("jane", "group"))).isEqualTo("jane | group");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "'Doe, Jane' > Jane | Doe",
        "Kite Group  > Kite Group",
        "van Berg    > ' | van Berg'",
        "Jane Doe    > Jane Doe",
      })
  void readsAWholeNameInTheFieldOfTheFamilyName(String family, String expected) {
    assertThat(shown(Names.of(null, family))).isEqualTo(expected);
  }

  @Test
  void findsNobodyWhereNothingIsPrinted() {
    assertThat(NameLists.separatedBy(";", null)).isEmpty();
    assertThat(shown(NameLists.separatedBy(";", "Doe, Jane; et al."))).isEqualTo("Jane | Doe");
    assertThat(Names.familyFirst(null)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Al         > Gore    > Al | Gore",
        "Jane       > Al      > Jane | Al",
        "J. et al.  > Doe     > J. | Doe",
        "et         > al.     > none",
        "and        > others  > none",
        "           > et al.  > none",
      })
  void takesPartsForOthersOnlyTogether(String given, String family, String expected) {
    assertThat(shown(Names.of(given, family))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kites, Inc.", "Jane Doe", "Doe JQ"})
  void splitsNothingThatIsSaidToBeWhole(String name) {
    assertThat(shown(Names.whole(" " + name + ","))).isEqualTo(name);
  }

  @Test
  void takesNobodyForAWholeName() {
    assertThat(Names.whole("others")).isNull();
  }

  @Test
  void movesATrailingParticleToTheFamilyName() {
    assertThat(shown(Names.of("Jan van der", "Berg"))).isEqualTo("Jan | van der Berg");
  }

  @Test
  void makesTheWholeNameOfItsParts() {
    assertThat(Names.of("Jane", "Doe", "Jr.").build().name()).isEqualTo("Jane Doe Jr.");
  }

  @Test
  void givesNothingWithoutAName() {
    assertThat(Names.of(" ", null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-0002-1825-009x",
        "000000021825009X",
        "https://orcid.org/0000-0002-1825-009X",
        "http://orcid.org/0000-0002-1825-009X/",
        "orcid:0000 0002 1825 009X",
        "0000\u20100002\u20101825\u2010009X",
        "0000\u20110002\u20111825\u2011009X",
      })
  void hyphensOrcids(String printed) {
    assertThat(Orcids.of(printed)).isEqualTo("0000-0002-1825-009X");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0000-0002-1825",
        "12345678901234567",
        "0000-0000-0000-0000",
        "n/a",
        "0000-0002-1825/0097"
      })
  void knowsWhatIsNoOrcid(String printed) {
    assertThat(Orcids.of(printed)).isNull();
  }
}
