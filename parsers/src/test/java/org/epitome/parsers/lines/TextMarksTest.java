package org.epitome.parsers.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TextMarksTest {
  /** Where a reader stops in a text; at its end if there is nothing else. */
  private static int next(String text, int from) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(utf8, utf8.length + TextMarks.PADDING);
    byte[] notes = new byte[bytes.length];
    TextMarks.note(bytes, notes, 0, utf8.length);
    return TextMarks.next(notes, from);
  }

  @Test
  void aReaderStopsAtWhatMayHaveToBeUndoneWhereverItStands() {
    String[] oddities = {
      "\"", "\\", "\n", "\t", "\u0000", "<", "&", "$", "`", "{", "|", "}", "~", "--", "''", "  ",
      "é"
    };
    for (String oddity : oddities) {
      for (int at = 0; at < 100; at++) {
        assertThat(next("k".repeat(at) + oddity + "kk", 0)).as(oddity).isEqualTo(at);
        assertThat(next("k -(".repeat(at) + oddity + "kk", 4 * at)).isEqualTo(4 * at);
      }
    }
  }

  @Test
  void aReaderPassesWordsAndNumbers() {
    String text =
        "A kite-flying robot (of 2024), well-known: 3.75 m; it pulls/hauls us. Zoo? All @Yale";
    for (int from = 0; from <= text.length(); from++) {
      assertThat(next(text, from)).isEqualTo(text.length());
    }
  }

  @Test
  void whatIsNotedLaterIsPartOfTheSameText() {
    byte[] bytes = Arrays.copyOf("a kite -- it flies".getBytes(StandardCharsets.UTF_8), 40);
    byte[] expected = new byte[bytes.length];
    TextMarks.note(bytes, expected, 0, 18);
    for (int first = 0; first <= 18; first++) {
      byte[] again = Arrays.copyOf("a kite -- it flies".getBytes(StandardCharsets.UTF_8), 40);
      byte[] notes = new byte[again.length];
      TextMarks.note(Arrays.copyOf(again, 40), notes, 0, first);
      TextMarks.note(again, notes, first, 18);
      assertThat(notes).isEqualTo(expected);
    }
  }

  @Test
  void oneHyphenOrApostropheIsNoTex() {
    assertThat(TextMarks.isTex((byte) '-', (byte) '-')).isTrue();
    assertThat(TextMarks.isTex((byte) '-', (byte) 'k')).isFalse();
    assertThat(TextMarks.isTex((byte) '\'', (byte) '\'')).isTrue();
    assertThat(TextMarks.isTex((byte) '\'', (byte) 's')).isFalse();
    assertThat(TextMarks.isTex((byte) '$', (byte) 'k')).isTrue();
    assertThat(TextMarks.isTex((byte) '%', (byte) '%')).isFalse();
  }
}
