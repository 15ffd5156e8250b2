package org.epitome.parsers.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BytesTest {
  private static final String LETTERS = "a\u000bé\n数\uD83E\uDE81";

  /** Some letters, now with many line feeds, now with few. */
  private static String lines(Random random) {
    StringBuilder out = new StringBuilder();
    int rare = 1 + random.nextInt(random.nextBoolean() ? 40 : 1_000);
    for (int i = random.nextInt(rare < 40 ? 120 : 1_200); i > 0; i--) {
      int letter = LETTERS.codePointAt(random.nextInt(5));
      out.appendCodePoint(letter == '\n' && random.nextInt(rare) > 0 ? 'b' : letter);
    }
    return out.toString();
  }

  @Test
  void aCharacterOfSeveralBytesIsReadWhereItStands() {
    for (int character : new int[] {0x80, 0x7ff, 0x800, 0xffff, 0x10000, 0x10ffff}) {
      byte[] bytes = ("a" + Character.toString(character)).getBytes(StandardCharsets.UTF_8);
      assertThat(Bytes.characterLength(bytes[0])).isEqualTo(1);
      assertThat(Bytes.characterLength(bytes[1])).isEqualTo(bytes.length - 1);
      assertThat(Bytes.character(bytes, 1)).isEqualTo(character);
    }
  }

  @Test
  void linesAndCharactersAreCountedAsOneByOne() {
    Random random = new Random(7);
    for (int round = 0; round < 5_000; round++) {
      String text = lines(random);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      int first = text.indexOf('\n');
      int last = text.lastIndexOf('\n');
      assertThat(Bytes.countUnits(bytes, 0, bytes.length)).isEqualTo(text.length());
      assertThat(Bytes.countLineFeeds(bytes, 0, bytes.length))
          .isEqualTo((int) text.chars().filter(c -> c == '\n').count());
      assertThat(Bytes.afterLineFeed(bytes, 0, bytes.length))
          .isEqualTo(first < 0 ? bytes.length : length(text, first + 1));
      assertThat(Bytes.afterLastLineFeed(bytes, 0, bytes.length)).isEqualTo(length(text, last + 1));
    }
  }

  @Test
  void aLineEndsAtAFeedOrAReturnOrBothInARow() {
    Random random = new Random(8);
    for (int round = 0; round < 5_000; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) "\n\r\u000b\u000e\u008a\u008d".charAt(random.nextInt(6));
      }
      int from = random.nextInt(bytes.length + 1);
      int to = from + random.nextInt(bytes.length - from + 1);
      int expected = 0;
      for (int i = from; i < to; i++) {
        boolean isPair = i + 1 < bytes.length && bytes[i] == '\r' && bytes[i + 1] == '\n';
        expected += bytes[i] == '\n' || bytes[i] == '\r' && !isPair ? 1 : 0;
      }
      assertThat(Bytes.countLineEnds(bytes, from, to, bytes.length)).isEqualTo(expected);
    }
  }

  private static int length(String text, int end) {
    return text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
  }
}
