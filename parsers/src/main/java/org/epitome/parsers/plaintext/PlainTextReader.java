package org.epitome.parsers.plaintext;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.StringTokenizer;
import org.epitome.EntryReader;
import org.epitome.ReadContext;
import org.epitome.model.Author;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.parsers.fields.NameLists;
import org.epitome.parsers.fields.WhiteSpace;
import org.epitome.parsers.lines.LineReader;
import org.epitome.parsers.prose.JoinedText;
import org.epitome.parsers.prose.LineRole;
import org.epitome.parsers.prose.ProseLine;
import org.epitome.parsers.prose.ProseLine.Mark;
import org.epitome.parsers.prose.TitleFinder;
import org.jspecify.annotations.Nullable;

/** Reads papers from lines; a window of lines is in memory, which is cut where a paper begins. */
final class PlainTextReader implements EntryReader {
  private static final int WINDOW = 400;
  private static final int KEPT = 60;

  private final LineReader lines;
  private final ReadContext context;
  private final List<ProseLine> prose = new ArrayList<>();
  private final List<Line> window = new ArrayList<>();
  private final Deque<Entry> ready = new ArrayDeque<>();
  private @Nullable Entry entry;
  private boolean gap = true;
  private boolean ended;
  private long line;
  private long fieldLength; // of the fields that follow the last line of the window

  /** A line of the window, and the fields that follow it. */
  private record Line(long number, List<Labelled> fields) {}

  PlainTextReader(LineReader lines, ReadContext context) {
    this.lines = lines;
    this.context = context;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public boolean next(Paper.Builder paper) throws IOException {
    while (ready.isEmpty() && !ended) {
      fill();
    }
    Entry next = ready.poll();
    if (next == null) {
      return false;
    }
    line = next.line;
    next.fill(paper);
    return true;
  }

  /** Reads a window of lines and gives what is certain in it to papers. */
  private void fill() throws IOException {
    while (window.size() < WINDOW && !ended) {
      if (!lines.next()) {
        ended = true;
      } else if (lines.isBlank()) {
        gap = true;
      } else {
        add(WhiteSpace.single(lines.text()));
      }
    }
    List<LineRole> roles = TitleFinder.roles(prose, before());
    int cut = ended ? roles.size() : roles.size() - KEPT;
    while (!ended && cut > 0 && roles.get(cut) != LineRole.TITLE) {
      cut--;
    }
    cut = cut == 0 ? roles.size() : cut;
    for (int i = 0; i < cut; i++) {
      accept(roles.get(i), prose.get(i).text(), window.get(i));
    }
    prose.subList(0, cut).clear();
    window.subList(0, cut).clear();
    if (ended) {
      finish();
    }
  }

  private void add(String text) {
    Labelled labelled = Labelled.of(text);
    boolean isTitle = labelled != null && labelled.label() == Labelled.Label.TITLE;
    if (labelled != null && labelled.isField()) {
      fieldLength += text.length();
      if (!window.isEmpty() && fieldLength <= context.limits().entryBytes()) {
        window.get(window.size() - 1).fields().add(labelled);
      }
      gap = true;
      return;
    }
    String words = labelled == null ? text : labelled.text();
    if (words.isEmpty()) {
      gap = true;
      return;
    }
    Mark mark = isTitle ? Mark.TITLE : Mark.NONE;
    prose.add(new ProseLine(words, gap || labelled != null, mark, false, false));
    window.add(new Line(lines.number(), new ArrayList<>()));
    fieldLength = 0;
    gap = false;
  }

  private @Nullable LineRole before() {
    Entry open = entry;
    return open == null ? null : open.body.isEmpty() ? LineRole.TITLE : LineRole.BODY;
  }

  private void accept(LineRole role, String text, Line of) {
    switch (role) {
      case TITLE -> {
        finish();
        current(of).title.add(text, " ");
      }
      case TITLE_MORE -> current(of).title.add(text, " ");
      case BODY -> current(of).body.add(text, "\n");
      case BODY_MORE, LABEL -> current(of).body.add(text, " ");
    }
    current(of).labels.addAll(of.fields());
  }

  private Entry current(Line of) {
    Entry open = entry;
    if (open == null) {
      open = new Entry(of.number(), context.limits().textLength());
      entry = open;
    }
    return open;
  }

  private void finish() {
    if (entry != null) {
      ready.add(entry);
      entry = null;
    }
  }

  /** A paper while it is being read. */
  private static final class Entry {
    final long line;
    final JoinedText title;
    final JoinedText body;
    final List<Labelled> labels = new ArrayList<>();

    Entry(long line, int longest) {
      this.line = line;
      this.title = new JoinedText(longest);
      this.body = new JoinedText(longest);
    }

    void fill(Paper.Builder paper) {
      paper.title(title.toString()).abstractText(body.toString());
      for (Labelled each : labels) {
        switch (each.label()) {
          case AUTHORS -> {
            for (Author.Builder author : NameLists.of(each.text())) {
              paper.addAuthor(author.build());
            }
          }
          case KEYWORDS -> {
            StringTokenizer keywords = new StringTokenizer(each.text(), ",;");
            while (keywords.hasMoreTokens()) {
              paper.addSubject(keywords.nextToken().strip());
            }
          }
          case DOI -> paper.addIdentifier(Scheme.DOI, each.text());
          case ARXIV -> paper.addIdentifier(Scheme.ARXIV, each.text());
          case TITLE, ABSTRACT -> {}
        }
      }
    }
  }
}
