package org.epitome.extract.metrics;

import org.epitome.extract.metrics.Scene.Bead;
import org.epitome.text.Tokens;

/** The features of the place where a quantity stands, shared by all decisions about it. */
final class Surroundings {
  private static final long BIAS = Symbols.of("bias");
  private static final long LEFT1 = Symbols.of("left1");
  private static final long LEFT2 = Symbols.of("left2");
  private static final long LEFT3 = Symbols.of("left3");
  private static final long RIGHT1 = Symbols.of("right1");
  private static final long RIGHT2 = Symbols.of("right2");
  private static final long AROUND = Symbols.of("around");
  private static final long UNIT_RIGHT = Symbols.of("unit-right");
  private static final long UNIT = Symbols.of("unit");
  private static final long UNIT_WORD = Symbols.of("unit-word");
  private static final long SHAPE = Symbols.of("shape");
  private static final long UNIT_SHAPE = Symbols.of("unit-shape");
  private static final long WORD_BEFORE = Symbols.of("word-1");
  private static final long WORD_BEFORE2 = Symbols.of("word-2");
  private static final long WORD_AFTER = Symbols.of("word+1");
  private static final long WORD_AFTER2 = Symbols.of("word+2");
  private static final long HEAD_BEFORE = Symbols.of("head-before");
  private static final long HEAD_AFTER = Symbols.of("head-after");
  private static final long CLASS_BEFORE = Symbols.of("class-before");
  private static final long VERB = Symbols.of("verb");
  private static final long VERB_CLASS = Symbols.of("verb-class");
  private static final long CHANGE_BEFORE = Symbols.of("change-before");
  private static final long CHANGE_AFTER = Symbols.of("change-after");
  private static final long CHANGE_WORD = Symbols.of("change-word");
  private static final long CHANGE_WORD_AFTER = Symbols.of("change-word-after");
  private static final long SIGN = Symbols.of("sign");
  private static final long FORM = Symbols.of("form");
  private static final long BOUND = Symbols.of("bound");
  private static final long BRACKET_FIRST = Symbols.of("bracket-first");
  private static final long PLACE = Symbols.of("place");
  private static final long SENTENCE = Symbols.of("sentence");
  private static final long FIELD = Symbols.of("field");
  private static final long LINK = Symbols.of("link");
  private static final long LINK_AFTER = Symbols.of("link-after");
  private static final long METRIC_BEFORE = Symbols.of("metric-before");
  private static final long SIGN_UNIT = Symbols.of("sign-unit");

  private static final long MEASURE = Symbols.of("measure");
  private static final long CLUSTER = Symbols.of("cluster");
  private static final long ODDS_AFTER = Symbols.of("odds-after");

  private static final long PLUS = Symbols.of("plus");
  private static final long MINUS = Symbols.of("minus");

  /** How many beads before a number its verb is looked for. */
  private static final int VERB_REACH = 16;

  private Surroundings() {}

  /** How far on in the text a bead stands, in tenths; a few sentences are no text with an end. */
  static long place(Scene scene, int bead) {
    int sentences = scene.sentences.size();
    return sentences < 3 ? Scene.NONE : Symbols.count(scene.sentence[bead] * 10 / sentences);
  }

  /** Describes a quantity in full. */
  static void describe(Scene scene, Series series, int quantity, Features f) {
    glance(scene, quantity, f);
    rest(scene, series, quantity, f);
  }

  /** Describes what settles most questions whether a number is a result. */
  static void glance(Scene scene, int quantity, Features f) {
    int bead = scene.beadOf[quantity];
    long unit = scene.code[bead];
    f.add(BIAS);
    f.add(LEFT1, scene.codeNear(bead - 1, bead));
    f.add(RIGHT1, scene.codeNear(bead + 1, bead));
    f.add(UNIT, unit);
    shape(scene, quantity, unit, f);
    f.add(CLUSTER, WORD_BEFORE2, scene.cluster(wordBefore(scene, quantity, 2)));
    int phrase = phraseBefore(scene, bead);
    if (phrase >= 0) {
      long measure = scene.isMeasure(phrase) ? Symbols.YES : Symbols.NO;
      f.add(MEASURE, measure, scene.codeNear(bead - 1, bead));
      f.add(MEASURE, measure, unit);
    }
    changeBefore(scene, bead, unit, f);
    sentence(scene, bead, unit, f);
  }

