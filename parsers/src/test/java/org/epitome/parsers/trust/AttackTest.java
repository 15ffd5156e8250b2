package org.epitome.parsers.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents that are made to cost memory or time cost neither, and not the papers behind them: all
 * of them are read and annotated in one JVM with little memory, ten times the longest entry.
 *
 * <p>With {@code -Depitome.attack.bytes=1073741824} what is without end has a gigabyte, and is told
 * more of.
 */
class AttackTest {
  private static final Path EXPECTED = Path.of("src", "test", "resources", "trust", "attacks.txt");
  private static final String BYTES = "epitome.attack.bytes";

  /** Ten of them for what CI reads, as long as it takes for more. */
  private static final long MINUTES = System.getProperty(BYTES) == null ? 10 : 600;

  @Test
  void costsNeitherMemoryNorTheOtherPapers(@TempDir Path folder) throws Exception {
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC", // needs most: its generations have fixed sizes
                "-Xss640k",
                "-XX:+ExitOnOutOfMemoryError",
                "-D" + BYTES + "=" + System.getProperty(BYTES, "18874368"),
                "-cp",
                Library.path(Library.locations())
                    + File.pathSeparator
                    + Path.of("target", "test-classes"),
                AttackRun.class.getName())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    process.getOutputStream().close();
    boolean isDone = process.waitFor(MINUTES, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(Files.readAllLines(output))
        .zipSatisfy(Files.readAllLines(EXPECTED), AttackTest::assertOutcome);
    assertThat(isDone).isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
  }

  private static void assertOutcome(String outcome, String expected) {
    if (System.getProperty(BYTES) == null) {
      assertThat(outcome).isEqualTo(expected);
    } else {
      assertThat(outcome).startsWith(expected);
    }
  }
}
