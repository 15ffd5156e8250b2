package org.epitome.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import org.epitome.model.Span;
import org.epitome.model.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '@',
      value = {
        "$\\sim$87\\% | ~87%",
        "10^{-3} | 10⁻³",
        "$\\mathcal{O}(n)$ | O(n)",
        "``Self-'' | “Self-”",
        "$\\alpha$-stable \\textbf{net} | α-stable net",
        "64times 64 | 64×64",
        "a 2.4times gain | a 2.4× gain",
        "sometimes 5 times | sometimes 5 times",
        "$R^2$ and $x_{max}$ and $y_1$ | R² and x_max and y₁",
        "data_set and a^b | data_set and a^b",
        "$e^{x+y}$ | e^(x+y)",
        "$\\frac{a}{b+c}$ and $\\sqrt{2}$ | a/(b+c) and √2",
        "1.2\\,ms and Fig.~2 | 1.2 ms and Fig. 2",
        "5--10 --- yes | 5–10 — yes",
        "Erd\\H{o}s, Hewl\\^er, na\\\"{\\i}ve | Erdős, Hewlêr, naïve",
        "\\emph{both} \\cite{a} ends | both  ends",
        "it costs $5 a day | it costs $5 a day",
        "\\url{https://example.org/a_b~c} | https://example.org/a_b~c",
        "https://example.org/a_b~c is _x_ | https://example.org/a_b~c is _x_",
        "\\gls{DRL} and \\foo | DRL and foo",
        "90$^\\circ$ | 90°",
        "a \\ | a \\",
        "unclosed $x^{2 | unclosed x^2",
        "$ x$ is | x is",
        "@\\,x and \\quad y\\quad z and a\\, b\\,@ | @x and y z and a b @",
        "~5 kites cost 6$ or 7$ | ~5 kites cost 6 or 7",
        "@times have the 5times @ | @times have the 5× @",
        "$$x_1$$ is \\foo | x₁ is foo",
        "$$ | @@",
        "the kites' | the kites'",
        "a run of 10^- | a run of 10^-",
        "of $f^\\partial$ and $x^\\#$ and $x^\\#2$ or 2^\\ | of f^∂ and x^# and x^#2 or 2^\\",
        "\\'{\\ i}, \\'{{\\ i}}, \\q, \\' | í, ' i, q, '",
        "\\sqrt x and \\sqrt | √x and √",
        "\\sqrt{\\em } ends | √ ends",
        "$\\alpha_{A Z}$ and $\\zeta z$ of \\Az | α_(A Z) and ζz of Az",
      })
  void readsTexAsUnicode(String source, String readable) {
    assertThat(ReadableText.of(source)).hasToString(readable);
  }

  private static Span span(int start, int end) {
    return new Span(TextField.ABSTRACT, start, end);
  }

  @Test
  void leadsBackToWhatIsShown() {
    ReadableText view = ReadableText.of("by $\\sim$87\\% of \\alpha");
    int number = view.text().indexOf("87%");
    Span source = view.toSource(span(number, number + 3));
    assertThat(source.in(view.source())).isEqualTo("87\\%");
    assertThat(view.toReadable(source)).isEqualTo(span(number, number + 3));
  }

  /**
   * Each unit, and behind it in angle brackets what prints it where that is not the unit itself.
   */
  private static String aligned(String source) {
    ReadableText view = ReadableText.of(source);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < view.text().length(); i++) {
      String unit = view.text().substring(i, i + 1);
      Span span = view.toSource(span(i, i + 1));
      String printing = source.substring(span.start(), span.end());
      out.append(unit).append(printing.equals(unit) ? "" : "<" + printing + ">");
    }
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '@',
      value = {
        "$\\sim$87\\% of\\ it~is | ~<\\sim>87%<\\%> of <\\ >it <~>is",
        "10^{-3} or $10^5$ or $e^{x+y}z$ or $x_{max}$ | 10⁻<->³<3> or 10⁵<5> or e^(<{>x+y)<}>z or x_max",
        "``Self-'' `a' 5--10 --- ---- b | “<``>Self-”<''> ‘<`>a' 5–<-->10 —<---> ---- b",
        "64times 64 2.4times 3times a | 64×<times>64 2.4×<times>3×<times> a",
        "\\frac{a}{b+c} \\sqrt{x+1}d | a/<}>(<{>b+c)<}> √<\\sqrt>(<{>x+1)<}>d",
        "Erd\\H{o}s, \\'e \\c{c}, \\\"{\\i} na\\\"ve | Erdő<\\H{o}>s, é<\\'e> ç<\\c{c}>, ï<\\\"{\\i}> na\"<\\\">ve",
        "\\url{a_b~c} \\href{x}{y}z \\cite{q}r \\gls{DRL} | a_b~c yz r DRL",
        "it costs $5 a day \\$6 \\(z\\) a\\,b a\\!c | it costs $5 a day $<\\$>6 z a <\\,>b ac",
        "https://example.org/a_b~c $x^{\\prime}$ 90$^\\circ$ $a_\\alpha$ 10^-12 b^c | https://example.org/a_b~c x′<\\prime> 90°<\\circ> a_α<\\alpha> 10⁻<->¹<1>²<2> b^c",
      })
  void leadsEachUnitToWhatPrintsIt(String source, String aligned) {
    assertThat(aligned(source)).isEqualTo(aligned);
  }

  @Test
  void showsPowerOfSource() {
    ReadableText view = ReadableText.of("about $10^{-3}$ m");
    assertThat(view.toReadable(span(6, 15)).in(view.text())).isEqualTo("10⁻³");
  }

  @Test
  void whatIsNotShownLeadsToItsNeighbour() {
    ReadableText view = ReadableText.of("a $$b");
    assertThat(view.toReadable(span(2, 4)).in(view.text())).isEqualTo("b");
  }

  @Test
  void whatIsNotShownAtTheEndLeadsToTheLastUnit() {
    ReadableText view = ReadableText.of("ab{}");
    assertThat(view.toReadable(span(2, 4)).in(view.text())).isEqualTo("b");
  }

  @Test
  void theWholeLeadsToTheWhole() {
    ReadableText view = ReadableText.of("a $x^2$ b");
    assertThat(view.toReadable(span(0, 9)).in(view.text())).isEqualTo("a x² b");
    assertThat(view.toSource(span(0, 6))).isEqualTo(span(0, 9));
    assertThatThrownBy(() -> view.toReadable(span(0, 10)))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> view.toSource(span(0, 7)))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> ReadableText.of("{}").toReadable(span(0, 1)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void addressesStayAsManyAsThereAre() {
    StringBuilder text = new StringBuilder("At");
    for (int i = 1; i < 20; i++) {
      text.append(" https://example.org/a_").append(i);
      assertThat(ReadableText.of(text + " or $x_1$")).hasToString(text + " or x₁");
    }
  }

  /** Pieces in any order, of which some open what none closes. */
  @Test
  void eachUnitIsPrintedByAStretchOfTheSource() {
    String[] pieces = {
      "a",
      "t",
      "times",
      "5",
      " ",
      "\n",
      "$",
      "$$",
      "{",
      "}",
      "^",
      "_",
      "~",
      "`",
      "''",
      "-",
      "--",
      "\\",
      "\\alpha",
      "\\frac",
      "\\sqrt",
      "\\cite",
      "\\url",
      "\\href",
      "\\foo",
      "\\quad",
      "\\,",
      "\\'",
      "\\c",
      "\\(",
      "\\%",
      "https://example.org/a_b",
      ".",
    };
    Random random = new Random(5);
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(24); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      ReadableText view = ReadableText.of(text.toString());
      assertThat(view.text().length()).isLessThanOrEqualTo(text.length());
      for (int i = 0; i < view.text().length(); i++) {
        Span there = view.toSource(span(i, i + 1));
        assertThat(there.end()).isLessThanOrEqualTo(text.length());
        Span back = view.toReadable(there);
        assertThat(back.start()).isLessThanOrEqualTo(i);
        assertThat(back.end()).isGreaterThan(i);
      }
    }
  }

  @Test
  @Tag("slow")
  void plainTextStaysAsItIs() throws IOException {
    for (String text : SharedAbstracts.texts()) {
      ReadableText view = ReadableText.of(text);
      if (text.indexOf('\\') < 0
          && text.indexOf('$') < 0
          && text.indexOf('{') < 0
          && text.indexOf('}') < 0
          && text.indexOf('^') < 0
          && text.indexOf('~') < 0
          && text.indexOf('_') < 0
          && text.indexOf('`') < 0
          && !text.contains("--")
          && !text.contains("''")
          && !text.contains("times")) {
        assertThat(view.text()).isEqualTo(text);
      }
      for (int i = 0; i < view.text().length(); i += 17) {
        Span there = view.toSource(span(i, i + 1));
        Span back = view.toReadable(there);
        assertThat(back.start()).isLessThanOrEqualTo(i);
        assertThat(back.end()).isGreaterThan(i);
      }
    }
  }
}
