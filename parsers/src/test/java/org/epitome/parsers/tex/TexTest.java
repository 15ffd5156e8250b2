package org.epitome.parsers.tex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TexTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "Poincar\\'{e}|Poincaré",
        "Poincar\\'e|Poincaré",
        "Poincar{\\'e}|Poincaré",
        "Poincar{\\'{e}}|Poincaré",
        "na\\\"{\\i}ve|naïve",
        "na\\\"\\i ve|naïve",
        "na{\\\"\\i}ve|naïve",
        "Fran\\c{c}ois|François",
        "Fran\\c cois|François",
        "\\v{S}koda and \\v Skoda|Škoda and Škoda",
        "Erd\\H{o}s|Erdős",
        "W{\\k{a}}troba|Wątroba",
        "\\r{A}ngstr{\\\"o}m \\AA ngstr\\\"om|Ångström Ångström",
        "Erdo\\u{g}an|Erdoğan",
        "Sri K\\d{r}\\d{s}\\d{n}a|Sri Kṛṣṇa",
        "\\b{b}|ḇ",
        "S{\\o}ren {\\O}rsted|Søren Ørsted",
        "\\L ukasz, Pawe{\\l}, Stra\\ss e, \\ae on, c{\\oe}ur|Łukasz, Paweł, Straße, æon, cœur",
        "\\dh \\th \\dj|ðþđ",
        "Nguy\\~{\\^e}n Vi\\d{\\^e}t|Nguyễn Việt",
        "\\.{I}stanbul, \\.{i}zmir|İstanbul, izmir",
        "\\=a \\`a|ā à",
        "{\\'E}tale \\'Etale|Étale Étale",
      })
  void undoesAccents(String tex, String plain) {
    assertThat(Tex.text(tex)).isEqualTo(plain);
    assertThat(Tex.name(tex)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "A {GAN} for {B}ayes|A GAN for Bayes",
        "R\\&D at 5\\%, a\\_b \\#1 \\$5|R&D at 5%, a_b #1 $5",
        "pages 1--2 and --- so|pages 1–2 and — so",
        "the --verbose flag|the --verbose flag",
        "``quoted'' and 5''|“quoted” and 5''",
        "Figure~1, about ~10 ms|Figure 1, about ~10 ms",
        "{\\em Homo sapiens} \\emph{E. coli} {\\it x} \\textbf{y}|Homo sapiens E. coli x y",
        "see \\url{https://a.org/x\\_y}|see https://a.org/x_y",
        "see https://a.org/x\\_y--z/\\~{}me|see https://a.org/x_y--z/~me",
        "\\href{https://a.org/b}{our code}|our code (https://a.org/b)",
        "\\href{https://a.org/b}{a.org/b}|a.org/b",
        "\\href{https://a.org/b}{https://a.org/b}|https://a.org/b",
        "\\ensuremath{\\mu}m and 10{\\ensuremath{^{3}}}|$\\mu$m and 10$^{3}$",
        "\\ensuremath{x} \\LaTeX\\ and \\ldots{} so|x LaTeX and … so",
        "CO\\textsubscript{2} \\textcolor{red}{hot}|CO2 hot",
      })
  void undoesWhatTextCanDoWithout(String tex, String plain) {
    assertThat(Tex.text(tex)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "an $L^{2}$-norm of $\\mathbf{x}_{i}$",
        "$$a--b$$ and \\(c~d\\) and \\[e\\]",
        "\\alpha decay",
        "\\frac{a}{b} \\foo[x]{y} z",
        "H_{2}O and x^{10}",
        "from $5 to $10, {$3}",
        "he said \\\"quoted\\\"",
        "a stray } and \\",
      })
  void keepsMathAndUnknownMacrosAsPrinted(String text) {
    String kept = text.replace("{$3}", "$3");
    assertThat(Tex.text(text)).isEqualTo(kept);
  }

  @Test
  void keepsTheSpaceAfterAnUnknownMacro() {
    assertThat(Tex.text("\\unknown word and \\beta decay"))
        .isEqualTo("\\unknown word and \\beta decay");
  }

  @Test
  void undoesEverythingInNames() {
    assertThat(Tex.name("{\\relax Ch}ristos \\foo{Pap}~$^1$ Jean--Luc"))
        .isEqualTo("Christos Pap ^1 Jean-Luc");
  }

  @Test
  void returnsPlainTextAsItIs() {
    String text = "No TeX - in this 'text' of €5 with é and 数";
    assertThat(Tex.text(text)).isSameAs(text);
    assertThat(Tex.text("")).isEmpty();
  }

  @Test
  void composesDecomposedLetters() {
    assertThat(Tex.text("Mu\u0308ller")).isEqualTo("Müller");
  }

  @Test
  void readsDeepAndUnclosedNestingInOnePass() {
    int depth = 200_000;
    assertThat(Tex.text("{".repeat(depth) + "x")).isEqualTo("x");
    assertThat(Tex.text("$".repeat(depth - 1) + "x")).endsWith("x");
    assertThat(Tex.text("\\href{".repeat(depth / 10))).isNotEmpty();
    assertThat(Tex.text("\\'{".repeat(depth))).isNotEmpty();
    assertThat(Tex.text("\\(".repeat(depth))).hasSize(2 * depth);
    assertThat(Tex.text("\\foo[".repeat(depth / 10))).isNotEmpty();
  }
}
