package org.epitome.extract.metrics;

import java.util.Arrays;
import org.epitome.extract.metrics.Scene.Bead;

/**
 * Which phrases of a text are coordinated ("A, B, and C"), what each list hangs by in its sentence,
 * and of what kind of data it is said to be. Reused from text to text.
 */
final class Lists {
  private static final long AS = Symbols.of("as");
  private static final long INCLUDING = Symbols.of("including");
  private static final long COLON = Symbols.of(":");

  /** The list that a bead stands in; -1 for what is no phrase. */
  int[] list = new int[256];

  /** The place of a phrase in its list, and how many phrases the list has; 0 for other beads. */
  int[] place = new int[256];

  int[] size = new int[256];

  /** The first and the last phrase of the list that a phrase stands in: itself where in none. */
  int[] first = new int[256];

  int[] last = new int[256];

  /**
   * The phrase by which the list of a phrase hangs in its sentence: the one that introduces it in
   * "two benchmarks, A and B", "benchmarks (A, B)", "benchmarks such as A and B"; else its first.
   */
  int[] lead = new int[256];

  /** The word of the kind of data that a phrase, its list or its lead has; or that of nothing. */
  long[] dataWord = new long[256];

  /** Reads the beads of a text. */
  void read(Scene scene, Series series) {
    if (list.length < scene.size) {
      int capacity = scene.size * 2;
      list = new int[capacity];
      place = new int[capacity];
      size = new int[capacity];
      first = new int[capacity];
      last = new int[capacity];
      lead = new int[capacity];
      dataWord = new long[capacity];
    }
    enlist(scene);
    enlistLabels(scene, series);
    hang(scene);
  }

  private void enlist(Scene scene) {
    int lists = 0;
    Arrays.fill(list, 0, scene.size, -1);
    Arrays.fill(place, 0, scene.size, 0);
    Arrays.fill(size, 0, scene.size, 0);
    for (int bead = 0; bead < scene.size; bead++) {
      if (scene.is(bead, Bead.PHRASE) && list[bead] < 0) {
        enlistFrom(scene, bead, lists++);
      }
    }
  }

  /** What stands in brackets behind the numbers of a list is a list: "4% (Kites) and 5% (Joy)". */
  private void enlistLabels(Scene scene, Series series) {
    for (int q = 0; q < scene.quantities.size(); q++) {
      if (series.earlier[q] >= 0
          && series.place[q] == series.length[q] - 1
          && areLabelled(scene, series, q)) {
        int itsList = list[label(scene, q)];
        for (int member = q; member >= 0; member = series.earlier[member]) {
          int label = label(scene, member);
          list[label] = itsList;
          place[label] = series.place[member];
          size[label] = series.length[q];
        }
      }
    }
  }

  private static boolean areLabelled(Scene scene, Series series, int last) {
    for (int member = last; member >= 0; member = series.earlier[member]) {
      int label = label(scene, member);
      if (!scene.is(label - 1, Bead.OPEN)
          || !scene.is(label, Bead.PHRASE)
          || !scene.is(label + 1, Bead.CLOSE)) {
        return false;
      }
    }
    return true;
  }

  /** Where the bead stands that a number is labelled with, if it is. */
  private static int label(Scene scene, int quantity) {
    return scene.beadOf[quantity] + 2;
  }

  /** Finds the phrases that are coordinated with one: "B, and C" with "A". */
  private void enlistFrom(Scene scene, int phrase, int itsList) {
    int count = 1;
    list[phrase] = itsList;
    place[phrase] = 0;
    int end = phrase;
    boolean ending = false; // behind "and" a comma goes on with something else
    while (true) {
      int joint = pastDataWord(scene, end);
      int next = pastJoint(scene, joint, phrase);
      boolean and = next > joint && (scene.is(joint, Bead.AND) || scene.is(next - 1, Bead.AND));
      if (next == joint
          || ending && !and
          || !scene.is(next, Bead.PHRASE)
          || list[next] >= 0
          || scene.sentence[next] != scene.sentence[phrase]
          || end == phrase
              && (isIntroduction(scene, phrase, next) || isInFront(scene, phrase, next))) {
        break;
      }
      ending |= and;
      list[next] = itsList;
      place[next] = count++;
      end = next;
    }
    for (int bead = phrase; bead <= end; bead++) {
      if (list[bead] == itsList) {
        size[bead] = count;
        first[bead] = phrase;
        last[bead] = end;
      }
    }
  }

