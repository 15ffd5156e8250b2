package org.epitome.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.epitome.Epitome;
import org.epitome.model.Paper;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** Parsers and an annotator from somebody else's jar, found on either path in a JVM of its own. */
class DiscoveryTest {
  private static final Map<String, String> SOURCES =
      Map.of(
          "module-info.java",
          """
          module kites {
            requires org.epitome.core;
            provides org.epitome.PaperParser with kites.KiteParser;
            provides org.epitome.ParserCatalogue with kites.KiteCatalogue;
            provides org.epitome.Annotator with kites.KiteAnnotator;
          }
          """,
          "kites/KiteParser.java",
          """
          package kites;

          import java.io.*;
          import java.nio.charset.StandardCharsets;
          import org.epitome.*;
          import org.epitome.model.Paper;

          public final class KiteParser implements PaperParser {
            private final String first;

            public KiteParser() {
              this("kites");
            }

            KiteParser(String first) {
              this.first = first;
            }

            public SourceFormat format() {
              return SourceFormat.of(first + "-lines", "a kite a line", "title");
            }

            public Match match(FeedHead head) {
              return head.text().startsWith(first) ? Match.CERTAIN : Match.NO;
            }

            public EntryReader open(InputStream in, ReadContext context) throws IOException {
              BufferedReader lines =
                  new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
              lines.readLine();
              return new EntryReader() {
                public boolean next(Paper.Builder paper) throws IOException {
                  String line = lines.readLine();
                  paper.title(line);
                  return line != null;
                }

                public long line() {
                  return 0;
                }
              };
            }
          }
          """,
          "kites/KiteCatalogue.java",
          """
          package kites;

          import java.util.List;
          import org.epitome.*;

          public final class KiteCatalogue implements ParserCatalogue {
            public List<String> formats(FeedHead.Kind kind) {
              return switch (kind) {
                case TEXT -> List.of("dragons-lines");
                case JSON -> List.of("dragons-json");
                default -> List.of();
              };
            }

            public PaperParser parser(String id) {
              System.out.println(id + " is made");
              return new KiteParser("dragons");
            }
          }
          """,
          "kites/KiteAnnotator.java",
          """
          package kites;

          import org.epitome.Annotator;
          import org.epitome.model.*;
          import org.epitome.text.PaperText;

          public final class KiteAnnotator implements Annotator {
            public String id() {
              return "kites";
            }

            public void annotate(PaperText paper, Findings.Builder findings) {
              findings.addMetric(Metric.of("length", "" + paper.title().text().length()));
            }
          }
          """,
          "kites/Main.java",
          """
          package kites;

          import org.epitome.*;

          public final class Main {
            public static void main(String[] args) {
              Epitome epitome = Epitome.standard();
              print(epitome.readText("<kites>", ReadOptions.DEFAULT.withFormat("kites-lines")));
              print(epitome.readText("kites\\nSparse Kites\\n"));
              print(epitome.readText("dragons\\nSparse Dragons\\n"));
            }

            private static void print(PaperReader reader) {
              try (PaperReader papers = reader) {
                papers.stream()
                    .forEach(
                        paper ->
                            System.out.println(
                                paper.origin().format()
                                    + ": "
                                    + paper.title()
                                    + ", "
                                    + paper.metrics().stream()
                                        .filter(metric -> "length".equals(metric.name()))
                                        .toList()));
              }
            }
          }
          """);

  private static final String EXPECTED =
      """
      dragons-lines is made
      kites-lines: Sparse Kites, [length 12]
      dragons-lines: Sparse Dragons, [length 14]
      """;

  @Test
  void foundOnTheModulePath(@TempDir Path folder) throws Exception {
    Path classes = compile(folder);
    List<String> path = new ArrayList<>(library());
    path.add(classes.toString());
    assertThat(
            run(
                "--module-path",
                String.join(File.pathSeparator, path),
                "--add-modules",
                "ALL-MODULE-PATH",
                "-m",
                "kites/kites.Main"))
        .isEqualTo(EXPECTED);
  }

  @Test
  void foundOnTheClassPath(@TempDir Path folder) throws Exception {
    Path classes = compile(folder);
    Path services = Files.createDirectories(classes.resolve("META-INF/services"));
    Files.writeString(services.resolve("org.epitome.PaperParser"), "kites.KiteParser\n");
    Files.writeString(services.resolve("org.epitome.ParserCatalogue"), "kites.KiteCatalogue\n");
    Files.writeString(services.resolve("org.epitome.Annotator"), "kites.KiteAnnotator\n");
    List<String> path = new ArrayList<>(library());
    path.add(classes.toString());
    assertThat(run("-cp", String.join(File.pathSeparator, path), "kites.Main")).isEqualTo(EXPECTED);
  }

  /** Where the library and what it needs lie, whether as folders or as jars. */
  private static List<String> library() {
    return Stream.of(Epitome.class, Paper.class, NullMarked.class, Logger.class, JsonValues.OF)
        .map(DiscoveryTest::locationOf)
        .collect(Collectors.toList());
  }

  /** A class of the artifact whose annotations the model carries. */
  private static final class JsonValues {
    private static final Class<?> OF = load("com.fasterxml.jackson.annotation.JsonValue");

    private static Class<?> load(String name) {
      try {
        return Class.forName(name, false, Paper.class.getClassLoader());
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static String locationOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path compile(Path folder) throws IOException {
    Path sources = folder.resolve("src");
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> source : SOURCES.entrySet()) {
      Path file = sources.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, source.getValue()));
    }
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-d", classes.toString(), "-proc:none", "-encoding", "UTF-8"));
    arguments.addAll(List.of("--module-path", String.join(File.pathSeparator, library())));
    files.forEach(file -> arguments.add(file.toString()));
    StringWriter messages = new StringWriter();
    PrintWriter out = new PrintWriter(messages);
    int status =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(out, out, arguments.toArray(String[]::new));
    assertThat(status).as(messages.toString()).isZero();
    return classes;
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return output.replace("\r\n", "\n");
  }
}
