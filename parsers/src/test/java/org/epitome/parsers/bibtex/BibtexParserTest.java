package org.epitome.parsers.bibtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.epitome.Diagnostic;
import org.epitome.Diagnostics;
import org.epitome.Epitome;
import org.epitome.FeedHead;
import org.epitome.InvalidEntryException;
import org.epitome.Limits;
import org.epitome.Match;
import org.epitome.PaperReader;
import org.epitome.ReadOptions;
import org.epitome.Strictness;
import org.epitome.model.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BibtexParserTest {
  private final Epitome epitome = Epitome.builder().parser(new BibtexParser()).build();
  private final Diagnostics diagnostics = Diagnostics.collecting(100);

  private List<Paper> read(String document, ReadOptions options) {
    try (PaperReader papers = epitome.readText(document, options.withDiagnostics(diagnostics))) {
      return papers.stream().toList();
    }
  }

  private List<Paper> read(String document) {
    return read(document, ReadOptions.DEFAULT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@article{key, title={A}}",
        "% a remark\n\n@misc{key,\n title = {A}}",
        "@string{a = {b}}",
        "text before\n  @ book ( key, title = {A} )",
        "@misc{\n title = {A}}",
      })
  void knowsItsFormat(String document) {
    assertThat(match(document)).isEqualTo(Match.CERTAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jane@example.org wrote {a lot}, and = more",
        "@media print { a }",
        "@Override\npublic void run() {}",
        "{\"a\": \"@misc{key, title\"}",
        "plain text",
      })
  void leavesOtherFormatsAlone(String document) {
    assertThat(match(document)).isEqualTo(Match.NO);
  }

  private static Match match(String document) {
    return new BibtexParser().match(FeedHead.of(document.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void undoesTexInWhateverWayAValueIsMade() {
    List<Paper> papers =
        read(
            """
            @string{kites = "K{\\"i}tes"}
            @proceedings{all, booktitle = "All {K}ites", year = 2020}
            @article{a, crossref = {all}, title = "Flying " # kites # {  {h}igh},
              abstract = {Kites  of \u00e9t\u00e9 --- {\\'e}t\u00e9, ``\ud83e\ude81''\u00a0--
                \\o{}},
              keywords = {{O}ne}, keywords = {t{w}o}, journal = kites, journal = {{O}ther}}
            """);
    Paper paper = papers.get(papers.size() - 1);
    assertThat(paper.title()).isEqualTo("Flying K\u00eftes high");
    assertThat(paper.abstractText())
        .isEqualTo(
            "Kites of \u00e9t\u00e9 \u2014 \u00e9t\u00e9, \u201c\ud83e\ude81\u201d \u2013 \u00f8");
    assertThat(paper.subjects()).containsExactly("One", "two");
    assertThat(paper.publication().venue()).isEqualTo("K\u00eftes");
    assertThat(read("@article{b, crossref = {p}, title = {B}}\n@book{p, title = {{A}ll}}"))
        .first()
        .extracting(part -> part.publication().venue())
        .isEqualTo("All");
  }

  @Test
  void tellsTheLineOfAnEntry() {
    List<Paper> papers = read("\n% x\r\n@misc{a, title={A}}\r\r@misc{b,\n title={B}}");
    assertThat(papers).extracting(paper -> paper.origin().line()).containsExactly(3L, 5L);
  }

  @Test
  void refusesBrokenEntriesWhenStrict() {
    ReadOptions strict = ReadOptions.DEFAULT.withStrictness(Strictness.STRICT);
    assertThatThrownBy(() -> read("@misc{a,\n  title = {é}}, year = {1}\n}", strict))
        .isInstanceOf(InvalidEntryException.class)
        .hasMessageContaining("a brace too many")
        .hasMessageContaining("line 2, column 14");
  }

  @Test
  void goesOnBehindAnEntryBeyondTheLimit() {
    String entry = "@misc{long,\n title = {" + "x@y ".repeat(200_000) + "},\n year = 2020\n}\n";
    ReadOptions options = ReadOptions.DEFAULT.withLimits(Limits.DEFAULT.withEntryBytes(100_000));
    assertThat(read("@misc{a, title={A}}\n" + entry + "@misc{b, title={B}}", options))
        .extracting(Paper::title)
        .containsExactly("A", "B");
    assertThat(diagnostics.list())
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.code()).isEqualTo(Diagnostic.Code.INVALID_ENTRY);
              assertThat(told.entryId()).isEqualTo("long");
            });
  }

  @Test
  void boundsTextsMadeOfMacros() {
    StringBuilder document = new StringBuilder("@string{a0 = {0123456789}}\n");
    for (int i = 1; i < 60; i++) {
      document.append("@string{a" + i + " = a" + (i - 1) + " # a" + (i - 1) + "}\n");
    }
    document.append("@misc{x, title = {A}, note = a59}");
    assertThat(read(document.toString())).extracting(Paper::title).containsExactly("A");
  }

  @Test
  void findsAParentThatStandsFarBehind() {
    String others = "@misc{m, title = {Other}}\n".repeat(20_000);
    String parent = "@proceedings{p, title = {Book}, year = 2001}\n";
    List<Paper> near = read("@inproceedings{c, title={Part}, crossref={p}}\n" + others + parent);
    assertThat(near.get(0).publication().venue()).isEqualTo("Book");
    assertThat(near).hasSize(20_002);
    assertThat(near.get(20_001).origin().line()).isEqualTo(20_002L);
    List<Paper> far =
        read("@inproceedings{c, title={Part}, crossref={p}}\n" + others.repeat(3) + parent);
    assertThat(far.get(0).publication().venue()).isNull();
  }

  @Test
  void readsTheSameHoweverTheInputIsCut() throws IOException {
    StringBuilder document = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      document.append("% remark ").append(i).append("\r\n@article{k").append(i);
      document.append(",\r\n  title = {Títle {").append(i).append("} of ℝ},\r\n");
      document.append("  author = {Doe, J{\\\"a}ne and Roe, John},\r\n  year = 2020\r\n}\r\n");
    }
    byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);
    List<Paper> whole = read(document.toString());
    InputStream pieces =
        new FilterInputStream(new ByteArrayInputStream(bytes)) {
          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            return super.read(into, from, Math.min(length, 7));
          }
        };
    try (PaperReader papers = epitome.read(pieces, null)) {
      assertThat(papers.stream().toList()).isEqualTo(whole).hasSize(300);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@misc{a, title = {",
        "@misc{a, title = \"x\n",
        "@comment{ x\n",
        "@misc{k,\n title = {x\n",
        "@string{a = {\n",
        "@misc{a, title = {x}}, b = ",
        "\n\n",
        "@",
        "{",
        "\\{",
        "@misc{a, t = 1 # ",
        "%",
      })
  void readsRepeatedDamageInOnePass(String damage) {
    read("@misc{first, title = {A}}\n" + damage.repeat(20_000));
    assertThat(diagnostics.list()).isNotNull();
  }
}
