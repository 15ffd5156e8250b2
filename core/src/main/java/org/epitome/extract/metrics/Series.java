package org.epitome.extract.metrics;

import java.util.Arrays;
import org.epitome.text.Quantities;

/**
 * How the quantities of a text hang together, found before any of them is judged: lists, pairs with
 * "vs.", "from ... to", a number in parentheses after a number. Reused from text to text.
 */
final class Series {
  /** How a quantity follows the one before it. */
  enum Link {
    NONE,
    /** "0.81 and 0.77", "3%, 4%". */
    LIST,
    /** "78% vs. 69%". */
    VERSUS,
    /** "from 14 to 44". */
    TO,
    /** "72% (65". */
    OPENED,
    /** Other phrases of a list stand between: "83% recall and 77% precision". */
    PARALLEL;

    final long key = Symbols.of("*" + name());
  }

  private static final long TO_KEY = Symbols.of("to");
  private static final long AGAINST_KEY = Symbols.of("against");
  private static final long VERSUS_KEY = Symbols.of("versus");
  private static final long VS_KEY = Symbols.of("vs");
  private static final long SLASH_KEY = Symbols.of("/");
  private static final long SEMICOLON_KEY = Symbols.of(";");
  private static final Link[] LINKS = Link.values();

  private byte[] links = new byte[64];

  /** The candidate before and after, in the same sentence; -1 without. */
  int[] before = new int[64];

  int[] after = new int[64];

  /** The first of the list that a quantity stands in, its place, and how long the list is. */
  int[] place = new int[64];

  int[] length = new int[64];

  void read(Scene scene) {
    int count = scene.quantities.size();
    if (links.length < count) {
      links = new byte[count * 2];
      before = new int[count * 2];
      after = new int[count * 2];
      place = new int[count * 2];
      length = new int[count * 2];
    }
    Arrays.fill(links, 0, count, (byte) 0);
    Arrays.fill(before, 0, count, -1);
    Arrays.fill(after, 0, count, -1);
    int last = -1;
    for (int q = 0; q < count; q++) {
      if (!isCandidate(scene, q)) {
        continue;
      }
      if (last >= 0 && scene.sentence[scene.beadOf[last]] == scene.sentence[scene.beadOf[q]]) {
        before[q] = last;
        after[last] = q;
        links[q] = (byte) between(scene, scene.beadOf[last], scene.beadOf[q]).ordinal();
      }
      last = q;
    }
    measure(count);
  }

  /** Whether a quantity can be a result at all. */
  static boolean isCandidate(Scene scene, int quantity) {
    return scene.beadOf[quantity] >= 0 && isAmount(scene.quantities, quantity);
  }

  /** Whether a quantity is of a kind that results are of. */
  static boolean isAmount(Quantities quantities, int quantity) {
    return switch (quantities.kind(quantity)) {
      case AMOUNT, RATIO -> true;
      default -> false;
    };
  }

  Link link(int quantity) {
    return LINKS[links[quantity]];
  }

  private static Link between(Scene scene, int from, int to) {
    int lists = 0;
    int versus = 0;
    int tos = 0;
    int phrases = 0;
    int opens = 0;
    int verbs = 0;
    for (int bead = from + 1; bead < to; bead++) {
      long code = scene.code[bead];
      switch (scene.kind(bead)) {
        case COMMA, AND -> lists++;
        case PHRASE -> phrases++;
        case OPEN -> opens++;
        case PREPOSITION -> {
          if (code == TO_KEY) {
            tos++;
          } else if (code == VERSUS_KEY || code == VS_KEY || code == AGAINST_KEY) {
            versus++;
          }
        }
        case VERB -> verbs++;
        default -> {
          if (code == SLASH_KEY || code == SEMICOLON_KEY) {
            lists++;
          }
        }
      }
    }
    int length = to - from - 1;
    if (length > 0 && length == lists) {
      return Link.LIST;
    }
    if (versus == 1 && length == 1) {
      return Link.VERSUS;
    }
    if (tos == 1 && length == 1) {
      return Link.TO;
    }
    if (opens == 1 && length == 1) {
      return Link.OPENED;
    }
    if (lists > 0 && phrases > 0 && verbs == 0 && length <= 10) {
      return Link.PARALLEL;
    }
    return Link.NONE;
  }

  private void measure(int count) {
    for (int q = 0; q < count; q++) {
      if (before[q] >= 0 && link(q) == Link.LIST) {
        continue;
      }
      int size = 1;
      for (int next = after[q]; next >= 0 && link(next) == Link.LIST; next = after[next]) {
        size++;
      }
      int at = q;
      for (int i = 0; i < size; i++) {
        place[at] = i;
        length[at] = size;
        at = after[at];
      }
    }
  }

  /** Whether a quantity is judged together with the one before it. */
  boolean isJoined(int quantity) {
    Link link = link(quantity);
    return link == Link.LIST || link == Link.VERSUS || link == Link.TO;
  }
}
