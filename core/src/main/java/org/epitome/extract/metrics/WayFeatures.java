package org.epitome.extract.metrics;

import org.epitome.extract.metrics.Candidates.Source;
import org.epitome.extract.metrics.Scene.Bead;

/**
 * Describes the way from a number to a phrase in the same sentence: what stands beside them and
 * between them, and whether other results have phrases of their own at the same place.
 */
final class WayFeatures {
  private static final long CODE_NEAR = Symbols.of("code-near");
  private static final long NEAR = Symbols.of("near");
  private static final long WAY = Symbols.of("way");
  private static final long WAY_KIND = Symbols.of("way-kind");
  private static final long AT_NUMBER = Symbols.of("at-number");
  private static final long AT_NUMBER2 = Symbols.of("at-number2");
  private static final long AT_PHRASE = Symbols.of("at-phrase");
  private static final long BEYOND = Symbols.of("beyond");
  private static final long BETWEEN_METRICS = Symbols.of("between-metrics");
  private static final long FIRST = Symbols.of("first");
  private static final long BRACKET = Symbols.of("bracket");
  private static final long CLUSTER = Symbols.of("cluster");
  private static final long VERBS_BETWEEN = Symbols.of("verbs-between");
  private static final long BETWEEN_SURE = Symbols.of("between-sure");
  private static final long LEAD = Symbols.of("lead");
  private static final long PARALLEL = Symbols.of("parallel");
  private static final long MEASURE = Symbols.of("measure");
  private static final long CONTRAST = Symbols.of("contrast");
  private static final long BEFORE = Symbols.of("<");
  private static final long AFTER = Symbols.of(">");
  private static final long YES = Symbols.YES;
  private static final long NO = Symbols.NO;
  private static final long MATCH = Symbols.of("match");

  private final Scene scene;
  private final Series series;
  private final Mentions mentions;
  private final Contrast contrast;

  /** Where the last results had what fills each slot. */
  private final Places[] places = {new Places(), new Places(), new Places()};

  // what is asked: a slot of a quantity, which stands on a bead
  private Features f = new Features();
  private Decision slot = Decision.NAME;
  private int quantity;
  private int bead;
  private int opening = -1;
  private long unit;
  private long kind;

  WayFeatures(Scene scene, Series series, Mentions mentions) {
    this.scene = scene;
    this.series = series;
    this.mentions = mentions;
    contrast = new Contrast(scene, series);
  }

  /**
   * Begins with the results of a text: none has taken anything.
   *
   * @param results which quantities are results
   */
  void beginResults(boolean[] results) {
    contrast.begin(results);
    for (Places each : places) {
      each.clear();
    }
  }

  /** Begins with a slot of a result. */
  void begin(Decision asked, int itsQuantity, long itsKind, Features into) {
    f = into;
    slot = asked;
    quantity = itsQuantity;
    bead = scene.beadOf[itsQuantity];
    opening = scene.opening(bead);
    unit = scene.code[bead];
    kind = itsKind;
  }

  /** Notes which bead filled the slot at hand, or -1. */
  void took(int filled) {
    places().note(scene, bead, filled);
  }

  private Places places() {
    return places[slot.ordinal() - Decision.NAME.ordinal()];
  }

  /**
   * Describes how far off a stretch is, and what stands beside it towards the number, for the first
   * look.
   */
  void near(int at, int last) {
    boolean before = at < bead;
    long side = before ? BEFORE : AFTER;
    long distance = Symbols.bucket(at - bead);
    f.add(NEAR, side, distance);
    if (slot == Decision.BASELINE) {
      f.add(NEAR, side, distance, kind);
    } else {
      f.add(NEAR, side, distance, scene.code[at]);
    }
    if (slot != Decision.DATASET) {
      wayNamed(WAY, side, before ? at + 1 : bead + 1, before ? bead : at, NO);
    }
    if (slot == Decision.NAME) {
      long measure = scene.measure(last);
      f.add(AT_PHRASE, side, inFront(at));
      f.add(MEASURE, NEAR, measure, side, distance);
      f.add(MEASURE, AT_NUMBER, side, scene.codeNear(before ? bead - 1 : bead + 1, bead), measure);
    }
  }

  /** What stands beside a phrase on the way to the number. */
  private long inFront(int at) {
    int beside = at < bead ? at + 1 : at - 1;
    return beside == bead ? MATCH : scene.codeNear(beside, bead);
  }

