package org.epitome.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.epitome.engine.Compressed.gzip;
import static org.epitome.engine.Compressed.utf8;
import static org.epitome.engine.Compressed.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.epitome.Diagnostic;
import org.epitome.Diagnostics;
import org.epitome.Epitome;
import org.epitome.MalformedDocumentException;
import org.epitome.PaperReader;
import org.epitome.ReadOptions;
import org.epitome.SourceLocation;
import org.epitome.Strictness;
import org.epitome.model.Origin;
import org.epitome.model.Paper;
import org.junit.jupiter.api.Test;

/** What becomes of compressed documents, of archives and of charsets, by the papers read. */
class ContainersTest {
  private final Epitome epitome = Epitome.builder().parser(ScriptParser.of()).build();
  private final Diagnostics told = Diagnostics.collecting(100);

  private static List<String> titles(PaperReader reader) {
    return reader.stream().map(Paper::title).toList();
  }

  private List<String> titlesOf(byte[] document) {
    return titles(
        epitome.read(
            new ByteArrayInputStream(document),
            "kites.txt",
            ReadOptions.DEFAULT.withDiagnostics(told)));
  }

  // ---- gzip

  @Test
  void gzipIsKnownByItsBytes() throws IOException {
    assertThat(titlesOf(gzip("#script\nCafé\n"))).containsExactly("Café");
  }

  @Test
  void gzipMembersThatArriveSlowlyAreAllRead() throws IOException {
    byte[] first = gzip("#script\nCafé\n");
    byte[] second = gzip("Thé\n");
    InputStream slow =
        new SequenceInputStream(new ByteArrayInputStream(first), new ByteArrayInputStream(second)) {
          @Override
          public int available() throws IOException {
            throw new IOException("Illegal seek"); // what a pipe that is opened by its path says
          }

          @Override
          public byte[] readNBytes(int length) throws IOException {
            throw new IOException("Illegal seek");
          }
        };
    assertThat(titles(epitome.read(slow, "kites.gz"))).containsExactly("Café", "Thé");
  }

  @Test
  void gzipThatIsCutKeepsThePapersBefore() throws IOException {
    StringBuilder script = new StringBuilder("#script\n");
    for (int i = 0; i < 50_000; i++) {
      script.append("Kite number ").append(i * 7919L % 50_021).append('\n');
    }
    byte[] whole = gzip(script.toString());
    byte[] cut = Arrays.copyOf(whole, whole.length - 100);
    List<String> read = new ArrayList<>();
    try (PaperReader papers = epitome.read(new ByteArrayInputStream(cut), "kites.gz")) {
      assertThatThrownBy(() -> papers.forEachRemaining(paper -> read.add(paper.title())))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageStartingWith(
              "cannot read the document: the gzip stream ends too early (kites.gz, entry ");
    }
    assertThat(read).hasSizeGreaterThan(40_000).startsWith("Kite number 0", "Kite number 7919");
  }

  @Test
  void shortGzipThatIsCutKeepsThePapersBeforeToo() throws IOException {
    byte[] whole = gzip("#script\n" + "Kite\n".repeat(100));
    byte[] cut = Arrays.copyOf(whole, whole.length - 8); // without checksum and length
    List<String> read = new ArrayList<>();
    try (PaperReader papers = epitome.read(new ByteArrayInputStream(cut), "kites.gz")) {
      assertThatThrownBy(() -> papers.forEachRemaining(paper -> read.add(paper.title())))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("gzip stream")
          .hasMessageContaining("(kites.gz, entry ");
    }
    assertThat(read).hasSize(100);
  }

  @Test
  void cutInputOfNoKnownFormatIsToldToBeCut() throws IOException {
    for (String text : List.of("kites fly".repeat(100), " ".repeat(1_000))) {
      byte[] whole = gzip(text);
      byte[] cut = Arrays.copyOf(whole, whole.length - 8);
      assertThatThrownBy(() -> titlesOf(cut))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("gzip stream");
    }
  }

  // ---- zip

  /** An archive whose member's name, marked as UTF-8, is made of these two bytes. */
  private static byte[] zipOfAName(int first, int second) throws IOException {
    byte[] archive = zip(Map.entry("é", utf8("#script\nCafé\n")));
    for (int i = 0; i + 1 < archive.length; i++) {
      if ((archive[i] & 0xff) == 0xc3 && (archive[i + 1] & 0xff) == 0xa9) {
        archive[i] = (byte) first;
        archive[i + 1] = (byte) second;
        break; // in the member's own header, which stands before its text
      }
    }
    return archive;
  }

