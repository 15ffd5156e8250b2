package org.epitome.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentInputTest {
  private final List<String> told = new ArrayList<>();

  private String read(byte[] document, int piece) throws IOException {
    try (InputStream in =
        DocumentInput.open(
            new Pieces(document, piece), true, (text, offset) -> told.add(offset + ": " + text))) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[Math.max(1, piece)];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
      }
      return out.toString(StandardCharsets.UTF_8);
    }
  }

  /** Gives at most so many bytes at once, as a network does. */
  private static final class Pieces extends FilterInputStream {
    private final int most;

    Pieces(byte[] document, int most) {
      super(new ByteArrayInputStream(document));
      this.most = most;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return super.read(into, offset, Math.min(most, length));
    }
  }

  /** Characters of one to four bytes, at every distance from the ends of buffers. */
  private static String mixed() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      out.append((char) ('a' + i % 26));
      if (i % 3 == 0) {
        out.append('é');
      }
      if (i % 5 == 0) {
        out.append('数');
      }
      if (i % 7 == 0) {
        out.append("\uD83E\uDE81");
      }
    }
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 4096, 16_384, 1_000_000})
  void utf8PassesHoweverItIsCut(int piece) throws IOException {
    String text = mixed();
    assertThat(read(text.getBytes(StandardCharsets.UTF_8), piece)).isEqualTo(text);
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 4096, 16_384, 1_000_000})
  void otherBytesAreMendedHoweverTheyAreCut(int piece) throws IOException {
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 6_000; i++) {
      document.write("kite数".getBytes(StandardCharsets.UTF_8));
      document.write(0xe9); // é in Windows-1252, the lead of three bytes in UTF-8
      document.write(' ');
      expected.append("kite数é ");
    }
    assertThat(read(document.toByteArray(), piece)).isEqualTo(expected.toString());
    assertThat(told)
        .containsExactly("7: byte 0xE9 is no UTF-8, such bytes are read as Windows-1252");
  }

  @Test
  void sequenceCutByTheEndIsMended() throws IOException {
    byte[] cut = {'k', (byte) 0xe6, (byte) 0x95};
    assertThat(read(cut, 4096)).isEqualTo("k\u00e6\u2022");
    assertThat(told).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"c080", "eda080", "f4908080", "f880808080", "80", "ff", "c2", "e0809f"})
  void illFormedSequencesAreNoUtf8(String hex) throws IOException {
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    document.write('k');
    for (int i = 0; i < hex.length(); i += 2) {
      document.write(Integer.parseInt(hex.substring(i, i + 2), 16));
    }
    String back = read(document.toByteArray(), 4096);
    assertThat(back).hasSize(1 + hex.length() / 2).startsWith("k");
    assertThat(told).hasSize(1);
  }

  @Test
  void byteOrderMarkGoesAndIsNotNeeded() throws IOException {
    assertThat(read("\uFEFFkite".getBytes(StandardCharsets.UTF_8), 1)).isEqualTo("kite");
    assertThat(read("<kité/>".getBytes(StandardCharsets.UTF_16LE), 7)).isEqualTo("<kité/>");
    assertThat(read("<kité/>".getBytes(StandardCharsets.UTF_16BE), 7)).isEqualTo("<kité/>");
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ISO-8859-1", "windows-1252", "UTF-8", "utf-8", "US-ASCII", "ISO-8859-15"})
  void declaredCharsetIsTaken(String name) throws IOException {
    String text =
        "<?xml version=\"1.0\" encoding='" + name + "' standalone=\"yes\"?><kite>é</kite>";
    Charset charset = name.equals("US-ASCII") ? StandardCharsets.UTF_8 : Charset.forName(name);
    assertThat(read(text.getBytes(charset), 4096)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4096, 100_000})
  void otherCharsetsAreReadInPiecesOfAnySize(int piece) throws IOException {
    String start = "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>";
    String text = start + "凧とkites".repeat(3_000);
    assertThat(read(text.getBytes(Charset.forName("Shift_JIS")), piece)).isEqualTo(text);
    assertThat(read(mixed().getBytes(StandardCharsets.UTF_16), piece)).isEqualTo(mixed());
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4096})
  void whatIsNothingInAnotherCharsetIsReplacedAndTold(int piece) throws IOException {
    byte[] document =
        ("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>kite" + (char) 0xff + "s" + (char) 0x81)
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(read(document, piece)).endsWith("?>kite\ufffds\ufffd");
    assertThat(told)
        .containsExactly("46: byte 0xFF is no Shift_JIS, such bytes are read as U+FFFD");
    assertThatIOException()
        .isThrownBy(
            () ->
                DocumentInput.open(new ByteArrayInputStream(document), false, (text, offset) -> {})
                    .readAllBytes())
        .withMessage("byte 0xFF at offset 46 is no Shift_JIS");
  }

  @Test
  void aWrongByteIsReplacedWhereverABufferEnds() throws IOException {
    String start = "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>";
    for (int before = 4_096 - start.length() - 3; before < 4_096; before++) {
      String kites = "k".repeat(before);
      byte[] document = (start + kites + (char) 0xff + "s").getBytes(StandardCharsets.ISO_8859_1);
      assertThat(read(document, 10_000)).isEqualTo(start + kites + "\ufffds");
    }
  }

  @Test
  void halfACharacterOfUtf16IsReplacedAndTold() throws IOException {
    byte[] cut = {(byte) 0xff, (byte) 0xfe, 'k', 0, (byte) 0x00, (byte) 0xd8, 'i', 0, 't'};
    assertThat(read(cut, 4096)).isEqualTo("k\ufffdi\ufffd");
    assertThat(told).containsExactly("4: byte 0x00 is no UTF-16LE, such bytes are read as U+FFFD");
  }

  @Test
  void charsetThatDoesNotExistIsTold() throws IOException {
    String text = "<?xml version=\"1.0\" encoding=\"kite-8\"?><kite>é</kite>";
    assertThat(read(text.getBytes(StandardCharsets.UTF_8), 4096)).isEqualTo(text);
    assertThat(told).containsExactly("0: unknown charset kite-8 declared, read as UTF-8");
  }

  @Test
  void strictReadingMendsNothing() throws IOException {
    InputStream in =
        DocumentInput.open(
            new ByteArrayInputStream(new byte[] {'k', (byte) 0xe9, 'k'}), false, (a, b) -> {});
    assertThatThrownBy(in::readAllBytes)
        .isInstanceOf(IOException.class)
        .hasMessage("byte 0xE9 at offset 1 is no UTF-8");
  }

  @Test
  void singleBytesCanBeRead() throws IOException {
    InputStream in =
        DocumentInput.open(
            new ByteArrayInputStream("ké".getBytes(StandardCharsets.UTF_8)), true, (a, b) -> {});
    assertThat(in.read()).isEqualTo('k');
    assertThat(in.available()).isNotNegative();
    assertThat(in.read(new byte[0])).isZero();
    assertThat(in.read()).isEqualTo(0xc3);
    assertThat(in.read()).isEqualTo(0xa9);
    assertThat(in.read()).isEqualTo(-1);
    assertThat(in.read()).isEqualTo(-1);
  }
}
