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

  private static final long TOP = Tokens.key("top");
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
        && tokens.symbol(to) != '+') {
      to--;
    }
    int from = first;
    while (from <= to && isDropped(scene, from, to)) {
      if (names.lastOfKnown(tokens, from, to + 1) > from) {
        break;
      }
      from++;
    }
    while (to > from) {
      long key = tokens.key(to);
      boolean empty = key == SCORE || key == SCORES || key == VALUE || key == VALUES;
      if (!empty || !tokens.spaceBefore(to) && tokens.symbol(to - 1) != '-') {
        break;
      }
      to--;
      while (to > from && tokens.symbol(to) == '-') {
        to--;
      }
    }
    return from > to ? NOTHING : pair(from, to);
  }

  private static boolean isDropped(Scene scene, int token, int to) {
    Tokens tokens = scene.tokens;
    if (tokens.isSymbol(token)) {
      return true;
    }
    long its = scene.classes[token];
    boolean joined =
        token < to && tokens.symbol(token + 1) == '-' && !tokens.spaceBefore(token + 1);
    if (joined && tokens.key(token) == TOP) {
      return false;
    }
    if (joined && !WordClass.EVALUATIVE.in(its)) {
      return false;
    }
    if (tokens.isNumber(token)) {
      return token < to && tokens.spaceBefore(token + 1);
    }
    return WordClass.EVALUATIVE.in(its)
        || WordClass.EVERY.in(its)
        || WordClass.DET.in(its)
        || WordClass.ADVERB.in(its);
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
    while (from < to && isDropped(scene, from, to)) {
      from++;
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
