package org.epitome.extract.metrics;

import java.util.Arrays;
import org.epitome.extract.metrics.Scene.Bead;
import org.epitome.text.Tokens;

/**
 * What a text does with each of its names, taken over all its mentions: whether it is measured on,
 * called a data set, acts, is introduced or compared with. Reused from text to text.
 */
final class Mentions {
  static final int ON = 1;
  static final int DATA = 2;
  static final int ACTS = 4;
  static final int INTRODUCED = 8;
  static final int COMPARED = 16;
  static final int TITLE = 32;
  static final int AGAIN = 64;
  static final int BITS = 7;

  private static final int UNASKED = -1;

  private static final long ON_KEY = Tokens.key("on");
  private static final long ACROSS_KEY = Tokens.key("across");
  private static final CuckooTable INTRODUCING =
      CuckooTable.of(
          "introduce",
          "introduces",
          "introducing",
          "propose",
          "proposes",
          "present",
          "presents",
          "presented",
          "introduced",
          "construct",
          "constructed",
          "build",
          "develop",
          "release",
          "create",
          "created",
          "curate",
          "curated",
          "contribute",
          "collect",
          "developed",
          "proposed");

  private long[] keys = new long[256];
  private int[] bits = new int[256];

  /** The names of the text, each with its first mention; a mention with the next of its name. */
  int size;

  private int[] firstMention = new int[64];
  private int[] lastMention = new int[64];
  private int[] nextMention = new int[256];

  /** The name that a bead mentions, or -1. */
  private int[] nameOf = new int[256];

  /** How many names were mentioned before a bead. */
  private int[] namesBefore = new int[256];

  /** The mention that stands for a bead's name up to there, or -1. */
  private int[] standing = new int[256];

  /**
   * What the name in a bead is widely known for, as {@link KnownNames} numbers it; below 0 as long
   * as nobody has asked, as for most phrases.
   */
  private int[] known = new int[256];

  /** The mentions that can name a data set or a task, in the order of the text. */
  private int[] dataLike = new int[256];

  private int dataLikes;
  private int[] names = new int[256];
  private int[] margins = new int[64];
  private int[] slots = new int[64];

  /** The largest margin of the names up to one, and how many of them have a positive one. */
  private int[] best = new int[64];

  private int[] sure = new int[64];
  private final Scene scene;
  private final Headline headline;

  Mentions(Scene scene, Headline headline) {
    this.scene = scene;
    this.headline = headline;
  }

  /** Reads the names of the text. */
  void read() {
    int capacity = keys.length;
    while (capacity < scene.size * 2) {
      capacity *= 2;
    }
    if (capacity > keys.length) {
      keys = new long[capacity];
      bits = new int[capacity];
      names = new int[capacity];
    } else {
      Arrays.fill(keys, 0);
      Arrays.fill(bits, 0);
    }
    if (nextMention.length < scene.size) {
      nextMention = new int[scene.size * 2];
      nameOf = new int[scene.size * 2];
      namesBefore = new int[scene.size * 2];
      standing = new int[scene.size * 2];
      known = new int[scene.size * 2];
      dataLike = new int[scene.size * 2];
    }
    size = 0;
    dataLikes = 0;
    for (int bead = 0; bead < scene.size; bead++) {
      nameOf[bead] = -1;
      namesBefore[bead] = size;
      known[bead] = scene.is(bead, Bead.PHRASE) ? UNASKED : 0;
      long key = scene.is(bead, Bead.PHRASE) ? identity(scene, bead) : 0;
      if (key == 0) {
        continue;
      }
      int slot = KeyTable.place(keys, key);
      boolean again = keys[slot] == key;
      int stood = -1;
      if (!again) {
        names[slot] = name(bead);
        slots[names[slot]] = slot;
      } else {
        int last = lastMention[names[slot]];
        nextMention[last] = bead;
        stood = standing[last];
      }
      nameOf[bead] = names[slot];
      lastMention[names[slot]] = bead;
      nextMention[bead] = -1;
      int does = of(scene, bead);
      boolean called = again && (bits[slot] & DATA) != 0;
      boolean canBeOne = isDataLike(scene, bead);
      standing[bead] = (does & DATA) != 0 || !called && canBeOne ? bead : stood;
      if (canBeOne) {
        dataLike[dataLikes++] = bead;
      }
      int found = again ? bits[slot] | AGAIN : headline.has(keyOf(scene, bead)) ? TITLE : 0;
      keys[slot] = key;
      bits[slot] = found | does;
    }
  }

  private int name(int bead) {
    if (size == firstMention.length) {
      firstMention = Arrays.copyOf(firstMention, size * 2);
      lastMention = Arrays.copyOf(lastMention, size * 2);
      margins = Arrays.copyOf(margins, size * 2);
      slots = Arrays.copyOf(slots, size * 2);
      best = Arrays.copyOf(best, size * 2);
      sure = Arrays.copyOf(sure, size * 2);
    }
    firstMention[size] = bead;
    margins[size] = 0;
    return size++;
  }

