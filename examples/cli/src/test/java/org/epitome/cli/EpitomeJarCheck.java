package org.epitome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as people run it; runs after the package phase. */
class EpitomeJarCheck {
  private static final Path JAR = Path.of("target", "epitome.jar");

  @TempDir Path folder;

  private CommandLineRun java(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    process.getOutputStream().close();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new CommandLineRun(
        process.exitValue(), Files.readString(output), Files.readAllLines(errors));
  }

  @Test
  void readsAFeed() throws Exception {
    CommandLineRun run = java("read", Feeds.file(folder, "feed.xml", Feeds.atom(1, 2)));
    assertThat(run.errors()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(2);
  }

  @Test
  void findsEveryFormatOfTheLibrary() throws Exception {
    assertThat(java("formats").output()).isEqualTo(CommandLineRun.of("formats").output());
  }

  @Test
  void knowsItsVersion() throws Exception {
    assertThat(java("--version").output().strip())
        .matches("epitome \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
  }

  @Test
  void wrongUsageHasStatusTwoAndDocumentsThatFailStatusOne() throws Exception {
    assertThat(java("read").status()).isEqualTo(2);
    assertThat(java("read", folder.resolve("missing").toString()).status()).isEqualTo(1);
  }

  @Test
  void errorsAreWrittenInUtf8WhateverTheLocale() throws Exception {
    CommandLineRun run = java("read", Feeds.file(folder, "a.txt", "風箏 fly\n"));
    assertThat(run.errors())
        .singleElement()
        .asString()
        .contains("text that begins with \"風箏 fly\"");
  }

  @Test
  void stopsQuietlyWhenNobodyReads() throws Exception {
    String feed = Feeds.file(folder, "feed.xml", Feeds.atom(1, 5_000));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toString(),
                "read",
                feed)
            .start();
    process.getInputStream().close();
    String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(errors).isEmpty();
    assertThat(process.exitValue()).isZero();
  }
}
