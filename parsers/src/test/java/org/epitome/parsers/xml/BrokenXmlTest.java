package org.epitome.parsers.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.epitome.Diagnostic;
import org.epitome.Diagnostics;
import org.epitome.Epitome;
import org.epitome.InvalidEntryException;
import org.epitome.Limits;
import org.epitome.MalformedDocumentException;
import org.epitome.PaperParseException;
import org.epitome.PaperReader;
import org.epitome.ReadOptions;
import org.epitome.Strictness;
import org.epitome.model.Paper;
import org.epitome.parsers.arxiv.ArxivAtomParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a feed that is not quite XML, shown with arXiv's. */
class BrokenXmlTest {
  private static final String START =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
        <title>arXiv Query: http://arxiv.org/api/query</title>
      """;
  private static final String END = "</feed>\n";

  private final Epitome epitome = Epitome.builder().parser(new ArxivAtomParser()).build();
  private final Diagnostics diagnostics = Diagnostics.collecting(1000);
  private final List<Paper> papers = new ArrayList<>();
  private Limits limits = Limits.DEFAULT;

  private static String entry(int number, String inside) {
    return """
    <entry>
      <id>http://arxiv.org/abs/2401.%05dv1</id>
      <title>Title %d</title>
      %s
    </entry>
    """
        .formatted(number, number, inside);
  }

  private static String entry(int number) {
    return entry(number, "<summary>Summary %d.</summary>".formatted(number));
  }

  private void read(String document, Strictness strictness) {
    ReadOptions options =
        ReadOptions.DEFAULT
            .withStrictness(strictness)
            .withLimits(limits)
            .withDiagnostics(diagnostics);
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    try (PaperReader reader = epitome.read(new ByteArrayInputStream(bytes), "feed.xml", options)) {
      reader.forEachRemaining(papers::add);
    }
  }

  private void read(String document) {
    read(document, Strictness.TOLERANT);
  }

  private List<String> titles() {
    return papers.stream().map(Paper::title).toList();
  }

  private List<String> told() {
    return diagnostics.list().stream().map(Diagnostic::toString).toList();
  }

  @Test
  void mendsAControlCharacterInOneEntry() {
    read(
        START + entry(1) + entry(2, "<summary>A\u0001B\u000cC &#x1F;D</summary>") + entry(3) + END);
    assertThat(titles()).containsExactly("Title 1", "Title 2", "Title 3");
    assertThat(papers.get(1).abstractText()).isEqualTo("AB C D");
    assertThat(told())
        .containsExactly(
            "warning: control character U+0001 was removed"
                + " [http://arxiv.org/abs/2401.00002v1] (feed.xml, entry 2, line 12)",
            "warning: control character U+000C was removed"
                + " [http://arxiv.org/abs/2401.00002v1] (feed.xml, entry 2, line 12)",
            "warning: forbidden character reference &#x1F; was removed"
                + " [http://arxiv.org/abs/2401.00002v1] (feed.xml, entry 2, line 12)");
  }

  @Test
  void mendsABareAmpersandAndLessThan() {
    read(START + entry(1) + entry(2, "<summary>R&D, p < 5, a &b; c</summary>") + entry(3) + END);
    assertThat(papers.get(1).abstractText()).isEqualTo("R&D, p < 5, a &b; c");
    assertThat(titles()).hasSize(3);
    assertThat(told()).hasSize(3).allMatch(told -> told.endsWith("(feed.xml, entry 2, line 12)"));
  }

  @Test
  void readsHtmlEntitiesInTextAndAttributes() {
    read(
        START
            + entry(1, "<summary>a&nbsp;b &eacute; &amp; &lt;</summary><category term='x&nbsp;y'/>")
            + entry(2)
            + END);
    assertThat(papers.get(0).abstractText()).isEqualTo("a b é & <");
    assertThat(papers.get(0).subjects()).containsExactly("x\u00a0y");
    assertThat(told()).hasSize(3);
  }

  @Test
  void leavesCdataAlone() {
    read(START + entry(1, "<summary><![CDATA[R&D &nbsp; <]]>\u0001 &nbsp;!</summary>") + END);
    assertThat(papers.get(0).abstractText()).isEqualTo("R&D &nbsp; < !");
  }

  @Test
  void declaresPrefixesThatTheDocumentDoesNot() {
    String document = START.replace(" xmlns:arxiv=\"http://arxiv.org/schemas/atom\"", "");
    read(document + entry(1, "<arxiv:comment xlink:href='u'>12 pages</arxiv:comment>") + END);
    assertThat(papers.get(0).comment()).isEqualTo("12 pages");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<xmlns:x/>",
        "<xmlns:x>y</xmlns:x>",
        "<x xmlns:xmlns='u'/>",
        "<x xmlns='http://www.w3.org/2000/xmlns/'/>",
        "<x xmlns:xml='u'/>",
        "<x xmlns:x=''/>",
        "<x xmlns:='u'/>",
        "<x :a='u'/>",
        "<:x/>",
        "<x a:='u'/>",
        "<x a:b:c='u'/>",
        "<?xml version='1.0'?>",
        "<?xmlns:x y?>"
      })
  void losesNoMoreThanTheEntryWithAnImpossibleName(String markup) {
    read(START + entry(1, markup) + entry(2) + END);
    assertThat(titles()).contains("Title 2");
    assertThat(titles().size() + told().size()).isEqualTo(2);
  }

  @Test
  void declaresThePrefixOfTheRootElement() {
    read("<a:feed>" + entry(1).replace("<", "<a:").replace("<a:/", "</a:") + "</a:feed>");
    assertThat(titles()).containsExactly("Title 1");
  }

  @Test
  void losesOnlyTheEntryWithAnUnclosedTag() {
    String broken = entry(3, "<summary>Never closed");
    read(START + entry(1) + entry(2) + broken + entry(4) + entry(5) + END);
    assertThat(titles()).containsExactly("Title 1", "Title 2", "Title 4", "Title 5");
    assertThat(told())
        .containsExactly(
            "error: no well-formed XML: unexpected end tag: expected </summary>"
                + " [http://arxiv.org/abs/2401.00003v1] (feed.xml, entry 3, line 18)");
    assertThat(papers.get(2).origin().line()).isEqualTo(19);
    assertThat(papers.get(2).origin().entry()).isEqualTo(4);
  }

  @Test
  void losesOnlyTheEntryThatDoesNotEnd() {
    String broken = entry(2).replace("</entry>", "");
    read(START + entry(1) + broken + entry(3) + END);
    assertThat(titles()).containsExactly("Title 1", "Title 3");
    assertThat(told()).hasSize(1);
  }

  @Test
  void losesOnlyTheEntryWithABrokenAttribute() {
    read(START + entry(1, "<link rel=alternate/>") + entry(2) + END);
    assertThat(titles()).containsExactly("Title 2");
    assertThat(told()).hasSize(1);
  }

  @Test
  void endsWellWhenTheLastEntryIsBroken() {
    read(START + entry(1) + entry(2, "<summary>") + END);
    assertThat(titles()).containsExactly("Title 1");
    assertThat(told()).hasSize(1);
  }

  @Test
  void keepsWhatWasReadBeforeTheDocumentIsCut() {
    String cut = START + entry(1) + entry(2) + entry(3).substring(0, 60);
    assertThatThrownBy(() -> read(cut))
        .isInstanceOf(MalformedDocumentException.class)
        .hasMessage(
            "no well-formed XML: the document ends within <entry>; expected"
                + " <entry> or </feed>, and none follows"
                + " (arxiv-atom, feed.xml, entry 3, line 16)");
    assertThat(titles()).containsExactly("Title 1", "Title 2");
  }

  @Test
  void stopsWithOneExceptionWhereXmlStops() {
    StringBuilder document = new StringBuilder(START);
    for (int i = 1; i <= 100; i++) {
      document.append(entry(i));
    }
    document.append("{\"error\": <<<< \"overloaded\"}\n");
    assertThatThrownBy(() -> read(document.toString()))
        .isInstanceOf(MalformedDocumentException.class)
        .hasMessageContaining("(arxiv-atom, feed.xml, entry 101, line 505)");
    assertThat(papers).hasSize(100);
    assertThat(diagnostics.count()).isZero();
  }

  @Test
  void readsSeveralDocumentsInOneFile() {
    String document = START + entry(1) + END;
    read(document + "\n\u0000 " + document.replace('1', '2') + "\ufeff" + START + entry(3) + END);
    assertThat(titles()).containsExactly("Title 1", "Title 2", "Title 3");
  }

  @Test
  void expandsNoEntityAndOpensNothing() {
    StringBuilder type = new StringBuilder("<!DOCTYPE feed [<!ENTITY lol0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      type.append("<!ENTITY lol" + i + " \"")
          .append(("&lol" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    type.append("<!ENTITY xxe SYSTEM \"file:///etc/passwd\"> %remote; ]>");
    read(
        START.replace("<feed", type + "<feed")
            + entry(1, "<summary>&lol9; and &xxe;</summary>")
            + END);
    assertThat(papers.get(0).abstractText()).isEqualTo("&lol9; and &xxe;");
  }

  @Test
  void isNotFooledByTheDeclaredCharset() {
    read(START.replace("UTF-8", "UTF-16") + entry(1, "<summary>é</summary>") + END);
    assertThat(papers.get(0).abstractText()).isEqualTo("é");
  }

  @Test
  void reportsAnEntryBeyondALimitAndGoesOn() {
    limits = Limits.DEFAULT.withDepth(20).withTextLength(50_000).withEntryBytes(300_000);
    String deep = "<x>".repeat(100_000) + "</x>".repeat(100_000);
    String longText = "<summary>" + "word ".repeat(11_000) + "</summary>";
    String longEntry = ("<x>" + "y".repeat(1000) + "</x>").repeat(1000);
    read(
        START
            + entry(1, deep)
            + entry(2)
            + entry(3, longText)
            + entry(4)
            + entry(5, longEntry)
            + entry(6)
            + END);
    assertThat(titles()).containsExactly("Title 2", "Title 4", "Title 6");
    assertThat(told())
        .containsExactly(
            "error: elements are nested deeper than 20, the limit"
                + " [http://arxiv.org/abs/2401.00001v1] (feed.xml, entry 1, line 4)",
            "error: a text is longer than 50000 characters, the limit"
                + " [http://arxiv.org/abs/2401.00003v1] (feed.xml, entry 3, line 14)",
            "error: entry is longer than 300000 bytes, the limit"
                + " [http://arxiv.org/abs/2401.00005v1] (feed.xml, entry 5, line 24)");
  }

  @Test
  void stopsAtDeepNestingWithoutOverflow() {
    read(START + entry(1, "<x>".repeat(50_000) + "</x>".repeat(50_000)) + entry(2) + END);
    assertThat(titles()).containsExactly("Title 2");
    assertThat(told().get(0)).contains("nested deeper than 200, the limit");
  }

  private static String numbered(String each, int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(each.replace("#", Integer.toString(i)));
    }
    return all.toString();
  }

  private static String tagWithAttributes(int count) {
    return "<x" + numbered(" a#='>'", count) + "/>";
  }

  @Test
  void readsATagWithAsManyAttributesAsTheLimitAndNoMore() {
    String shortest = "<x" + numbered(" a#=''", 1_001) + "/>";
    read(
        START
            + entry(1, tagWithAttributes(1_000))
            + entry(2, tagWithAttributes(1_001))
            + entry(3, "<x" + numbered(" xmlns:n#='u'", 1_001) + "/>")
            + entry(4, shortest)
            + entry(5, "<!-- <x" + numbered(" a#='", 900) + "-->")
            + entry(6)
            + END);
    assertThat(titles()).containsExactly("Title 1", "Title 5", "Title 6");
    assertThat(told())
        .containsExactly(
            "error: a tag has more than 1000 attributes, the limit"
                + " [http://arxiv.org/abs/2401.00002v1] (feed.xml, entry 2, line 9)",
            "error: a tag has more than 1000 attributes, the limit"
                + " [http://arxiv.org/abs/2401.00003v1] (feed.xml, entry 3, line 14)",
            "error: a tag has more than 1000 attributes, the limit"
                + " [http://arxiv.org/abs/2401.00004v1] (feed.xml, entry 4, line 19)");
  }

  @Test
  void readsAnEntryWithAsManyNamespacesAsTheLimitAndNoMore() {
    // Two more are declared by feed.
    String most =
        "<x" + numbered(" xmlns:n#='u'", 499) + "><y" + numbered(" xmlns:m#='u'", 499) + ">";
    read(
        START
            + entry(1, most + "<m498:z/></y></x>")
            + entry(2, most + "<z xmlns='u'/></y></x>")
            + entry(3)
            + END);
    assertThat(titles()).containsExactly("Title 1", "Title 3");
    assertThat(told())
        .containsExactly(
            "error: more than 1000 namespaces are declared, the limit"
                + " [http://arxiv.org/abs/2401.00002v1] (feed.xml, entry 2, line 9)");
  }

  @Test
  void readsADocumentWithAnyNumberOfNames() {
    StringBuilder document = new StringBuilder(START);
    for (int i = 0; i < 500; i++) {
      document.append(entry(i, numbered("<e" + i + "x#/>", 100)));
    }
    read(document + END);
    assertThat(titles()).hasSize(500);
    assertThat(papers.get(499).origin().line()).isEqualTo(4 + 499 * 5);
    assertThat(told()).isEmpty();
  }

  @Test
  @Timeout(300)
  void isDoneSoonWithVeryManyNamesInOneEntry() {
    limits = Limits.DEFAULT.withEntryBytes(64 * 1024 * 1024);
    read(
        START
            + entry(1, tagWithAttributes(300_000))
            + entry(2, numbered("<x#/>", 300_000))
            + entry(3, numbered("<p#:x/>", 300_000))
            + entry(4)
            + END);
    assertThat(titles()).containsExactly("Title 2", "Title 3", "Title 4");
    assertThat(told()).hasSize(1);
  }

  @Test
  void mendsNothingWhenStrict() {
    assertThatThrownBy(
            () -> read(START + entry(1, "<summary>&nbsp;</summary>") + END, Strictness.STRICT))
        .isInstanceOf(MalformedDocumentException.class);
    assertThatThrownBy(
            () -> read(START + entry(1, "<summary>") + entry(2) + END, Strictness.STRICT))
        .isInstanceOf(MalformedDocumentException.class)
        .isNotInstanceOf(InvalidEntryException.class);
  }

  @Test
  void keepsLinesRightInALongFeed() {
    StringBuilder document = new StringBuilder(START);
    for (int i = 1; i <= 3_000; i++) {
      document.append(entry(i, i % 7 == 0 ? "<summary>R&D</summary>" : i % 11 == 0 ? "<b>" : ""));
    }
    read(document + END);
    assertThat(papers)
        .allSatisfy(
            paper -> {
              long number = paper.origin().entry();
              assertThat(paper.title()).isEqualTo("Title " + number);
              assertThat(paper.origin().line()).isEqualTo(4 + (number - 1) * 5);
            });
    assertThat(papers).hasSize(3_000 - 3_000 / 11 + 3_000 / 77);
  }

  @Test
  void boundsTheWarnings() {
    read(START + entry(1, "<summary>" + "a & b ".repeat(5_000) + "</summary>") + END);
    assertThat(papers).hasSize(1);
    assertThat(diagnostics.count()).isEqualTo(100);
  }

  @Test
  void readsTheSameWhereverMendedPlacesStandInTheBuffer() {
    for (int pad = 0; pad < 120; pad++) {
      papers.clear();
      String filler = "x".repeat(16_300 + pad);
      read(
          START
              + entry(1, "<summary>&bad " + filler + " &nbsp;<![CDATA[&nbsp;]]>&eacute;</summary>")
              + END);
      assertThat(papers.get(0).abstractText()).isEqualTo("&bad " + filler + " &nbsp;é");
    }
  }

  @Test
  void readsTheSameWhereverReferencesAndLongCharactersStandInTheBuffer() {
    String odd = "a &lt;\r\n b&#x1D517;  &#233; \u00e9\u20ac\ud835\udd17\u00a0- b--";
    for (int pad = 0; pad < 120; pad++) {
      papers.clear();
      String filler = "x y".repeat(5_400) + "x".repeat(pad);
      read(START + entry(1, "<summary> " + filler + odd.repeat(3) + "</summary>") + END);
      String plain = "a < b\ud835\udd17 \u00e9 \u00e9\u20ac\ud835\udd17 - b\u2013";
      assertThat(papers.get(0).abstractText()).isEqualTo(filler + plain.repeat(3));
    }
  }

  @Test
  void takesAReferenceThatIsTooLongForWhatItSays() {
    String reference = "&#" + "0".repeat(40) + "65;";
    read(START + entry(1, "<summary>A " + reference + "</summary>") + entry(2) + END);
    assertThat(papers.get(0).abstractText()).isEqualTo("A " + reference);
    assertThat(titles()).hasSize(2);
  }

  @Test
  void endsWithPapersOrItsOwnExceptionWhateverIsBroken() {
    String whole =
        START + entry(1) + entry(2, "<x a='&nbsp;'><![CDATA[y]]><!-- z --></x>") + entry(3) + END;
    byte[] parts = "<>&;/\"'=!-[]?:x\u0001\n#".getBytes(StandardCharsets.UTF_8);
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
      for (int changes = random.nextInt(4); changes >= 0; changes--) {
        bytes[random.nextInt(bytes.length)] = parts[random.nextInt(parts.length)];
      }
      int length = i % 5 == 0 ? random.nextInt(bytes.length) : bytes.length;
      ReadOptions options = ReadOptions.DEFAULT.withFormat("arxiv-atom");
      InputStream in = new ByteArrayInputStream(bytes, 0, length);
      try (PaperReader reader = epitome.read(in, "feed.xml", options)) {
        reader.forEachRemaining(papers::add);
      } catch (PaperParseException e) {
        assertThat(e.getMessage()).contains("arxiv-atom");
      }
    }
    assertThat(papers).hasSizeGreaterThan(5_000);
  }

  @Test
  @Timeout(60)
  void endsWithADocumentOfZeroBytesBetweenItsCharacters() throws Exception {
    String document = START + entry(1) + END;
    for (String charset : new String[] {"UTF-32BE", "UTF-32LE", "UTF-16BE", "UTF-16LE"}) {
      for (String first : new String[] {"", "<feed/>\n"}) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(first.getBytes(StandardCharsets.UTF_8));
        bytes.write(document.getBytes(charset));
        ReadOptions options = ReadOptions.DEFAULT.withFormat("arxiv-atom");
        try (PaperReader reader =
            epitome.read(new ByteArrayInputStream(bytes.toByteArray()), null, options)) {
          reader.forEachRemaining(papers::add);
        } catch (PaperParseException e) {
          assertThat(e).isInstanceOf(MalformedDocumentException.class);
        }
      }
    }
    assertThat(papers).isNotEmpty();
  }
}
