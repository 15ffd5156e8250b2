package org.epitome.examples.starters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.epitome.Diagnostic;
import org.epitome.EntryReader;
import org.epitome.Epitome;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.PaperReader;
import org.epitome.ReadContext;
import org.epitome.ReadOptions;
import org.epitome.SourceFormat;
import org.epitome.model.Author;
import org.epitome.model.Paper;

/**
 * A parser of one's own: for a format made up for this example, which the engine then detects,
 * annotates and reports on as it does with its own.
 *
 * <p>A document begins with the line {@code %harbor}. An entry is lines {@code KEY TEXT}, of which
 * {@code T} is a title, {@code A} an author and {@code S} the summary; an empty line ends it.
 *
 * <pre>java -cp epitome.jar CustomParser.java</pre>
 */
public final class CustomParser implements PaperParser {
  private static final String FIRST_LINE = "%harbor";
  private static final Pattern KEYED = Pattern.compile("(?<key>[TAS])\\s+(?<text>\\S.*)");

  private static final String SAMPLE =
      """
      %harbor
      T Sparse Kites
      A Jane Doe
      S KiteNet reaches 83.0% accuracy on KiteBench.

      T Ebb and Flow
      X 17
      A Ann Roe
      A Max Moe
      """;

  @Override
  public SourceFormat format() {
    return SourceFormat.of(
        "harbor-text",
        "a made-up format: T title, A author, S summary",
        "title",
        "abstract",
        "authors");
  }

  @Override
  public Match match(FeedHead head) {
    return head.text().startsWith(FIRST_LINE + "\n") ? Match.CERTAIN : Match.NO;
  }

  @Override
  public EntryReader open(InputStream utf8, ReadContext context) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(utf8, StandardCharsets.UTF_8));
    lines.readLine(); // the one that says what format it is
    return new Entries(lines, context);
  }

  private static final class Entries implements EntryReader {
    private final BufferedReader lines;
    private final ReadContext context;
    private long lineNumber = 1;
    private long entryLine;

    Entries(BufferedReader lines, ReadContext context) {
      this.lines = lines;
      this.context = context;
    }

    @Override
    public boolean next(Paper.Builder paper) throws IOException {
      boolean inEntry = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        lineNumber++;
        if (!line.isBlank()) {
          entryLine = inEntry ? entryLine : lineNumber;
          inEntry = true;
          take(line, paper);
        } else if (inEntry) {
          return true;
        }
      }
      return inEntry;
    }

    private void take(String line, Paper.Builder paper) {
      Matcher keyed = KEYED.matcher(line);
      if (!keyed.matches()) {
        context.warn(Diagnostic.Code.INVALID_FIELD, lineNumber, null, "not T, A or S: " + line);
        return;
      }
      String text = keyed.group("text").strip();
      switch (keyed.group("key")) {
        case "T" -> paper.title(text);
        case "A" -> paper.addAuthor(Author.of(text));
        default -> paper.abstractText(text);
      }
    }

    @Override
    public long line() {
      return entryLine;
    }
  }

  /** Reads the sample. */
  public static void main(String[] none) {
    run(SAMPLE, new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void run(String document, PrintStream out) {
    Epitome epitome = Epitome.standard().toBuilder().parser(new CustomParser()).build();
    ReadOptions options = ReadOptions.DEFAULT.withDiagnostics(out::println);
    try (PaperReader papers = epitome.readText(document, options)) {
      papers.forEachRemaining(
          paper -> {
            out.println(paper.title());
            paper.authors().forEach(author -> out.println("  by " + author.name()));
            paper.metrics().forEach(metric -> out.println("  " + metric));
          });
    }
  }
}
