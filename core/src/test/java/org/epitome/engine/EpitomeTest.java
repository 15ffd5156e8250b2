package org.epitome.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.epitome.Annotator;
import org.epitome.Epitome;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.SourceFormat;
import org.epitome.model.Findings;
import org.epitome.text.PaperText;
import org.junit.jupiter.api.Test;

class EpitomeTest {
  private static FeedHead head(String text) {
    return FeedHead.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Annotator annotator(String id) {
    return new Annotator() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public void annotate(PaperText paper, Findings.Builder findings) {}
    };
  }

  @Test
  void builderStartsWithNothing() {
    Epitome bare = Epitome.builder().build();
    assertThat(bare.parsers()).isEmpty();
    assertThat(bare.annotators()).isEmpty();
    assertThat(bare.formats()).isEmpty();
    assertThat(bare.detect(head("#script"))).isEmpty();
  }

  @Test
  void certainBeatsPossibleWhateverTheOrder() {
    ScriptParser possible = ScriptParser.matching("a-possible", "#", Match.POSSIBLE);
    ScriptParser certain = ScriptParser.matching("b-certain", "#script", Match.CERTAIN);
    Epitome epitome = Epitome.builder().parser(possible).parser(certain).build();
    assertThat(epitome.detect(head("#script"))).hasValue(certain.format());
    assertThat(epitome.detect(head("#other"))).hasValue(possible.format());
    assertThat(epitome.detect(head("other"))).isEmpty();
  }

  @Test
  void firstGivenWinsAmongEquals() {
    ScriptParser first = ScriptParser.matching("z-first", "#", Match.CERTAIN);
    ScriptParser second = ScriptParser.matching("a-second", "#", Match.CERTAIN);
    Epitome epitome = Epitome.builder().parser(first).parser(second).build();
    assertThat(epitome.detect(head("#"))).hasValue(first.format());
    assertThat(epitome.formats()).containsExactly(second.format(), first.format());
  }

  @Test
  void toBuilderKeepsParsersAndAnnotators() {
    Annotator metrics = annotator("metrics");
    Annotator links = annotator("links");
    ScriptParser parser = ScriptParser.of();
    Epitome epitome = Epitome.builder().parser(parser).annotator(metrics).build();
    assertThat(epitome.toBuilder().annotator(links).build().annotators())
        .containsExactly(metrics, links);
    assertThat(epitome.toBuilder().annotators(List.of()).build().annotators()).isEmpty();
    assertThat(epitome.toBuilder().build().parsers()).containsExactly(parser);
    assertThat(epitome.annotators()).containsExactly(metrics);
  }

