package org.epitome.parsers.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GraalVM's native image holds the resources that the metadata name, and no others. */
class NativeImageTest {
  @ParameterizedTest
  @ValueSource(strings = {"model", "core", "parsers"})
  void metadataNameEveryResource(String module) throws IOException {
    Path resources = Path.of("..", module, "src", "main", "resources");
    Path metadata =
        resources.resolve(
            "META-INF/native-image/org.epitome/epitome-" + module + "/reachability-metadata.json");
    JsonNode named = new JsonMapper().readTree(Files.readString(metadata)).path("resources");
    List<PathMatcher> globs =
        named
            .valueStream()
            .map(
                each ->
                    FileSystems.getDefault().getPathMatcher("glob:" + each.path("glob").asString()))
            .toList();
    List<Path> files;
    try (Stream<Path> all = Files.walk(resources)) {
      files = all.filter(Files::isRegularFile).map(resources::relativize).toList();
    }
    List<Path> loaded = files.stream().filter(file -> !isForTheImageBuilder(file)).toList();
    assertThat(loaded)
        .isNotEmpty()
        .allMatch(file -> globs.stream().anyMatch(glob -> glob.matches(file)));
    assertThat(globs).allMatch(glob -> loaded.stream().anyMatch(glob::matches));
  }

  /** Providers of services, which the builder finds itself, and the metadata. */
  private static boolean isForTheImageBuilder(Path file) {
    return file.startsWith(Path.of("META-INF", "services"))
        || file.startsWith(Path.of("META-INF", "native-image"));
  }
}
