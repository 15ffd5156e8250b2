package org.epitome.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.epitome.model.Metric.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "+5.9% | 5.9 | - | %",
        "2.4times | 2.4 | - | times",
        "30\\% | 30 | - | %",
        "$2.5\\times$ | 2.5 | - | times",
        "~87% | 87 | - | %",
        "$\\sim$87\\% | 87 | - | %",
        "4 times | 4 | - | times",
        "25x | 25 | - | times",
        "12.3 dB | 12.3 | - | dB",
        "an order of magnitude | 1 | - | orders_of_magnitude",
        "three orders of magnitude | 3 | - | orders_of_magnitude",
        "two-fold | 2 | - | times",
        "threefold | 3 | - | times",
        "twice | 2 | - | times",
        "1.2-3.4x | 1.2 | 3.4 | times",
        "15-20% | 15 | 20 | %",
        "5% to 12.4% | 5 | 12.4 | %",
        "8 to 60 hours | 8 | 60 | hours",
        "-11.1% to 4.4% | -11.1 | 4.4 | %",
        "83.0 \\pm 0.2 | 83.0 | - | -",
        "83.0 ± 0.2% | 83.0 | - | %",
        "0.99^{+0.01}_{-0.02} | 0.99 | - | -",
        "5(1) $μ$K | 5 | - | μK",
        "1,234.5 | 1234.5 | - | -",
        "3.2 x 10^5 | 3.2 | - | x 10^5",
        "1.0\\times10^5~\\mathrm{cm^2\\,V^{-1}} | 1.0 | - | x 10^5 cm^2 V^-1",
        "0·85 | 0.85 | - | -",
        "83,5% | 83.5 | - | %",
        "１２.５% | 12.5 | - | %",
        "−0.46 | -0.46 | - | -",
        "–0.46 | -0.46 | - | -",
        ".76 | 0.76 | - | -",
        "28 percentage points | 28 | - | points",
        "4.9%p | 4.9 | - | points",
        "20 pp | 20 | - | points",
        "Fifty percent | 50 | - | %",
        "4.25/5 | 4.25 | - | -",
        "7+ point | 7 | - | points",
        "95%+ | 95 | - | %",
        "1460 mW/m(2) | 1460 | - | mW/m(2)",
        "447~$\\mathrm{cm^2\\,V^{-1}\\,s^{-1}}$ | 447 | - | cm^2 V^-1 s^-1",
        "1.27-2.61M FLOPs/segment | 1.27 | 2.61 | M FLOPs/segment",
        "four to five orders of magnitude | 4 | 5 | orders_of_magnitude",
        "4\\sim10\\times | 4 | 10 | times",
        "20$--$65\\% | 20 | 65 | %",
      })
  void readsMention(String mention, String value, String upper, String unit) {
    Quantity quantity = Quantity.parse(mention);
    assertThat(quantity.value()).isEqualTo(value);
    assertThat(quantity.upper() == null ? null : quantity.upper().toPlainString()).isEqualTo(upper);
    assertThat(quantity.unit()).isEqualTo(unit);
  }

  @Test
  void refusesWhatIsNotOneQuantity() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantity.parse("5 and 6"))
        .withMessage("not one quantity: \"5 and 6\"");
    assertThat(Quantity.tryParse("accuracy")).isEmpty();
    assertThat(Quantity.tryParse("")).isEmpty();
  }

  private static List<String> amounts(String text) {
    return Quantity.all(text).stream().map(q -> text.substring(q.start(), q.end())).toList();
  }

  private static List<String> kinds(String text) {
    Quantities quantities = AnalyzedText.of(text).quantities();
    List<String> all = new ArrayList<>();
    for (int i = 0; i < quantities.size(); i++) {
      all.add(text.substring(quantities.start(i), quantities.end(i)) + " " + quantities.kind(i));
    }
    return all;
  }

  @Test
  void fromToIsTwo() {
    assertThat(amounts("It rises from 68.2% to 73.5%.")).containsExactly("68.2%", "73.5%");
  }

  @Test
  void rangingFromToIsOne() {
    assertThat(amounts("with gains ranging from 5% to 12.4%")).containsExactly("5% to 12.4%");
  }

  @Test
  void fallingPairIsNoRange() {
    assertThat(amounts("left and right 0.121-0.100")).containsExactly("0.121", "0.100");
  }

  @Test
  void takesSignOnlyWhereItIsAttached() {
    assertThat(amounts("by +3.2 and −0.5, a 3-5x gain")).containsExactly("+3.2", "−0.5", "3-5x");
  }

  @Test
  void readsNumberBrokenOverLines() {
    assertThat(amounts("gains of 3.3\npercentage points"))
        .containsExactly("3.3\npercentage points");
  }

  @Test
  void leavesFormulaOutsideOfMention() {
    assertThat(amounts("at $83.0\\%$ we are $-5.7\\%$ lower"))
        .containsExactly("83.0\\%", "-5.7\\%");
  }

  @Test
  void keepsMathThatOpensInside() {
    assertThat(amounts("about 2.91$\\times$ and $\\sim$10-30 $\\mathrm{km\\,s^{-1}}$"))
        .containsExactly("2.91$\\times$", "$\\sim$10-30 $\\mathrm{km\\,s^{-1}}$");
  }

  @Test
  void numbersOfNamesAreNoAmounts() {
    assertThat(
            kinds(
                "On CIFAR-10 with GPT-4, Recall@50, top-5, F$_1$, Fig. 3A, phases 3, 5 and 7, a"
                    + " 3D model of Mg(ClO4)2"))
        .allMatch(kind -> kind.endsWith(" NAME"))
        .hasSize(11);
  }

  @Test
  void tellsWhatNumbersAre() {
    assertThat(
            kinds(
                "(1) images of 64x64 [12] in 2023, HR 0.75 (95% CI 0.6-0.9, p < 0.001, n = 120), the"
                    + " 1st of 93:7"))
        .containsExactly(
            "1 ENUMERATION",
            "64x64 DIMENSIONS",
            "12 CITATION",
            "2023 YEAR",
            "0.75 AMOUNT",
            "95% CONFIDENCE_LEVEL",
            "0.6-0.9 INTERVAL",
            "0.001 P_VALUE",
            "120 SAMPLE_SIZE",
            "1st ORDINAL",
            "93:7 RATIO");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "at least 5 hours | AT_LEAST",
        "up to a 4.2x | AT_MOST",
        "up to about 30% | AT_MOST",
        "nearly 100 times | ABOUT",
        "~87% | ABOUT",
        "<5% | AT_MOST",
        "≥ 90% | AT_LEAST",
        "5 or more | AT_LEAST",
        "99.9%+ | AT_LEAST",
        "by as much as 28 points | AT_MOST",
        "more than 18$\\times$ | AT_LEAST",
        "83.0% | EXACT",
      })
  void readsBound(String text, Bound bound) {
    assertThat(Quantity.all(text)).singleElement().extracting(Quantity::bound).isEqualTo(bound);
  }

  @Test
  void wholeExpressionHasTheWordsOfTheBound() {
    String text = "It takes at least 5 hours.";
    Quantity quantity = Quantity.all(text).get(0);
    assertThat(text.substring(quantity.wholeStart(), quantity.wholeEnd()))
        .isEqualTo("at least 5 hours");
    assertThat(text.substring(quantity.start(), quantity.end())).isEqualTo("5 hours");
  }

  @Test
  void lastOfListLendsItsUnit() {
    Quantities quantities = AnalyzedText.of("1.0, 1.3 and 2.5 points").quantities();
    assertThat(quantities.unit(0)).isNull();
    assertThat(quantities.unitLender(0)).isEqualTo(2);
    assertThat(quantities.unit(quantities.unitLender(0))).isEqualTo("points");
  }

  @Test
  void versionCountsUpToWhereItStopsToBeNumber() {
    Quantities quantities = AnalyzedText.of("release 2.0.1").quantities();
    assertThat(quantities.kind(0)).isEqualTo(Quantities.Kind.NAME);
    assertThat(quantities.value(0)).isEqualTo("2.0");
  }

  @Test
  void urlHasNoQuantities() {
    assertThat(kinds("at https://example.org/v2/10%25 now")).isEmpty();
  }
}
