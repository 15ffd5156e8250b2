package org.epitome.parsers.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where a JVM runs makes no difference to what is read: neither its language, digits, charset and
 * time zone, nor whether the library is on the class or the module path. The JVMs have no network
 * and do not try any; reading leaves nothing behind in static fields.
 */
class SurroundingsTest {
  private static List<String> here;

  @BeforeAll
  static void readHere() {
    here = FixtureRun.lines().toList();
  }

  static Stream<Arguments> surroundings() {
    List<String> library = Library.locations();
    List<String> tests =
        List.of(
            Path.of("target", "test-classes").toString(),
            Library.locationOf("tools.jackson.databind.json.JsonMapper"));
    List<String> classPath =
        List.of("-cp", Library.path(library) + File.pathSeparator + Library.path(tests));
    List<String> modulePath =
        List.of(
            "-cp",
            Library.path(tests),
            "-p",
            Library.path(library),
            "--add-modules",
            "org.epitome.parsers");
    return Stream.of(
        arguments(
            "Turkish i, UTF-16",
            classPath,
            List.of(
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=UTF-16",
                "-Duser.timezone=Pacific/Kiritimati"),
            List.of("statics")),
        arguments(
            "Arabic digits, ASCII, modules",
            modulePath,
            List.of(
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.extensions=u-nu-arab",
                "-Dfile.encoding=US-ASCII",
                "-Duser.timezone=Pacific/Pago_Pago"),
            List.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("surroundings")
  void makeNoDifference(
      String name,
      List<String> path,
      List<String> properties,
      List<String> arguments,
      @TempDir Path folder)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1"); // quick to start
    command.addAll(path);
    command.addAll(properties);
    command.add(FixtureRun.class.getName());
    command.addAll(arguments);
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    process.getOutputStream().close();
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(() -> text(errors)).isZero();
    assertThat(text(output).lines()).containsExactlyElementsOf(here);
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