  /** The bead that mentions a name first. */
  int firstMention(int name) {
    return firstMention[name];
  }

  /** The next bead that mentions the same name, or -1. */
  int nextMention(int bead) {
    return nextMention[bead];
  }

  /** The name that a bead mentions, or -1. */
  int nameOf(int bead) {
    return nameOf[bead];
  }

  /** What the name in a bead is widely known for; that of 0 where it is not, or is no name. */
  long known(int bead) {
    if (known[bead] == UNASKED) {
      known[bead] = KnownNames.kindIn(scene, bead);
    }
    return Symbols.count(known[bead]);
  }

  /** How many mentions before a bead can name a data set or a task. */
  int dataLikeBefore(int bead) {
    int found = Arrays.binarySearch(dataLike, 0, dataLikes, bead);
    return found >= 0 ? found : -found - 1;
  }

  /** The bead of a mention that can name a data set or a task, in the order of the text. */
  int dataLike(int index) {
    return dataLike[index];
  }

  /** Whether a phrase can name a data set or a task. */
  private static boolean isDataLike(Scene scene, int bead) {
    long code = scene.code[bead];
    return code == Scene.NAMED || code == WordClass.DATA.key || code == WordClass.TASK.key;
  }

  /**
   * Whether, of the mentions before a bead, one stands for its name: the last that is called a data
   * set, else the last that can be one.
   */
  boolean standsForIt(int mention, int end) {
    for (int at = mention; at >= 0 && at < end; at = nextMention[at]) {
      if (standing[at] != mention) {
        return false;
      }
    }
    return true;
  }

  /** Notes how surely a name is what the results were measured on; in the order of the names. */
  void judge(int name, int margin) {
    margins[name] = margin;
    best[name] = name == 0 ? margin : Math.max(best[name - 1], margin);
    sure[name] = (name == 0 ? 0 : sure[name - 1]) + (margin > 0 ? 1 : 0);
  }

  /**
   * The largest margin of the names first mentioned before a bead; the least number without any.
   */
  int bestBefore(int bead) {
    int before = namesBefore[bead];
    return before == 0 ? Integer.MIN_VALUE : best[before - 1];
  }

  /** How many of the names first mentioned before a bead are rather evaluated on than not. */
  int sureBefore(int bead) {
    int before = namesBefore[bead];
    return before == 0 ? 0 : sure[before - 1];
  }

  /** How surely a name is what the results were measured on. */
  int margin(int name) {
    return margins[name];
  }

  /** What one mention does. */
  static int of(Scene scene, int bead) {
    int found = 0;
    int lead = scene.lists.lead[bead];
    if (scene.near(lead - 1, lead)) {
      long code = scene.code[lead - 1];
      if (code == ON_KEY || code == ACROSS_KEY) {
        found |= ON;
      }
    }
    if (scene.near(bead - 1, bead)) {
      long word = scene.tokens.key(scene.first[bead - 1]);
      if (INTRODUCING.of(word) != 0) {
        found |= INTRODUCED;
      }
      if (WordClass.COMPARE.in(scene.classes[scene.first[bead - 1]])) {
        found |= COMPARED;
      }
    }
    if (scene.lists.dataWord[bead] != Scene.NONE) {
      found |= DATA;
    }
    int next = scene.next(bead);
    if (scene.near(next, bead)
        && (scene.is(next, Bead.VERB) || scene.is(next, Bead.CHANGE))
        && scene.code[next] != WordClass.BE.key) {
      found |= ACTS;
    }
    return found;
  }

  /** The key of the first word of the name in a phrase; 0 without a name. */
  static long keyOf(Scene scene, int bead) {
    int token = scene.nameIn(bead);
    return token < 0 ? 0 : scene.tokens.key(token);
  }

  /** One key for a name with what hangs on it: "CIFAR-10" is not "CIFAR-100". */
  private static long identity(Scene scene, int bead) {
    int token = scene.nameIn(bead);
    if (token < 0) {
      return 0;
    }
    long key = scene.tokens.key(token);
    while (token + 2 <= scene.last[bead]
        && scene.tokens.symbol(token + 1) == '-'
        && !scene.tokens.spaceBefore(token + 1)
        && !scene.tokens.spaceBefore(token + 2)
        && (scene.isNameLike(token + 2) || scene.tokens.isNumber(token + 2))) {
      token += 2;
      key = Symbols.mix(key, scene.tokens.key(token));
    }
    return key;
  }

  /** What the text does with a name, as bits. */
  int profile(int name) {
    return bits[slots[name]];
  }
}
