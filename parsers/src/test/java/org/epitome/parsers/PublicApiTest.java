package org.epitome.parsers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The public API is what the files in {@code src/test/resources/api} say. With {@code -Dapi.write}
 * they are written anew; a line that goes or changes there breaks somebody's code.
 */
class PublicApiTest {
  @ParameterizedTest
  @ValueSource(strings = {"model", "core", "parsers"})
  void changesOnlyOnPurpose(String module) throws Exception {
    Path listed = Path.of("src", "test", "resources", "api", module + ".txt");
    String api = PublicApi.of(Path.of("..", module, "target", "classes"));
    if (System.getProperty("api.write") != null) {
      Files.writeString(listed, api);
    }
    assertThat(api)
        .as("public API of %s (CONTRIBUTING.md says how to change it on purpose)", module)
        .isEqualTo(Files.readString(listed));
  }
}