  @Test
  void twoOfTheSameIdAreRefused() {
    Epitome.Builder twice = Epitome.builder().parser(ScriptParser.of()).parser(ScriptParser.of());
    assertThatThrownBy(twice::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two of the same format: test-script");
    Epitome.Builder annotators =
        Epitome.builder().annotators(List.of(annotator("links"), annotator("links")));
    assertThatThrownBy(annotators::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two of the same annotator: links");
  }

  @Test
  void missingArgumentsAreNamed() {
    assertThatThrownBy(() -> Epitome.builder().parser(null)).hasMessage("parser");
    assertThatThrownBy(() -> Epitome.builder().annotator(null)).hasMessage("annotator");
    assertThatThrownBy(() -> Epitome.builder().build().read((java.nio.file.Path) null))
        .hasMessage("file");
  }

  @Test
  void formatIdsAreLowerCase() {
    assertThatThrownBy(() -> SourceFormat.of("Arxiv_Atom", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("format id is not lower-case letters, digits and -: Arxiv_Atom");
    assertThatThrownBy(() -> SourceFormat.of("", "")).isInstanceOf(IllegalArgumentException.class);
  }

  // ---- the head

  @Test
  void headKnowsTheRootElementAndItsNamespace() {
    FeedHead head =
        head(
            """
            <?xml version="1.0"?>
            <!DOCTYPE a [ <!ENTITY b "c>"> ]>
            <!-- <x> -->
            <k:kites a="1" xmlns='urn:other' xmlns:k="urn:kites"><k:kite/>""");
    assertThat(head.kind()).isEqualTo(FeedHead.Kind.MARKUP);
    assertThat(head.rootElement()).isEqualTo("kites");
    assertThat(head.rootNamespace()).isEqualTo("urn:kites");
    assertThat(head.jsonKeys()).isEmpty();
    assertThat(head.isComplete()).isTrue();
    assertThat(head("<kites>").rootNamespace()).isNull();
    assertThat(head("\n<html lang=en>").rootElement()).isEqualTo("html");
  }

  @Test
  void headKnowsTheKeysOfJsonDownToThreeLevels() {
    FeedHead head =
        head(
            """
            {"message": {"items": [{"DOI": "10.1/\\"a", "deep": {"er": 1}}], "total": 2},
             "status": "ok"}""");
    assertThat(head.kind()).isEqualTo(FeedHead.Kind.JSON);
    assertThat(head.jsonKeys())
        .containsExactly(
            "message",
            "message.items",
            "message.items.DOI",
            "message.items.deep",
            "message.total",
            "status");
    assertThat(head.hasKeys("message.items.DOI", "status")).isTrue();
    assertThat(head.hasKeys("message.items.DOI", "message.items.deep.er")).isFalse();
  }

  @Test
  void keysThatAreIdentifiersAreOne() {
    FeedHead head =
        head(
            """
            {"result": {"10.1000/none": null, "10.1000/1": {"a": {"b": {"c": {}}}}, "12" : {"d": 1},
             "2024": [1], "v1": "x"}}""");
    assertThat(head.jsonKeys())
        .containsExactly(
            "result",
            "result.*",
            "result.*.a",
            "result.*.a.b",
            "result.*.d",
            "result.2024",
            "result.v1");
    assertThat(head("{\"10.1000/1").jsonKeys()).isEmpty();
    assertThat(head("{\"10.1000/1\"").jsonKeys()).containsExactly("10.1000/1");
  }

  @Test
  void keysBehindABracketThatClosesNothingAreThoseOfTheNextLine() {
    assertThat(head("{\"result\": {\"1\": {\"a\": 1}]}, \"title\": 2}").jsonKeys())
        .containsExactly("result", "result.*", "result.*.a");
    assertThat(head("{\"a\": 1], \"b\": 2}\n{\"c\": 3}").jsonKeys()).containsExactly("a", "c");
  }

  @Test
  void headKnowsTextEmptyAndBinary() {
    assertThat(head("Kites").kind()).isEqualTo(FeedHead.Kind.TEXT);
    assertThat(head("< 3 kites").kind()).isEqualTo(FeedHead.Kind.TEXT);
    assertThat(head("[kites] are here").kind()).isEqualTo(FeedHead.Kind.TEXT);
    assertThat(head("[]").kind()).isEqualTo(FeedHead.Kind.JSON);
    assertThat(head(" { } ").kind()).isEqualTo(FeedHead.Kind.JSON);
    assertThat(head(" \r\n").kind()).isEqualTo(FeedHead.Kind.EMPTY);
    assertThat(head("\u0000\u0001\u0002\u0003\u0004").kind()).isEqualTo(FeedHead.Kind.BINARY);
    assertThat(head("Kites\u0000 ".repeat(1) + "fly ".repeat(100)).kind())
        .isEqualTo(FeedHead.Kind.TEXT);
  }

  @Test
  void headIsAtMost64KibibytesLong() {
    FeedHead head = head("k".repeat(70_000));
    assertThat(head.text()).hasSize(FeedHead.LENGTH);
    assertThat(head.isComplete()).isFalse();
  }

  @Test
  void headOfHostileTextIsScannedInLinearTime() {
    for (String part : List.of("<!--", "<!", "<a b=", "{\"", "[{", "[", "{\"a\":", "<?", "\\\"")) {
      assertThat(head(part.repeat(20_000)).kind()).isNotNull();
    }
  }
}
