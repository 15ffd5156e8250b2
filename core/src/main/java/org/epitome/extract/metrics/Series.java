package org.epitome.extract.metrics;

import java.util.Arrays;
import org.epitome.extract.metrics.Scene.Bead;
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
    /** "from 14 to 44", "14 → 44". */
    TO,
    /** "72% (65". */
    OPENED,
    /** Other phrases of a list stand between: "83% recall and 77% precision". */
    PARALLEL;

    final long key = Symbols.of("*" + name());
  }

  private static final long TO_KEY = Symbols.of("to");
  private static final long ARROW_KEY = Symbols.of("→");
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

  /**
   * The place of a quantity in its list, and how long the list is; what stands alone in the bracket
   * behind a number has that number's.
   */
  int[] place = new int[64];

  int[] length = new int[64];

  /** The quantity before it in its list; -1 for the first. */
  int[] earlier = new int[64];

  void read(Scene scene) {
    int count = scene.quantities.size();
    if (links.length < count) {
      links = new byte[count * 2];
      before = new int[count * 2];
      after = new int[count * 2];
      place = new int[count * 2];
      length = new int[count * 2];
      earlier = new int[count * 2];
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
    measure(scene, count);
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
        case OTHER -> {
          if (code == ARROW_KEY) {
            tos++;
          }
          lists += isJoint(scene, bead) ? 1 : 0;
        }
        default -> lists += isJoint(scene, bead) ? 1 : 0;
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

  /** Tells the place of each quantity in its list, over what stands in brackets behind a number. */
  private void measure(Scene scene, int count) {
    Arrays.fill(earlier, 0, count, -1);
    Arrays.fill(place, 0, count, 0);
    Arrays.fill(length, 0, count, 0);
    for (int q = 0; q < count; q++) {
      int next = nextInList(scene, q);
      if (next < 0) {
        next = nextSharedOut(scene, q);
      }
      if (next >= 0) {
        earlier[next] = q;
        place[next] = place[q] + 1;
      }
    }
    for (int q = count - 1; q >= 0; q--) {
      if (length[q] == 0) { // the last of its list
        for (int member = q; member >= 0; member = earlier[member]) {
          length[member] = place[q] + 1;
        }
      }
    }
    for (int q = 1; q < count; q++) {
      if (length[q] == 1 && link(q) == Link.OPENED) { // "55.0% (+2.1) and 70.4% (+1.5)"
        place[q] = place[before[q]];
        length[q] = length[before[q]];
      }
    }
  }

  /** The quantity behind a comma or an "and", past a bracket; -1 if there is none. */
  private static int nextInList(Scene scene, int quantity) {
    int bead = scene.beadOf[quantity];
    if (!isCandidate(scene, quantity)) {
      return -1;
    }
    int joint = scene.next(bead);
    int next = joint;
    while (scene.near(next, bead) && isJoint(scene, next)) {
      next++;
    }
    return next > joint
            && scene.near(next, bead)
            && scene.is(next, Bead.QUANTITY)
            && isCandidate(scene, scene.ref[next])
        ? scene.ref[next]
        : -1;
  }

  /**
   * The quantity behind one that has a name of its own, where "respectively" says that they are a
   * list all the same: "84.2% accuracy and 51.3 AP, respectively"; -1 if there is none.
   */
  private int nextSharedOut(Scene scene, int quantity) {
    int next = after[quantity];
    return next >= 0
            && link(next) == Link.PARALLEL
            && !isJoined(quantity)
            && isSharedOut(scene, scene.beadOf[next])
        ? next
        : -1;
  }

  /** Whether "respectively" is behind a bead, and no other list of numbers before it. */
  private boolean isSharedOut(Scene scene, int bead) {
    for (int at = bead + 1; scene.near(at, bead) && at - bead < Scene.SHARED_OUT; at++) {
      if (scene.code[at] == WordClass.RESPECTIVELY.key) {
        return true;
      }
      if (scene.is(at, Bead.QUANTITY) && link(scene.ref[at]) != Link.PARALLEL) {
        return false;
      }
    }
    return false;
  }

  /** Whether the number before it in its list, or behind it, is parted from it by a slash. */
  boolean isSlashed(Scene scene, int quantity) {
    int bead = scene.beadOf[quantity];
    int joint = earlier[quantity] >= 0 ? bead - 1 : bead + 1;
    return scene.is(joint, Bead.OTHER) && scene.code[joint] == SLASH_KEY;
  }

  /** Whether a bead joins the members of a list. */
  private static boolean isJoint(Scene scene, int bead) {
    return switch (scene.kind(bead)) {
      case COMMA, AND -> true;
      case OTHER -> scene.code[bead] == SLASH_KEY || scene.code[bead] == SEMICOLON_KEY;
      default -> false;
    };
  }

  /** Whether a quantity is judged together with the one before it. */
  boolean isJoined(int quantity) {
    Link link = link(quantity);
    return link == Link.LIST || link == Link.VERSUS || link == Link.TO;
  }
}
