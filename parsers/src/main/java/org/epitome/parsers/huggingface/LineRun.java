package org.epitome.parsers.huggingface;

import java.util.ArrayList;
import java.util.List;
import org.epitome.parsers.huggingface.PageLine.Classified;
import org.epitome.parsers.huggingface.PageLink.Target;
import org.epitome.parsers.prose.LineRole;
import org.epitome.parsers.prose.ProseLine;
import org.epitome.parsers.prose.ProseLine.Mark;
import org.epitome.parsers.prose.TitleFinder;
import org.jspecify.annotations.Nullable;

/** Lines with words that follow one another, until it is known what they are. */
final class LineRun {
  private static final int LONGEST = 600;
  private static final int KEPT = 40; // of a run that is too long, for what follows
  private static final int MOST_CHARACTERS = 4 * 1024 * 1024;

  private final List<Classified> lines = new ArrayList<>();
  private final List<Boolean> gaps = new ArrayList<>();
  private int size;

  /** Adds a line, and whether there was a gap before it. */
  void add(Classified line, boolean gap) {
    lines.add(line);
    gaps.add(gap);
    size += line.text().length();
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  boolean isTooLong() {
    return lines.size() >= LONGEST || size > MOST_CHARACTERS;
  }

  // ---- the last line

  /** Makes the last line a heading if it stands alone and may be one. */
  void underline() {
    int at = lines.size() - 1;
    if (at >= 0 && gaps.get(at) && TitleFinder.titleLikeness(lines.get(at).text()) > 0) {
      PageLine line = lines.get(at).line();
      PageLine heading =
          new PageLine(
              line.number(), line.text(), 3, line.bullet(), line.indent(), false, line.links());
      lines.set(at, Classified.of(heading, LineKind.TEXT));
    }
  }

  /** Gives more links to the last line, unless it has more than a card keeps. */
  void addLinks(List<PageLink> more) {
    Classified last = lines.get(lines.size() - 1);
    PageLine old = last.line();
    if (old.links().size() > Card.MOST_LINKS) {
      return;
    }
    List<PageLink> links = new ArrayList<>(old.links());
    links.addAll(more);
    PageLine linked =
        new PageLine(
            old.number(),
            old.text(),
            old.heading(),
            old.bullet(),
            old.indent(),
            old.broken(),
            List.copyOf(links));
    lines.set(
        lines.size() - 1,
        new Classified(
            linked, last.kind(), last.name(), last.count(), last.date(), last.certain()));
  }

  /**
   * Takes the last line out if it is an organisation.
   *
   * @param open the role of the line before the run, null if none is open
   */
  @Nullable String takeOrganization(@Nullable LineRole open) {
    int at = lines.size() - 1;
    Classified line = lines.get(at);
    boolean account = line.link(Target.ACCOUNT) != null;
    boolean body = at >= 2 || at == 1 && (open != null || gaps.get(at));
    boolean after = at > 0 ? body : open == LineRole.BODY;
    boolean name =
        line.text().length() <= 80
            && line.kind() == LineKind.TEXT
            && line.line().heading() == 0
            && !line.text().endsWith(".");
    boolean prose = at > 0 && TitleFinder.titleLikeness(lines.get(at - 1).text()) > 0 && at == 1;
    if (!name || !(account || after && !prose)) {
      return null;
    }
    removeLast();
    if (at > 1 && lines.get(at - 1).text().equals(line.text())) {
      removeLast(); // the words that stand for its picture
    }
    return line.text();
  }

  private void removeLast() {
    lines.remove(lines.size() - 1);
    gaps.remove(gaps.size() - 1);
  }

  // ---- all lines

  /**
   * What each line is.
   *
   * @param open the role of the line before the run, null if none is open
   * @param id the identifier of the paper before the run, null if it has none
   */
  List<LineRole> roles(@Nullable LineRole open, @Nullable String id) {
    List<ProseLine> prose = new ArrayList<>(lines.size());
    int indent = 0;
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i).line();
      prose.add(
          new ProseLine(
              line.text(),
              gaps.get(i),
              mark(i, id),
              line.broken(),
              i > 0 && line.indent() > indent));
      indent = line.indent();
    }
    return TitleFinder.roles(prose, open);
  }

  private Mark mark(int i, @Nullable String id) {
    Classified line = lines.get(i);
    if (line.kind() != LineKind.TEXT) {
      return Mark.LABEL;
    }
    if (line.line().heading() > 0) {
      return Mark.TITLE;
    }
    if (i > 0 && lines.get(i - 1).line().broken()) {
      return Mark.NONE;
    }
    // A page that links titles links their abstracts to the same place, right after them.
    PageLink paper = line.link(Target.PAPER);
    PageLink before = i == 0 ? null : lines.get(i - 1).link(Target.PAPER);
    boolean linked =
        paper != null
            && paper.id() != null
            && (before == null || !paper.id().equals(before.id()))
            && !paper.id().equals(id)
            && line.text().length() < 300;
    return linked ? Mark.TITLE : Mark.NONE;
  }

  /** Takes all lines out. */
  List<Classified> take() {
    return takeFirst(lines.size());
  }

  /** Takes most lines out, up to where a paper begins. */
  List<Classified> takePart(List<LineRole> roles) {
    int cut = Math.max(0, lines.size() - KEPT);
    while (cut > 0 && roles.get(cut) != LineRole.TITLE) {
      cut--;
    }
    return takeFirst(cut == 0 ? lines.size() : cut);
  }

  private List<Classified> takeFirst(int count) {
    List<Classified> taken = List.copyOf(lines.subList(0, count));
    lines.subList(0, count).clear();
    gaps.subList(0, count).clear();
    size = 0;
    for (Classified line : lines) {
      size += line.text().length();
    }
    return taken;
  }
}
