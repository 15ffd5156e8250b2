package org.epitome.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema is written by hand; the records say what must be in it. */
class PaperSchemaTest {
  private static final String SCHEMA = "/META-INF/epitome/paper.schema.json";

  static Stream<Class<? extends Record>> records() {
    return Stream.of(
        Paper.class,
        Author.class,
        Identifier.class,
        Link.class,
        Metric.class,
        CodeLink.class,
        Acronym.class,
        Span.class,
        Origin.class);
  }

  private static JsonNode schema(Class<?> type) throws IOException {
    try (InputStream in = Paper.class.getResourceAsStream(SCHEMA)) {
      JsonNode paper = new JsonMapper().readTree(in);
      return type == Paper.class ? paper : paper.path("$defs").path(type.getSimpleName());
    }
  }

  /** The components that are members in JSON, those of unwrapped records in their place. */
  private static Stream<RecordComponent> members(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(
            component ->
                component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                    ? members(component.getType())
                    : Stream.of(component));
  }

  private static String name(RecordComponent member) {
    JsonProperty renamed = member.getAccessor().getAnnotation(JsonProperty.class);
    return renamed == null || renamed.value().isEmpty() ? member.getName() : renamed.value();
  }

  private static boolean isAlwaysThere(RecordComponent member) {
    return !member.getAnnotatedType().isAnnotationPresent(Nullable.class)
        && !Collection.class.isAssignableFrom(member.getType())
        && !Map.class.isAssignableFrom(member.getType());
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  @ParameterizedTest
  @MethodSource("records")
  void namesTheMembersOfARecordAndNoOthers(Class<?> type) throws IOException {
    assertThat(schema(type).path("properties").propertyNames())
        .containsExactlyElementsOf(members(type).map(PaperSchemaTest::name).toList());
    assertThat(schema(type).path("additionalProperties").asBoolean(true)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("records")
  void requiresTheMembersThatAreNeverLeftOut(Class<?> type) throws IOException {
    assertThat(texts(schema(type).path("required")))
        .containsExactlyElementsOf(
            members(type)
                .filter(PaperSchemaTest::isAlwaysThere)
                .map(PaperSchemaTest::name)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("records")
  void listsTheConstantsOfAnEnum(Class<?> type) throws IOException {
    JsonNode properties = schema(type).path("properties");
    members(type)
        .filter(member -> member.getType().isEnum())
        .forEach(
            member ->
                assertThat(texts(properties.path(name(member)).path("enum")))
                    .as(name(member))
                    .containsExactlyElementsOf(
                        Arrays.stream(member.getType().getEnumConstants())
                            .map(Object::toString)
                            .toList()));
  }

  @Test
  void isReadFromOutsideWhereTheLibraryIsAModule() throws Exception {
    Configuration library =
        ModuleLayer.boot()
            .configuration()
            .resolve(
                ModuleFinder.of(locationOf(Paper.class), locationOf(JsonProperty.class)),
                ModuleFinder.of(),
                Set.of("org.epitome.model"));
    Class<?> paper =
        ModuleLayer.boot()
            .defineModulesWithOneLoader(library, null)
            .findLoader("org.epitome.model")
            .loadClass(Paper.class.getName());
    assertThat(paper.getModule().isNamed()).isTrue();
    try (InputStream in = paper.getResourceAsStream(SCHEMA)) {
      assertThat(in).isNotNull();
    }
  }

  private static Path locationOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
