package org.epitome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents as nobody should send them; each costs what is broken and nothing more. */
class BadInputTest {
  @TempDir Path folder;
  private CommandLineRun run;

  private void read(String name, String text) throws IOException {
    read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void read(String name, byte[] bytes) throws IOException {
    run = CommandLineRun.of("read", Feeds.file(folder, name, bytes));
  }

  @AfterEach
  void everyErrorIsOneLineWithoutAStackTrace() {
    assertThat(run.errors())
        .allMatch(line -> line.matches("(error|warning|info): .*"))
        .noneMatch(line -> line.contains("Exception") || line.contains("please report"));
  }

  @Test
  void emptyFileIsAnEmptyResult() throws IOException {
    read("empty.xml", "");
    assertThat(run.status()).isZero();
    assertThat(run.output()).isEmpty();
    assertThat(run.errors())
        .containsExactly(
            "warning: the document is empty (%s)".formatted(folder.resolve("empty.xml")));
  }

  @Test
  void binaryFileIsCalledOne() throws IOException {
    byte[] bytes = new byte[100_000];
    new Random(1).nextBytes(bytes);
    bytes[0] = 7;
    read("kite.bin", bytes);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.output()).isEmpty();
    assertThat(run.errors()).anyMatch(line -> line.contains("the document is binary, no text"));
  }

  @Test
  void feedThatStopsBeingXmlKeepsTheHundredBefore() throws IOException {
    read("feed.xml", Feeds.atom(1, 100).replace("</feed>", "  <entry><id>cut") + "\u0000garbage");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines()).hasSize(100);
    assertThat(run.errors())
        .filteredOn(line -> line.startsWith("error: "))
        .singleElement()
        .asString()
        .contains("; 100 papers before it kept (" + folder.resolve("feed.xml"))
        .containsPattern("arxiv-atom, entry 101, line 90[0-9]");
  }

  @Test
  void controlCharacterInOneEntryOfManyCostsNothing() throws IOException {
    read("feed.xml", Feeds.atom(1, 50).replace("Kites 25<", "\u0001Kites\u000b 25<"));
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(50);
    assertThat(run.lines().get(24)).contains("Sparse").contains("25");
    assertThat(run.errors())
        .isNotEmpty()
        .allMatch(line -> line.startsWith("warning: ") && line.contains("arxiv-atom, entry 25"));
  }

  @Test
  void bareAmpersandInOneEntryOfManyCostsNothing() throws IOException {
    read("feed.xml", Feeds.atom(1, 50).replace("Kites 25<", "Kites & Strings<"));
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(50);
    assertThat(run.lines().get(24)).contains("\"title\":\"Sparse Kites & Strings\"");
    assertThat(run.errors())
        .isNotEmpty()
        .allMatch(line -> line.startsWith("warning: ") && line.contains("arxiv-atom, entry 25"));
  }

  @Test
  void lineOfFiftyMegabytesThatIsNoFeedIsToldShortly() throws IOException {
    read("long.txt", "kite ".repeat(10_000_000));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.errors())
        .singleElement()
        .asString()
        .contains("format not recognised: text that begins with \"kite kite")
        .hasSizeLessThan(500);
  }

  @Test
  void lineOfFiftyMegabytesInAnXmlFeedIsRead() throws IOException {
    read(
        "feed.xml",
        Feeds.atom(1, 3)
            .replace("We fly kites.", "We fly kites." + " Kites".repeat(3_000_000))
            .replace("\n", " "));
    assertThat(run.errors()).isNotEmpty().allMatch(line -> line.contains("arxiv-atom, entry "));
    assertThat(run.output().length()).isLessThan(60_000_000);
  }

  @Test
  void jsonThatIsCutInTheMiddleKeepsTheLinesBefore() throws IOException {
    String lines = Feeds.snapshot(1, 50);
    read("snapshot.jsonl", lines.substring(0, lines.length() - 100));
    assertThat(run.lines()).hasSize(49);
    assertThat(run.errors())
        .singleElement()
        .asString()
        .startsWith("error: ")
        .contains("arxiv-jsonl, entry 50, line 50");
  }

  @Test
  void brokenLineCostsThatLine() throws IOException {
    read("snapshot.jsonl", Feeds.snapshot(1, 50).replace("\"Sparse Kites 25\"", "Sparse Kites"));
    assertThat(run.lines()).hasSize(49);
    assertThat(run.errors())
        .singleElement()
        .asString()
        .startsWith("error: ")
        .contains("[2403.00025]")
        .contains("arxiv-jsonl, entry 25, line 25");
  }

  @Test
  void lineOfFiftyMegabytesCostsThatLine() throws IOException {
    String kites = "kites ".repeat(8_500_000);
    read("snapshot.jsonl", Feeds.snapshot(1, 4) + Feeds.snapshot(5, 5).replace("kites", kites));
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(4);
    assertThat(run.errors())
        .singleElement()
        .asString()
        .contains("limit of ")
        .contains("arxiv-jsonl, entry 5, line 5");
  }

  @Test
  void invalidUtf8IsMendedAndReported() throws IOException {
    read(
        "feed.xml",
        Feeds.atom(1, 3).replace("Kites 2<", "Caf\u00e9s<").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().get(1)).contains("\"title\":\"Sparse Cafés\"");
    assertThat(run.errors())
        .singleElement()
        .asString()
        .startsWith("warning: byte 0xE9 is no UTF-8, such bytes are read as Windows-1252 (");
  }

  @Test
  void gzipThatIsCutKeepsWhatWasBefore() throws IOException {
    byte[] gzip = Feeds.gzip(Feeds.atom(1, 20_000));
    read("feed.xml.gz", java.util.Arrays.copyOf(gzip, gzip.length * 3 / 4));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines()).hasSizeGreaterThan(1_000);
    assertThat(run.errors()).singleElement().asString().contains(" papers before it kept (");
  }

  @Test
  void hostileNamesAndTitlesDoNotReachTheTerminal() throws IOException {
    read("evil\u001b[31m\n.txt", "\u001b]0;title\u0007 no feed\n");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.errors())
        .singleElement()
        .asString()
        .doesNotContain("\u001b")
        .doesNotContain("\u0007");
  }
}
