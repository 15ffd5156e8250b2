package org.epitome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {
  @TempDir Path folder;

  @Test
  void printsAPaperALine() throws IOException {
    String feed = Feeds.file(folder, "feed.xml", Feeds.atom(1, 2));
    CommandLineRun run = CommandLineRun.of("read", feed);
    assertThat(run.status()).isZero();
    assertThat(run.errors()).isEmpty();
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(1))
        .startsWith("{\"title\":\"Sparse Kites 2\",\"abstract\":\"We fly kites.\"")
        .contains("\"identifiers\":[{\"scheme\":\"ARXIV\",\"value\":\"2403.00002\",\"version\":1}]")
        .contains("\"published\":\"2024-03-14\"")
        .endsWith(
            "\"origin\":{\"format\":\"arxiv-atom\",\"source\":\"%s\",\"entry\":2,\"line\":15}}"
                .formatted(feed));
  }

  @Test
  void readsSeveralFilesInOneCallAndStandardInput() throws IOException {
    String feed = Feeds.file(folder, "feed.xml", Feeds.atom(1, 1));
    CommandLineRun run =
        CommandLineRun.withInput(
            Feeds.atom(7, 7).getBytes(StandardCharsets.UTF_8), "read", feed, "-", feed);
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().get(1))
        .contains("\"title\":\"Sparse Kites 7\"")
        .contains("\"source\":\"-\"");
  }

  @Test
  void documentThatCannotBeReadDoesNotKeepTheOthersFromBeingRead() throws IOException {
    String feed = Feeds.file(folder, "feed.xml", Feeds.atom(1, 1));
    String unknown = Feeds.file(folder, "unknown.txt", "nothing known\n");
    String missing = folder.resolve("missing.xml").toString();
    CommandLineRun run = CommandLineRun.of("read", unknown, missing, folder.toString(), feed);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines()).hasSize(1);
    assertThat(run.errors())
        .containsExactly(
            "error: format not recognised: text that begins with \"nothing known\"; name its"
                + " format with --format, see epitome formats (%s)".formatted(unknown),
            "error: there is no such file (%s)".formatted(missing),
            "error: cannot read on: Is a directory (%s)".formatted(folder));
  }

  @Test
  void givenFormatIsNotDetected() throws IOException {
    String feed = Feeds.file(folder, "feed.xml", Feeds.atom(1, 1));
    assertThat(CommandLineRun.of("read", "--format", "arxiv-atom", feed).lines()).hasSize(1);
    assertThat(CommandLineRun.of("read", "--format=arxiv-atom", feed).lines()).hasSize(1);
  }

  @Test
  void formatThatDoesNotExistIsWrongUsage() {
    CommandLineRun run = CommandLineRun.of("read", "--format", "kite-xml", "feed.xml");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.output()).isEmpty();
    assertThat(run.errors())
        .singleElement()
        .asString()
        .startsWith("error: there is no format kite-xml, only ")
        .contains("arxiv-atom")
        .endsWith(" (see epitome read --help)");
  }

  @Test
  void wrongUsageIsOneLine() {
    for (String[] arguments :
        new String[][] {
          {},
          {"fly"},
          {"read"},
          {"read", "--kite", "x"},
          {"read", "x", "--output", "pdf"},
          {"read", "x", "--format"},
          {"report"},
          {"report", "x", "-o"},
          {"annotate"},
          {"annotate", "a", "b"},
          {"formats", "x"}
        }) {
      CommandLineRun run = CommandLineRun.of(arguments);
      assertThat(run.status()).as(String.join(" ", arguments)).isEqualTo(2);
      assertThat(run.output()).isEmpty();
      assertThat(run.errors()).singleElement().asString().startsWith("error: ").contains("--help)");
    }
  }

  @Test
  void helpAndVersionAreOutput() {
    for (String[] arguments :
        new String[][] {
          {"--help"},
          {"read", "--help"},
          {"report", "--help"},
          {"annotate", "-h"},
          {"formats", "--help"},
          {"completion", "--help"}
        }) {
      CommandLineRun run = CommandLineRun.of(arguments);
      assertThat(run.status()).isZero();
      assertThat(run.output()).startsWith("Usage: epitome");
      assertThat(run.errors()).isEmpty();
    }
    assertThat(CommandLineRun.of("--version").output()).startsWith("epitome ");
  }

  @Test
  void withoutAnnotatingNothingIsReadOutOfTheText() throws IOException {
    String text = Feeds.atom(1, 1).replace("We fly kites.", "Code: https://github.com/kite/kite");
    String feed = Feeds.file(folder, "feed.xml", text);
    assertThat(CommandLineRun.of("read", feed).output()).contains("github.com/kite/kite\",\"kind");
    assertThat(CommandLineRun.of("read", "--no-annotate", feed).output())
        .doesNotContain("codeLinks");
  }

  @Test
  void tableIsAlignedAndFitsItsWidth() throws IOException {
    String text =
        Feeds.atomHead()
            + Feeds.atomEntry(1, "Sparse Kites: " + "a title that goes on and on ".repeat(4))
            + Feeds.atomEntry(2, "風箏的稀疏性研究風箏的稀疏性研究風箏的稀疏性研究")
            + "</feed>";
    String feed = Feeds.file(folder, "feed.xml", text);
    CommandLineRun run = CommandLineRun.of("read", "--output", "table", feed);
    assertThat(run.status()).isZero();
    assertThat(run.lines().get(0)).startsWith("   #  Date        Title ");
    assertThat(run.lines()).anyMatch(line -> line.startsWith("   1  2024-03-14  Sparse Kites: a"));
    assertThat(run.lines()).anyMatch(line -> line.startsWith("   2  2024-03-14  風箏的"));
    assertThat(run.lines()).allMatch(line -> DisplayText.width(line) <= 120);
  }

  @Test
  void commaSeparatedValuesAreQuotedAndNoFormulas() throws IOException {
    String text =
        Feeds.atomHead()
            + Feeds.atomEntry(1, "Sparse, \"Quoted\" Kites").replace("We fly", "KiteNet (KN) flies")
            + Feeds.atomEntry(2, "=HYPERLINK(kite)")
            + "</feed>";
    CommandLineRun run =
        CommandLineRun.of("read", "--output", "csv", Feeds.file(folder, "feed.xml", text));
    assertThat(run.status()).isZero();
    assertThat(run.output().split("\r\n"))
        .containsExactly(
            "title,authors,published,venue,identifiers,subjects,status,results,codeLinks,"
                + "availability,abstract",
            "\"Sparse, \"\"Quoted\"\" Kites\",Jane Doe,2024-03-14,,arXiv:2403.00001v1,cs.CL,NORMAL,"
                + ",,,KiteNet (KN) flies kites.",
            "'=HYPERLINK(kite),Jane Doe,2024-03-14,,arXiv:2403.00002v1,cs.CL,NORMAL,"
                + ",,,We fly kites.");
  }

  @Test
  void exportsWhatOtherProgramsRead() throws IOException {
    String feed = Feeds.file(folder, "feed.xml", Feeds.atom(1, 2));
    assertThat(CommandLineRun.of("read", feed, "--to", "bibtex").output())
        .contains("@misc{doe2024sparse,\n  title = {Sparse Kites 1},\n  author = {Doe, Jane},\n")
        .contains("@misc{doe2024sparse-2,\n  title = {Sparse Kites 2},\n");
    assertThat(CommandLineRun.of("read", feed, "--to", "csl").output())
        .startsWith("[{\"id\":\"doe2024sparse\",\"type\":\"article\",\"title\":\"Sparse Kites 1\"")
        .endsWith("}]\n");
    assertThat(CommandLineRun.of("read", feed, "--to", "jsonld").output())
        .startsWith("{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"Scholar")
        .endsWith("}]}\n");
  }

  @Test
  void summaryIsPrintedWhenAskedFor() throws IOException {
    String feed = Feeds.file(folder, "feed.xml", Feeds.atom(1, 3));
    assertThat(CommandLineRun.of("read", "--stats", feed, "missing.xml").errors().get(1))
        .matches(
            "3 papers with 0 metrics and 0 code links from 2 documents"
                + " \\(1 not read to the end, 0 entries lost, 0 warnings\\) in [0-9.]+ s");
  }

  @Test
  void strictReadingEndsAtTheFirstBrokenEntry() throws IOException {
    String text = Feeds.atom(1, 3).replace("<title>Sparse Kites 2</title>", "<title>A & B</title>");
    String feed = Feeds.file(folder, "feed.xml", text);
    assertThat(CommandLineRun.of("read", feed).status()).isZero();
    CommandLineRun strict = CommandLineRun.of("read", "--strict", feed);
    assertThat(strict.status()).isEqualTo(1);
    assertThat(strict.lines()).hasSize(1);
    assertThat(strict.errors()).singleElement().asString().contains("arxiv-atom, entry 2, line ");
  }

  // ---- the output goes wrong

  private static CommandLineRun failing(String message, String... arguments) {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(message);
          }
        };
    Streams streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            broken,
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            false);
    int status = Main.run(streams, arguments);
    return new CommandLineRun(status, "", errors.toString(StandardCharsets.UTF_8).lines().toList());
  }

  @Test
  void closedPipeEndsQuietly() throws IOException {
    String feed = Feeds.file(folder, "feed.xml", Feeds.atom(1, 500));
    CommandLineRun run = failing("Broken pipe", "read", feed, feed);
    assertThat(run.errors()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(failing("Broken pipe", "formats").errors()).isEmpty();
  }

  @Test
  void fullDiskIsTold() throws IOException {
    String feed = Feeds.file(folder, "feed.xml", Feeds.atom(1, 500));
    CommandLineRun run = failing("No space left on device", "read", feed);
    assertThat(run.errors())
        .containsExactly("error: cannot write the output: No space left on device");
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void completionKnowsVerbsOptionsAndFormats() throws Exception {
    CommandLineRun run = CommandLineRun.of("completion");
    assertThat(run.status()).isZero();
    assertThat(run.output()).contains("--no-annotate", "annotate", "arxiv-atom", "csv");
    Path script = Path.of(Feeds.file(folder, "completion.bash", run.output()));
    Process bash;
    try {
      bash = new ProcessBuilder("bash", "-n", script.toString()).redirectErrorStream(true).start();
    } catch (IOException e) {
      Assumptions.abort("no bash here");
      return;
    }
    assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
    assertThat(bash.waitFor()).isZero();
  }

  @Test
  void formatsAreListedWithWhatTheyFill() {
    CommandLineRun run = CommandLineRun.of("formats");
    assertThat(run.status()).isZero();
    assertThat(run.output()).contains("arxiv-atom  ").contains("\n    title, abstract, ");
  }

  @Test
  void fileIsGivenBackAsItWasNamed() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    String feed = folder + "/a/.././feed.xml";
    Feeds.file(folder, "feed.xml", Feeds.atom(1, 1));
    assertThat(CommandLineRun.of("read", feed).output()).contains("\"source\":\"" + feed + "\"");
  }

  @Test
  void wrongUsageIsToldInTheWordsOfTheUser() {
    CommandLineRun verb = CommandLineRun.of("raed", "a.xml");
    assertThat(verb.status()).isEqualTo(2);
    assertThat(verb.errors())
        .containsExactly(
            "error: no such verb: raed, but read, report, annotate, formats or completion"
                + " (see epitome --help)");
    CommandLineRun output = CommandLineRun.of("read", "--to", "xml", "a.xml");
    assertThat(output.status()).isEqualTo(2);
    assertThat(output.errors().get(0))
        .contains("not 'xml' but one of jsonl, table, csv, bibtex, csl, jsonld");
  }

  @Test
  void nameOfTheOutputMayBeInAnyCase() throws IOException {
    String feed = Feeds.file(folder, "a.xml", Feeds.atom(1, 1));
    assertThat(CommandLineRun.of("read", "--to", "CSV", feed).status()).isZero();
  }
}
