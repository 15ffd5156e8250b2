package org.epitome.parsers.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.epitome.Diagnostic;
import org.epitome.Diagnostics;
import org.epitome.EntryReader;
import org.epitome.Epitome;
import org.epitome.FeedHead;
import org.epitome.Limits;
import org.epitome.MalformedDocumentException;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.PaperReader;
import org.epitome.ReadContext;
import org.epitome.ReadOptions;
import org.epitome.SourceFormat;
import org.epitome.model.Identifier;
import org.epitome.model.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonEntriesTest {
  private final Diagnostics diagnostics = Diagnostics.collecting(100);
  private ReadOptions options = ReadOptions.DEFAULT.withDiagnostics(diagnostics);

  /** Reads titles, wherever this test's documents keep them. */
  private static final class TitleParser implements PaperParser, JsonFormat {
    private static final FeedFields FEED = new FeedFields("", "total");

    @Override
    public SourceFormat format() {
      return SourceFormat.of("title-json", "titles", "title");
    }

    @Override
    public Match match(FeedHead head) {
      return Match.CERTAIN;
    }

    @Override
    public EntryReader open(InputStream input, ReadContext context) {
      return JsonEntries.open(input, context, FEED, this, "feed.entries");
    }

    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      while (json.nextField()) {
        switch (json.name()) {
          case "title" -> paper.title(json.line());
          case "numbers" -> {
            JsonNumbers numbers = json.numbers();
            paper.title(
                IntStream.range(0, numbers.count()).mapToObj(numbers::get).toList().toString());
          }
          default -> {}
        }
      }
      return true;
    }
  }

  private PaperReader open(InputStream document) {
    return Epitome.builder().parser(new TitleParser()).build().read(document, null, options);
  }

  private PaperReader open(String document) {
    return open(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
  }

  private List<String> titles(String document) {
    return open(document).stream().map(Paper::title).toList();
  }

  @Test
  void objectsUnderTheirIdentifiersAreEntries() {
    assertThat(
            titles(
                """
                {"total": 9, "10.1000/1": {"title": "Kites"}, "10.1000/none": null,
                 "10.1000/2": {"title": "Strings", "more": {"x": {"title": "no"}}}}
                {"10.1000/3": {"title": "Tails"}}"""))
        .containsExactly("Kites", "Strings", "Tails");
    assertThat(titles("{\"feed\": {\"entries\": {\"n\": 2, \"7\": {\"title\": \"Kites\"}}}}"))
        .containsExactly("Kites");
    assertThat(
            titles(
                "{\"papers\": {\"7\": {\"title\": \"Kites\"}, \"8\": {\"title\": \"Strings\"}}}"))
        .containsExactly("Kites", "Strings");
  }

  @Test
  void anObjectWithATitleIsAnEntryWhateverItsKeys() {
    assertThat(titles("{\"title\": \"Kites\", \"p1\": {\"title\": \"no\"}}"))
        .containsExactly("Kites");
    assertThat(titles("{\"p1\": {\"title\": \"no\"}, \"a\": {\"b\": 1}, \"title\": \"Kites\"}"))
        .containsExactly("Kites");
  }

  @Test
  void whatIsAroundTheIdentifiersTellsOfTheFeed() {
    try (PaperReader papers = open("{\"total\": 9, \"10.1000/1\": {\"title\": \"Kites\"}}")) {
      Paper paper = papers.next();
      assertThat(paper.identifiers()).containsExactly(Identifier.doi("10.1000/1"));
      assertThat(papers.feed().total()).isEqualTo(9);
    }
  }

  @Test
  void aPathLeadsThroughLists() {
    assertThat(
            titles(
                """
                {"rows": [7, {"row": {"title": "Kites"}, "n": 1}, null, {"n": 2}, [],
                 {"row": null}, {"row": {"title": "Strings"}}], "features": [{"name": "title"}]}
                {"rows": []}
                {"rows": [{"row": {"title": "Tails"}}]}"""))
        .containsExactly("Kites", "Strings", "Tails");
    assertThat(diagnostics.count()).isZero();
  }

  @Test
  void readsAnswersInAnArray() {
    assertThat(
            titles(
                "[{\"feed\": {\"entries\": [{\"title\": \"A\"}]}, \"total\": 2}, {\"feed\": {\"entries\": []}}, {\"feed\": {\"entries\": [{\"title\": \"B\"}]}}]"))
        .containsExactly("A", "B");
  }

  @Test
  void readsWhatIsWrappedAroundEntries() {
    assertThat(titles("{\"query\": \"x\", \"papers\": [{\"title\": \"A\"}, {\"title\": \"B\"}]}"))
        .containsExactly("A", "B");
    assertThat(titles("{\"title\": \"A\", \"papers\": [{\"title\": \"B\"}]}")).containsExactly("A");
  }

  @Test
  void readsOneObject() {
    assertThat(titles("{\"title\": \"Kite\"}")).containsExactly("Kite");
  }

  @Test
  void readsAnArrayAndPassesOverNull() {
    assertThat(titles("[{\"title\": \"A\"}, null, {\"title\": \"B\"}]")).containsExactly("A", "B");
    assertThat(diagnostics.count()).isZero();
  }

  @Test
  void readsEntriesUnderAPathAndWhatStandsAroundThem() {
    try (PaperReader reader =
        open("{\"feed\":{\"entries\":[{\"title\":\"A\"},{\"title\":\"B\"}],\"total\":\"7\"}}")) {
      assertThat(reader.stream().map(Paper::title).toList()).containsExactly("A", "B");
      assertThat(reader.feed().total()).isEqualTo(7);
    }
  }

  @Test
  void readsASingleEntryUnderThePath() {
    assertThat(titles("{\"feed\":{\"entries\":{\"title\":\"A\"}}}")).containsExactly("A");
  }

  @Test
  void readsDocumentsOneAfterTheOther() {
    assertThat(titles("{\n \"title\": \"A\"\n}\n{\n \"title\": \"B\"\n} [{\"title\": \"C\"}]"))
        .containsExactly("A", "B", "C");
  }

  @Test
  void tellsTheLineOfEveryEntry() {
    assertThat(
            open("{\"title\":\"A\"}\n\n{\"title\":\"B\"}\n").stream().map(p -> p.origin().line()))
        .containsExactly(1L, 3L);
    assertThat(
            open("[{\"title\":\"A\"},\n{\n\"title\":\"B\"}]").stream().map(p -> p.origin().line()))
        .containsExactly(1L, 2L);
  }

  @Test
  void readsRawControlCharactersInsideOfStrings() {
    assertThat(titles("{\"title\": \"a\tb\nc\u0001\"}")).containsExactly("a b c");
  }

  @Test
  void goesOnBehindABrokenEntryOfAnArray() {
    assertThat(
            titles(
                "[{\"id\":1,\"title\":\"A\"},{\"id\":2,\"title\":\"B},"
                    + "{\"id\":3,\"title\":\"C\"},{\"id\":4,\"title\":\"D\"},{\"id\":5,\"title\":\"E\"}]"))
        .containsSubsequence("A", "D", "E");
    assertThat(diagnostics.list())
        .extracting(Diagnostic::severity)
        .containsExactly(Diagnostic.Severity.ERROR);
  }

  @Test
  void mendsAMissingCommaBetweenEntries() {
    assertThat(titles("[{\"title\":\"A\"} {\"title\":\"B\"}, {\"title\":\"C\"}]"))
        .containsExactly("A", "B", "C");
    assertThat(diagnostics.list())
        .extracting(Diagnostic::code)
        .containsExactly(Diagnostic.Code.MENDED_MARKUP);
  }

  @Test
  void goesOnManyTimes() {
    StringBuilder document = new StringBuilder("[");
    for (int i = 0; i < 500; i++) {
      document.append("{\"title\":\"T").append(i).append('"');
      document.append(i % 2 == 0 ? "" : " oops").append("},\n");
    }
    assertThat(titles(document.append("{\"title\":\"end\"}]").toString())).hasSize(251);
    assertThat(diagnostics.count()).isEqualTo(250);
  }

  @Test
  void endsWithOneExceptionWhereADocumentIsCut() {
    PaperReader reader = open("[{\"title\":\"A\"},\n{\"title\":\"B\", \"authors\": [\"ä");
    assertThat(reader.next().title()).isEqualTo("A");
    assertThatThrownBy(reader::hasNext)
        .isInstanceOf(MalformedDocumentException.class)
        .hasMessage(
            "document ends inside of a string, expected a closing quote "
                + "(title-json, entry 2, line 2, column 29)");
    assertThat(reader.hasNext()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\nx\n", "\u00e9\ud83e\ude81"})
  void countsTheColumnFarIntoALine(String between) {
    String entry = "{\"id\":\"" + between.replace("\n", "") + "\",\"title\":\"Kite\"},";
    String begin = between.replace("x", entry.repeat(5_000));
    String line = entry.repeat(5_000);
    String document = "[" + entry + begin.replace("\u00e9\ud83e\ude81", "") + line + "{\"title";
    int column = document.length() - document.lastIndexOf('\n');
    assertThatThrownBy(() -> titles(document))
        .isInstanceOf(MalformedDocumentException.class)
        .hasMessageContaining("column " + column + ")");
  }

  @Test
  void readsWhateverStandsInAListOfNumbers() {
    assertThat(
            titles(
                "[{\"numbers\":[0, 7 ,999999999,\n12]},"
                    + "{\"numbers\":[1,\"2\",2.5,-3,null,[4],{\"a\":1},9999999999,1234567890,5]},"
                    + "{\"numbers\":[]},{\"numbers\":6},{\"numbers\":null},"
                    + "{\"numbers\":[8],\"title\":\"Kite\"}]"))
        .containsExactly(
            "[0, 7, 999999999, 12]",
            "[1, 2, -1, -1, -1, -1, -1, -1, 1234567890, 5]",
            "[]",
            "[6]",
            "[]",
            "Kite");
    assertThat(diagnostics.count()).isZero();
  }

  @Test
  void readsAListOfNumbersOfAnyLength() {
    List<Integer> numbers = IntStream.range(0, 200_000).boxed().toList();
    assertThat(titles("{\"numbers\":" + numbers + "}")).containsExactly(numbers.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1, 02", "1 2", ",1", "1.", "1}"})
  void tellsABrokenListOfNumbers(String broken) {
    assertThat(titles("{\"numbers\":[" + broken + "]}\n{\"numbers\":[3]}")).containsExactly("[3]");
    assertThat(diagnostics.list())
        .extracting(Diagnostic::severity)
        .containsExactly(Diagnostic.Severity.ERROR);
  }

  @Test
  void endsWithOneExceptionWhereTheRestIsNoJson() {
    PaperReader reader = open("{\"feed\":{\"entries\":[{\"title\":\"A\"}]}}\n<html>");
    assertThat(reader.next().title()).isEqualTo("A");
    assertThatThrownBy(reader::hasNext)
        .isInstanceOf(MalformedDocumentException.class)
        .hasMessageContaining("line 2, column 1");
  }

  @Test
  void skipsAnEntryThatIsTooLong() {
    options = options.withLimits(Limits.DEFAULT.withEntryBytes(100_000));
    String padding = "x,".repeat(100_000);
    String longEntry =
        "{\"other\":[\"" + "y".repeat(200) + "\",\"" + padding + "\"],\"title\":\"B\"}";
    assertThat(titles("{\"title\":\"A\"}\n" + longEntry + "\n{\"title\":\"C\"}\n"))
        .containsExactly("A", "C");
    assertThat(diagnostics.list())
        .extracting(Diagnostic::toString)
        .containsExactly("error: entry is longer than the limit of 100000 bytes (entry 2, line 2)");
  }

  @Test
  void skipsALineOfFiftyMegabytesWithoutHoldingIt() {
    byte[] head = "{\"title\":\"A\"}\n{\"title\":\"".getBytes(StandardCharsets.UTF_8);
    byte[] tail = "\"}\n{\"title\":\"C\"}\n".getBytes(StandardCharsets.UTF_8);
    InputStream document = new Padded(head, 50_000_000, tail);
    assertThat(open(document).stream().map(Paper::title).toList()).containsExactly("A", "C");
    assertThat(diagnostics.list())
        .extracting(Diagnostic::message)
        .containsExactly("a text longer than the limit of 4000000 characters");
  }

  @Test
  void skipsWhatIsNestedTooDeeply() {
    String deep = "[".repeat(1000) + "]".repeat(1000);
    assertThat(titles("{\"title\":\"A\"}\n{\"x\":" + deep + "}\n{\"title\":\"C\"}\n"))
        .containsExactly("A", "C");
    assertThat(diagnostics.list())
        .extracting(Diagnostic::message)
        .containsExactly("nesting deeper than the limit of 200");
  }

  @Test
  void findsTheNextEntryFarBehindABrokenOne() {
    String filler = "\"" + "x".repeat(300_000) + "\"";
    assertThat(
            titles(
                "[{\"title\":\"A\"},{\"title\":\"B\" oops, \"x\": "
                    + filler
                    + "},   \n {  \"title\":\"C\"}]"))
        .containsExactly("A", "C");
  }

  @Test
  void readsTheSameHoweverTheInputArrives() {
    String document =
        "[{\"title\":\"Ä1\",\"x\":[1,{\"y\":null}]},{\"title\":\"B\" 1},{\"title\":\"C\"}]";
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    List<List<String>> results = new ArrayList<>();
    for (int step = 1; step < 9; step++) {
      int size = step;
      InputStream slow =
          new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int start, int length) {
              return super.read(into, start, Math.min(size, length));
            }
          };
      results.add(open(slow).stream().map(Paper::title).toList());
    }
    assertThat(results).containsOnly(List.of("Ä1", "C"));
  }

  /** A beginning, many times the letter x, and an end. */
  private static final class Padded extends InputStream {
    private final byte[] head;
    private final long padding;
    private final byte[] tail;
    private long position;

    Padded(byte[] head, long padding, byte[] tail) {
      this.head = head;
      this.padding = padding;
      this.tail = tail;
    }

    @Override
    public int read() {
      long i = position++;
      if (i < head.length) {
        return head[(int) i];
      }
      if (i < head.length + padding) {
        return 'x';
      }
      i -= head.length + padding;
      return i < tail.length ? tail[(int) i] : -1;
    }

    @Override
    public int read(byte[] into, int start, int length) {
      if (length == 0) {
        return 0;
      }
      long left = head.length + padding - position;
      if (position < head.length || left < length) {
        int next = read();
        into[start] = (byte) next;
        return next < 0 ? -1 : 1;
      }
      java.util.Arrays.fill(into, start, start + length, (byte) 'x');
      position += length;
      return length;
    }
  }
}