  /** Describes the rest of the way from the number to a stretch. */
  void describe(Source source, int at, int last) {
    long code = scene.code[at];
    boolean before = at < bead;
    long side = before ? BEFORE : AFTER;
    int step = before ? -1 : 1;
    long distance = Symbols.bucket(at - bead);
    long beside = bead + step == at ? MATCH : scene.codeNear(bead + step, bead);
    long second = bead + 2 * step == at ? Scene.NONE : scene.codeNear(bead + 2 * step, bead);
    long beyond = scene.codeNear(at + step, bead);
    f.add(AT_NUMBER, side, beside);
    f.add(AT_NUMBER2, side, beside, second);
    f.add(BEYOND, side, beyond, code);
    f.add(BEYOND, side, beyond, kind);
    if (slot == Decision.BASELINE) {
      f.add(NEAR, side, distance, code);
    } else {
      f.add(NEAR, side, distance, kind);
    }
    if (slot != Decision.NAME) {
      f.add(AT_PHRASE, side, inFront(at));
    }
    parallel(source, at, side, distance);
    if (opening >= 0) {
      long place = at == opening - 1 ? MATCH : at > opening ? YES : NO;
      f.add(BRACKET, place, side, code);
      f.add(BRACKET, place, distance, side);
    }
    int near = before ? at + 1 : bead + 1;
    int far = before ? bead : at;
    verbs(source, at, last, near, far);
    if (slot == Decision.DATASET) {
      contrast(source, at, side);
      evaluated(source, at, near, far);
    } else {
      f.add(AT_NUMBER2, side, beside, distance, code);
      f.add(CODE_NEAR, side, code, unit);
      f.add(CODE_NEAR, side, code, kind);
      wayNamed(WAY_KIND, side, near, far, kind);
      metrics(at, last, near, far);
    }
  }

  /** The verbs between the number and the candidate. */
  private void verbs(Source source, int at, int last, int near, int far) {
    long side = at < bead ? BEFORE : AFTER;
    long code = scene.code[at];
    int verbs = 0;
    long verb = NO;
    for (int b = near; b < far; b++) {
      if (scene.is(b, Bead.VERB)) {
        verbs++;
        if (verbs == 1) {
          verb = scene.cluster(scene.first[b]);
        }
      }
    }
    long many = Symbols.count(Math.min(3, verbs));
    f.add(VERBS_BETWEEN, side, many, source.key);
    f.add(VERBS_BETWEEN, side, many, scene.wordBefore(at));
    f.add(CLUSTER, VERBS_BETWEEN, side, verb, code);
    f.add(CLUSTER, VERBS_BETWEEN, side, verb, kind);
    f.add(CLUSTER, VERBS_BETWEEN, side, verb, scene.cluster(last));
  }

  /** The other names of quantities between, and whether the candidate is one. */
  private void metrics(int at, int last, int near, int far) {
    long side = at < bead ? BEFORE : AFTER;
    int metrics = 0;
    for (int b = near; b < far; b++) {
      metrics += scene.code[b] == WordClass.METRIC.key ? 1 : 0;
    }
    long between = Symbols.count(Math.min(2, metrics));
    f.add(BETWEEN_METRICS, side, between, scene.code[at]);
    if (slot == Decision.NAME) {
      f.add(MEASURE, BETWEEN_METRICS, scene.measure(last), side, between);
    }
  }

  /** How surely the candidate and those between it and the number are what was measured on. */
  private void evaluated(Source source, int at, int near, int far) {
    long side = at < bead ? BEFORE : AFTER;
    long sure = mentions.nameOf(at) < 0 ? NO : Evaluated.step(mentions.margin(mentions.nameOf(at)));
    long preposition = scene.wordBefore(scene.lists.lead[at]);
    f.add(LEAD, preposition, source.key, side);
    f.add(LEAD, preposition, source.key, scene.lists.dataWord[at]);
    f.add(LEAD, scene.lists.dataWord[at], source.key, side);
    int between = 0;
    for (int b = near; b < far; b++) {
      int name = mentions.nameOf(b);
      if (name >= 0
          && mentions.margin(name) > 0
          && name != mentions.nameOf(at)
          && scene.lists.first[b] != scene.lists.first[at]) {
        between++;
      }
    }
    long others = Symbols.count(Math.min(2, between));
    f.add(BETWEEN_SURE, others, sure, side);
    f.add(BETWEEN_SURE, others, sure, side, preposition);
  }

  /** Whether the results before had theirs at the same place: "recall of 3 and speed of 4". */
  private void parallel(Source source, int at, long side, long distance) {
    long answer = places().parallel(scene, bead, at);
    f.add(PARALLEL, answer, source.key);
    f.add(PARALLEL, answer, series.link(quantity).key);
    if (slot == Decision.DATASET) {
      f.add(PARALLEL, answer, side, distance);
      f.add(PARALLEL, answer, side, scene.code[at]);
    }
  }

  /** Whether other results have phrases of their own like it: "3 for A and 4 for B". */
  private void contrast(Source source, int at, long side) {
    long answer = contrast.inSentence(quantity, at);
    f.add(CONTRAST, answer, source.key, side);
    f.add(CONTRAST, answer, side, scene.wordBefore(at));
    f.add(CONTRAST, answer, side, scene.code[at]);
    f.add(CONTRAST, answer, kind, scene.code[at]);
    f.add(CONTRAST, FIRST, contrast.inFront(at));
  }

  /** What stands between, if it is little. */
  private void wayNamed(long template, long side, int near, int far, long with) {
    switch (far - near) {
      case 0 -> f.add(template, side, with);
      case 1 -> f.add(template, side, scene.code[near], with);
      case 2 -> f.add(template, side, scene.code[near], scene.code[near + 1], with);
      default -> {}
    }
  }
}
