package org.epitome.parsers.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.epitome.Epitome;
import org.epitome.Limits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is at a limit is read without a word; what is one beyond costs its entry, and is told. */
class LimitsTest {
  private static final Epitome EPITOME =
      Epitome.standard().toBuilder().annotators(List.of()).build();
  private static final Limits FEW = Limits.DEFAULT.withTextLength(300).withListSize(20);

  /**
   * A limit.
   *
   * @param format the format that is read
   * @param limits those that hold
   * @param most what the limit lets through
   * @param document the document with so much of it, and a paper behind it
   * @param told the diagnostic of one more
   */
  private record Row(
      String format, Limits limits, int most, IntFunction<String> document, String told) {
    @Override
    public String toString() {
      return format + ": " + told;
    }
  }

  private static String atom(String inside) {
    return "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>http://arxiv.org/abs/2301.90001v1"
        + "</id><title>Kites</title>"
        + inside
        + "</entry><entry><id>http://arxiv.org/abs/2301.90002v1</id><title>Strings</title></entry>"
        + "</feed>";
  }

  private static String lines(String inside) {
    return "{\"id\":\"2301.90001\",\"title\":\"Kites\","
        + inside
        + "}\n{\"id\":\"2301.90002\",\"title\":\"Strings\"}\n";
  }

  private static String bibtex(String inside) {
    return "@article{kites, title = {Kites}, " + inside + "}\n@article{b, title = {Strings}}\n";
  }

  private static String ris(String inside) {
    return "TY  - JOUR\nTI  - Kites\n" + inside + "ER  - \nTY  - JOUR\nTI  - Strings\nER  - \n";
  }

