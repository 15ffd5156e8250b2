package org.epitome.cli;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.epitome.examples.report.HtmlReport;
import org.epitome.merge.MergedPaper;
import org.epitome.merge.PaperMerger;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a page to look at of feeds. */
@Command(
    name = "report",
    description = {
      "Makes one self-contained page of HTML: the papers with everything that was found in them"
          + " marked, boards of their results, and filters. Papers that are the same become one."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ReportCommand implements Callable<Integer> {
  @Mixin private final FeedFiles feeds;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "PAGE.html",
      description = "where the page goes; standard output by default")
  private @Nullable Path page;

  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "the title of the page; the names of the feeds by default")
  private @Nullable String title;

  private final Streams streams;

  ReportCommand(Streams streams) {
    this.streams = streams;
    this.feeds = new FeedFiles(streams);
  }

  @Override
  public Integer call() {
    List<Paper> papers = new ArrayList<>();
    int status = feeds.read(papers::add);
    List<Paper> distinct = PaperMerger.merge(papers).stream().map(MergedPaper::paper).toList();
    String shown = title != null ? title : fileNames();
    if (page == null) {
      HtmlReport.write(
          shown, distinct, new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8));
      return status;
    }
    try (Writer out = Files.newBufferedWriter(page)) {
      HtmlReport.write(shown, distinct, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return status;
  }

  /** The names without their folders, which are nobody else's business. */
  private String fileNames() {
    return feeds.names().stream()
        .map(name -> name.substring(name.replace(File.separatorChar, '/').lastIndexOf('/') + 1))
        .collect(joining(", "));
  }
}
