package org.epitome.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.epitome.engine.Compressed.gzip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class GzipInputTest {
  private final ByteArrayOutputStream document = new ByteArrayOutputStream();

  private static String read(byte[] document) throws IOException {
    try (GzipInput in = new GzipInput(new ByteArrayInputStream(document))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void readsAllMembers() throws IOException {
    document.write(gzip("Sparse "));
    document.write(gzip(""));
    document.write(gzip("Kites"));
    assertThat(read(document.toByteArray())).isEqualTo("Sparse Kites");
  }

  @Test
  void readsAnyNumberOfEmptyMembers() throws IOException {
    byte[] empty = gzip("");
    for (int i = 0; i < 100_000; i++) {
      document.write(empty);
    }
    document.write(gzip("Kites"));
    assertThat(read(document.toByteArray())).isEqualTo("Kites");
  }

  @Test
  void passesOverAllThatAHeaderMayHave() throws IOException {
    document.write(new byte[] {0x1f, (byte) 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 0});
    document.write(new byte[] {3, 0, 'a', 'b', 'c'});
    document.write("kites.xml\0a comment\0cs".getBytes(StandardCharsets.US_ASCII));
    byte[] text = "Kites".getBytes(StandardCharsets.UTF_8);
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(document, new Deflater(Deflater.BEST_SPEED, true))) {
      out.write(text);
      out.finish();
      CRC32 sum = new CRC32();
      sum.update(text);
      writeInt((int) sum.getValue());
      writeInt(text.length);
    }
    assertThat(read(document.toByteArray())).isEqualTo("Kites");
  }

  private void writeInt(int value) {
    for (int shift = 0; shift < 32; shift += 8) {
      document.write(value >> shift);
    }
  }

  @Test
  void passesOverWhatIsNoMemberBehindTheLast() throws IOException {
    byte[] kites = gzip("Kites");
    for (String rest : new String[] {"x", "\0\0\0\0", "\u001f", "no gzip at all", "\u001f\u008b"}) {
      document.reset();
      document.write(kites);
      document.write(rest.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(read(document.toByteArray())).isEqualTo("Kites");
    }
  }

  @Test
  void saysThatItIsCut() throws IOException {
    byte[] kites = gzip("Kites");
    for (int length = 11; length < kites.length - 8; length++) {
      byte[] cut = Arrays.copyOf(kites, length);
      assertThatThrownBy(() -> read(cut)).hasMessage("the gzip stream ends too early");
    }
  }

  @Test
  void saysThatItsBytesWereChanged() throws IOException {
    byte[] kites = gzip("Kites");
    kites[kites.length - 5]++; // of the checksum
    assertThatThrownBy(() -> read(kites))
        .hasMessage("the gzip stream is broken: its checksum is another");
    kites[10] = 7; // a kind of block that does not exist
    assertThatThrownBy(() -> read(kites))
        .hasMessage("the gzip stream is broken: invalid block type");
    kites[2] = 7; // a method that does not exist
    assertThatThrownBy(() -> read(kites)).hasMessage("the gzip header is broken");
  }

  @Test
  void canBeReadByteByByte() throws IOException {
    try (GzipInput in = new GzipInput(new ByteArrayInputStream(gzip("é")))) {
      assertThat(in.read(new byte[0])).isZero();
      assertThat(in.read()).isEqualTo(0xc3);
      assertThat(in.read()).isEqualTo(0xa9);
      assertThat(in.read()).isEqualTo(-1);
      assertThat(in.read()).isEqualTo(-1);
    }
  }
}
