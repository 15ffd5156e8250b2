package org.epitome.parsers.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.epitome.parsers.lines.TextMarks;
import org.epitome.parsers.tex.Tex;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  private static final String[] PIECES = {
    "a",
    "kite",
    " ",
    "  ",
    "\n",
    "-",
    "--",
    "'",
    "`",
    "$x$",
    "{",
    "}",
    "~",
    "\\alpha",
    "\\'e",
    "\\",
    "http://kites.org/",
    "é",
    "e\u0301",
    "\u00a0",
    "日",
    "🪁",
    "&#45;",
    "&amp;",
    "&apos;",
    "&#x7e;"
  };

  private final PlainText text = new PlainText();
  private final Tex tex = new Tex();

  private void append(String xml) {
    byte[] utf8 = xml.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(utf8, utf8.length + TextMarks.PADDING);
    byte[] notes = new byte[bytes.length];
    TextMarks.note(bytes, notes, 0, utf8.length);
    text.append(bytes, notes, 0, utf8.length);
  }

  @Test
  void texIsUndoneByTheSignsToldAsByLookingAtTheText() {
    Random random = new Random(12);
    for (int round = 0; round < 20_000; round++) {
      text.clear();
      for (int parts = random.nextInt(4); parts >= 0; parts--) {
        StringBuilder part = new StringBuilder();
        for (int pieces = random.nextInt(8); pieces > 0; pieces--) {
          part.append(PIECES[random.nextInt(PIECES.length)]);
        }
        append(part.toString());
        if (random.nextInt(4) == 0) {
          text.gap();
        }
      }
      String plain = text.line();
      assertThat(text.line(tex)).as(plain).isEqualTo(plain == null ? null : Tex.text(plain));
    }
  }

  @Test
  void namesAreUndoneByTheSignsToldToo() {
    append("Jos\\'e {van} M\\\"uller--Kite");
    assertThat(text.name(tex)).isEqualTo("José van Müller-Kite");
  }

  @Test
  void plainTextHasNoSigns() {
    append("Kite-flying's (4 &#37;), naïve");
    assertThat(text.signs().isEmpty()).isTrue();
  }

  @Test
  void signsOfATextThatWasTakenBackAreForgotten() {
    text.open("title");
    append("Abstract:");
    text.close("title");
    append("Kites--$x$ and more");
    assertThat(text.line(tex)).isEqualTo(Tex.text(text.toString()));
  }
}
