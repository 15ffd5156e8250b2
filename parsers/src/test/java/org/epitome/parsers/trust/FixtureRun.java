package org.epitome.parsers.trust;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.epitome.Epitome;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that reads and annotates all fixtures and prints what came out, a line each, in UTF-8
 * whatever the surroundings. It has no network, and tells if it was tried; with the argument {@code
 * statics} also which static fields of the library reading has changed.
 */
final class FixtureRun {
  private static final JsonMapper JSON = JsonMapper.shared();

  private FixtureRun() {}

  public static void main(String[] args) throws IOException {
    NoNetwork network = NoNetwork.refused();
    boolean statics = List.of(args).contains("statics");
    Map<String, String> before = statics ? Statics.ofTheLibrary() : Map.of();
    try (PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8)) {
      lines().forEach(out::println);
      network.tried().forEach(what -> out.println("network: " + what));
      if (statics) {
        Statics.ofTheLibrary().entrySet().stream()
            .filter(field -> !field.getValue().equals(before.get(field.getKey())))
            .forEach(field -> out.println("changed: " + field.getKey()));
      }
    }
  }

  /** What comes out of each fixture. */
  static Stream<String> lines() {
    Epitome epitome = Epitome.standard();
    return Case.all().stream()
        .map(
            fixture -> {
              Reading reading = Reading.of(epitome, fixture.bytes(), null);
              String papers = JSON.writeValueAsString(reading.papers());
              return fixture + ": " + papers + " " + reading.diagnostics() + " " + reading.end();
            });
  }
}
