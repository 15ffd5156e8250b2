package org.epitome.parsers.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
  private static final int LONG = 1 << 20;

  @Test
  void endsLinesAtEveryLineEnd() throws IOException {
    assertThat(lines("a\nb\r\nc\rd\u2028e\u2029f", LONG))
        .containsExactly("a", "b", "c", "d", "e", "f");
  }

  @Test
  void keepsEmptyLines() throws IOException {
    assertThat(lines("a\n\n\r\n\r\rb\n", LONG)).containsExactly("a", "", "", "", "", "b");
  }

  @Test
  void givesNoLineForAnEmptyDocument() throws IOException {
    assertThat(lines("", LONG)).isEmpty();
  }

  @Test
  void keepsOtherCharactersThatBeginAsASeparatorDoes() throws IOException {
    assertThat(lines("a\u2020b\u2027c\u20ac", LONG)).containsExactly("a\u2020b\u2027c\u20ac");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 4096})
  void givesTheSameLinesHoweverTheInputArrives(int step) throws IOException {
    String text = "one\r\n\u2028two é \r\rthree\u2029\n" + "x".repeat(40_000) + "\r\nlast\u2028";
    List<String> whole = lines(text, LONG);
    assertThat(whole).hasSize(8).endsWith("x".repeat(40_000), "last");
    assertThat(lines(stepwise(text, step), LONG)).isEqualTo(whole);
  }

  @Test
  void decodesCharactersOfEveryLength() throws IOException {
    String line = "plain words, é, €, \ud83e\ude81 and \ud83e\ude81".repeat(20);
    assertThat(lines(line + "\n" + "only plain words", LONG))
        .containsExactly(line, "only plain words");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a  b", "a\tb", "a\u00a0b", "a\u2003b", "a\u200bb", "a\ufeffb", "a\u3000b", "  "})
  void findsOddSpaceWhereverItStands(String odd) throws IOException {
    for (int before = 0; before < 20; before++) {
      LineReader reader = reader("x".repeat(before) + odd + "y z".repeat(7), LONG);
      assertThat(reader.next()).isTrue();
      assertThat(reader.isSingleSpaced()).isFalse();
    }
  }

  @Test
  void singleSpacesAndLettersOfAnyKindAreNoOddSpace() throws IOException {
    LineReader reader = reader(" one two – “three” é € \ud83e\ude81", LONG);
    assertThat(reader.next()).isTrue();
    assertThat(reader.isSingleSpaced()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4096})
  void findsOddSpaceAndLettersAlsoBehindOthersAndHoweverTheInputArrives(int step)
      throws IOException {
    for (String odd : List.of("  ", "\t", "\u00a0", "é", "x")) {
      for (int before = 0; before < 20; before++) {
        String line = "x".repeat(before) + odd + "y z é".repeat(7);
        LineReader reader = new LineReader(stepwise("é\r" + line + "\r\nplain", step), LONG);
        assertThat(reader.next()).isTrue();
        assertThat(reader.next()).isTrue();
        assertThat(reader.isSingleSpaced()).isEqualTo(odd.equals("é") || odd.equals("x"));
        assertThat(reader.text()).isEqualTo(line);
        assertThat(reader.next()).isTrue();
        assertThat(reader.isSingleSpaced()).isTrue();
        assertThat(reader.text()).isEqualTo("plain");
      }
    }
  }

  @Test
  void cutsALineThatIsTooLongBetweenCharacters() throws IOException {
    LineReader reader = reader("aé€" + "€".repeat(100_000) + "\r\nnext", 8);
    assertThat(reader.next()).isTrue();
    assertThat(reader.text()).isEqualTo("aé€");
    assertThat(reader.isCut()).isTrue();
    assertThat(reader.next()).isTrue();
    assertThat(reader.text()).isEqualTo("next");
    assertThat(reader.isCut()).isFalse();
    assertThat(reader.number()).isEqualTo(2);
    assertThat(reader.next()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 16_384})
  void goesOnAfterALongLineHoweverTheInputArrives(int step) throws IOException {
    String text = "y".repeat(50_000) + "\r\n\nb\n" + "z".repeat(50_000);
    assertThat(lines(stepwise(text, step), 5)).containsExactly("yyyyy", "", "b", "zzzzz");
  }

  @Test
  void numbersLinesAndPushesOneBack() throws IOException {
    LineReader reader = reader("a\nb\nc", LONG);
    assertThatThrownBy(reader::pushBack).isInstanceOf(IllegalStateException.class);
    reader.next();
    reader.next();
    reader.pushBack();
    assertThat(reader.next()).isTrue();
    assertThat(reader.text()).isEqualTo("b");
    assertThat(reader.number()).isEqualTo(2);
    assertThat(reader.next()).isTrue();
    assertThat(reader.text()).isEqualTo("c");
    assertThat(reader.number()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t", "\u00a0 \u00a0", "\u3000\ufeff", "\u2003\u200b", "\u0085"})
  void seesThatALineIsBlank(String line) throws IOException {
    LineReader reader = reader(line + "\n", LONG);
    reader.next();
    assertThat(reader.isBlank()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " -", "\u00a0é", "€", "\u2014", "\u00c2"})
  void seesThatALineIsNotBlank(String line) throws IOException {
    LineReader reader = reader(line, LONG);
    reader.next();
    assertThat(reader.isBlank()).isFalse();
  }

  @Test
  void looksAtBytesWithoutDecoding() throws IOException {
    LineReader reader = reader("  TI  - Ünd", LONG);
    reader.next();
    assertThat(reader.indent()).isEqualTo(2);
    assertThat(reader.startsWith("TI", 2)).isTrue();
    assertThat(reader.startsWith("TI")).isFalse();
    assertThat(reader.byteAt(2)).isEqualTo('T');
    assertThat(reader.byteAt(99)).isEqualTo(-1);
    assertThat(reader.indexOf('-', 0)).isEqualTo(6);
    assertThat(reader.text(8)).isEqualTo("Ünd");
    assertThat(reader.text(2, 4)).isEqualTo("TI");
    assertThat(reader.text(5, 2)).isEmpty();
  }

  private static List<String> lines(String text, int longest) throws IOException {
    return lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest);
  }

  private static List<String> lines(InputStream input, int longest) throws IOException {
    LineReader reader = new LineReader(input, longest);
    List<String> lines = new ArrayList<>();
    while (reader.next()) {
      lines.add(reader.text());
    }
    return lines;
  }

  private static LineReader reader(String text, int longest) {
    return new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest);
  }

  private static InputStream stepwise(String text, int step) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] b, int off, int len) {
        return super.read(b, off, Math.min(len, step));
      }
    };
  }
}