  @Test
  void nameOfAZipMemberThatIsNoUtf8IsAnInputThatCannotBeRead() throws IOException {
    assertThat(titlesOf(zipOfAName(0xc3, 0xb4))).containsExactly("Café");
    byte[] broken = zipOfAName(0xff, 0xfe);
    assertThatThrownBy(() -> titlesOf(broken))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("name"); // ours, or on a newer JDK its own: "bad entry name"
  }

  @Test
  void membersOfAZipArchiveAreReadOneAfterTheOther() throws IOException {
    byte[] archive =
        zip(
            Map.entry("feeds/", utf8("")),
            Map.entry("feeds/a.txt", utf8("#script\nFirst\n")),
            Map.entry("__MACOSX/feeds/._a.txt", utf8("\u0000\u0001\u0002\u0003")),
            Map.entry("feeds/b.txt", utf8("#script\nSecond\n")));
    try (PaperReader papers = epitome.read(new ByteArrayInputStream(archive), "kites.zip")) {
      assertThat(papers.next().title()).isEqualTo("First");
      assertThat(papers.next().origin())
          .isEqualTo(new Origin("test-script", "kites.zip!/feeds/b.txt", 2, 2L));
      assertThat(papers.hasNext()).isFalse();
    }
  }

  @Test
  void memberIsNamedWithoutWhatATerminalWouldObey() throws IOException {
    String path = "feeds/\u001b[31m" + "k".repeat(300);
    byte[] archive = zip(Map.entry(path, utf8("#script\nFirst\n")));
    try (PaperReader papers = epitome.read(new ByteArrayInputStream(archive), null)) {
      assertThat(papers.next().origin().source())
          .startsWith("feeds/?[31mkkk")
          .endsWith("k…")
          .hasSize(201);
    }
  }