  /** Describes what {@link #glance} leaves out. */
  static void rest(Scene scene, Series series, int quantity, Features f) {
    int bead = scene.beadOf[quantity];
    long l1 = scene.codeNear(bead - 1, bead);
    long l2 = scene.codeNear(bead - 2, bead);
    long l3 = scene.codeNear(bead - 3, bead);
    long r1 = scene.codeNear(bead + 1, bead);
    long r2 = scene.codeNear(bead + 2, bead);
    long unit = scene.code[bead];
    f.add(LEFT2, l1, l2);
    f.add(LEFT3, l1, l2, l3);
    f.add(RIGHT2, r1, r2);
    f.add(AROUND, l1, r1);
    f.add(UNIT_RIGHT, unit, r1);
    form(scene, quantity, unit, f);
    words(scene, quantity, bead, unit, f);
    heads(scene, bead, unit, f);
    verbs(scene, bead, unit, f);
    changeAfter(scene, bead, unit, f);
    bracket(scene, bead, f);
    f.add(LINK, series.link(quantity).key);
    int after = series.after[quantity];
    f.add(LINK_AFTER, after < 0 ? Symbols.NO : series.link(after).key);
    f.add(FIELD, scene.text.field().ordinal() == 1 ? Symbols.YES : Symbols.NO);
    f.add(PLACE, place(scene, bead));
  }

