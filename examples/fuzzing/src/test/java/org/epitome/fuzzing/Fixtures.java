package org.epitome.fuzzing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Where the fuzzer begins: the fixtures of the parsers, those of the format that a target is named
 * after ({@code aclXml} after {@code acl-xml}), or of all formats if it is named after none.
 */
final class Fixtures implements ArgumentsProvider {
  private static final Path ROOT =
      Path.of("..", "..", "parsers", "src", "test", "resources", "fixtures");
  private static final int LONGEST = 40_000;

  @Override
  public Stream<Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) throws IOException {
    Path folder = ROOT.resolve(kebab(context.getRequiredTestMethod().getName()));
    try (Stream<Path> files = Files.walk(Files.isDirectory(folder) ? folder : ROOT)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".expected.json"))
          .filter(file -> !file.toString().endsWith(".diagnostics.txt"))
          .sorted()
          .map(Fixtures::bytes)
          .filter(bytes -> bytes.length < LONGEST)
          .map(bytes -> Arguments.of((Object) bytes))
          .toList()
          .stream();
    }
  }

  static String kebab(String camelCase) {
    StringBuilder id = new StringBuilder();
    for (char c : camelCase.toCharArray()) {
      id.append(Character.isUpperCase(c) ? "-" : "").append(Character.toLowerCase(c));
    }
    return id.toString();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
