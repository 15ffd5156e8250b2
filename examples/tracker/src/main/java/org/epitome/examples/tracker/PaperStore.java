package org.epitome.examples.tracker;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Papers in an SQLite file: each as its sources describe it, merged, and as it was told last. A
 * file is made where there is none. Used by one thread.
 */
final class PaperStore implements AutoCloseable {
  private static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS paper (
            id INTEGER PRIMARY KEY,
            merged TEXT NOT NULL, -- the paper as JSON
            told TEXT) -- the same when it was told last
          """,
          """
          CREATE TABLE IF NOT EXISTS source (
            paper INTEGER NOT NULL REFERENCES paper,
            name TEXT NOT NULL, -- see Sources
            record TEXT NOT NULL, -- the paper as the source has it, as JSON
            PRIMARY KEY (paper, name)) WITHOUT ROWID
          """);

  /** A paper of the store. */
  record Stored(long id, Paper merged) {}

  /** What is to be done as a whole or not at all. */
  @FunctionalInterface
  interface Work {
    void run() throws SQLException;
  }

  private final JsonMapper json = new JsonMapper();
  private final Connection connection;

  private PaperStore(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens a file, which no other process can open meanwhile.
   *
   * @throws SQLException also if another has it open for more than some seconds
   */
  static PaperStore open(Path file) throws SQLException {
    String exclusively = "?locking_mode=EXCLUSIVE&transaction_mode=IMMEDIATE";
    PaperStore store =
        new PaperStore(DriverManager.getConnection("jdbc:sqlite:" + file + exclusively));
    try {
      store.inTransaction(store::makeTables);
    } catch (SQLException e) {
      store.close();
      throw e;
    }
    return store;
  }

  private void makeTables() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.executeUpdate(table);
      }
    }
  }

  /** Does some work; if it throws or the process dies, the file is as it was before. */
  void inTransaction(Work work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      work.run();
      connection.commit();
    } finally {
      connection.rollback(); // of what was not committed
      connection.setAutoCommit(true);
    }
  }

  /** All papers, the oldest first. */
  List<Stored> papers() throws SQLException {
    List<Stored> papers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT id, merged FROM paper ORDER BY id")) {
      while (rows.next()) {
        papers.add(new Stored(rows.getLong(1), paper(rows.getString(2))));
      }
    }
    return papers;
  }

  /** A paper as its sources have it, by their names. */
  Map<String, Paper> sources(long id) throws SQLException {
    Map<String, Paper> sources = new LinkedHashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT name, record FROM source WHERE paper = ?")) {
      select.setLong(1, id);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          sources.put(rows.getString(1), paper(rows.getString(2)));
        }
      }
    }
    return sources;
  }

  /** Adds a paper that is not here yet; returns its number. */
  long add(Map<String, Paper> sources, Paper merged) throws SQLException {
    long id;
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO paper (merged) VALUES (?) RETURNING id")) {
      insert.setString(1, json.writeValueAsString(merged));
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        id = row.getLong(1);
      }
    }
    addSources(id, sources);
    return id;
  }

  /** Sets all that is known of a paper that is here. */
  void replace(long id, Map<String, Paper> sources, Paper merged) throws SQLException {
    update("DELETE FROM source WHERE paper = ?", id);
    update("UPDATE paper SET merged = ? WHERE id = ?", json.writeValueAsString(merged), id);
    addSources(id, sources);
  }

  /** Takes away a paper that has turned out to be another that is here. */
  void remove(long id) throws SQLException {
    update("DELETE FROM source WHERE paper = ?", id);
    update("DELETE FROM paper WHERE id = ?", id);
  }

  private void addSources(long id, Map<String, Paper> sources) throws SQLException {
    for (Map.Entry<String, Paper> source : sources.entrySet()) {
      String record = json.writeValueAsString(source.getValue());
      update("INSERT INTO source VALUES (?, ?, ?)", id, source.getKey(), record);
    }
  }

  /** What is other than it was told last, the oldest paper first. */
  List<News> news() throws SQLException {
    List<News> news = new ArrayList<>();
    String untold = "SELECT told, merged FROM paper WHERE told IS NOT merged ORDER BY id";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(untold)) {
      while (rows.next()) {
        String told = rows.getString(1);
        News.of(told == null ? null : paper(told), paper(rows.getString(2))).ifPresent(news::add);
      }
    }
    return news;
  }

  /** Notes that all papers are told as they are now. */
  void setTold() throws SQLException {
    update("UPDATE paper SET told = merged WHERE told IS NOT merged");
  }

  private void update(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private Paper paper(String text) {
    return json.readValue(text, Paper.class);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