  /** The digits as printed. */
  private static void shape(Scene scene, int quantity, long unit, Features f) {
    int start = scene.quantities.numberStart(quantity);
    int end = scene.quantities.numberEnd(quantity);
    String text = scene.text.text();
    int decimals = -1;
    int digits = 0;
    boolean comma = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        decimals = 0;
      } else if (c == ',') {
        comma = true;
      } else if (c >= '0' && c <= '9') {
        if (decimals >= 0) {
          decimals++;
        } else {
          digits++;
        }
      }
    }
    boolean zero = start < end && text.charAt(start) == '0';
    long shape =
        Symbols.count(
            Math.min(4, decimals + 1) * 6 + Math.min(4, zero ? 0 : digits) + (comma ? 1 : 0));
    f.add(SHAPE, shape);
    f.add(UNIT_SHAPE, unit, shape);
    f.add(UNIT_SHAPE, unit, Symbols.count(Math.min(3, decimals + 1)));
  }

  /** What else the number is printed with. */
  private static void form(Scene scene, int quantity, long unit, Features f) {
    char arrow = arrow(scene, quantity);
    if (arrow == '↑' || scene.quantities.hasPlus(quantity)) {
      f.add(SIGN, PLUS);
      f.add(SIGN_UNIT, PLUS, unit);
    } else if (arrow == '↓' || scene.quantities.isNegative(quantity)) {
      f.add(SIGN, MINUS);
      f.add(SIGN_UNIT, MINUS, unit);
    }
    int form =
        (scene.quantities.isRange(quantity) ? 1 : 0)
            + (scene.quantities.isInWords(quantity) ? 2 : 0)
            + (scene.quantities.isAttributive(quantity) ? 4 : 0)
            + (scene.quantities.isPowerOfTen(quantity) ? 8 : 0)
            + (scene.quantities.inMath(quantity) ? 16 : 0);
    f.add(FORM, Symbols.count(form), unit);
    if (scene.quantities.hasDeviation(quantity)) {
      f.add(FORM, Symbols.YES);
    }
    f.add(BOUND, BoundFeatures.key(scene.quantities.bound(quantity)), unit);
  }

  /**
   * The arrow before or behind a number, which says what a sign would: "(↑2.1%)", "2.1%↓"; 0 where
   * none stands. Behind a word it says what is better: "PSNR↑ 31.2".
   */
  private static char arrow(Scene scene, int quantity) {
    Tokens tokens = scene.tokens;
    int before = scene.quantities.firstToken(quantity) - 1;
    int after = scene.quantities.lastToken(quantity) + 1;
    char left = tokens.symbol(before);
    if ((left == '↑' || left == '↓')
        && (tokens.spaceBefore(before) || tokens.symbol(before - 1) == '(')) {
      return left;
    }
    return tokens.spaceBefore(after) ? 0 : tokens.symbol(after);
  }

  /** The token so many before a number in its sentence; -1 if there is none. */
  private static int wordBefore(Scene scene, int quantity, int steps) {
    int token = scene.quantities.firstToken(quantity) - steps;
    int start = scene.sentences.firstToken(scene.sentence[scene.beadOf[quantity]]);
    return token >= start ? token : -1;
  }

  private static void words(Scene scene, int quantity, int bead, long unit, Features f) {
    Tokens tokens = scene.tokens;
    int first = scene.quantities.firstToken(quantity);
    int last = scene.quantities.lastToken(quantity);
    int start = scene.sentences.firstToken(scene.sentence[bead]);
    int end = scene.sentences.endToken(scene.sentence[bead]);
    f.add(WORD_BEFORE, first > start ? tokens.key(first - 1) : Scene.NONE);
    f.add(WORD_BEFORE2, first > start + 1 ? tokens.key(first - 2) : Scene.NONE);
    f.add(WORD_AFTER, last + 1 < end ? tokens.key(last + 1) : Scene.NONE);
    f.add(WORD_AFTER2, last + 2 < end ? tokens.key(last + 2) : Scene.NONE);
    long clusterAfter = last + 1 < end ? scene.cluster(last + 1) : Scene.NONE;
    f.add(CLUSTER, WORD_BEFORE, scene.cluster(wordBefore(scene, quantity, 1)));
    f.add(CLUSTER, WORD_AFTER, clusterAfter);
    f.add(CLUSTER, WORD_AFTER, clusterAfter, unit);
    f.add(
        CLUSTER, WORD_AFTER2, clusterAfter, last + 2 < end ? scene.cluster(last + 2) : Scene.NONE);
    boolean tightBefore = first > start && !tokens.spaceBefore(first);
    boolean tightAfter = last + 1 < end && !tokens.spaceBefore(last + 1);
    f.add(
        FORM,
        tightBefore ? tokens.key(first - 1) : Scene.NONE,
        tightAfter && tokens.isSymbol(last + 1)
            ? tokens.key(last + 1)
            : tightAfter ? Symbols.YES : Symbols.NO);
    int unitToken = scene.quantities.unitFirstToken(quantity);
    if (unitToken >= 0) {
      f.add(UNIT_WORD, tokens.key(unitToken));
      int unitLast = scene.quantities.unitLastToken(quantity);
      f.add(UNIT_WORD, tokens.key(unitLast), Symbols.YES);
    }
  }

  /** The phrase before a number, with little between; -1 if there is none. */
  private static int phraseBefore(Scene scene, int bead) {
    int before = bead - 1;
    while (scene.near(before, bead) && !scene.is(before, Bead.PHRASE) && bead - before < 8) {
      before--;
    }
    return scene.near(before, bead) && scene.is(before, Bead.PHRASE) ? before : -1;
  }

  private static void heads(Scene scene, int bead, long unit, Features f) {
    int before = phraseBefore(scene, bead);
    if (before >= 0) {
      f.add(HEAD_BEFORE, scene.tokens.key(scene.ref[before]));
      f.add(CLASS_BEFORE, scene.code[before], scene.codeNear(before + 1, bead));
    } else {
      f.add(CLASS_BEFORE, Scene.NONE, unit);
    }
    if (scene.near(bead + 1, bead) && scene.is(bead + 1, Bead.PHRASE)) {
      long word = scene.tokens.key(scene.ref[bead + 1]);
      f.add(HEAD_AFTER, word, unit);
      f.add(ODDS_AFTER, CorpusOdds.ofHead(word), unit);
    } else if (scene.near(bead + 2, bead) && scene.is(bead + 2, Bead.PHRASE)) {
      long word = scene.tokens.key(scene.ref[bead + 2]);
      f.add(HEAD_AFTER, word, scene.code[bead + 1]);
    }
    long metricBefore = Symbols.NO;
    for (int at = bead - 1; scene.near(at, bead) && bead - at < 12; at--) {
      if (scene.code[at] == WordClass.METRIC.key) {
        metricBefore = Symbols.bucket(bead - at);
        break;
      }
    }
    f.add(METRIC_BEFORE, metricBefore, unit);
  }

  /** The last word of a change before the number. */
  private static void changeBefore(Scene scene, int bead, long unit, Features f) {
    int change = lastChange(scene, bead);
    if (change < 0) {
      f.add(CHANGE_BEFORE, Symbols.NO, unit);
      return;
    }
    long code = scene.code[change];
    boolean verb = lastVerb(scene, bead) > change;
    f.add(CHANGE_BEFORE, code, Symbols.bucket(bead - change));
    f.add(CHANGE_BEFORE, code, scene.codeNear(bead - 1, bead), unit);
    f.add(CHANGE_BEFORE, code, verb ? Symbols.YES : Symbols.NO);
  }

  /** The words of the last verb and the last change before the number. */
  private static void verbs(Scene scene, int bead, long unit, Features f) {
    long before = scene.codeNear(bead - 1, bead);
    int verb = lastVerb(scene, bead);
    if (verb >= 0) {
      long cluster = scene.cluster(scene.first[verb]);
      f.add(VERB, scene.tokens.key(scene.first[verb]));
      f.add(CLUSTER, VERB, cluster, unit);
      f.add(CLUSTER, VERB, cluster, before);
      f.add(VERB_CLASS, scene.code[verb], Symbols.bucket(bead - verb));
      f.add(VERB_CLASS, scene.code[verb], unit, before);
    } else {
      f.add(VERB_CLASS, Symbols.NO, unit);
    }
    int change = lastChange(scene, bead);
    if (change >= 0) {
      long word = scene.tokens.key(scene.first[change]);
      f.add(CHANGE_WORD, word);
      f.add(CHANGE_WORD, word, before);
    }
  }

  /** The last verb near before a number, or -1. */
  private static int lastVerb(Scene scene, int bead) {
    int at = bead - 1;
    while (scene.near(at, bead) && bead - at < VERB_REACH) {
      if (scene.is(at, Bead.VERB)) {
        return at;
      }
      at--;
    }
    return -1;
  }

  /** The last change near before a number, or -1. */
  private static int lastChange(Scene scene, int bead) {
    int at = bead - 1;
    while (scene.near(at, bead) && bead - at < VERB_REACH) {
      if (isChange(scene, at)) {
        return at;
      }
      at--;
    }
    return -1;
  }

  private static boolean isChange(Scene scene, int bead) {
    return scene.is(bead, Bead.CHANGE) || scene.is(bead, Bead.COMPARATIVE);
  }

  private static void changeAfter(Scene scene, int bead, long unit, Features f) {
    for (int at = bead + 1; scene.near(at, bead) && at - bead < 6; at++) {
      if (isChange(scene, at)) {
        long distance = Symbols.bucket(at - bead);
        f.add(CHANGE_WORD_AFTER, scene.tokens.key(scene.first[at]), distance);
        f.add(CHANGE_AFTER, scene.code[at], distance, unit);
        f.add(CHANGE_AFTER, scene.code[at], distance, scene.codeNear(bead + 1, bead));
        break;
      }
      if (scene.is(at, Bead.QUANTITY) || scene.is(at, Bead.VERB)) {
        break;
      }
    }
  }

  /** What the sentence talks about. */
  private static void sentence(Scene scene, int bead, long unit, Features f) {
    int sentence = 0;
    for (int at = bead - 1; scene.near(at, bead) && bead - at < 60; at--) {
      sentence |= sentenceClue(scene.code[at]);
    }
    for (int at = bead + 1; scene.near(at, bead) && at - bead < 60; at++) {
      sentence |= sentenceClue(scene.code[at]);
    }
    for (int bit = 0; bit < 6; bit++) {
      if ((sentence & 1 << bit) != 0) {
        f.add(SENTENCE, Symbols.count(bit), unit);
      }
    }
  }

  private static int sentenceClue(long code) {
    if (code == WordClass.REACH.key) {
      return 1;
    } else if (code == WordClass.BETTER.key) {
      return 2;
    } else if (code == WordClass.METRIC.key) {
      return 4;
    } else if (code == WordClass.DATA.key) {
      return 8;
    } else if (code == WordClass.REPORT.key) {
      return 16;
    } else if (code == WordClass.DECREASE.key) {
      return 32;
    }
    return 0;
  }

  /** What the bracket that the number stands in begins with. */
  private static void bracket(Scene scene, int bead, Features f) {
    int opening = scene.opening(bead);
    if (opening >= 0) {
      f.add(BRACKET_FIRST, scene.tokens.key(scene.first[opening + 1]));
    }
  }
}
