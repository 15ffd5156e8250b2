package org.epitome.cli;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.epitome.Epitome;
import org.epitome.SourceFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What README.md says is true. With {@code -Dreadme.write} the table of formats is written anew.
 */
class ReadmeTest {
  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path README = ROOT.resolve("README.md");
  private static final String TABLE_START = "<!-- formats: written by ReadmeTest, see there -->\n";
  private static final String TABLE_END = "<!-- end of formats -->";

  /**
   * A fenced block, with the output that the next block promises; empty if none is. A second word
   * of the language, as in "java spring-ai", names a library that the block needs.
   */
  record Block(String language, String library, String text, String output) {
    @Override
    public String toString() {
      return text.lines().findFirst().orElse("");
    }
  }

  private static List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    String[] parts = Files.readString(README).split("(?m)^```");
    for (int i = 1; i < parts.length; i += 2) {
      int line = parts[i].indexOf('\n');
      boolean prints = i + 2 < parts.length && parts[i + 1].strip().equals("prints");
      String output = prints ? parts[i + 2].substring(parts[i + 2].indexOf('\n') + 1) : "";
      String[] info = (parts[i].substring(0, line) + " ").split(" ", 2);
      blocks.add(new Block(info[0], info[1].strip(), parts[i].substring(line + 1), output));
    }
    return blocks;
  }

  static Stream<Block> javaBlocks() throws IOException {
    boolean all = Boolean.getBoolean("readme.libraries");
    return blocks().stream()
        .filter(block -> block.language().equals("java"))
        .filter(block -> all || block.library().isEmpty());
  }

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("javaBlocks")
  void exampleCompilesAndPrintsWhatIsPromised(Block block) throws Exception {
    boolean isType = block.text().contains("class ");
    Map<Boolean, String> parts =
        block
            .text()
            .lines()
            .collect(partitioningBy(line -> line.startsWith("import "), joining("\n")));
    String imports = parts.get(true);
    String code = parts.get(false);
    String source =
        """
        import java.io.*;
        import java.nio.charset.*;
        import java.nio.file.*;
        import java.util.*;
        import org.epitome.*;
        import org.epitome.model.*;
        %s

        public class Example {
          public static void main(String[] args) throws Exception {
        %s
          }
        }
        %s
        """
            .formatted(imports, isType ? "" : code, isType ? code : "");
    Path file = Files.writeString(folder.resolve("Example.java"), source);
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                file.toString())
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    process.getOutputStream().close();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String printed = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(printed).isZero();
    if (block.output().endsWith("...\n")) {
      assertThat(printed).startsWith(block.output().replace("...\n", ""));
    } else if (!block.output().isEmpty()) {
      assertThat(printed).isEqualTo(block.output());
    }
  }

  @Test
  void tableOfFormatsIsThatOfTheLibrary() throws IOException {
    String readme = Files.readString(README);
    int start = readme.indexOf(TABLE_START) + TABLE_START.length();
    int end = readme.indexOf(TABLE_END);
    if (System.getProperty("readme.write") != null) {
      Files.writeString(README, readme.substring(0, start) + table() + readme.substring(end));
    } else {
      assertThat(readme.substring(start, end)).isEqualTo(table());
    }
  }

  private static String table() {
    StringBuilder table = new StringBuilder("| format | what it is | fills |\n|---|---|---|\n");
    for (SourceFormat format : Epitome.standard().formats()) {
      table.append(
          "| `%s` | %s | %s |\n"
              .formatted(
                  format.id(),
                  format.description().replace("|", "\\|"),
                  String.join(", ", format.fills())));
    }
    return table.toString();
  }

  @Test
  void twoCommandsAreEnough() throws IOException {
    List<String> commands =
        blocks().stream()
            .filter(block -> block.language().equals("sh"))
            .map(block -> block.text().strip())
            .toList();
    assertThat(commands).hasSize(2);
    assertThat(commands.get(0)).startsWith("mvn -q -B -DskipTests package && java -jar ");
    assertThat(commands.get(1)).isEqualTo("mvn -q -B verify");
  }

  @Test
  void sampleFeedIsReadWithoutAComplaint() throws IOException {
    String command =
        blocks().stream().filter(b -> b.language().equals("sh")).findFirst().get().text();
    String sample = command.strip().substring(command.strip().lastIndexOf(' ') + 1);
    CommandLineRun run = CommandLineRun.of("read", ROOT.resolve(sample).toString());
    assertThat(run.status()).isZero();
    assertThat(run.errors()).isEmpty();
    assertThat(run.lines()).hasSizeGreaterThan(1);
  }

  @Test
  void everyFileThatIsLinkedIsThere() throws IOException {
    for (String name : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")) {
      String text = Files.readString(ROOT.resolve(name));
      for (int at = text.indexOf("]("); at >= 0; at = text.indexOf("](", at + 1)) {
        String target = text.substring(at + 2, text.indexOf(')', at));
        if (!target.contains("://")) {
          assertThat(ROOT.resolve(target)).as("linked from " + name).exists();
        }
      }
    }
  }
}
