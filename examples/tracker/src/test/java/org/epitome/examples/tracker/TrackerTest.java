package org.epitome.examples.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.epitome.Epitome;
import org.epitome.model.Paper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackerTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Epitome EPITOME = Epitome.standard();

  @TempDir Path folder;
  private Path database = Path.of("");
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @BeforeEach
  void setDatabase() {
    database = folder.resolve("papers.db");
  }

  /** What a run tells. */
  private String told(Path... feeds) throws SQLException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Tracker.run(EPITOME, database, Arrays.asList(feeds), printing(out), printing(errors));
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static PrintStream printing(ByteArrayOutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  /** An answer of the arXiv API. */
  private Path atom(String name, String... entries) throws IOException {
    String feed =
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>arXiv Query: kites</title>\n%s</feed>\n";
    return Files.writeString(
        folder.resolve(name + ".atom"), feed.formatted(String.join("", entries)));
  }

  private static String entry(int number, int version, String title, String summary) {
    return """
        <entry><id>http://arxiv.org/abs/2403.%05dv%d</id><title>%s</title>
        <summary>%s</summary><author><name>Jane Doe</name></author></entry>
        """
        .formatted(number, version, title, summary);
  }

  /** An article of a journal as Crossref has it. */
  private Path crossref(String doi, String title) throws IOException {
    return Files.writeString(
        folder.resolve("crossref.json"),
        """
        {"status": "ok", "message-type": "work", "message": {"DOI": "%s", "type": "journal-article",
         "title": ["%s"], "container-title": ["Kite Letters"], "issued": {"date-parts": [[2024]]},
         "author": [{"given": "Jane", "family": "Doe"}], "URL": "https://doi.org/%s"}}
        """
            .formatted(doi, title, doi));
  }

  @Test
  void tellsOfAPaperOnce() throws Exception {
    Path monday = atom("monday", entry(1, 1, "Sparse Kites", "They fly."));
    Path tuesday =
        atom(
            "tuesday",
            entry(1, 1, "Sparse Kites", "They fly."),
            entry(2, 1, "Ebb and Flow", "Data come and go."));
    assertThat(told(monday)).isEqualTo("new       Sparse Kites\n1 new, 0 replaced, 0 changed\n");
    assertThat(told(tuesday)).isEqualTo("new       Ebb and Flow\n1 new, 0 replaced, 0 changed\n");
    assertThat(told(monday, tuesday)).isEqualTo("0 new, 0 replaced, 0 changed\n");
  }

  @Test
  void newerVersionReplacesWhatTheOlderSaid() throws Exception {
    String longer = "KiteNet reaches 83.0% accuracy on KiteBench, which we say at length.";
    told(atom("monday", entry(1, 1, "Sparse Kites", longer)));
    Path tuesday =
        atom("tuesday", entry(1, 2, "Kites", "KiteNet reaches 84.6% accuracy on KiteBench."));
    assertThat(told(tuesday))
        .isEqualTo("replaced  Kites (title, abstract, results)\n0 new, 1 replaced, 0 changed\n");
  }

  @Test
  void olderVersionThatComesLateChangesNothing() throws Exception {
    told(atom("tuesday", entry(1, 2, "Kites", "They fly well.")));
    assertThat(told(atom("monday", entry(1, 1, "Sparse Kites", "They fly."))))
        .isEqualTo("0 new, 0 replaced, 0 changed\n");
  }

  @Test
  void journalsVersionIsTheSamePaper() throws Exception {
    told(atom("monday", entry(1, 1, "Sparse Kites Fly Higher", "They fly.")));
    assertThat(told(crossref("10.5555/kites.1", "Sparse Kites Fly Higher")))
        .isEqualTo(
            """
            changed   Sparse Kites Fly Higher (identifiers, published, venue)
            0 new, 0 replaced, 1 changed
            """);
  }

  @Test
  void paperThatSeveralFeedsOfOneRunHaveIsToldOnce() throws Exception {
    Path atom = atom("monday", entry(1, 1, "Sparse Kites Fly Higher", "They fly."));
    assertThat(told(atom, crossref("10.5555/kites.1", "Sparse Kites Fly Higher"), atom))
        .isEqualTo("new       Sparse Kites Fly Higher\n1 new, 0 replaced, 0 changed\n");
  }

  @Test
  void papersThatTurnOutToBeOneAreJoined() throws Exception {
    told(
        atom("monday", entry(1, 1, "On Kites", "They fly.")),
        crossref("10.5555/kites.1", "About Kites"));
    Path both =
        Files.writeString(
            folder.resolve("both.bib"),
            """
            @article{kites, title = {On Kites}, author = {Doe, Jane}, eprint = {2403.00001},
              archiveprefix = {arXiv}, doi = {10.5555/kites.1}}
            """);
    assertThat(told(both)).endsWith("0 new, 0 replaced, 1 changed\n");
    try (PaperStore store = PaperStore.open(database)) {
      assertThat(store.papers()).hasSize(1);
    }
    assertThat(told(both)).isEqualTo("0 new, 0 replaced, 0 changed\n");
  }

  @Test
  void feedThatCannotBeReadToItsEndIsStoredAsFarAsItGoesAndCompletedLater() throws Exception {
    String first = entry(1, 1, "Sparse Kites", "They fly.");
    Path cut = atom("cut", first);
    Files.writeString(cut, Files.readString(cut).replace("</feed>", "<entry><title>Ebb"));
    assertThat(told(cut)).isEqualTo("new       Sparse Kites\n1 new, 0 replaced, 0 changed\n");
    assertThat(errors.toString(StandardCharsets.UTF_8)).startsWith("error: ").contains("cut.atom");
    Path whole = atom("whole", first, entry(2, 1, "Ebb and Flow", "Data come and go."));
    assertThat(told(whole)).isEqualTo("new       Ebb and Flow\n1 new, 0 replaced, 0 changed\n");
  }

  @Test
  void whatWasStoredButNotToldIsToldByTheNextRun() throws Exception {
    Paper paper = Paper.builder().title("Sparse Kites").build();
    try (PaperStore store = PaperStore.open(database)) {
      store.inTransaction(() -> store.add(Map.of("a feed", paper), paper));
    }
    assertThat(told()).startsWith("new       Sparse Kites\n");
    assertThat(told()).isEqualTo("0 new, 0 replaced, 0 changed\n");
  }

  @Test
  void whatFailsInATransactionIsUndone() throws Exception {
    Paper paper = Paper.builder().title("Sparse Kites").build();
    try (PaperStore store = PaperStore.open(database)) {
      assertThatThrownBy(
              () ->
                  store.inTransaction(
                      () -> {
                        store.add(Map.of(), paper);
                        throw new SQLException("the disk is full");
                      }))
          .hasMessage("the disk is full");
      assertThat(store.papers()).isEmpty();
    }
  }

  /** A process that dies while it stores a paper. */
  static final class Dying {
    private Dying() {}

    public static void main(String[] database) throws SQLException {
      // More in all than SQLite keeps in memory, so that some of it is in the file.
      Paper paper =
          Paper.builder().title("Half a Kite").abstractText("They fly. ".repeat(200)).build();
      PaperStore store = PaperStore.open(Path.of(database[0]));
      store.inTransaction(
          () -> {
            for (int i = 0; i < 1_500; i++) {
              store.add(Map.of("a feed", paper), paper);
            }
            Runtime.getRuntime().halt(7);
          });
    }
  }

  @Test
  void deathInAFeedLeavesTheDatabaseAsItWas() throws Exception {
    Path monday = atom("monday", entry(1, 1, "Sparse Kites", "They fly."));
    told(monday);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Dying.class.getName(),
                database.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("output"))).isEqualTo(7);
    assertThat(folder.resolve("papers.db-journal")).as("what must be undone").isNotEmptyFile();
    assertThat(told(monday)).isEqualTo("0 new, 0 replaced, 0 changed\n");
    try (PaperStore store = PaperStore.open(database)) {
      assertThat(store.papers())
          .extracting(each -> each.merged().title())
          .containsOnly("Sparse Kites");
    }
  }

  @Test
  void databaseBelongsToOneRunAtATime() throws Exception {
    try (PaperStore store = PaperStore.open(database)) {
      assertThat(store.papers()).isEmpty();
      assertThatThrownBy(() -> PaperStore.open(database))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("locked");
    }
  }

  @Test
  void readmeShowsWhatIsPrinted() throws Exception {
    Path feeds = ROOT.resolve("examples/feeds");
    String monday = told(feeds.resolve("monday.xml"));
    String tuesday = told(feeds.resolve("tuesday.xml"), feeds.resolve("journal.json"));
    assertThat(Files.readString(ROOT.resolve("README.md"))).contains(monday).contains(tuesday);
  }

  @Test
  void votesAreNoNews() {
    Paper.Builder paper = Paper.builder().title("Sparse Kites");
    Paper before = paper.attribute("hf.upvotes", "1").build();
    assertThat(News.of(before, paper.attribute("hf.upvotes", "2").build())).isEmpty();
  }

  @Test
  void lineOfNewsIsOneLine() {
    Paper paper = Paper.builder().title("Sparse\u001b[2J Kites").build();
    assertThat(new News(News.Kind.NEW, paper, List.of())).hasToString("new       Sparse [2J Kites");
  }
}
