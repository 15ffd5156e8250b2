package org.epitome.parsers.pubmed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.epitome.EntryReader;
import org.epitome.ReadContext;
import org.epitome.model.Paper;
import org.epitome.parsers.lines.LineReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbered records, one in memory at a time. Once the PMID of a record is told, the next one
 * begins with a number behind an empty line, or with the number that follows.
 */
final class PubmedTextReader implements EntryReader {
  private final LineReader lines;
  private final ReadContext context;
  private final List<List<String>> paragraphs = new ArrayList<>();
  private int number;
  private long length;
  private long line;
  private boolean ended;

  PubmedTextReader(LineReader lines, ReadContext context) {
    this.lines = lines;
    this.context = context;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public boolean next(Paper.Builder paper) throws IOException {
    String first = begin();
    if (first == null) {
      return false;
    }
    boolean afterBlank = false;
    boolean isRead = first.contains("PMID:"); // its PMID is told
    while (!ended && lines.next()) {
      String text = lines.isBlank() ? "" : lines.text().replace('\u00a0', ' ').stripTrailing();
      if (!text.isEmpty() && isRead && isNext(text, afterBlank)) {
        lines.pushBack();
        return finish(paper);
      }
      isRead |= text.startsWith("PMID:") || paragraphs.size() == 1 && text.contains("PMID:");
      add(text, afterBlank);
      afterBlank = text.isEmpty();
    }
    ended = true;
    return finish(paper);
  }

  /** Goes to the first line of the next record and takes it; null if there is none. */
  private @Nullable String begin() throws IOException {
    while (!ended && lines.next()) {
      String text = lines.text().strip();
      int from = PubmedText.afterNumber(text);
      if (from > 0) {
        number = PubmedText.number(text);
        line = lines.number();
        paragraphs.clear();
        length = 0;
        add(text.substring(from), true);
        return text;
      }
    }
    return null;
  }

  private boolean isNext(String text, boolean afterBlank) {
    return PubmedText.afterNumber(text) > 0
        && (afterBlank || PubmedText.number(text) == number + 1);
  }

  private void add(String text, boolean begins) {
    length += text.length() + 1;
    if (text.isEmpty() || length > context.limits().entryBytes()) {
      return;
    }
    if (begins) {
      paragraphs.add(new ArrayList<>());
    }
    paragraphs.get(paragraphs.size() - 1).add(text.strip());
  }

  private boolean finish(Paper.Builder paper) {
    if (length > context.limits().entryBytes()) {
      throw context.invalidEntry(
          line,
          0,
          null,
          "record is longer than " + context.limits().entryBytes() + " bytes, the limit");
    }
    new PubmedTextPaper(paper).fill(paragraphs);
    if (!paper.isIdentified()) {
      throw context.invalidEntry(line, 0, null, "record has no title, abstract or identifier");
    }
    return true;
  }
}
