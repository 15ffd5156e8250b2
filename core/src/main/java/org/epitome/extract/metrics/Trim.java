package org.epitome.extract.metrics;

import org.epitome.text.Quantities;
import org.epitome.text.Tokens;

/**
 * Cuts phrases to what a leaderboard would print: a column's head without "average" and "score", a
 * data set's name without "the challenging" and "benchmark". Answers a pair of tokens as one
 * number, or {@link #NOTHING}.
 */
final class Trim {
  static final long NOTHING = -1;

  private static final long NEAR = Tokens.key("near");
  private static final long SCORE = Tokens.key("score");
  private static final long SCORES = Tokens.key("scores");
  private static final long VALUE = Tokens.key("value");
  private static final long VALUES = Tokens.key("values");
  private static final long TEST = Tokens.key("test");
  private static final long VALIDATION = Tokens.key("validation");
  private static final long TRAINING = Tokens.key("training");
  private static final long EVALUATION = Tokens.key("evaluation");

  private Trim() {}

  static int first(long pair) {
    return (int) (pair >>> 32);
  }

  static int last(long pair) {
    return (int) pair;
  }

  private static long pair(int first, int last) {
    return (long) first << 32 | last;
  }

  static long name(Scene scene, MetricNames names, int first, int last) {
    Tokens tokens = scene.tokens;
    int to = last;
    while (to > first
        && !tokens.isWord(to)
        && scene.quantities.at(to) < 0
        && !isEnd(tokens.symbol(to))
        && !isPossessive(tokens, to - 1)) {
      to--;
    }
    int from = first;
    for (int next = behindDropped(scene, from, to);
        next > from && names.lastOfKnown(tokens, from, to + 1) <= from;
        next = behindDropped(scene, from, to)) {
      from = next;
    }
    while (to > from) {
      long key = tokens.key(to);
      boolean empty = key == SCORE || key == SCORES || key == VALUE || key == VALUES;
      if (!empty || !tokens.spaceBefore(to) && tokens.symbol(to - 1) != '-') {
        break;
      }
      int cut = to - 1;
      while (cut > from && tokens.symbol(cut) == '-') {
        cut--;
      }
      if (names.isKnownWhole(tokens, from, to, cut)) {
        break;
      }
      to = cut;
    }
    return from > to ? NOTHING : pair(from, to);
  }

  /** Signs with which a name may end: "FF++", "R²". */
  private static boolean isEnd(char symbol) {
    return symbol == '+' || symbol == '²' || symbol == '³';
  }

  /**
   * The token behind a word that is no part of a name, or the same if it is. A compound goes or
   * stays as a whole: "near-perfect" goes, "low-resource" and "top-1" stay.
   */
  private static int behindDropped(Scene scene, int token, int to) {
    if (token > to) {
      return token;
    }
    Tokens tokens = scene.tokens;
    if (tokens.isSymbol(token)) {
      return token + 1;
    }
    int last = token;
    while (last + 2 <= to
        && tokens.symbol(last + 1) == '-'
        && !tokens.spaceBefore(last + 1)
        && !tokens.spaceBefore(last + 2)) {
      last += 2;
    }
    boolean dropped;
    if (last > token) {
      dropped =
          isEvaluative(scene, last) && (isEvaluative(scene, token) || tokens.key(token) == NEAR);
    } else if (tokens.isNumber(token)) {
      dropped = token < to && tokens.spaceBefore(token + 1);
    } else {
      dropped = isEvaluative(scene, token) || WordClass.DET.in(scene.classes[token]);
    }
    return dropped ? last + 1 : token;
  }

  /** The "'s" of "Cohen's $\\kappa$", whose symbol is more than an addition. */
  static boolean isPossessive(Tokens tokens, int token) {
    return tokens.symbol(token) == '\'';
  }

  private static boolean isEvaluative(Scene scene, int token) {
    long its = scene.classes[token];
    return WordClass.EVALUATIVE.in(its) || WordClass.EVERY.in(its) || WordClass.ADVERB.in(its);
  }

  static long dataset(Scene scene, int first, int last) {
    Tokens tokens = scene.tokens;
    int to = last;
    int from = first;
    int cut = -1;
    while (to > from) {
      long its = scene.classes[to];
      long key = tokens.key(to);
      boolean tag = tokens.isSymbol(to) && tokens.symbol(to) != '+';
      boolean data = WordClass.DATA.in(its) || isTask(key);
      boolean part =
          cut >= 0 && (key == TEST || key == VALIDATION || key == TRAINING || key == EVALUATION);
      boolean inside = tokens.symbol(to - 1) == '-' && !tokens.spaceBefore(to);
      if (inside || !tag && !data && !part) {
        break;
      }
      if (data) {
        cut = to;
      }
      to--;
    }
    for (int next = behindDropped(scene, from, to);
        next > from && from < to;
        next = behindDropped(scene, from, to)) {
      from = Math.min(next, to);
    }
    int named = from;
    while (named <= to && !scene.isNameLike(named)) {
      named++;
    }
    if (named <= to && named > from && tokens.spaceBefore(named)) {
      from = named;
    }
    if (from <= to && scene.isNameLike(from)) {
      from = Math.max(first, withDate(scene, from));
    }
    return from > to ? NOTHING : pair(from, to);
  }

  /** The token at which a name begins with the year or place before it: "5th Kite Challenge". */
  private static int withDate(Scene scene, int token) {
    Quantities quantities = scene.quantities;
    int quantity = quantities.at(token - 1);
    if (quantity < 0) {
      return token;
    }
    Quantities.Kind kind = quantities.kind(quantity);
    return kind == Quantities.Kind.YEAR || kind == Quantities.Kind.ORDINAL
        ? quantities.firstToken(quantity)
        : token;
  }

  private static final long TASK = Tokens.key("task");
  private static final long TASKS = Tokens.key("tasks");

  private static boolean isTask(long key) {
    return key == TASK || key == TASKS;
  }
}
