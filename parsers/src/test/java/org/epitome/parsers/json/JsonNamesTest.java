package org.epitome.parsers.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.epitome.parsers.lines.Bytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonNamesTest {
  private final JsonNames names = new JsonNames();

  private String get(String name) {
    return Objects.requireNonNull(read(name + "\"")).text();
  }

  private JsonNames.@Nullable Name read(String document) {
    String padded = document + "\0".repeat(2 * Bytes.WIDTH);
    byte[] bytes = padded.getBytes(StandardCharsets.UTF_8);
    JsonNames.Name expected = names.expected(bytes, 0);
    return expected != null ? expected : names.read(bytes, 0);
  }

  @Test
  void makesANameOnce() {
    String title = get("title");
    assertThat(title).isEqualTo("title");
    assertThat(get("titles")).isEqualTo("titles");
    assertThat(get("title")).isSameAs(title);
  }

  @Test
  void givesTheRightNameHoweverManyThereAre() {
    for (int i = 0; i < 100_000; i++) {
      assertThat(get("name-" + i)).isEqualTo("name-" + i);
    }
    String last = get("name-99999");
    assertThat(get("name-99999")).isSameAs(last);
  }

  @Test
  void knowsANameInWhateverOrderItComes() {
    String[] fields = {"id", "title", "abstract", "categories", "a-name-of-many-letters", "i", ""};
    String[] others = {"id", "titles", "abstract", "categorise", "a-name-of-many_letters", "", "i"};
    for (int round = 0; round < 3; round++) {
      for (String name : round == 1 ? others : fields) {
        assertThat(get(name)).isSameAs(name);
      }
    }
  }

  @Test
  void leavesWhatHasEscapesOrWideCharactersOrNoEnd() {
    get("title");
    get("id");
    get("title");
    assertThat(read("i\\u0064\"")).isNull();
    assertThat(read("íd\"")).isNull();
    assertThat(read("id")).isNull();
    assertThat(read("i".repeat(JsonNames.LONGEST) + "\"")).isNotNull();
    assertThat(read("i".repeat(JsonNames.LONGEST + 1) + "\"")).isNull();
  }
}
