package org.epitome.parsers.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class TextBufferTest {
  private static final String[] PIECES = {"a", ":", "/", "//", "://", "kite", "é", "ő", "数", " "};

  private final TextBuffer text = new TextBuffer(4);

  @Test
  void findsAPartWhereverItStands() {
    for (int before = 0; before < 40; before++) {
      for (String wide : new String[] {"", "数"}) {
        String all = wide + "k".repeat(before) + "://kites" + "k".repeat(40 - before) + "://";
        text.clear();
        text.append(all);
        for (int from = 0; from < all.length(); from++) {
          assertThat(text.indexOf("://", from)).isEqualTo(all.indexOf("://", from));
        }
      }
    }
  }

  @Test
  void isTheStringOfAllThatWasAppended() {
    Random random = new Random(30);
    TextBuffer other = new TextBuffer(1);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder expected = new StringBuilder();
      text.clear();
      for (int count = random.nextInt(12); count > 0; count--) {
        String piece = PIECES[random.nextInt(PIECES.length)];
        if (random.nextBoolean()) {
          text.append(piece);
        } else {
          other.clear();
          other.append("(" + piece + ")");
          text.append(other, 1, other.length() - 1);
        }
        expected.append(piece);
      }
      assertThat(text).hasToString(expected.toString());
      assertThat(text.indexOf("/k", 0)).isEqualTo(expected.indexOf("/k"));
      assertThat(text.startsWith("a:", 0)).isEqualTo(expected.toString().startsWith("a:"));
      for (int i = 0; i < expected.length(); i++) {
        assertThat(text.codePointAt(i)).isEqualTo(expected.codePointAt(i));
      }
    }
  }
}
