package org.epitome.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.epitome.Epitome;
import org.epitome.model.Acronym;
import org.epitome.model.Availability;
import org.epitome.model.CodeLink;
import org.epitome.model.Findings;
import org.epitome.model.Identifier;
import org.epitome.model.Metric;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;

/** Annotates texts that come as JSON lines. */
@Command(
    name = "annotate",
    description = {
      "Reads results, code links and acronyms out of abstracts.",
      "",
      "In: a JSON object a line with id, title, abstract and comment (gzip is known by itself).",
      "Out, in the same order: id, metrics, codeLinks, acronyms, availability."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class AnnotateCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE.jsonl",
      arity = "1",
      description = "the texts; - is standard input")
  private String file = "-";

  @Option(
      names = "--layers",
      description = "also print the sentences and quantities of the abstract")
  private boolean layers;

  @Option(
      names = "--explain",
      description = {
        "print for reading, instead of JSON, why each number became a metric or not:",
        "the candidates of each decision and the features with their weights"
      })
  private boolean explain;

  @Spec private CommandSpec spec = CommandSpec.create(); // replaced by picocli

  private final Streams streams;

  AnnotateCommand(Streams streams) {
    this.streams = streams;
  }

  /** What a line holds; more members may be there and are passed over. */
  record Texts(
      @Nullable JsonNode id,
      @Nullable String title,
      @JsonProperty("abstract") @Nullable String abstractText,
      @Nullable String comment) {}

  /** What is printed for a line. The findings are always there, the layers only when asked for. */
  @JsonPropertyOrder({"id", "metrics", "codeLinks", "acronyms", "availability"})
  record Annotated(
      @Nullable JsonNode id,
      List<Metric> metrics,
      List<CodeLink> codeLinks,
      List<Acronym> acronyms,
      @Nullable Availability availability,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Layers.Sentence> sentences,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Layers.Quantity> quantities) {}

  @Override
  public Integer call() {
    if (explain && layers) {
      throw new ParameterException(spec.commandLine(), "--explain or --layers, not both");
    }
    Epitome epitome = Epitome.standard();
    ExplainedTexts explained = explain ? new ExplainedTexts() : null;
    Progress progress = Progress.of(streams, "texts");
    boolean complete = true;
    long printed = 0;
    try (InputStream raw = file.equals("-") ? streams.in() : progress.open(Path.of(file));
        LineInput lines = new LineInput(raw)) {
      while (lines.next()) {
        if (lines.isBlank()) {
          continue;
        }
        Texts texts = read(lines);
        Object answer =
            texts == null ? null : answerOrTell(epitome, explained, texts, lines.number());
        if (answer == null) {
          complete = false;
          continue;
        }
        print(answer);
        printed++;
        progress.add(1);
        if (lines.mayWait()) {
          streams.flush();
        }
      }
    } catch (IOException e) {
      streams.error(Reports.of(e, file, 0) + (printed == 0 ? "" : " after line " + printed));
      complete = false;
    }
    progress.end();
    streams.flush();
    return complete ? 0 : Main.INCOMPLETE;
  }

  private @Nullable Texts read(LineInput lines) {
    String problem;
    if (lines.isOverlong()) {
      problem = "the line is longer than " + LineInput.LONGEST_LINE + " bytes";
    } else {
      try {
        Texts texts = JsonLines.read(lines.bytes(), lines.length(), Texts.class);
        if (texts != null) {
          return texts;
        }
        problem = "the line is null, no object";
      } catch (DatabindException e) {
        problem = "the line is no object whose title, abstract and comment are texts";
      } catch (JacksonException e) {
        problem = "the line is no JSON: " + e.getOriginalMessage();
      }
    }
    streams.error(
        "error: " + problem + "; the others are read (" + file + ", line " + lines.number() + ")");
    return null;
  }

  /**
   * What is printed for a line: findings, or their explanation as text. The last resort for a
   * mistake in an annotator, since the other lines are still to be annotated: null, and it is told.
   */
  private @Nullable Object answerOrTell(
      Epitome epitome, @Nullable ExplainedTexts explained, Texts texts, long line) {
    try {
      return explained == null
          ? annotate(epitome, texts)
          : heading(texts, line) + explained.explain(paper(texts));
    } catch (RuntimeException e) {
      streams.error("error: " + Reports.internal(e) + " (" + file + ", line " + line + ")");
      return null;
    }
  }

  private void print(Object answer) {
    if (answer instanceof String explanation) {
      streams.println(explanation);
    } else {
      JsonLines.write(streams.out(), answer);
    }
  }

  private static String heading(Texts texts, long line) {
    JsonNode id = texts.id();
    return "# " + (id == null || id.isNull() ? "line " + line : Reports.oneLine(id.asString()));
  }

  private static Paper paper(Texts texts) {
    return Paper.builder()
        .title(texts.title())
        .abstractText(texts.abstractText())
        .comment(texts.comment())
        // A paper needs something to know it by, and a line may have a comment only.
        .addIdentifier(Identifier.of(Identifier.Scheme.OTHER, "line"))
        .build();
  }

  private Annotated annotate(Epitome epitome, Texts texts) {
    Paper paper = paper(texts);
    Findings found = epitome.annotate(paper).findings();
    Layers shown = layers ? Layers.of(paper.abstractText()) : Layers.NONE;
    return new Annotated(
        texts.id(),
        found.metrics(),
        found.codeLinks(),
        found.acronyms(),
        found.availability(),
        shown.sentences(),
        shown.quantities());
  }
}
