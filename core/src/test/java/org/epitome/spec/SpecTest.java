package org.epitome.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of every page of the spec. */
class SpecTest {
  private static final Path PAGES = Path.of("src/test/resources/spec");

  @TestFactory
  Stream<DynamicContainer> findsWhatThePageSays() throws IOException {
    return pages().stream()
        .map(
            page ->
                DynamicContainer.dynamicContainer(
                    page.name(),
                    page.examples().stream()
                        .map(
                            example ->
                                DynamicTest.dynamicTest(
                                    example.label(),
                                    source(example),
                                    () -> check(page, example)))));
  }

  private static void check(SpecPage page, Example example) {
    assertThat(SpecPrinter.print(page.shows(), example))
        .as("spec/%s.md, line %d, example %s", page.name(), example.line(), example.number())
        .isEqualTo(example.expected());
  }

  private static URI source(Example example) {
    return URI.create("classpath:/spec/" + example.page() + ".md?line=" + example.line());
  }

  static List<SpecPage> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md"))
          .sorted()
          .map(SpecTest::page)
          .toList();
    }
  }

  private static SpecPage page(Path file) {
    try {
      String name = file.getFileName().toString();
      return SpecPage.read(name.substring(0, name.length() - 3), Files.readString(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void showsOnlyLayersThatExist() throws IOException {
    for (SpecPage page : pages()) {
      assertThat(SpecPrinter.missing(page.shows())).as(page.name()).isEmpty();
    }
  }
}
