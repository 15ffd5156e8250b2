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
 * <p>With {@code -Depitome.attack.bytes=1073741824} what is without end has a gigabyte.
 */
class AttackTest {
  private static final Path EXPECTED = Path.of("src", "test", "resources", "trust", "attacks.txt");
  private static final String BYTES = "epitome.attack.bytes";
  private static final long MINUTES = 10;

  @Test
  void costsNeitherMemoryNorTheOtherPapers(@TempDir Path folder) throws Exception {
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
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
    assertThat(Files.readString(output)).isEqualTo(Files.readString(EXPECTED));
    assertThat(isDone).isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
  }
}
