package org.epitome.parsers.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          H<sub>2</sub>O and <i>E. coli</i>            | H2O and E. coli
          10<sup>6</sup> cells, 10<sup>-3</sup> M      | 10⁶ cells, 10⁻³ M
          work<sup>1,2</sup> shows                     | work¹,² shows
          shown.<sup>1</sup> Then, <sup>2</sup>H       | shown.¹ Then, 2H
          shown <xref><sup>3</sup></xref> again        | shown ³ again
          p &lt; 0.05 &amp; q &gt; 1                   | p < 0.05 & q > 1
          p &amp;lt; 0.05, R&amp;amp;D                 | p < 0.05, R&D
          a < b and x<y, but c > d                     | a < b and x<y, but c > d
          caf&eacute; &#8211; &#x2014; AT&T &unknown;  | café – — AT&T &unknown;
          one<br/>two<br>three                         | one two three
          <jats:italic>x</jats:italic> in <b>y         | x in y
          &lt;p&gt;escaped&lt;/p&gt; once more         | escaped once more
          <![CDATA[raw <i>x</i>]]> text                | raw x text
          a<!-- not this -->b                          | ab
          see <a href="u>v">this</a>                   | see this
          the <T> of a List<T>                         | the <T> of a List<T>
          """)
  void readsAsOneLine(String markup, String text) {
    assertThat(Markup.line(markup)).isEqualTo(text);
  }

  @Test
  void keepsBlocksApart() {
    assertThat(Markup.paragraphs("<p>One.</p><p>Two.</p>")).isEqualTo("One.\nTwo.");
    assertThat(Markup.paragraphs("A<ul><li>b</li><li>c</li></ul>d")).isEqualTo("A\nb c\nd");
  }

  @Test
  void keepsLinesApartWhereTheyCount() {
    assertThat(Markup.lines("<p>One<br/>two</p>three"))
        .isEqualTo("One" + Markup.LINE_END + "two\nthree");
  }

  @Test
  void keepsParagraphsThatAreEscapedOnceMore() {
    assertThat(Markup.paragraphs("<p>a &amp;amp; b</p><p>c</p>")).isEqualTo("a & b\nc");
  }

  @Test
  void readsSectionTitlesAsLabels() {
    assertThat(
            Markup.paragraphs(
                "<jats:title>Abstract</jats:title><jats:sec><jats:title>Methods.</jats:title>"
                    + "<jats:p>We try.</jats:p></jats:sec><jats:sec><jats:title>RESULTS:"
                    + "</jats:title><jats:p>It works.</jats:p></jats:sec>"))
        .isEqualTo("Methods: We try.\nRESULTS: It works.");
  }

  @Test
  void readsAFormulaOnce() {
    assertThat(
            Markup.line(
                "Let <inline-formula><alternatives><tex-math>\\documentclass{x}\\begin{document}"
                    + "$$a^2$$\\end{document}</tex-math><mml:math><mml:msup><mml:mi>a</mml:mi> "
                    + "<mml:mn>2</mml:mn></mml:msup></mml:math></alternatives></inline-formula> be"))
        .isEqualTo("Let a2 be");
    assertThat(
            Markup.line(
                "Let <tex-math>\\documentclass{x}\\begin{document}$a^2$\\end{document}</tex-math> be"))
        .isEqualTo("Let $a^2$ be");
  }

  @Test
  void leavesOutWhatIsNoText() {
    assertThat(Markup.line("a<script>var x = '<p>';</script> b<style>p {}</style>"))
        .isEqualTo("a b");
  }

  @Test
  void readsWindowsControlsAsBrowsersDo() {
    assertThat(Markup.line("a &#150; b\u0092s")).isEqualTo("a – b’s");
  }

  @Test
  void takesNoBreakSpaceForASpace() {
    assertThat(Markup.line("a&nbsp;b\u2009c\n  d ")).isEqualTo("a b c d");
  }

  @Test
  void hasNothingForNothing() {
    assertThat(Markup.line(null)).isNull();
    assertThat(Markup.line(" <p> &nbsp; </p>")).isNull();
  }

  @Test
  void isLinearInBrokenTags() {
    String unclosed = "<p \"".repeat(200_000);
    assertThat(Markup.line(unclosed)).hasSizeGreaterThan(100_000);
    assertThat(Markup.line("<p a='".repeat(200_000) + "'")).isNotNull();
    assertThat(Markup.line("&aaaa".repeat(200_000))).isNotNull();
    assertThat(Markup.line("<b>".repeat(200_000))).isNull();
  }
}
