package org.epitome.parsers.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TextMarksTest {
  private static long odd(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return TextMarks.odd(Bytes.eight(bytes, 0), Bytes.eight(bytes, 1));
  }

  /** Eight characters and one more, with something else among them. */
  private static String around(String inner, int at) {
    return ("k".repeat(at) + inner + "kkkkkkkkk").substring(0, 9);
  }

  /** Where a reader stops in a text; at its end if there is nothing else. */
  private static int next(String text, int from) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(utf8, utf8.length + TextMarks.PADDING);
    byte[] notes = new byte[bytes.length];
    TextMarks.note(bytes, notes, 0, utf8.length);
    return TextMarks.next(notes, from);
  }

  @Test
  void whatMayHaveToBeUndoneIsOddWhereverItStands() {
    String[] oddities = {
      "\"", "\\", "\n", "\t", "\u0000", "<", "&", "$", "`", "{", "|", "}", "~", "--", "''", "  ",
      "é"
    };
    for (String oddity : oddities) {
      for (int at = 0; at < Bytes.WIDTH; at++) {
        assertThat(odd(around(oddity, at))).as("%s at %d", oddity, at).isNotZero();
        assertThat(odd(around(oddity + oddity, at))).isNotZero();
      }
      for (int at = 0; at < 100; at++) {
        assertThat(next("k".repeat(at) + oddity + "kk", 0)).as(oddity).isEqualTo(at);
        assertThat(next("k -(".repeat(at) + oddity + "kk", 4 * at)).isEqualTo(4 * at);
      }
      for (int at = 0; at < Bytes.WIDTH - 1; at++) {
        assertThat(odd(around(" " + oddity, at))).as("a space, %s", oddity).isNotZero();
      }
    }
  }

  @Test
  void wordsAndNumbersAreNot() {
    String text =
        "A kite-flying robot (of 2024), well-known: 3.75 m; it pulls/hauls us. Zoo? All @Yale";
    for (int from = 0; from + Bytes.WIDTH < text.length(); from++) {
      assertThat(odd(text.substring(from))).isZero();
      assertThat(next(text, from)).isEqualTo(text.length());
    }
  }
}
