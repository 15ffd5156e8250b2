package org.epitome.parsers.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.epitome.Epitome;
import org.epitome.SourceFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of the reader's machine that a document of XML asks for is not in what comes out of it,
 * whichever way it asks: by an entity, by a parameter entity, by its document type, or by one that
 * an entity of another file declares (XXE).
 */
class ExternalEntityTest {
  private static final String SECRET = "canary-of-the-mine";
  private static final Pattern ROOT = Pattern.compile("<([A-Za-z][\\w:.-]*)");

  /** Text between tags, in which an entity may stand. */
  private static final Pattern TEXT = Pattern.compile("(?<=>)(?=[A-Za-z])");

  private static final Epitome EPITOME = Epitome.standard();

  @TempDir Path directory;

  /** The fixtures that are XML: those that have a root element and no other type than it. */
  static Stream<Case> documents() {
    return Case.all().stream()
        .filter(fixture -> fixture.name().endsWith(".xml"))
        .filter(fixture -> !text(fixture).contains("<!DOCTYPE"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void tellsNothingOfOtherFiles(Case fixture) throws IOException {
    Path secret = Files.writeString(directory.resolve("secret.txt"), SECRET);
    Path type =
        Files.writeString(
            directory.resolve("type.dtd"),
            "<!ENTITY declared '"
                + SECRET
                + "'><!ENTITY % sent \"<!ENTITY nested SYSTEM '"
                + secret.toUri()
                + "'>\">%sent;");
    String declarations =
        " [<!ENTITY read SYSTEM '%s'><!ENTITY %% more SYSTEM '%s'>%%more;]>"
            .formatted(secret.toUri(), type.toUri());
    for (String entity : new String[] {"&read;", "&declared;", "&nested;", "%more;"}) {
      for (String external : new String[] {"", " SYSTEM '" + type.toUri() + "'"}) {
        String document = with(text(fixture), external + declarations, entity);
        Reading reading = read(document, fixture);
        assertThat(JsonMapper.shared().writeValueAsString(reading.papers())).doesNotContain(SECRET);
        assertThat(reading.diagnostics() + " " + reading.end()).doesNotContain(SECRET);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void readsWhatHasADocumentTypeThatIsNotUsed(Case fixture) {
    String document = with(text(fixture), " SYSTEM 'file:///no/such.dtd'>", "");
    assertThat(titles(document, fixture)).isEqualTo(titles(text(fixture), fixture));
  }

  @Test
  void allFormatsOfXmlAreTried() {
    Set<String> formats =
        EPITOME.formats().stream()
            .map(SourceFormat::id)
            .filter(id -> id.endsWith("-xml") || id.endsWith("-atom") || id.endsWith("-pmh"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(documents().map(Case::format)).containsAll(formats);
  }

  private static List<String> titles(String document, Case fixture) {
    return read(document, fixture).papers().stream()
        .map(paper -> String.valueOf(paper.title()))
        .toList();
  }

  private static Reading read(String document, Case fixture) {
    return Reading.of(EPITOME, document.getBytes(StandardCharsets.UTF_8), fixture.format());
  }

  /** The document with a type before its root element and an entity before each of its texts. */
  private static String with(String document, String declarations, String entity) {
    int declared = document.startsWith("<?xml") ? document.indexOf("?>") + 2 : 0;
    Matcher root = ROOT.matcher(document);
    if (!root.find(declared)) {
      throw new IllegalArgumentException("no element");
    }
    return document.substring(0, root.start())
        + "<!DOCTYPE "
        + root.group(1)
        + declarations
        + TEXT.matcher(document.substring(root.start())).replaceAll(entity);
  }

  private static String text(Case fixture) {
    return new String(fixture.bytes(), StandardCharsets.UTF_8);
  }
}