  private static String numbered(String each, int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(each.replace("#", Integer.toString(i)));
    }
    return all.toString();
  }

  static Stream<Row> limits() {
    return Stream.of(
        // a text
        new Row(
            "arxiv-atom",
            FEW,
            300,
            n -> atom("<summary>" + "x".repeat(n) + "</summary>"),
            "a text is longer than 300 characters, the limit"),
        new Row(
            "arxiv-jsonl",
            FEW,
            300,
            n -> lines("\"abstract\":\"" + "x".repeat(n) + "\""),
            "a text longer than the limit of 300 characters"),
        new Row(
            "ris-text",
            FEW,
            300,
            n -> ris("AB  - " + "x".repeat(n) + "\n"),
            "a text of 301 characters, beyond the limit of 300"),
        new Row(
            "huggingface-text",
            FEW,
            300,
            n ->
                "Kites\n\n"
                    + "We fly. ".repeat(35)
                    + "x".repeat(n - 280)
                    + "\n\nStrings\n\nHold.\n",
            "a text of 301 characters, beyond the limit of 300"),
        // a list
        new Row(
            "arxiv-atom",
            FEW,
            20,
            n -> atom(numbered("<author><name>J. Doe#</name></author>", n)),
            "a list of more than 20 items, the limit"),
        new Row(
            "arxiv-jsonl",
            FEW,
            20,
            n -> lines("\"authors_parsed\":[[\"Doe\"]" + numbered(",[\"Doe#\"]", n - 1) + "]"),
            "a list of more than 20 items, the limit"),
        new Row(
            "bibtex-text",
            FEW,
            20,
            n -> bibtex("keywords = {" + numbered("k#, ", n) + "}"),
            "a list of more than 20 items, the limit"),
        new Row(
            "ris-text",
            FEW,
            20,
            n -> ris(numbered("KW  - k#\n", n)),
            "a list of more than 20 items, the limit"),
        // nesting
        new Row(
            "arxiv-atom",
            Limits.DEFAULT.withDepth(20),
            18, // within <feed> and <entry>
            n -> atom("<x>".repeat(n) + "</x>".repeat(n)),
            "elements are nested deeper than 20, the limit"),
        new Row(
            "arxiv-jsonl",
            Limits.DEFAULT.withDepth(20),
            19, // within the object
            n -> lines("\"x\":" + "[".repeat(n) + "]".repeat(n)),
            "nesting deeper than the limit of 20"),
        // an entry
        new Row(
            "ris-text",
            Limits.DEFAULT.withEntryBytes(1_000),
            1_000,
            n ->
                ris("N1  - " + "x".repeat(n - "TY  - JOURTI  - KitesN1  - ER  - ".length()) + "\n"),
            "record is longer than 1000 bytes, the limit"),
        new Row(
            "wos-text",
            Limits.DEFAULT.withEntryBytes(1_000),
            1_000,
            n ->
                "PT\tTI\tSO\tPY\nJ\tKites\t"
                    + "x".repeat(n - "J\tKites\t".length())
                    + "\nJ\tStrings\tx\n",
            "record is longer than 1000 bytes, the limit"),
        // a number
        new Row(
            "arxiv-jsonl",
            Limits.DEFAULT,
            1_000,
            n -> lines("\"x\":" + "7".repeat(n)),
            "a number longer than the limit of 1000 characters"),
        // names, attributes, fields, macros
        new Row(
            "arxiv-jsonl",
            Limits.DEFAULT,
            50_000,
            n -> lines("\"" + "x".repeat(n) + "\":1"),
            "a name longer than the limit of 50000 characters"),
        new Row(
            "arxiv-atom",
            Limits.DEFAULT,
            1_000,
            n -> atom("<x" + numbered(" a#=''", n) + "/>"),
            "a tag has more than 1000 attributes, the limit"),
        new Row(
            "arxiv-atom",
            Limits.DEFAULT,
            999, // with Atom's own
            n -> atom("<x" + numbered(" xmlns:a#='u'", n) + "/>"),
            "more than 1000 namespaces are declared, the limit"),
        new Row(
            "ris-text",
            FEW,
            78, // with TY and TI
            n -> ris("C8  - x\n".repeat(n)),
            "record has more than 80 fields, the limit"),
        new Row(
            "bibtex-text",
            Limits.DEFAULT,
            10_000,
            n -> "@string{a = {" + "x".repeat(n) + "}}\n" + bibtex("note = a"),
            "@string is too long or one too many"),
        new Row(
            "bibtex-text",
            Limits.DEFAULT.withTextLength(1_000),
            100,
            n -> numbered("@string{a = {}}\n", 50) + macros(n) + bibtex(""),
            "@string is too long or one too many"));
  }

  /** So many macros whose names and values have ten characters each. */
  private static String macros(int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append("@string{m").append(1000 + i).append(i == 0 ? " = {xxxx}}\n" : " = {xxxxx}}\n");
    }
    return all.toString();
  }

  private static Reading read(Row row, int count) {
    byte[] document = row.document().apply(count).getBytes(StandardCharsets.UTF_8);
    return Reading.of(EPITOME, new ByteArrayInputStream(document), row.format(), row.limits());
  }

  @ParameterizedTest
  @MethodSource("limits")
  void letsThroughWhatIsAtItAndNoMore(Row row) {
    assertLimit(row, row.most() + 1);
  }

  private static Stream<Row> limitsOfBytes() {
    Limits limits = Limits.DEFAULT.withEntryBytes(100_000);
    return Stream.of(
        new Row(
            "arxiv-atom",
            limits,
            100_000,
            n -> atom("<!--" + "x".repeat(n - 200) + "-->"),
            "entry is longer than 100000 bytes, the limit"),
        new Row(
            "arxiv-atom",
            limits,
            100_000,
            n -> atom("").replaceFirst("<entry>", "<!--" + "x".repeat(n - 200) + "--><entry>"),
            "what stands between entries is longer than 100000 bytes, the limit"),
        new Row(
            "arxiv-atom",
            Limits.DEFAULT,
            4_000_000,
            n -> atom("<x y='" + "x".repeat(n - 200) + "'/>"),
            "a tag is longer than 4000000 bytes, the limit"));
  }

  /** Of XML, what is read at once may be more than the limit. */
  @ParameterizedTest
  @MethodSource("limitsOfBytes")
  void letsThroughBytesOfXmlThatAreAtItAndNotManyMore(Row row) {
    assertLimit(row, row.most() + 64 * 1024);
  }

  private static void assertLimit(Row row, int tooMuch) {
    Reading most = read(row, row.most());
    assertThat(most.diagnostics()).isEmpty();
    assertThat(most.papers()).hasSize(2);
    Reading more = read(row, tooMuch);
    assertThat(more.diagnostics()).singleElement().asString().contains(row.told());
    assertThat(more.papers().get(more.papers().size() - 1).title()).isEqualTo("Strings");
  }
}
