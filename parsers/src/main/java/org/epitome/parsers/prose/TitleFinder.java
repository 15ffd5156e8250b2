package org.epitome.parsers.prose;

import static org.epitome.parsers.prose.LineRole.BODY;
import static org.epitome.parsers.prose.LineRole.BODY_MORE;
import static org.epitome.parsers.prose.LineRole.LABEL;
import static org.epitome.parsers.prose.LineRole.TITLE;
import static org.epitome.parsers.prose.LineRole.TITLE_MORE;

import java.util.ArrayList;
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
  private static final int MUCH_ROOM = 25; // more than a ragged margin leaves

  private final List<ProseLine> lines;
  private final LineShape[] shapes;
  private final int[] widths; // to which the paragraph around a line is wrapped; 0 if it is not
  private final boolean spaced;

  private TitleFinder(List<ProseLine> lines) {
    this.lines = lines;
    this.shapes = new LineShape[lines.size()];
    int gaps = 0;
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] = new LineShape(lines.get(i).text());
      gaps += i > 0 && lines.get(i).gap() ? 1 : 0;
    }
    this.widths = widths();
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
    LineShape shape = new LineShape(line);
    return shape.titleScore() - shape.proseScore();
  }

  private List<LineRole> best(@Nullable LineRole before) {
    int n = lines.size();
    int roles = ROLES.length;
    int[] scores = new int[roles];
    byte[][] cameFrom = new byte[n][roles];
    for (LineRole role : ROLES) {
      int start = before == null ? first(role) : step(before, role, 0);
      scores[role.ordinal()] = start + fit(role, 0);
    }
    for (int i = 1; i < n; i++) {
      int[] next = new int[roles];
      for (LineRole to : ROLES) {
        int best = NEVER * 2;
        for (LineRole from : ROLES) {
          int score = scores[from.ordinal()] + step(from, to, i);
          if (score > best) {
            best = score;
            cameFrom[i][to.ordinal()] = (byte) from.ordinal();
          }
        }
        next[to.ordinal()] = Math.max(NEVER, best + fit(to, i));
      }
      scores = next;
    }
    return follow(scores, cameFrom);
  }

  private static List<LineRole> follow(int[] scores, byte[][] cameFrom) {
    int role = 0;
    for (int k = 1; k < scores.length; k++) {
      role = scores[k] > scores[role] ? k : role;
    }
    LineRole[] found = new LineRole[cameFrom.length];
    for (int i = cameFrom.length - 1; i >= 0; i--) {
      found[i] = ROLES[role];
      role = cameFrom[i][role];
    }
    return new ArrayList<>(List.of(found));
  }

  // ---- the weights

  private static int first(LineRole role) {
    return switch (role) {
      case TITLE, LABEL -> 0;
      case BODY -> -14;
      case TITLE_MORE, BODY_MORE -> NEVER;
    };
  }

  /** How well a line fits a role by itself. */
  private int fit(LineRole role, int i) {
    LineShape shape = shapes[i];
    Mark mark = lines.get(i).mark();
    return switch (role) {
      case TITLE -> shape.titleScore() + (mark == Mark.TITLE ? 45 : mark == Mark.LABEL ? -60 : 0);
      case TITLE_MORE ->
          (shape.length() > 120 ? -30 : Math.min(0, shape.titleScore()))
              + (mark == Mark.TITLE ? 45 : mark == Mark.LABEL ? -10 : 0);
      case BODY -> shape.proseScore() + (mark == Mark.TITLE ? -60 : 0);
      case BODY_MORE ->
          1
              + (shape.length() > WIDEST ? 0 : Math.max(0, shape.proseScore()))
              + (mark == Mark.TITLE ? -60 : 0);
      case LABEL -> mark == Mark.LABEL ? 8 : NEVER;
    };
  }

  /** How well two roles follow each other at a line. */
  private int step(LineRole from, LineRole to, int i) {
    boolean gap = lines.get(i).gap();
    return switch (to) {
      case TITLE -> toTitle(from, i, gap);
      case TITLE_MORE -> toTitleMore(from, i, gap);
      case BODY -> toBody(from, i, gap);
      case BODY_MORE -> from == BODY || from == BODY_MORE ? toBodyMore(i, gap) : NEVER;
      case LABEL -> gap || from == LABEL || i == 0 ? 0 : from == TITLE ? -14 : -8;
    };
  }

  private int toTitle(LineRole from, int i, boolean gap) {
    if (from == LABEL) {
      return 3;
    }
    if (from == TITLE || from == TITLE_MORE) {
      return gap ? -9 : -13; // a paper without an abstract
    }
    if (gap) {
      return 3;
    }
    boolean finished = i == 0 || shapes[i - 1].isFinished();
    return (finished ? (hasRoom(i) ? 6 : 0) : -12) - (spaced ? 8 : 0);
  }

  private int toTitleMore(LineRole from, int i, boolean gap) {
    if (from != TITLE && from != TITLE_MORE || i == 0) {
      return NEVER;
    }
    ProseLine line = lines.get(i);
    LineShape previous = shapes[i - 1];
    int again = from == TITLE_MORE ? -2 : 0;
    if (lines.get(i - 1).broken()) {
      return 12 + again;
    }
    if (gap) {
      return -40;
    }
    boolean marked = line.mark() == Mark.TITLE && lines.get(i - 1).mark() == Mark.TITLE;
    if (line.indented() || marked) {
      return 6 + again;
    }
    boolean open = previous.isOpen() || shapes[i].startsLower();
    int score = previous.mayBreakAfter() ? (open ? 4 : -3) : (open ? 1 : -14);
    return score + (wraps(i) ? 5 : room(i) > MUCH_ROOM ? -6 : 0) + again;
  }

  private int toBody(LineRole from, int i, boolean gap) {
    if (from == TITLE || from == TITLE_MORE) {
      return gap ? 4 : wraps(i) ? -3 : hasRoom(i) ? 4 : 0;
    }
    if (from == LABEL) {
      return -46; // it was a line of the abstract
    }
    return gap ? -14 : -18;
  }

  private int toBodyMore(int i, boolean gap) {
    if (i == 0) {
      return gap ? -25 : 0;
    }
    if (lines.get(i - 1).broken()) {
      return 14;
    }
    if (gap) {
      return -25;
    }
    boolean finished = shapes[i - 1].isFinished();
    int score = wraps(i) ? 6 : !hasRoom(i) ? 0 : finished ? -8 : room(i) > MUCH_ROOM ? -12 : -2;
    score += finished ? -4 : 5;
    score += shapes[i].startsLower() ? 5 : 0;
    score += spaced ? 6 : 0;
    return score;
  }

  /** How many characters more than this line's first word the line before has room for. */
  private int room(int i) {
    return hasRoom(i)
        ? widths[i - 1]
            - shapes[i - 1].length()
            - 1
            - shapes[i].firstWordLength(lines.get(i).text())
        : 0;
  }

  /** Whether this line's first word would have fitted on the line before in a wrapped text. */
  private boolean hasRoom(int i) {
    return i > 0 && widths[i - 1] > 0 && shapes[i - 1].length() <= WIDEST && !wraps(i);
  }

  /** Whether the line before has no room for the first word of this one. */
  private boolean wraps(int i) {
    if (i == 0) {
      return false;
    }
    int width = widths[i - 1];
    int length = shapes[i - 1].length();
    return width > 0
        && length <= WIDEST
        && length + 1 + shapes[i].firstWordLength(lines.get(i).text()) > width;
  }

  /** The longest line near each one, where at least two lines come close to it. */
  private int[] widths() {
    int n = shapes.length;
    int[] found = new int[n];
    for (int i = 0; i < n; i++) {
      int width = 0;
      int from = Math.max(0, i - NEIGHBOURS);
      int to = Math.min(n, i + NEIGHBOURS + 1);
      for (int k = from; k < to; k++) {
        int length = shapes[k].length();
        width = length <= WIDEST ? Math.max(width, length) : width;
      }
      int near = 0;
      for (int k = from; k < to; k++) {
        int length = shapes[k].length();
        near += length <= width && length >= width - 12 ? 1 : 0;
      }
      found[i] = near >= 2 && width >= 40 ? width : 0;
    }
    return found;
  }
}
