package org.epitome.parsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.epitome.Epitome;
import org.epitome.SourceFormat;
import org.epitome.parsers.Fixture.Outcome;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads every fixture below {@code src/test/resources/fixtures/<format id>/}: the format must be
 * detected, the papers must be those of {@code <case>.expected.json}, and the diagnostics those of
 * {@code <case>.diagnostics.txt}, or none. All fixtures of a format together must fill exactly what
 * the format says it fills.
 *
 * <p>To add a case, put the input there and run this test with {@code
 * -Depitome.fixtures.write=true}: what is missing beside an input is written. Then read what was
 * written; it is what the parser does, not what it should do.
 */
class FixturesTest {
  private static final Path ROOT = Path.of("src", "test", "resources", "fixtures");
  private static final boolean WRITE = Boolean.getBoolean("epitome.fixtures.write");

  private final Epitome epitome = Epitome.standard().toBuilder().annotators(List.of()).build();

  @TestFactory
  Stream<DynamicContainer> fixtures() {
    return directories().map(this::format);
  }

  @TestFactory
  Stream<DynamicTest> everyFormatHasFixtures() {
    return epitome.formats().stream()
        .map(format -> format.id())
        .map(id -> DynamicTest.dynamicTest(id, () -> assertThat(ROOT.resolve(id)).isDirectory()));
  }

  private DynamicContainer format(Path directory) {
    String id = directory.getFileName().toString();
    List<Fixture> cases = Fixture.in(directory);
    Stream<DynamicTest> reading =
        cases.stream()
            .map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> check(fixture, id)));
    Stream<DynamicTest> filling =
        Stream.of(DynamicTest.dynamicTest("fills", () -> fillsWhatItSays(cases, id)));
    return DynamicContainer.dynamicContainer(id, Stream.concat(reading, filling));
  }

  private void check(Fixture fixture, String id) {
    Outcome outcome = fixture.read(epitome);
    assertThat(outcome.format()).as("detected format of %s", fixture.name()).isEqualTo(id);
    if (WRITE) {
      fixture.writeMissing(outcome);
    }
    assertThat(outcome.papers()).as("papers of %s", fixture.name()).isEqualTo(fixture.papers());
    assertThat(outcome.diagnostics())
        .as("diagnostics of %s", fixture.name())
        .isEqualTo(fixture.diagnostics());
  }

  private void fillsWhatItSays(List<Fixture> cases, String id) {
    Set<String> filled = new TreeSet<>();
    cases.forEach(fixture -> filled.addAll(fixture.filledMembers()));
    SourceFormat format =
        epitome.formats().stream()
            .filter(known -> known.id().equals(id))
            .findFirst()
            .orElseGet(() -> fail("no parser has the id of the folder fixtures/" + id));
    assertThat(filled)
        .as("members filled in fixtures/%s, against SourceFormat.fills", id)
        .isEqualTo(new TreeSet<>(format.fills()));
  }

  private static Stream<Path> directories() {
    if (!Files.isDirectory(ROOT)) {
      return Stream.empty();
    }
    try (Stream<Path> found = Files.list(ROOT)) {
      return found.filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
