package org.epitome.parsers.prose;

import static org.epitome.parsers.prose.LineRole.BODY;
import static org.epitome.parsers.prose.LineRole.BODY_MORE;
import static org.epitome.parsers.prose.LineRole.LABEL;
import static org.epitome.parsers.prose.LineRole.TITLE;
import static org.epitome.parsers.prose.LineRole.TITLE_MORE;

import java.util.Arrays;
import java.util.List;
import org.epitome.parsers.prose.ProseLine.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Finds where titles and abstracts begin in a sequence of lines. Each line has a score for each
 * role by its shape and its mark, each pair of neighbours one by the gap and the break between
 * them; the roles with the best sum are taken (Viterbi's algorithm). So a page with blank lines,
 * one without, wrapped lines and paragraphs on one line are all the same case. Linear in the lines.
 */
public final class TitleFinder {
  private static final LineRole[] ROLES = LineRole.values();
  private static final int NEVER = -1_000_000;
  private static final int WIDEST = 140; // longer lines are not wrapped ones
  private static final int NEIGHBOURS = 6;
  private static final int MUCH_ROOM = 26; // more than a ragged margin leaves

  private final List<ProseLine> lines;
  private final LineShape[] shapes;
  private final boolean spaced;

  // What is best for the lines until now, by the role of the last one.
  private int[] scores = new int[ROLES.length];
  private int[] next = new int[ROLES.length];
  private final byte[] cameFrom; // the role before, a row of all roles for each line

  // How the line looked at follows the one before.
  private boolean gap;
  private boolean wraps; // since the line before has no room for its first word
  private int room; // what that word would have left of it; 0 if it wraps or nothing is wrapped

  private TitleFinder(List<ProseLine> lines) {
    this.lines = lines;
    this.shapes = new LineShape[lines.size()];
    this.cameFrom = new byte[lines.size() * ROLES.length];
    char[] scratch = new char[LineShape.COUNTED];
    int gaps = 0;
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] = new LineShape(lines.get(i).text(), scratch);
      gaps += i > 0 && lines.get(i).gap() ? 1 : 0;
    }
    this.spaced = gaps >= 2;
  }

  /**
   * The roles of the lines.
   *
   * @param before the role of the line before the first, where that belongs to an entry that is
   *     still open; null at the beginning of an entry
   */
  public static List<LineRole> roles(List<ProseLine> lines, @Nullable LineRole before) {
    return lines.isEmpty() ? List.of() : new TitleFinder(lines).best(before);
  }

  /** How much more a line looks like a title than like prose. */
  public static int titleLikeness(String line) {
    LineShape shape = new LineShape(line, new char[LineShape.COUNTED]);
    return shape.titleScore() - shape.proseScore();
  }

  private List<LineRole> best(@Nullable LineRole before) {
    if (before == null) {
      begin();
    } else {
      Arrays.fill(scores, NEVER);
      scores[before.ordinal()] = 0;
      follow(0);
    }
    for (int i = 1; i < shapes.length; i++) {
      follow(i);
    }
    int role = 0;
    for (int k = 1; k < scores.length; k++) {
      role = scores[k] > scores[role] ? k : role;
    }
    LineRole[] found = new LineRole[shapes.length];
    for (int i = found.length - 1; i >= 0; i--) {
      found[i] = ROLES[role];
      role = cameFrom[i * ROLES.length + role];
    }
    return Arrays.asList(found);
  }

  // ---- the weights: of the first line, and of one that follows another

  private void begin() {
    int title = shapes[0].titleScore();
    int prose = shapes[0].proseScore();
    Arrays.fill(scores, NEVER);
    scores[TITLE.ordinal()] = asTitle(0, title);
    scores[BODY.ordinal()] = -14 + asBody(0, prose);
    scores[LABEL.ordinal()] = asLabel(0);
  }

  private void follow(int i) {
    look(i);
    int title = shapes[i].titleScore();
    int prose = shapes[i].proseScore();
    int afterTitle = toBodyAfterTitle();
    int more = toTitleMore(i);
    int another = gap ? -9 : -13; // after a paper without an abstract
    int label = gap || i == 0 ? 0 : -8;
    reach(TITLE, i, asTitle(i, title), another, another, toTitleAfterBody(i), 3);
    reach(TITLE_MORE, i, asTitleMore(i, title), more, more - 2, NEVER, NEVER);
    // After a label it was a line of the abstract.
    reach(BODY, i, asBody(i, prose), afterTitle, afterTitle, gap ? -14 : -18, -46);
    reach(BODY_MORE, i, asBodyMore(i, prose), NEVER, NEVER, toBodyMore(i), NEVER);
    reach(LABEL, i, asLabel(i), label == 0 ? 0 : -14, label, label, 0);
    int[] old = scores;
    scores = next;
    next = old;
  }

  /** Finds from which role before a role is best reached. */
  private void reach(
      LineRole to, int i, int fit, int title, int titleMore, int body, int afterLabel) {
    int from = TITLE.ordinal();
    int best = scores[from] + title;
    if (scores[TITLE_MORE.ordinal()] + titleMore > best) {
      from = TITLE_MORE.ordinal();
      best = scores[from] + titleMore;
    }
    if (scores[BODY.ordinal()] + body > best) {
      from = BODY.ordinal();
      best = scores[from] + body;
    }
    if (scores[BODY_MORE.ordinal()] + body > best) {
      from = BODY_MORE.ordinal();
      best = scores[from] + body;
    }
    if (scores[LABEL.ordinal()] + afterLabel > best) {
      from = LABEL.ordinal();
      best = scores[from] + afterLabel;
    }
    cameFrom[i * ROLES.length + to.ordinal()] = (byte) from;
    next[to.ordinal()] = Math.max(NEVER, best + fit);
  }

  // ---- how well a line fits a role by itself

  private int asTitle(int i, int titleScore) {
    Mark mark = lines.get(i).mark();
    return titleScore + (mark == Mark.TITLE ? 45 : mark == Mark.LABEL ? -60 : 0);
  }

  private int asTitleMore(int i, int titleScore) {
    Mark mark = lines.get(i).mark();
    return (shapes[i].length() > 120 ? -30 : Math.min(0, titleScore))
        + (mark == Mark.TITLE ? 45 : mark == Mark.LABEL ? -10 : 0);
  }

  private int asBody(int i, int proseScore) {
    return proseScore + (lines.get(i).mark() == Mark.TITLE ? -60 : 0);
  }

  private int asBodyMore(int i, int proseScore) {
    int own = shapes[i].length() > WIDEST ? 0 : Math.max(0, proseScore);
    return 1 + own + (lines.get(i).mark() == Mark.TITLE ? -60 : 0);
  }

  private int asLabel(int i) {
    return lines.get(i).mark() == Mark.LABEL ? 8 : NEVER;
  }

  // ---- how well it follows the line before

  private int toTitleAfterBody(int i) {
    if (gap) {
      return 3;
    }
    boolean finished = i == 0 || shapes[i - 1].isFinished();
    return (finished ? (room > 0 ? 6 : 0) : -12) - (spaced ? 8 : 0);
  }

  private int toTitleMore(int i) {
    if (i == 0) {
      return NEVER;
    }
    if (lines.get(i - 1).broken()) {
      return 12;
    }
    if (gap) {
      return -40;
    }
    ProseLine line = lines.get(i);
    boolean marked = line.mark() == Mark.TITLE && lines.get(i - 1).mark() == Mark.TITLE;
    if (line.indented() || marked) {
      return 6;
    }
    LineShape previous = shapes[i - 1];
    boolean open = previous.isOpen() || shapes[i].startsLower();
    int score = previous.mayBreakAfter() ? (open ? 4 : -3) : (open ? 1 : -14);
    return score + (wraps ? 5 : room > MUCH_ROOM ? -6 : 0);
  }

  private int toBodyAfterTitle() {
    return gap ? 4 : wraps ? -3 : room > 0 ? 4 : 0;
  }

  private int toBodyMore(int i) {
    if (i > 0 && lines.get(i - 1).broken()) {
      return 14;
    }
    if (gap) {
      return -25;
    }
    if (i == 0) {
      return 0;
    }
    boolean finished = shapes[i - 1].isFinished();
    int score = wraps ? 6 : room == 0 ? 0 : finished ? -8 : room > MUCH_ROOM ? -12 : -2;
    score += finished ? -4 : 5;
    score += shapes[i].startsLower() ? 5 : 0;
    score += spaced ? 6 : 0;
    return score;
  }

  private void look(int i) {
    gap = lines.get(i).gap();
    wraps = false;
    room = 0;
    if (gap || i == 0 || shapes[i - 1].length() > WIDEST) {
      return;
    }
    int width = width(i - 1);
    if (width > 0) {
      int left = width - shapes[i - 1].length() - shapes[i].firstWordLength();
      wraps = left <= 0;
      room = Math.max(0, left);
    }
  }

  /**
   * The width to which the paragraph around a line is wrapped: the longest line near it, where at
   * least two come close to that; 0 if there is none.
   */
  private int width(int i) {
    int width = 0;
    int from = Math.max(0, i - NEIGHBOURS);
    int to = Math.min(shapes.length, i + NEIGHBOURS + 1);
    for (int k = from; k < to; k++) {
      int length = shapes[k].length();
      width = length <= WIDEST ? Math.max(width, length) : width;
    }
    int near = 0;
    for (int k = from; k < to; k++) {
      int length = shapes[k].length();
      near += length <= width && length >= width - 12 ? 1 : 0;
    }
    return near >= 2 && width >= 40 ? width : 0;
  }
}