  @Test
  void memberThatCannotBeReadDoesNotCostThoseAfterIt() throws IOException {
    byte[] archive =
        zip(
            Map.entry("a.txt", utf8("#script\nFirst\n!malformed not closed\n")),
            Map.entry("b.txt", utf8("nothing known")),
            Map.entry("c.txt", utf8("#script\nThird\n")));
    List<String> read = new ArrayList<>();
    try (PaperReader papers = archive(archive)) {
      assertThatThrownBy(() -> papers.forEachRemaining(paper -> read.add(paper.title())))
          .isInstanceOf(MalformedDocumentException.class)
          .hasMessageStartingWith("not closed (test-script, kites.zip!/a.txt, entry 2, line 3");
    }
    assertThat(read).containsExactly("First", "Third");
    assertThat(told.list())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "warning: not closed (kites.zip!/a.txt, entry 2, line 3, column 3)",
            "warning: format not recognised: text that begins with \"nothing known\""
                + " (kites.zip!/b.txt)");
  }

  @Test
  void memberThatItsParserRefusesDoesNotCostThoseAfterIt() throws IOException {
    byte[] archive =
        zip(
            Map.entry("a.txt", utf8("#script\nFirst\n")),
            Map.entry("b.txt", utf8("#script refused\n")),
            Map.entry("c.txt", utf8("#script\nThird\n")));
    try (PaperReader papers = archive(archive)) {
      assertThat(papers.next().title()).isEqualTo("First");
      Origin third = new Origin("test-script", "kites.zip!/c.txt", 2, 2L);
      assertThat(papers.next().origin()).isEqualTo(third);
      assertThatThrownBy(papers::hasNext)
          .hasMessage("the script is refused (test-script, kites.zip!/b.txt, entry 1, line 1)");
    }
  }

  @Test
  void memberThatCannotBeDecompressedDoesNotCostThoseAfterIt() throws IOException {
    byte[] gzip = gzip("#script\nSecond\n");
    byte[] wrongChecksum = gzip.clone();
    wrongChecksum[gzip.length - 8]++;
    byte[] archive =
        zip(
            Map.entry("a.txt.gz", gzip("#script\nFirst\n")),
            Map.entry("header.txt.gz", Arrays.copyOf(gzip, 2)),
            Map.entry("checksum.txt.gz", wrongChecksum),
            Map.entry("cut.txt.gz", Arrays.copyOf(gzip, gzip.length - 9)),
            Map.entry("b.txt.gz", gzip("#script\nLast\n")));
    List<String> read = new ArrayList<>();
    try (PaperReader papers = archive(archive)) {
      assertThatThrownBy(() -> papers.forEachRemaining(paper -> read.add(paper.title())))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage(
              "cannot read the document: the gzip header is broken (kites.zip!/header.txt.gz)");
    }
    assertThat(read).startsWith("First").endsWith("Last");
    assertThat(told.list())
        .extracting(Diagnostic::code)
        .containsExactly(
            Diagnostic.Code.BROKEN_DOCUMENT,
            Diagnostic.Code.BROKEN_DOCUMENT,
            Diagnostic.Code.BROKEN_DOCUMENT);
  }

  @Test
  void memberThatCannotBeDecompressedIsToldAtOnceWhenReadingStrictly() throws IOException {
    byte[] archive =
        zip(
            Map.entry("header.txt.gz", Arrays.copyOf(gzip("#script\nFirst\n"), 2)),
            Map.entry("b.txt", utf8("#script\nLast\n")));
    ReadOptions strict = ReadOptions.DEFAULT.withStrictness(Strictness.STRICT);
    try (PaperReader papers =
        epitome.read(new ByteArrayInputStream(archive), "kites.zip", strict)) {
      assertThatThrownBy(papers::hasNext)
          .hasMessage(
              "cannot read the document: the gzip header is broken (kites.zip!/header.txt.gz)");
    }
  }

  @Test
  void placeOfAWrongByteIsNotThatOfTheMemberBefore() throws IOException {
    byte[] archive =
        zip(
            Map.entry("a.txt", utf8("#script\nFirst\n")),
            Map.entry("b.txt", "#script\nCafé\n".getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(titles(archive(archive))).containsExactly("First", "Café");
    assertThat(told.list())
        .extracting(Diagnostic::location)
        .containsExactly(new SourceLocation("kites.zip!/b.txt", null, null, null, 11L));
  }

  private PaperReader archive(byte[] bytes) {
    ReadOptions options = ReadOptions.DEFAULT.withDiagnostics(told);
    return epitome.read(new ByteArrayInputStream(bytes), "kites.zip", options);
  }

  @Test
  void archiveThatIsBrokenIsToldAndNotTakenForAnEmptyOne() {
    byte[] broken = "PK\u0003\u0004garbage".getBytes(StandardCharsets.ISO_8859_1);
    PaperReader papers = epitome.read(new ByteArrayInputStream(broken), "kites.zip");
    assertThatThrownBy(papers::hasNext)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "cannot read the document: the zip archive is broken, or no document is in it"
                + " (kites.zip)");
  }

  // ---- charsets

  @Test
  void everyCharsetWithAByteOrderMarkIsRead() {
    String script = "\uFEFF#script\nCafé 数 \uD83E\uDE81\n";
    for (var charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(titlesOf(script.getBytes(charset))).containsExactly("Café 数 \uD83E\uDE81");
    }
    assertThat(told.list()).isEmpty();
  }

  @Test
  void bytesThatAreNoUtf8AreReadAsWindows1252AndReportedOnce() {
    byte[] bytes =
        "#script\nCaf\u00e9 \u0093kite\u0094\nNa\u00efve\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(titlesOf(bytes)).containsExactly("Café “kite”", "Naïve");
    assertThat(told.list())
        .singleElement()
        .hasToString(
            "warning: byte 0xE9 is no UTF-8, such bytes are read as Windows-1252"
                + " (kites.txt, byte 11)");
    assertThat(told.list().get(0).code()).isEqualTo(Diagnostic.Code.CHARSET);
  }

  @Test
  void strictReadingRefusesBytesThatAreNoUtf8() {
    byte[] bytes = "#script\nCaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    PaperReader papers =
        epitome.read(
            new ByteArrayInputStream(bytes),
            "kites.txt",
            ReadOptions.DEFAULT.withStrictness(Strictness.STRICT));
    assertThatThrownBy(papers::hasNext)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "cannot read the document: byte 0xE9 at offset 11 is no UTF-8 (kites.txt, entry 1)");
  }
}
