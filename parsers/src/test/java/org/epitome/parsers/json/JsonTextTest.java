package org.epitome.parsers.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.epitome.parsers.json.JsonText.Space;
import org.epitome.parsers.lines.TextMarks;
import org.epitome.parsers.tex.Tex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

class JsonTextTest {
  private static final JsonFactory TOLERANT =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();
  private static final int ASCII = 23; // of the following, without escapes of others
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
    "`",
    "~",
    "http://",
    "<i>",
    "&amp;",
    "x |y",
    ",",
    "\\b",
    "\\u00e9",
    "\\uD83E\\ude81",
    "\\ud83e",
    "\\u00a0",
    "é",
    "\u00a0",
    "e\u0301",
    "日",
    "🪁" // as they stand in JSON
  };

  private final JsonText text = new JsonText();
  private final Tex tex = new Tex();

  private @Nullable String read(String json, Space space) {
    byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(utf8, utf8.length + TextMarks.PADDING);
    byte[] notes = new byte[bytes.length];
    TextMarks.note(bytes, notes, 0, utf8.length);
    return text.read(bytes, notes, 1, space);
  }

  /** A string of JSON and more of the document behind it. */
  private static String followed(String content) {
    return '"' + content + "\", \"next--\": \"{$<&\"]";
  }

  /** What a cursor reads at a string; Jackson comes in where a control character stands before. */
  private static @Nullable String cursor(
      String before, String content, Function<JsonCursor, @Nullable String> read) {
    byte[] document = (before + followed(content)).getBytes(StandardCharsets.UTF_8);
    JsonInput input = new JsonInput(new ByteArrayInputStream(document), false, 1_000_000);
    JsonCursor cursor = new JsonCursor(new JsonTokens(input, TOLERANT));
    for (int i = 0; i < 3; i++) {
      cursor.advance();
    }
    return read.apply(cursor);
  }

  private static void assertReadAsByJackson(
      String content, Function<JsonCursor, @Nullable String> read) {
    assertThat(cursor("[\"\",", content, read)).isEqualTo(cursor("[\"\u0001\",", content, read));
  }

  @Test
  void everyStringIsReadAsJacksonReadsIt() {
    Random random = new Random(20_241);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder content = new StringBuilder();
      int pieces = i % 2 == 0 ? PIECES.length : ASCII;
      for (int k = random.nextInt(12); k > 0; k--) {
        content.append(PIECES[random.nextInt(pieces)]);
      }
      assertReadAsByJackson(content.toString(), JsonCursor::text);
      assertReadAsByJackson(content.toString(), JsonCursor::line);
      assertReadAsByJackson(content.toString(), JsonCursor::paragraphs);
      assertReadAsByJackson(content.toString(), JsonCursor::plainLine);
    }
  }

  @Test
  void texIsUndoneByTheSignsToldAsByLookingAtTheText() {
    Random random = new Random(12);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder content = new StringBuilder();
      for (int pieces = random.nextInt(12); pieces > 0; pieces--) {
        content.append(PIECES[random.nextInt(PIECES.length)]);
      }
      Space space = Space.values()[random.nextInt(3)];
      String plain = read(followed(content.toString()), space);
      if (plain != null) {
        assertThat(text.undone(plain, false, tex)).as(plain).isEqualTo(Tex.text(plain));
      }
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
      assertThat(text.signs().isEmpty()).isFalse();
      assertThat(text.mayHaveMarkup()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "&"})
  void markupIsNoticedWhereverItStands(String markup) {
    for (int before = 0; before < 20; before++) {
      read(followed("k".repeat(before) + markup + "k".repeat(19 - before)), Space.LINE);
      assertThat(text.mayHaveMarkup()).isTrue();
      assertThat(text.signs().isEmpty()).isTrue();
    }
  }

  @Test
  void nothingIsNoticedInPlainTextOrBehindIt() {
    for (int length = 0; length < 20; length++) {
      read(
          followed(
              "Kite-flying's \"end-to-end\" (4 %): a/b".substring(length).replace("\"", "\\\"")),
          Space.LINE);
      assertThat(text.signs().isEmpty()).isTrue();
      assertThat(text.mayHaveMarkup()).isFalse();
    }
  }

  @Test
  void accentedLettersAreNeitherTexNorMarkup() {
    for (int before = 0; before < 20; before++) {
      String content = "k".repeat(before) + "Müller ő, naïve";
      assertThat(read(followed(content), Space.LINE)).isEqualTo(content);
      assertThat(text.signs().isEmpty()).isTrue();
      assertThat(text.mayHaveMarkup()).isFalse();
    }
  }

  @Test
  void lettersInPartsAndSpacesOfOtherWidthsAreNoticed() {
    assertThat(read(followed("kite\u0301"), Space.LINE)).isEqualTo("kite\u0301");
    assertThat(text.signs().isEmpty()).isFalse();
    assertThat(read(followed("two\u2009kites"), Space.LINE)).isEqualTo("two\u2009kites");
    assertThat(text.mayHaveMarkup()).isTrue();
    assertThat(read(followed("a kite\u0092s tail"), Space.LINE)).isEqualTo("a kite\u0092s tail");
    assertThat(text.mayHaveMarkup()).isTrue();
  }

  @Test
  void whatIsUnusualMayHaveAnything() {
    for (String content : new String[] {"\u00a0", "\\u00e9", "\\b"}) {
      assertThat(read(followed(content), Space.KEPT)).hasSize(1);
      assertThat(text.signs().isEmpty()).isFalse();
      assertThat(text.mayHaveMarkup()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kite\t", "\\a", "\\u00g0"})
  void tellsWhereAStringIsNotUnderstood(String content) {
    assertThat(read(followed(content), Space.LINE)).isNull();
    assertThat(~text.end()).isBetween(1, content.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "kite", "kite\\", "kite\\u00", "flying kites"})
  void tellsThatTheBytesEndInAString(String content) {
    assertThat(read('"' + content, Space.LINE)).isNull();
    assertThat(~text.end()).isEqualTo(1 + content.length());
  }
}
