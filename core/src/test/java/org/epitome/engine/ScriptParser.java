package org.epitome.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.epitome.Diagnostic;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.FeedInfo;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Author;
import org.epitome.model.Paper;

/**
 * A parser as anybody may write one, with the public interfaces alone. A document says line by line
 * what shall happen: a title, or a command that begins with an exclamation mark.
 */
final class ScriptParser implements PaperParser {
  private final SourceFormat format;
  private final String mark;
  private final Match strength;
  int closed;

  private ScriptParser(String id, String mark, Match strength) {
    this.format = SourceFormat.of(id, "what shall happen, line by line", "title", "authors");
    this.mark = mark;
    this.strength = strength;
  }

  static ScriptParser of() {
    return matching("test-script", "#script", Match.CERTAIN);
  }

  static ScriptParser matching(String id, String mark, Match strength) {
    return new ScriptParser(id, mark, strength);
  }

  @Override
  public SourceFormat format() {
    return format;
  }

  @Override
  public Match match(FeedHead head) {
    return head.text().startsWith(mark) ? strength : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8), 16);
    String first = lines.readLine();
    if (first.startsWith("#script refused")) {
      throw context.malformed(1, 0, "the script is refused", null);
    }
    context.describeFeed(
        FeedInfo.of(format.id()).withTitle(first.substring(mark.length()).strip()));
    return new EntryReader() {
      private long line = 1;

      @Override
      public boolean next(Paper.Builder paper) throws IOException {
        String text = lines.readLine();
        line++;
        if (text == null) {
          context.describeFeed(context.feed().withNextToken("page-2"));
          return false;
        }
        String[] words = text.split(" ", 2);
        switch (words[0]) {
          case "!broken" -> throw context.invalidEntry(line, 3, "id-" + line, words[1]);
          case "!malformed" -> throw context.malformed(line, 3, words[1], null);
          case "!io" -> throw new IOException(words[1]);
          case "!skip" ->
              context.skipEntry(
                  Diagnostic.Code.DELETED_ENTRY, line, words[1], "record is deleted, passed over");
          case "!warn" -> {
            context.warn(Diagnostic.Code.INVALID_FIELD, line, null, "date dropped");
            paper.title(words[1]);
          }
          case "!nothing" -> {}
          case "!authors" -> {
            paper.title("Crowd");
            for (int i = 0; i < Integer.parseInt(words[1]); i++) {
              paper.addAuthor(Author.of("Author " + i));
            }
          }
          case "!abstract" -> paper.abstractText(words[1]);
          default -> paper.title(text);
        }
        return true;
      }

      @Override
      public long line() {
        return line;
      }

      @Override
      public void close() {
        closed++;
      }
    };
  }
}
