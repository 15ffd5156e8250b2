package org.epitome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  @TempDir Path folder;

  @Test
  void writesOnePageOfAllFeedsWithoutDoubles() throws IOException {
    String first = Feeds.file(folder, "first.xml", Feeds.atom(1, 3));
    String second = Feeds.file(folder, "second.xml", Feeds.atom(3, 4));
    Path page = folder.resolve("report.html");
    CommandLineRun run =
        CommandLineRun.of("report", first, second, "-o", page.toString(), "--title", "Kites & Co");
    assertThat(run.errors()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.output()).isEmpty();
    assertThat(Files.readString(page))
        .contains("<title>Kites &amp; Co</title>", "<b>4</b> papers", "Sparse Kites 4");
  }

  @Test
  void pageIsOutputUnlessItHasAFile() throws IOException {
    String feed = Feeds.file(folder, "feed.xml", Feeds.atom(1, 1));
    CommandLineRun run = CommandLineRun.of("report", feed);
    assertThat(run.status()).isZero();
    assertThat(run.output()).startsWith("<!DOCTYPE html>").contains("Sparse Kites 1");
    assertThat(run.output().stripTrailing()).endsWith("</html>");
  }

  @Test
  void whatCannotBeReadOrWrittenIsTold() throws IOException {
    String feed = Feeds.file(folder, "feed.xml", Feeds.atom(1, 1));
    CommandLineRun missing = CommandLineRun.of("report", "missing.xml", feed);
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.errors()).containsExactly("error: there is no such file (missing.xml)");
    assertThat(missing.output()).contains("Sparse Kites 1");
    CommandLineRun nowhere =
        CommandLineRun.of("report", feed, "-o", folder.resolve("no/page.html").toString());
    assertThat(nowhere.status()).isEqualTo(1);
    assertThat(nowhere.errors())
        .singleElement()
        .asString()
        .startsWith("error: cannot write the output: ");
  }

  @Test
  void pageIsNamedAfterItsFeedsWithoutTheirFolders() throws IOException {
    String first = Feeds.file(folder, "a.xml", Feeds.atom(1, 1));
    String second = Feeds.file(folder, "b.xml", Feeds.atom(2, 2));
    assertThat(String.join("\n", CommandLineRun.of("report", first, second).lines()))
        .contains("<title>a.xml, b.xml</title>")
        .doesNotContain(folder.toString());
  }
}