  /** The bead behind a phrase, its bracket and a word for data: "Kites (4 classes) dataset". */
  private static int pastDataWord(Scene scene, int phrase) {
    int next = scene.next(phrase);
    return next > phrase + 1
            && scene.is(next, Bead.PHRASE)
            && scene.code[next] == WordClass.DATA.key
            && scene.nameIn(next) < 0
        ? scene.next(next)
        : next;
  }

  /** The bead behind a comma, an "and", or two such: ", and". */
  private static int pastJoint(Scene scene, int joint, int phrase) {
    int past = joint;
    while (past - joint < 2
        && past < scene.size
        && scene.sentence[past] == scene.sentence[phrase]
        && (scene.is(past, Bead.COMMA) || scene.is(past, Bead.AND))) {
      past++;
    }
    return past;
  }

  /** Whether a phrase tells what the list behind its comma holds: "two benchmarks, A and B". */
  private static boolean isIntroduction(Scene scene, int bead, int past) {
    return scene.is(past - 1, Bead.COMMA)
        && scene.code[bead] == WordClass.DATA.key
        && scene.code[past] == Scene.NAMED
        && scene.nameIn(bead) < 0;
  }

  /** Whether a phrase in front of its sentence is no member: "On Kites, recall and precision". */
  private static boolean isInFront(Scene scene, int bead, int past) {
    return past - bead == 2
        && scene.is(bead + 1, Bead.COMMA)
        && scene.is(bead - 1, Bead.PREPOSITION)
        && !scene.near(bead - 2, bead)
        && scene.isMeasure(past)
        && !scene.isMeasure(bead);
  }

  /** Finds what each phrase hangs by, and of what kind of data it is said to be. */
  private void hang(Scene scene) {
    for (int bead = 0; bead < scene.size; bead++) {
      if (scene.is(bead, Bead.PHRASE)) {
        lead[bead] = first[bead] == bead ? leadOf(scene, bead) : lead[first[bead]];
        dataWord[bead] = dataWordAround(scene, bead);
      }
    }
  }

  private int leadOf(Scene scene, int bead) {
    int joint = bead - 1;
    while (bead - joint < 3 && scene.near(joint, bead) && scene.is(joint - 1, Bead.COMMA)) {
      joint--;
    }
    int before = joint - 1;
    if (!scene.near(before, bead)
        || !scene.is(before, Bead.PHRASE)
        || scene.code[before] != WordClass.DATA.key) {
      return bead;
    }
    long code = scene.code[joint];
    boolean joins =
        scene.is(joint, Bead.COMMA)
            || scene.is(joint, Bead.OPEN)
            || scene.is(joint, Bead.PREPOSITION) && (code == AS || code == INCLUDING)
            || scene.is(joint, Bead.OTHER) && code == COLON;
    return joins ? before : bead;
  }

  private long dataWordAround(Scene scene, int bead) {
    long word = dataWordIn(scene, bead);
    if (word == Scene.NONE) {
      word = dataWordIn(scene, last[bead]);
    }
    if (word == Scene.NONE) {
      word = dataWordIn(scene, lead[bead]);
    }
    if (word == Scene.NONE && scene.is(bead + 1, Bead.OPEN)) { // "Kites in Skies (KiS) dataset"
      int next = scene.next(bead);
      boolean behind = next > bead + 1 && scene.near(next, bead) && scene.is(next, Bead.PHRASE);
      word =
          behind && scene.code[next] == WordClass.DATA.key
              ? scene.tokens.key(scene.ref[next])
              : Scene.NONE;
    }
    return word;
  }

  private static long dataWordIn(Scene scene, int bead) {
    return scene.lastIn(bead, WordClass.DATA.bit, Scene.NONE);
  }
}
