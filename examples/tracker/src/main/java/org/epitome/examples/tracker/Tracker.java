package org.epitome.examples.tracker;

import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.epitome.Diagnostic;
import org.epitome.Epitome;
import org.epitome.PaperParseException;
import org.epitome.PaperReader;
import org.epitome.ReadOptions;
import org.epitome.merge.PaperIndex;
import org.epitome.model.Paper;

/**
 * Keeps the papers of many days' feeds in an SQLite file, each once, and tells what is new,
 * replaced by a newer version on arXiv, or otherwise changed since it last told.
 *
 * <pre>java -jar epitome-tracker.jar DATABASE FEED...</pre>
 *
 * <p>Of a feed that cannot be read to its end, what was read is stored; reading it again, once it
 * is whole, adds the rest. A feed is stored at once, so that a process that dies leaves none in
 * parts. What is stored but was not told, because the process died, is told by the next run.
 */
public final class Tracker {
  private final Epitome epitome;
  private final PaperStore store;
  private final PrintStream errors;
  private final PaperIndex index = new PaperIndex();

  /** The numbers in the store of the papers in the index, in its order; 0 until one is stored. */
  private final List<Long> ids = new ArrayList<>();

  private Tracker(Epitome epitome, PaperStore store, PrintStream errors) throws SQLException {
    this.epitome = epitome;
    this.store = store;
    this.errors = errors;
    for (PaperStore.Stored stored : store.papers()) {
      index.add(stored.merged());
      ids.add(stored.id());
    }
  }

  /** Reads the feeds into the database, both as named; exits with 1 if one could not be read. */
  public static void main(String[] arguments) {
    if (arguments.length < 2) {
      System.err.println("usage: java -jar epitome-tracker.jar DATABASE FEED...");
      System.exit(2);
    }
    List<Path> paths = Arrays.stream(arguments).map(Path::of).toList();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean complete = false;
    try {
      List<Path> feeds = paths.subList(1, paths.size());
      complete = run(Epitome.standard(), paths.get(0), feeds, out, System.err);
    } catch (SQLException e) {
      System.err.println("error: " + e.getMessage() + " (" + paths.get(0) + ")");
    }
    if (!complete) {
      System.exit(1);
    }
  }

  /**
   * Reads the feeds and tells the news.
   *
   * @return whether all feeds could be read to their ends
   */
  static boolean run(
      Epitome epitome, Path database, List<Path> feeds, PrintStream out, PrintStream errors)
      throws SQLException {
    boolean complete = true;
    try (PaperStore store = PaperStore.open(database)) {
      Tracker tracker = new Tracker(epitome, store, errors);
      for (Path feed : feeds) {
        complete &= tracker.add(feed);
      }
      store.inTransaction(
          () -> {
            List<News> news = store.news();
            news.forEach(out::println);
            out.println(summary(news));
            store.setTold();
          });
    }
    return complete;
  }

  /** Stores what can be read of a feed; false if that is not all, which is told. */
  private boolean add(Path feed) throws SQLException {
    boolean complete = true;
    List<Paper> papers = new ArrayList<>();
    ReadOptions options = ReadOptions.DEFAULT.withDiagnostics(this::tell);
    try (PaperReader reader = epitome.read(feed, options)) {
      reader.forEachRemaining(papers::add);
    } catch (PaperParseException | UncheckedIOException e) {
      errors.println("error: " + e.getMessage());
      complete = false;
    }
    store.inTransaction(() -> add(papers));
    return complete;
  }

  private void tell(Diagnostic diagnostic) {
    if (diagnostic.severity() == Diagnostic.Severity.ERROR) {
      errors.println(diagnostic);
    }
  }

  private void add(List<Paper> papers) throws SQLException {
    int known = index.size();
    for (Paper paper : papers) {
      index.add(paper);
      ids.add(0L);
    }
    for (List<Integer> same : index.groups()) {
      List<Paper> fresh =
          same.stream().filter(i -> i >= known).map(i -> papers.get(i - known)).toList();
      if (!fresh.isEmpty()) {
        long id =
            store(
                same.stream().map(ids::get).filter(number -> number != 0).distinct().toList(),
                fresh);
        same.forEach(i -> ids.set(i, id));
      }
    }
  }

  /**
   * Stores what a feed has of one paper.
   *
   * @param stored the paper's numbers in the store: none if it is new, several if only the feed
   *     shows that they are one
   */
  private long store(List<Long> stored, List<Paper> fresh) throws SQLException {
    Map<String, Paper> sources = new LinkedHashMap<>();
    for (long id : stored) {
      store.sources(id).values().forEach(paper -> Sources.add(sources, paper));
    }
    fresh.forEach(paper -> Sources.add(sources, paper));
    Paper merged = Sources.merged(sources);
    if (stored.isEmpty()) {
      return store.add(sources, merged);
    }
    for (long id : stored.subList(1, stored.size())) {
      store.remove(id);
    }
    store.replace(stored.get(0), sources, merged);
    return stored.get(0);
  }

  /** "2 new, 1 replaced, 0 changed". */
  private static String summary(List<News> news) {
    return Arrays.stream(News.Kind.values())
        .map(
            kind ->
                news.stream().filter(each -> each.kind() == kind).count()
                    + " "
                    + kind.name().toLowerCase(Locale.ROOT))
        .collect(joining(", "));
  }
}
