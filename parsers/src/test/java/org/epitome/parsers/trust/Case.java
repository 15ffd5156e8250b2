package org.epitome.parsers.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A fixture: its format and its bytes. */
record Case(String format, String name, byte[] bytes) {
  private static final Path ROOT = Path.of("src", "test", "resources", "fixtures");

  /** All fixtures that are not empty, by format and name. */
  static List<Case> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".expected.json"))
          .filter(file -> !file.toString().endsWith(".diagnostics.txt"))
          .sorted()
          .map(Case::read)
          .filter(fixture -> fixture.bytes().length > 0)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case read(Path file) {
    try {
      String format = file.getParent().getFileName().toString();
      return new Case(format, file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return format + "/" + name;
  }
}
