package org.epitome.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnnotateCommandTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir Path folder;

  private static CommandLineRun annotate(String lines, String... arguments) {
    List<String> all = new ArrayList<>(List.of("annotate", "-"));
    all.addAll(List.of(arguments));
    return CommandLineRun.withInput(
        lines.getBytes(StandardCharsets.UTF_8), all.toArray(String[]::new));
  }

  private static JsonNode json(String line) {
    return MAPPER.readTree(line);
  }

  @Test
  void answersLineByLineInOrder() {
    CommandLineRun run =
        annotate(
            """
            {"id":"a","title":"Kites","abstract":"Code: https://github.com/kite/kite"}
            {"id":7,"abstract":null,"more":[1,{"2":3}]}
            {"id":"c","title":"","abstract":"  ","comment":""}
            {"title":"Kites"}
            """);
    assertThat(run.status()).isZero();
    assertThat(run.errors()).isEmpty();
    assertThat(run.lines()).hasSize(4);
    assertThat(json(run.lines().get(0)).path("codeLinks").path(0).path("url").asString())
        .isEqualTo("https://github.com/kite/kite");
    assertThat(run.lines().get(1))
        .isEqualTo(
            "{\"id\":7,\"metrics\":[],\"codeLinks\":[],\"acronyms\":[],\"availability\":null}");
    assertThat(json(run.lines().get(2)).path("id").asString()).isEqualTo("c");
    assertThat(json(run.lines().get(3)).path("id").isNull()).isTrue();
  }

  @Test
  void readsPipesThatAreGivenByTheirPath() throws Exception {
    Path pipe = folder.resolve("lines");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "a system with named pipes");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    String line = "{\"id\":\"a\",\"title\":\"Kites\"}\n";
    Thread writer = new Thread(() -> write(pipe, line));
    writer.start();
    CommandLineRun run = CommandLineRun.of("annotate", pipe.toString());
    writer.join();
    assertThat(run.errors()).isEmpty();
    assertThat(run.lines()).hasSize(1);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void explainsWhatEachDecisionWeighed() {
    String line =
        "{\"id\":\"k\",\"abstract\":\"Kites fly. KiteNet reaches 83.0% accuracy and good recall on"
            + " KiteBench, not on SkyBench.\"}\n";
    CommandLineRun run = annotate(line, "--explain");
    assertThat(run.status()).isZero();
    assertThat(run.errors()).isEmpty();
    assertThat(run.lines())
        .containsSubsequence(
            "# k",
            "KiteNet reaches 83.0% accuracy and good recall on KiteBench, not on SkyBench.",
            "  KiteNet",
            "  KiteBench");
    assertThat(run.lines()).contains("  83.0% -> accuracy 83.0% on KiteBench");
    for (String decision : List.of("result: yes, then no", "kind: score", "role: own")) {
      assertThat(run.lines()).anyMatch(shown -> shown.startsWith("    " + decision));
    }
    for (String decision : List.of("evaluated", "bound", "baseline: none")) {
      assertThat(run.lines()).anyMatch(shown -> shown.startsWith("    " + decision));
    }
    assertThat(run.lines())
        .anyMatch(shown -> shown.matches("    name: \"accuracy\", then .*, margin \\d+ \\(.*"))
        .anyMatch(shown -> shown.matches("    dataset: \"KiteBench\", then .*, margin \\d+ \\(.*"))
        .anyMatch(shown -> shown.matches("    kind: score, .*, margin \\d+ \\(6 candidates\\)"))
        .anyMatch(shown -> shown.matches(" +\\+\\d+  result .*"));
  }

  @Test
  void readsTheCommentToo() {
    CommandLineRun run =
        annotate("{\"id\":1,\"comment\":\"12 pages, https://github.com/kite/kite\"}\n");
    JsonNode link = json(run.lines().get(0)).path("codeLinks").path(0);
    assertThat(link.path("span").path("field").asString()).isEqualTo("COMMENT");
    assertThat(link.path("span").path("start").asInt()).isEqualTo(10);
  }

  @Test
  void brokenLineIsNamedAndTheOthersAreAnnotated() {
    CommandLineRun run = annotate("{\"id\":1}\n\n{\"id\":2,\n[3]\nnull\n{\"id\":4} x\n{\"id\":5}");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines()).hasSize(2);
    assertThat(run.errors()).hasSize(4);
    assertThat(run.errors()).allMatch(line -> line.startsWith("error: the line is "));
    assertThat(run.errors().get(0)).endsWith("; the others are read (-, line 3)");
    assertThat(run.errors().get(3)).endsWith("; the others are read (-, line 6)");
    assertThat(run.errors()).noneMatch(line -> line.contains("org.epitome"));
  }

  @Test
  void lineThatIsTooLongIsPassedOver() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("{\"id\":1,\"abstract\":\"".getBytes(StandardCharsets.UTF_8));
    bytes.write("kites ".repeat(12_000_000).getBytes(StandardCharsets.UTF_8));
    bytes.write("\"}\n{\"id\":2}\n".getBytes(StandardCharsets.UTF_8));
    CommandLineRun run = CommandLineRun.withInput(bytes.toByteArray(), "annotate", "-");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines()).hasSize(1);
    assertThat(run.errors())
        .containsExactly(
            "error: the line is longer than 67108864 bytes; the others are read (-, line 1)");
  }

  @Test
  void invalidUtf8CostsItsLine() {
    byte[] bytes =
        "{\"id\":1,\"abstract\":\"caf\u00e9\"}\n{\"id\":2}\n".getBytes(StandardCharsets.ISO_8859_1);
    CommandLineRun run = CommandLineRun.withInput(bytes, "annotate", "-");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines()).hasSize(1);
    assertThat(run.errors()).singleElement().asString().contains("UTF-8");
  }

  @Test
  void readsFilesPlainOrGzippedWithOrWithoutByteOrderMark() throws IOException {
    String line = "\uFEFF{\"id\":\"a\",\"abstract\":\"We fly.\"}\r\n";
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write("{\"id\":\"b\"}".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(CommandLineRun.of("annotate", Feeds.file(folder, "a.jsonl", line)).lines())
        .hasSize(1);
    assertThat(
            CommandLineRun.of("annotate", Feeds.file(folder, "b.gz", gzip.toByteArray())).lines())
        .hasSize(1);
    CommandLineRun missing = CommandLineRun.of("annotate", "missing.jsonl");
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.errors()).containsExactly("error: there is no such file (missing.jsonl)");
  }

  @Test
  void layersAreThereWhenAskedFor() {
    String line =
        "{\"id\":1,\"abstract\":\"We fly 3 kites. They stay up for at least 5 hours.\"}\n";
    assertThat(annotate(line).output()).doesNotContain("sentences").doesNotContain("quantities");
    assertThat(annotate(line, "--layers").output())
        .contains("\"sentences\":[{\"start\":0,\"end\":15},{\"start\":16,\"end\":50}]")
        .contains("{\"start\":33,\"end\":49,\"value\":5,\"upper\":null,\"unit\":\"hours\"}");
  }
}
