package org.epitome.parsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FormatsTest {
  private static final Path FIXTURES = Path.of("src", "test", "resources", "fixtures");

  private final Formats formats = new Formats();

  @TestFactory
  Stream<DynamicTest> everyIdIsThatOfItsParser() {
    return ids()
        .map(
            id ->
                DynamicTest.dynamicTest(
                    id, () -> assertThat(formats.parser(id).format().id()).isEqualTo(id)));
  }

  @Test
  void idsAreSorted() {
    for (FeedHead.Kind kind : FeedHead.Kind.values()) {
      assertThat(formats.formats(kind)).isSorted().doesNotHaveDuplicates();
    }
  }

  /** A format that is not listed for a kind of document is never asked about one. */
  @Test
  void noParserAnswersForAKindThatItIsNotListedFor() throws IOException {
    List<PaperParser> parsers = ids().map(formats::parser).toList();
    List<Path> fixtures;
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      fixtures = files.filter(Files::isRegularFile).toList();
    }
    for (Path fixture : fixtures) {
      FeedHead head = FeedHead.of(Files.readAllBytes(fixture));
      List<String> listed = formats.formats(head.kind());
      for (PaperParser parser : parsers) {
        if (parser.match(head) != Match.NO) {
          assertThat(listed)
              .as("%s for %s", parser.format().id(), fixture)
              .contains(parser.format().id());
        }
      }
    }
  }

  @Test
  void anUnknownIdIsRefused() {
    assertThatThrownBy(() -> formats.parser("kites-xml"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no format kites-xml");
  }

  private Stream<String> ids() {
    return Stream.of(FeedHead.Kind.values())
        .flatMap(kind -> formats.formats(kind).stream())
        .distinct()
        .sorted();
  }
}
