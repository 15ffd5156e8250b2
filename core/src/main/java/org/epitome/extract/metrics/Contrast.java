package org.epitome.extract.metrics;

import org.epitome.extract.metrics.Scene.Bead;

/**
 * What the results of a text are told apart by: in "0.66 for bones, 0.80 for organs and 0.85 for
 * the spine" each has its own phrase with "for". Results that decide as one ("from 3 to 5", a list)
 * are one here.
 */
final class Contrast {
  /** How many results to either side are looked at. */
  private static final int RESULTS = 4;

  /** How many beads from a result its phrase is looked for. */
  private static final int REACH = 12;

  /** How many sentences to either side are looked at. */
  private static final int SENTENCES = 2;

  /** A phrase is in front of its sentence if no more than so many beads are before it. */
  private static final int FRONT = 3;

  private final Scene scene;
  private final Series series;
  private boolean[] results = {};

  /** The group of each result, and the first and the last result of each group. */
  private int[] group = new int[64];

  private int[] first = new int[64];
  private int[] last = new int[64];
  private int groups;

  Contrast(Scene scene, Series series) {
    this.scene = scene;
    this.series = series;
  }

  /**
   * Begins with a text.
   *
   * @param itsResults which quantities are results
   */
  void begin(boolean[] itsResults) {
    results = itsResults;
    int count = scene.quantities.size();
    if (group.length < count) {
      group = new int[count * 2];
      first = new int[count * 2];
      last = new int[count * 2];
    }
    groups = 0;
    for (int quantity = 0; quantity < count; quantity++) {
      if (!results[quantity]) {
        continue;
      }
      if (series.before[quantity] < 0 || !series.isJoined(quantity)) {
        first[groups++] = quantity;
      }
      group[quantity] = groups - 1;
      last[groups - 1] = quantity;
    }
  }

  /**
   * Whether the other results of its sentence have a phrase of their own where a phrase stands, as
   * part of a feature: 0 where there is no other result, 1 where none has one, 2 where another
   * result is between the phrase and its own, 3 where some have one behind the same word, 4 where
   * all have, 5 where all have it as many beads away.
   */
  long inSentence(int quantity, int phrase) {
    int[] ends = phrase < scene.beadOf[quantity] ? first : last;
    int number = scene.beadOf[ends[group[quantity]]];
    int others = 0;
    int alike = 0;
    int same = 0;
    for (int way = -1; way <= 1; way += 2) {
      for (int away = 1; away <= RESULTS; away++) {
        int other = group[quantity] + way * away;
        if (other < 0 || other >= groups || !scene.near(scene.beadOf[ends[other]], number)) {
          break;
        }
        others++;
        int its = scene.beadOf[ends[other]];
        int like = like(phrase, its, ends == first ? -1 : 1);
        alike += like >= 0 ? 1 : 0;
        same += like >= 0 && like - its == phrase - number ? 1 : 0;
      }
    }
    int answer;
    if (others == 0) {
      answer = 0;
    } else if (isResultBetween(phrase, number)) {
      answer = 2;
    } else {
      answer = alike == 0 ? 1 : alike < others ? 3 : same < others ? 4 : 5;
    }
    return Symbols.count(answer);
  }

  private boolean isResultBetween(int phrase, int number) {
    int way = phrase < number ? 1 : -1;
    for (int bead = phrase + way; bead != number; bead += way) {
      if (scene.isResult(bead, results)) {
        return true;
      }
    }
    return false;
  }

  /** Another phrase behind the same word as a phrase, on a side of a number, or -1. */
  private int like(int phrase, int number, int way) {
    long word = scene.wordBefore(phrase);
    for (int bead = number + way;
        scene.near(bead, number)
            && Math.abs(bead - number) < REACH
            && !scene.isResult(bead, results);
        bead += way) {
      if (scene.is(bead, Bead.PHRASE) && scene.wordBefore(bead) == word && isOther(bead, phrase)) {
        return bead;
      }
    }
    return -1;
  }

  private boolean isOther(int bead, int phrase) {
    return scene.tokens.key(scene.ref[bead]) != scene.tokens.key(scene.ref[phrase]);
  }

  /**
   * Whether a phrase in front of its sentence has its like in front of the sentences around it that
   * hold results, as part of a feature: 0 where it is not in front, 1 for no, 2 for a phrase behind
   * the same word, 3 for phrases that begin their sentences.
   */
  long inFront(int phrase) {
    int front = front(scene.sentence[phrase]);
    if (phrase - front > FRONT) {
      return Symbols.count(0);
    }
    for (int away = 1; away <= SENTENCES; away++) {
      if (isLikeInFront(phrase, front, scene.sentence[phrase] - away)
          || isLikeInFront(phrase, front, scene.sentence[phrase] + away)) {
        return Symbols.count(phrase == front ? 3 : 2);
      }
    }
    return Symbols.count(1);
  }

  private boolean isLikeInFront(int phrase, int front, int sentence) {
    int its = front(sentence);
    if (its < 0 || !hasResult(its)) {
      return false;
    }
    if (phrase == front) {
      return scene.is(its, Bead.PHRASE) && isOther(its, phrase);
    }
    long word = scene.wordBefore(phrase);
    for (int bead = its + 1; scene.near(bead, its) && bead - its <= FRONT; bead++) {
      if (scene.is(bead, Bead.PHRASE) && scene.wordBefore(bead) == word && isOther(bead, phrase)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasResult(int front) {
    for (int bead = front; scene.near(bead, front); bead++) {
      if (scene.isResult(bead, results)) {
        return true;
      }
    }
    return false;
  }

  /** The first bead of a sentence, or -1. */
  private int front(int sentence) {
    int low = 0;
    int high = scene.size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (scene.sentence[middle] < sentence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < scene.size && scene.sentence[low] == sentence ? low : -1;
  }
}
