package org.epitome.parsers.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Function;
import org.epitome.parsers.json.JsonText.Space;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class JsonTextTest {
  private static final String[] PIECES = {
    "a",
    "kite",
    " ",
    "  ",
    "-",
    "--",
    "'",
    "''",
    "\\n",
    "\\n",
    "\\t",
    "\\r\\n",
    "\\\"",
    "\\\\",
    "\\/",
    "{$x$}",
    "<i>",
    "&amp;",
    "x |y",
    "," // as they stand in JSON
  };

  private final JsonText text = new JsonText();

  private @Nullable String read(String json, Space space) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return text.read(bytes, 1, bytes.length, space);
  }

  /** A string of JSON and more of the document behind it. */
  private static String followed(String content) {
    return '"' + content + "\", \"next--\": \"{$<&\"}";
  }

  private static @Nullable String cursor(
      String content, Function<JsonCursor, @Nullable String> read) {
    byte[] document = followed(content).getBytes(StandardCharsets.UTF_8);
    JsonInput input = new JsonInput(new ByteArrayInputStream(document), false, 1_000_000);
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), input)) {
      JsonCursor cursor = new JsonCursor(input, parser, 0, 1_000_000);
      cursor.advance();
      return read.apply(cursor);
    }
  }

  /** A letter beyond ASCII makes Jackson decode the string, and nothing else. */
  private static void assertReadAsOtherText(
      String content, Function<JsonCursor, @Nullable String> read) {
    String otherwise = cursor("é" + content + "é", read);
    assertThat(otherwise).isNotNull();
    String inside = otherwise.substring(1, otherwise.length() - 1);
    assertThat("é" + cursor("x" + content + "x", read) + "é").isEqualTo("éx" + inside + "xé");
  }

  @Test
  void asciiIsReadAsOtherTextIs() {
    Random random = new Random(20_241);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder content = new StringBuilder();
      for (int k = random.nextInt(12); k > 0; k--) {
        content.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertReadAsOtherText(content.toString(), JsonCursor::text);
      assertReadAsOtherText(content.toString(), JsonCursor::line);
      assertReadAsOtherText(content.toString(), JsonCursor::paragraphs);
      assertReadAsOtherText(content.toString(), JsonCursor::plainLine);
    }
  }

  @Test
  void whiteSpaceAtTheEndsGoes() {
    assertThat(read(followed(" \\n kite  flies \\n"), Space.LINE)).isEqualTo("kite flies");
    assertThat(read(followed(" kite "), Space.LINE)).isEqualTo("kite");
    assertThat(read(followed("kite \\n"), Space.PARAGRAPHS)).isEqualTo("kite");
    assertThat(read(followed(" \\n "), Space.LINE)).isEmpty();
    assertThat(read(followed(" \\n "), Space.KEPT)).isEqualTo(" \n ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"$", "{", "}", "~", "`", "--", "''", "\\\\"})
  void texIsNoticedWhereverItStands(String tex) {
    for (int before = 0; before < 20; before++) {
      read(followed("k".repeat(before) + tex + "k".repeat(19 - before)), Space.LINE);
      assertThat(text.mayHaveTex()).isTrue();
      assertThat(text.mayHaveMarkup()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "&"})
  void markupIsNoticedWhereverItStands(String markup) {
    for (int before = 0; before < 20; before++) {
      read(followed("k".repeat(before) + markup + "k".repeat(19 - before)), Space.LINE);
      assertThat(text.mayHaveMarkup()).isTrue();
      assertThat(text.mayHaveTex()).isFalse();
    }
  }

  @Test
  void nothingIsNoticedInPlainTextOrBehindIt() {
    for (int length = 0; length < 20; length++) {
      read(
          followed(
              "Kite-flying's \"end-to-end\" (4 %): a/b".substring(length).replace("\"", "\\\"")),
          Space.LINE);
      assertThat(text.mayHaveTex()).isFalse();
      assertThat(text.mayHaveMarkup()).isFalse();
    }
  }

  @Test
  void whatIsLeftToJacksonMayHaveAnything() {
    for (String content : new String[] {"é", "\\u00e9", "\\b", "a\tb", "cut"}) {
      String json = content.equals("cut") ? "\"cut" : followed(content);
      assertThat(read(json, Space.LINE)).isNull();
      assertThat(text.mayHaveTex()).isTrue();
      assertThat(text.mayHaveMarkup()).isTrue();
    }
  }
}
