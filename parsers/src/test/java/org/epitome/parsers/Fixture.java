package org.epitome.parsers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.epitome.Diagnostic;
import org.epitome.Diagnostics;
import org.epitome.Epitome;
import org.epitome.PaperParseException;
import org.epitome.PaperReader;
import org.epitome.ReadOptions;
import org.epitome.model.Paper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One input among the fixtures, with what should come out of it. */
record Fixture(Path input) {
  private static final String PAPERS = ".expected.json";
  private static final String DIAGNOSTICS = ".diagnostics.txt";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** What came out; papers as readable JSON, one diagnostic a line. */
  record Outcome(String format, String papers, String diagnostics) {}

  /** The inputs of a folder. */
  static List<Fixture> in(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> !file.toString().endsWith(PAPERS))
          .filter(file -> !file.toString().endsWith(DIAGNOSTICS))
          .sorted()
          .map(Fixture::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file name. */
  String name() {
    return input.getFileName().toString();
  }

  /** Reads the input; a document that cannot be read on ends the diagnostics with its message. */
  Outcome read(Epitome epitome) {
    Diagnostics diagnostics = Diagnostics.collecting(1000);
    List<Paper> papers = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    String format = "none";
    ReadOptions options = ReadOptions.DEFAULT.withDiagnostics(diagnostics);
    try (PaperReader reader = epitome.read(Files.newInputStream(input), name(), options)) {
      format = reader.feed().format();
      reader.forEachRemaining(paper -> papers.add(paper.withoutOrigin()));
    } catch (PaperParseException e) {
      format = e.format() == null ? format : e.format().id();
      lines.add("malformed: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> all =
        Stream.concat(diagnostics.list().stream().map(Diagnostic::toString), lines.stream())
            .toList();
    return new Outcome(format, JSON.writeValueAsString(papers), String.join("\n", all));
  }

  /** The expected papers, written like those of an outcome. */
  String papers() {
    Paper[] papers = JSON.readValue(text(beside(PAPERS)), Paper[].class);
    return JSON.writeValueAsString(papers);
  }

  /** The expected diagnostics; empty when none are named. */
  String diagnostics() {
    Path file = beside(DIAGNOSTICS);
    return Files.exists(file) ? text(file).strip() : "";
  }

  /** The members that the expected papers have, by their JSON names. */
  Set<String> filledMembers() {
    Set<String> members = new TreeSet<>();
    boolean changed = false;
    for (JsonNode paper : JSON.readTree(text(beside(PAPERS)))) {
      members.addAll(paper.propertyNames());
      changed |= !paper.path("status").asString("NORMAL").equals("NORMAL");
    }
    if (!changed) {
      members.remove("status");
    }
    return members;
  }

  /** Writes what is not there yet. */
  void writeMissing(Outcome outcome) {
    try {
      if (!Files.exists(beside(PAPERS))) {
        Files.writeString(beside(PAPERS), outcome.papers() + "\n");
      }
      if (!outcome.diagnostics().isEmpty() && !Files.exists(beside(DIAGNOSTICS))) {
        Files.writeString(beside(DIAGNOSTICS), outcome.diagnostics() + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path beside(String ending) {
    String name = name();
    int dot = name.indexOf('.', 1);
    return input.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ending);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
