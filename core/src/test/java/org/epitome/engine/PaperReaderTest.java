package org.epitome.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.epitome.Annotator;
import org.epitome.Diagnostic;
import org.epitome.Diagnostics;
import org.epitome.Epitome;
import org.epitome.FeedInfo;
import org.epitome.InvalidEntryException;
import org.epitome.Limits;
import org.epitome.MalformedDocumentException;
import org.epitome.PaperParseException;
import org.epitome.PaperReader;
import org.epitome.ReadOptions;
import org.epitome.SourceLocation;
import org.epitome.Strictness;
import org.epitome.UnrecognizedFormatException;
import org.epitome.model.Acronym;
import org.epitome.model.CodeLink;
import org.epitome.model.Findings;
import org.epitome.model.Metric;
import org.epitome.model.Origin;
import org.epitome.model.Paper;
import org.epitome.model.Span;
import org.epitome.model.TextField;
import org.epitome.text.PaperText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperReaderTest {
  private final ScriptParser parser = ScriptParser.of();
  private final Epitome epitome = Epitome.builder().parser(parser).build();
  private final Diagnostics told = Diagnostics.collecting(100);

  private PaperReader read(String script, ReadOptions options) {
    return epitome.read(
        new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8)),
        "kites.txt",
        options.withDiagnostics(told));
  }

  private PaperReader read(String script) {
    return read(script, ReadOptions.DEFAULT);
  }

  private static List<String> titles(PaperReader reader) {
    return reader.stream().map(Paper::title).toList();
  }

  // ---- papers

  @Test
  void givesPapersInOrderWithTheirPlace() {
    try (PaperReader papers = read("#script\nFirst\nSecond\n")) {
      assertThat(papers.next())
          .isEqualTo(
              Paper.builder()
                  .title("First")
                  .origin(new Origin("test-script", "kites.txt", 1, 2L))
                  .build());
      assertThat(papers.next().origin()).isEqualTo(new Origin("test-script", "kites.txt", 2, 3L));
      assertThat(papers.hasNext()).isFalse();
      assertThatThrownBy(papers::next)
          .isInstanceOf(NoSuchElementException.class)
          .hasMessage("no more papers");
    }
    assertThat(told.list()).isEmpty();
  }

  @Test
  void readsNothingBeforeTheFirstCall() {
    InputStream untouched =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("touched");
          }
        };
    PaperReader papers = epitome.read(untouched, null);
    assertThatThrownBy(papers::hasNext)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot read the document: touched");
    assertThat(papers.hasNext()).isFalse();
  }

  @Test
  void readsFilesAndTexts(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("feed.txt"), "#script\nFirst\n");
    try (PaperReader papers = epitome.read(file)) {
      assertThat(papers.next().origin())
          .isEqualTo(new Origin("test-script", file.toString(), 1, 2L));
    }
    try (PaperReader papers = epitome.readText("#script\nFirst\n")) {
      assertThat(papers.next().origin()).isEqualTo(new Origin("test-script", null, 1, 2L));
    }
  }

  @Test
  void readsAFileOfAnyFileSystem(@TempDir Path folder) throws IOException {
    Path archive = folder.resolve("feeds.zip");
    try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      Path file = Files.writeString(zip.getPath("feed.txt"), "#script\nFirst\n");
      try (PaperReader papers = epitome.read(file)) {
        assertThat(papers.next().title()).isEqualTo("First");
      }
    }
  }

  @Test
  void folderFailsAsInput(@TempDir Path folder) {
    try (PaperReader papers = epitome.read(folder)) {
      assertThatThrownBy(papers::hasNext).isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void fileThatIsNotThereFailsWhenItIsRead(@TempDir Path folder) {
    try (PaperReader papers = epitome.read(folder.resolve("none.txt"))) {
      assertThatThrownBy(papers::hasNext)
          .isInstanceOf(UncheckedIOException.class)
          .hasCauseInstanceOf(NoSuchFileException.class)
          .hasMessageStartingWith("cannot read the document: there is no such file (")
          .hasMessageEndingWith("none.txt)");
    }
  }

  @Test
  void streamClosesTheReaderAndTheDocument() {
    List<String> closed = new ArrayList<>();
    InputStream document =
        new ByteArrayInputStream("#script\nFirst\n".getBytes(StandardCharsets.UTF_8)) {
          @Override
          public void close() {
            closed.add("document");
          }
        };
    PaperReader papers = epitome.read(document, null);
    try (Stream<Paper> stream = papers.stream()) {
      assertThat(stream.isParallel()).isFalse();
      assertThat(stream.map(Paper::title)).containsExactly("First");
    }
    assertThat(closed).containsExactly("document");
    assertThat(papers.hasNext()).isFalse();
  }

  @Test
  void closedReaderHasNoMorePapersAndMayBeClosedAgain() {
    PaperReader papers = read("#script\nFirst\nSecond\n");
    assertThat(papers.hasNext()).isTrue();
    papers.close();
    papers.close();
    assertThat(papers.hasNext()).isFalse();
    assertThatThrownBy(papers::next).isInstanceOf(NoSuchElementException.class);
    assertThat(parser.closed).isPositive();
  }

  @Test
  void readerClosedBeforeUseNeverOpensTheFile(@TempDir Path folder) {
    PaperReader papers = epitome.read(folder.resolve("none.txt"));
    papers.close();
    assertThat(papers.hasNext()).isFalse();
    assertThat(papers.feed()).isEqualTo(FeedInfo.UNKNOWN);
  }

  // ---- the feed

  @Test
  void tellsAboutTheFeedBeforeAndAfterItsPapers() {
    try (PaperReader papers = read("#script Kites of the day\nFirst\n")) {
      assertThat(papers.feed()).isEqualTo(FeedInfo.of("test-script").withTitle("Kites of the day"));
      assertThat(titles(papers)).containsExactly("First");
      assertThat(papers.feed().nextToken()).isEqualTo("page-2");
    }
  }

  @Test
  void emptyDocumentIsAnEmptyResultWithAWarning() {
    for (String nothing : List.of("", " \n\r\n\t", "\uFEFF", "\uFEFF\n")) {
      Diagnostics each = Diagnostics.collecting(10);
      try (PaperReader papers =
          epitome.readText(nothing, ReadOptions.DEFAULT.withDiagnostics(each))) {
        assertThat(papers.hasNext()).isFalse();
        assertThat(papers.feed()).isEqualTo(FeedInfo.UNKNOWN);
      }
      assertThat(each.list()).singleElement().hasToString("warning: the document is empty");
    }
  }

  @Test
  void diagnosticsMayAskForTheFeed() {
    List<String> formats = new ArrayList<>();
    PaperReader[] reader = new PaperReader[1];
    byte[] latin = "#script\nCaf\u00e9\n!warn Kite\n".getBytes(StandardCharsets.ISO_8859_1);
    reader[0] =
        epitome.read(
            new ByteArrayInputStream(latin),
            null,
            ReadOptions.DEFAULT.withDiagnostics(each -> formats.add(reader[0].feed().format())));
    assertThat(titles(reader[0])).containsExactly("Café", "Kite");
    assertThat(formats).containsExactly(null, "test-script");
  }

  // ---- what goes wrong with an entry

  @Test
  void brokenEntryIsReportedOnceAndTheOthersAreRead() {
    try (PaperReader papers = read("#script\nFirst\n!broken no title, expected one\nThird\n")) {
      assertThat(papers.stream().map(paper -> paper.origin().entry())).containsExactly(1L, 3L);
    }
    assertThat(told.list())
        .containsExactly(
            new Diagnostic(
                Diagnostic.Severity.ERROR,
                Diagnostic.Code.INVALID_ENTRY,
                new SourceLocation("kites.txt", 2L, 3L, 3L, null),
                "id-3",
                "no title, expected one"));
    assertThat(told.list().get(0))
        .hasToString("error: no title, expected one [id-3] (kites.txt, entry 2, line 3, column 3)");
  }

  @Test
  void entryWithNothingToKnowItByIsBroken() {
    assertThat(titles(read("#script\n!nothing\nSecond\n"))).containsExactly("Second");
    assertThat(told.list())
        .singleElement()
        .hasToString(
            "error: entry has no title, abstract or identifier (kites.txt, entry 1, line 2)");
  }

  @Test
  void deletedEntryIsTold() {
    assertThat(titles(read("#script\n!skip id-7\nSecond\n"))).containsExactly("Second");
    assertThat(told.list())
        .singleElement()
        .hasToString("info: record is deleted, passed over [id-7] (kites.txt, entry 1, line 2)");
  }

  @Test
  void mendedEntryIsReadWithAWarning() {
    assertThat(titles(read("#script\n!warn First\n"))).containsExactly("First");
    assertThat(told.list())
        .singleElement()
        .hasToString("warning: date dropped (kites.txt, entry 1, line 2)");
  }

  @Test
  void strictReadingEndsAtTheFirstBrokenEntry() {
    try (PaperReader papers =
        read(
            "#script\nFirst\n!broken no title\nThird\n",
            ReadOptions.DEFAULT.withStrictness(Strictness.STRICT))) {
      assertThat(papers.next().title()).isEqualTo("First");
      assertThatThrownBy(papers::hasNext)
          .isInstanceOf(InvalidEntryException.class)
          .hasMessage("no title (test-script, kites.txt, entry 2, line 3, column 3)");
      assertThat(papers.hasNext()).isFalse();
    }
    assertThat(told.count()).isZero();
  }

  // ---- what ends a document

  @Test
  void papersBeforeAFailureStayAndThereAreNoneAfter() {
    try (PaperReader papers = read("#script\nFirst\n!malformed not closed\nThird\n")) {
      assertThat(papers.next().title()).isEqualTo("First");
      assertThatThrownBy(papers::next)
          .isInstanceOfSatisfying(
              MalformedDocumentException.class,
              e -> {
                assertThat(e.problem()).isEqualTo("not closed");
                assertThat(e.format().id()).isEqualTo("test-script");
                assertThat(e.location())
                    .isEqualTo(new SourceLocation("kites.txt", 2L, 3L, 3L, null));
                assertThat(e.entryId()).isNull();
              })
          .hasMessage("not closed (test-script, kites.txt, entry 2, line 3, column 3)");
      assertThat(papers.hasNext()).isFalse();
    }
  }

  @Test
  void thereAreNoPapersBehindAnExceptionOfAReceiverOfDiagnostics() {
    ReadOptions options =
        ReadOptions.DEFAULT.withDiagnostics(
            diagnostic -> {
              throw new IllegalStateException(diagnostic.message());
            });
    byte[] script = "#script\n!broken kite\nSecond\n".getBytes(StandardCharsets.UTF_8);
    try (PaperReader papers = epitome.read(new ByteArrayInputStream(script), null, options)) {
      assertThatThrownBy(papers::hasNext).isInstanceOf(IllegalStateException.class);
      assertThat(papers.hasNext()).isFalse();
    }
  }

  @Test
  void documentThatItsParserRefusesNamesNoEntry() {
    assertThatThrownBy(() -> read("#script refused\nFirst\n").hasNext())
        .isInstanceOf(MalformedDocumentException.class)
        .hasMessage("the script is refused (test-script, kites.txt, line 1)");
  }

  @Test
  void inputThatFailsNamesTheEntry() {
    try (PaperReader papers = read("#script\nFirst\n!io disk on fire\n")) {
      assertThat(papers.next().title()).isEqualTo("First");
      assertThatThrownBy(papers::hasNext)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("cannot read the document: disk on fire (kites.txt, entry 2)");
      assertThat(papers.hasNext()).isFalse();
    }
  }

  @Test
  void unknownDocumentSaysWhatItLooksLike() {
    assertThatThrownBy(() -> read("plain words\nmore").hasNext())
        .isInstanceOf(UnrecognizedFormatException.class)
        .hasMessage("format not recognised: text that begins with \"plain words\" (kites.txt)");
    assertThatThrownBy(() -> read("<?xml version='1.0'?><a:b xmlns:a='urn:kite'/>").hasNext())
        .hasMessage("format not recognised: markup with root element b in urn:kite (kites.txt)");
    assertThatThrownBy(() -> read("{\"kite\": [{\"string\": 1}]}").hasNext())
        .hasMessage("format not recognised: JSON with the keys [kite] (kites.txt)");
    assertThatThrownBy(() -> read("\u0000\u0001\u0002\u0003".repeat(20)).hasNext())
        .hasMessage("format not recognised: the document is binary, no text (kites.txt)");
  }

  @Test
  void formatThatDoesNotExistNamesThoseThatDo() {
    assertThatThrownBy(
            () -> read("#script\nFirst\n", ReadOptions.DEFAULT.withFormat("kite-xml")).hasNext())
        .isInstanceOfSatisfying(
            UnrecognizedFormatException.class, e -> assertThat(e.format()).isNull())
        .isInstanceOf(PaperParseException.class)
        .hasMessage("there is no format kite-xml, only test-script (kites.txt)");
  }

  @Test
  void givenFormatIsNotDetected() {
    ReadOptions options = ReadOptions.DEFAULT.withFormat("test-script");
    assertThat(titles(read("no mark here\nFirst\n".replace("no mark", "#anyway"), options)))
        .containsExactly("First");
  }

  // ---- limits

  @Test
  void textAtTheLimitIsReadAndOneBeyondIsBroken() {
    ReadOptions options = ReadOptions.DEFAULT.withLimits(Limits.DEFAULT.withTextLength(5));
    assertThat(titles(read("#script\n12345\n123456\nThird\n", options)))
        .containsExactly("12345", "Third");
    assertThat(told.list())
        .singleElement()
        .hasToString(
            "error: a text of 6 characters, beyond the limit of 5 (kites.txt, entry 2, line 3)");
  }

  @Test
  void listAtTheLimitIsReadAndOneBeyondIsBroken() {
    ReadOptions options = ReadOptions.DEFAULT.withLimits(Limits.DEFAULT.withListSize(3));
    try (PaperReader papers = read("#script\n!authors 3\n!authors 4\n", options)) {
      assertThat(papers.next().authors()).hasSize(3);
      assertThat(papers.hasNext()).isFalse();
    }
    assertThat(told.list())
        .singleElement()
        .hasToString("error: a list of more than 3 items, the limit (kites.txt, entry 2, line 3)");
  }

  @Test
  void documentWithMoreEntriesThanAllowedEndsThere() {
    ReadOptions options = ReadOptions.DEFAULT.withLimits(Limits.DEFAULT.withEntries(2));
    assertThat(titles(read("#script\nFirst\nSecond\n", options)))
        .containsExactly("First", "Second");
    List<String> read = new ArrayList<>();
    try (PaperReader papers = read("#script\nFirst\nSecond\nThird\n", options)) {
      assertThatThrownBy(() -> papers.forEachRemaining(paper -> read.add(paper.title())))
          .isInstanceOf(MalformedDocumentException.class)
          .hasMessage("more than 2 entries, the limit (test-script, kites.txt, entry 3, line 4)");
    }
    assertThat(read).containsExactly("First", "Second");
  }

  @Test
  void limitsLetSomethingThrough() {
    assertThatThrownBy(() -> Limits.DEFAULT.withDepth(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("depth is below 1: 0");
    assertThat(Limits.DEFAULT.withDepth(9).withEntryBytes(8))
        .isEqualTo(
            new Limits(
                Limits.DEFAULT.textLength(), 8, Limits.DEFAULT.listSize(), 9, Long.MAX_VALUE));
  }

  // ---- annotators

  /** Finds capital letters in titles, and counts how often it was asked. */
  private static final class Capitals implements Annotator {
    @Override
    public String id() {
      return "capitals";
    }

    @Override
    public void annotate(PaperText paper, Findings.Builder findings) {
      String title = paper.title().text();
      for (int i = 0; i < title.length(); i++) {
        if (Character.isUpperCase(title.charAt(i))) {
          findings.addAcronym(Acronym.of(title.substring(i, i + 1), title));
        }
      }
    }
  }

  @Test
  void annotatorsRunOnEveryPaper() {
    Epitome annotating = epitome.toBuilder().annotator(new Capitals()).build();
    try (PaperReader papers = annotating.readText("#script\nSparse Kites\nkites\n")) {
      assertThat(papers.next().acronyms())
          .containsExactly(Acronym.of("S", "Sparse Kites"), Acronym.of("K", "Sparse Kites"));
      assertThat(papers.next().acronyms()).isEmpty();
    }
  }

  @Test
  void annotatingAgainReplacesAndKeepsWhatTheFeedStates() {
    Epitome annotating = epitome.toBuilder().annotator(new Capitals()).build();
    CodeLink stated = CodeLink.of("https://a.example");
    Metric row = Metric.of("FID", "2.5");
    Metric read = row.toBuilder().span(new Span(TextField.TITLE, 0, 5)).build();
    Paper paper =
        Paper.builder()
            .title("Kites")
            .findings(Findings.builder().addMetric(row).addMetric(read).addCodeLink(stated).build())
            .build();
    Paper once = annotating.annotate(paper);
    assertThat(once.metrics()).containsExactly(row);
    assertThat(once.codeLinks()).containsExactly(stated);
    assertThat(once.acronyms()).containsExactly(Acronym.of("K", "Kites"));
    assertThat(annotating.annotate(once)).isEqualTo(once);
  }

  @Test
  void withoutAnnotatorsPapersHaveWhatTheFeedStates() {
    CodeLink stated = CodeLink.of("https://a.example");
    Paper paper = Paper.builder().title("Kites").addCodeLink(stated).build();
    assertThat(epitome.annotate(paper)).isEqualTo(paper);
    assertThat(epitome.annotate("We reach 3% error.")).isEqualTo(Findings.NONE);
  }

  @Test
  void tellsWhereItStandsWhenAnAnnotatorFails() {
    Annotator failing =
        new Annotator() {
          @Override
          public String id() {
            return "failing";
          }

          @Override
          public void annotate(PaperText paper, Findings.Builder findings) {
            if (paper.title().text().equals("Second")) {
              throw new IllegalStateException("a mistake");
            }
          }
        };
    Epitome annotating = epitome.toBuilder().annotator(failing).build();
    try (PaperReader papers = annotating.readText("#script\nFirst\nSecond\nThird\n")) {
      assertThat(papers.location().describe()).isEmpty();
      papers.next();
      assertThat(papers.location().describe()).isEqualTo("entry 1, line 2");
      assertThatThrownBy(papers::hasNext)
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessage("a mistake")
          .hasStackTraceContaining("test-script, entry 2, line 3");
      assertThat(papers.location().describe()).isEqualTo("entry 2, line 3");
      assertThat(papers.hasNext()).isFalse();
    }
  }

  @Test
  void saysThatADocumentWithoutEntriesDoesNotLookLikeTheFormatThatWasGiven() {
    Diagnostics told = Diagnostics.collecting(9);
    ReadOptions options = ReadOptions.DEFAULT.withFormat("test-script").withDiagnostics(told);
    assertThat(titles(epitome.readText("#kitess\n", options))).isEmpty();
    assertThat(titles(epitome.readText("#kitess\nFirst\n", options))).containsExactly("First");
    assertThat(titles(epitome.readText("#script\n", options))).isEmpty();
    assertThat(told.list())
        .singleElement()
        .hasToString(
            "warning: no entry was found, and the document does not look like test-script");
  }

  @Test
  void diagnosticsBeyondTheNumberToKeepAreCounted() {
    Diagnostics few = Diagnostics.collecting(1);
    titles(
        epitome.readText(
            "#script\n!warn A\n!warn B\n!warn C\n", ReadOptions.DEFAULT.withDiagnostics(few)));
    assertThat(few.list()).hasSize(1);
    assertThat(few.count()).isEqualTo(3);
    assertThatThrownBy(() -> Diagnostics.collecting(-1)).hasMessage("most is negative: -1");
  }
}
