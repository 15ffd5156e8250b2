package org.epitome.parsers.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.epitome.parsers.lines.Bytes;
import org.junit.jupiter.api.Test;

class JsonNamesTest {
  private final JsonNames names = new JsonNames();

  private String get(String name) {
    byte[] bytes = (name + "\0".repeat(Bytes.WIDTH)).getBytes(StandardCharsets.US_ASCII);
    long hash = 0;
    for (int i = 0; i <= name.length(); i += Bytes.WIDTH) {
      hash = JsonNames.hash(hash, Bytes.eight(bytes, i));
    }
    return names.get(bytes, 0, name.length(), hash);
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
}
