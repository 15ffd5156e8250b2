package org.epitome.extract.metrics;

import org.epitome.extract.metrics.Candidates.Source;
import org.epitome.extract.metrics.Scene.Bead;
import org.epitome.text.Tokens;

/**
 * Describes what could fill a slot of a result: by itself, by what the text says of it elsewhere,
 * by what the results before took, and by the way from it to the number.
 */
final class SlotFeatures {
  private static final long SOURCE = Symbols.of("source");
  private static final long SOURCE_KIND = Symbols.of("source-kind");
  private static final long NEAR = Symbols.of("near");
  private static final long WAY = Symbols.of("way");
  private static final long WAY_CODE = Symbols.of("way-code");
  private static final long WAY_KIND = Symbols.of("way-kind");
  private static final long AT_NUMBER = Symbols.of("at-number");
  private static final long AT_NUMBER2 = Symbols.of("at-number2");
  private static final long AT_PHRASE = Symbols.of("at-phrase");
  private static final long AT_PHRASE2 = Symbols.of("at-phrase2");
  private static final long BEFORE_PHRASE = Symbols.of("before-phrase");
  private static final long BEYOND = Symbols.of("beyond");
  private static final long BETWEEN = Symbols.of("between");
  private static final long BETWEEN_METRICS = Symbols.of("between-metrics");
  private static final long BETWEEN_PHRASES = Symbols.of("between-phrases");
  private static final long CODE = Symbols.of("code");
  private static final long CODE_NEAR = Symbols.of("code-near");
  private static final long HEAD = Symbols.of("head");
  private static final long HEAD_KIND = Symbols.of("head-kind");
  private static final long HEAD_UNIT = Symbols.of("head-unit");
  private static final long FIRST = Symbols.of("first");
  private static final long ALIGN = Symbols.of("align");
  private static final long SAME = Symbols.of("same");
  private static final long BRACKET = Symbols.of("bracket");
  private static final long KNOWN = Symbols.of("known");
  private static final long KNOWN_AS = Symbols.of("known-as");
  private static final long ARTICLE = Symbols.of("article");
  private static final long LOOK = Symbols.of("look");
  private static final long LOOK_WAY = Symbols.of("look-way");
  private static final long SENTENCES = Symbols.of("sentences");
  private static final long SENTENCES_CODE = Symbols.of("sentences-code");
  private static final long DATA_WORD = Symbols.of("data-word");
  private static final long NOTHING = Symbols.of("nothing");
  private static final long NOTHING_AROUND = Symbols.of("nothing-around");
  private static final long NOTHING_HAS = Symbols.of("nothing-has");
  private static final long NOTHING_NAME = Symbols.of("nothing-name");
  private static final long WORD = Symbols.of("word");
  private static final long CUT = Symbols.of("cut");
  private static final long CARRIED = Symbols.of("carried");
  private static final long NOTHING_SAME = Symbols.of("nothing-same");
  private static final long FAST = Symbols.of("fast");
  private static final long CLUSTER = Symbols.of("cluster");
  private static final long LENGTH = Symbols.of("length");
  private static final long LOG_ODDS = Symbols.of("log-odds");
  private static final long EVALUATED = Symbols.of("evaluated");
  private static final long EVALUATED_WAY = Symbols.of("evaluated-way");
  private static final long BEST = Symbols.of("best");
  private static final long EARLIER_HAS = Symbols.of("earlier-has");
  private static final long SENTENCE_HAS = Symbols.of("sentence-has");
  private static final long PROFILE = Symbols.of("profile");
  private static final long PROFILES = Symbols.of("profiles");
  private static final long POSITION = Symbols.of("position");
  private static final long ITS_VERB = Symbols.of("its-verb");
  private static final long NAME_ODDS = Symbols.of("name-odds");
  private static final long VERBS_BETWEEN = Symbols.of("verbs-between");
  private static final long NOTHING_WORD = Symbols.of("nothing-word");
  private static final long NOTHING_TAKEN = Symbols.of("nothing-taken");
  private static final long TAKEN = Symbols.of("taken");
  private static final long CARRIED_WORD = Symbols.of("carried-word");
  private static final long BETWEEN_SURE = Symbols.of("between-sure");
  private static final long LEAD = Symbols.of("lead");
  private static final long PARALLEL = Symbols.of("parallel");
  private static final long MEASURE = Symbols.of("measure");
  private static final long CONTRAST = Symbols.of("contrast");
  private static final long BEFORE = Symbols.of("<");
  private static final long AFTER = Symbols.of(">");
  private static final long YES = Surroundings.YES;
  private static final long NO = Surroundings.NO;
  private static final long OTHER = Symbols.of("other");
  private static final long MATCH = Symbols.of("match");

  private final MetricNames names;
  private final Scene scene;
  private final Series series;
  private final Mentions mentions;
  private final Contrast contrast;
  private Features f = new Features();

  // what is asked: a slot of a quantity, which stands on a bead of a sentence
  private Decision slot = Decision.NAME;
  private int quantity;
  private int bead;
  private int from;
  private int to;
  private int opening = -1;
  private long unit;
  private long kind;
  private int previous;
  private long context = Scene.NONE;

  /** The last word of the name of the result, or a constant; and its cluster. */
  private long measured = Scene.NONE;

  private long measuredCluster = Scene.NONE;

  /** The data sets that results of the text took: the last, the first, how often it changed. */
  private int taken = -1;

  private int takenFirst = -1;
  private int takings;

  /** Where the last results had what fills each slot. */
  private final Places[] places = {new Places(), new Places(), new Places()};

  // how surely names were measured on: in the sentence, and before it
  private int sentenceBest;
  private boolean pointsBack;
  private int earlierBest;
  private int earlierSure;

  /** The word before the phrase that is being described. */
  private long wordBefore = Scene.NONE;

  /** Whether its last word is a noun that names what can be measured; told of names only. */
  private long measure = NO;

  /** The cluster of its last word. */
  private long cluster = Scene.NONE;

  SlotFeatures(MetricNames names, Scene scene, Series series, Mentions mentions) {
    this.names = names;
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
    taken = -1;
    takenFirst = -1;
    takings = 0;
    for (Places each : places) {
      each.clear();
    }
  }

  /**
   * Begins with a slot of a result.
   *
   * @param itsFrom the first bead of the sentence, as far as it is looked at
   * @param itsTo the last one
   * @param itsKind the key of the kind of the result
   * @param filledBefore the candidate bead that filled the slot of the result before, or -1 for
   *     none, -2 where nothing is before
   * @param known what is known of the name of the result: the code of its bead
   */
  void begin(
      Decision asked,
      int itsQuantity,
      int itsFrom,
      int itsTo,
      long itsKind,
      int filledBefore,
      long known,
      Features into) {
    f = into;
    f.begin(asked);
    slot = asked;
    quantity = itsQuantity;
    bead = scene.beadOf[itsQuantity];
    from = itsFrom;
    to = itsTo;
    opening = scene.opening(bead);
    unit = scene.code[bead];
    kind = itsKind;
    previous = filledBefore;
    context = known;
  }

  /** Notes what the result at hand measures: the last word of its name, or a constant. */
  void measures(long name) {
    measured = name;
    measuredCluster = CorpusOdds.clusterOf(name);
  }

  /** Notes which bead filled the slot at hand, or -1. */
  void took(int filled) {
    placesOf(slot).note(scene, bead, filled);
    if (slot == Decision.DATASET && filled >= 0) {
      if (taken >= 0 && !isSame(taken, filled)) {
        takings++;
      }
      taken = filled;
      takenFirst = takenFirst < 0 ? filled : takenFirst;
    }
  }

  private Places placesOf(Decision asked) {
    return places[asked.ordinal() - Decision.NAME.ordinal()];
  }

  /** Describes the slot that stays empty. */
  void none() {
    f.candidate();
    f.add(NOTHING);
    f.add(NOTHING, kind);
    f.add(NOTHING, unit, kind);
    f.add(NOTHING_AROUND, scene.codeNear(bead - 1, bead), scene.codeNear(bead + 1, bead));
    f.add(NOTHING_AROUND, scene.codeNear(bead - 2, bead), scene.codeNear(bead - 1, bead), kind);
    f.add(NOTHING_AROUND, kind, scene.codeNear(bead + 1, bead), scene.codeNear(bead + 2, bead));
    boolean metric = false;
    boolean data = false;
    boolean named = false;
    for (int at = from; at <= to; at++) {
      long code = scene.code[at];
      metric |= code == WordClass.METRIC.key;
      data |= code == WordClass.DATA.key;
      named |= code == Scene.NAMED;
    }
    f.add(NOTHING_HAS, metric ? YES : NO, data ? YES : NO, named ? YES : NO);
    f.add(NOTHING_HAS, metric ? YES : NO, kind);
    int last = scene.quantities.lastToken(quantity);
    f.add(NOTHING_HAS, scene.tokens.key(last + 1));
    f.add(
        NOTHING_SAME,
        previous == -2 ? OTHER : previous == -1 ? YES : NO,
        series.link(quantity).key);
    if (slot == Decision.DATASET) {
      noneEvaluated();
    }
  }

  /** Describes speed, which a bead that tells of fast and slow speaks for. */
  void speed(int fast) {
    f.candidate();
    f.add(FAST);
    f.add(FAST, kind);
    f.add(FAST, unit, fast < bead ? BEFORE : AFTER, Surroundings.bucket(fast - bead));
    f.add(FAST, scene.tokens.key(scene.first[fast]));
    f.add(FAST, kind, fast < bead ? BEFORE : AFTER);
    f.add(FAST, scene.codeNear(bead + 1, bead), unit);
  }

  /**
   * Describes a stretch of a phrase.
   *
   * @param at the bead of the phrase
   * @param first the first token of the stretch
   * @param last its last token
   */
  void candidate(Source source, int at, int first, int last) {
    f.candidate();
    wordBefore = scene.wordBefore(at);
    cluster = scene.cluster(last);
    measure = WordClass.MEASURE.in(scene.classes[last]) ? YES : NO;
    long itself = keyOf(source, at, first, last);
    if (!f.recall(itself)) {
      itself(source, at, first, last);
      f.remember(itself);
    }
    long same = previous == -2 ? OTHER : isSame(previous, at) ? YES : NO;
    f.add(SAME, same, series.link(quantity).key);
    f.add(SAME, same, source.key);
    align(at);
    if (slot == Decision.DATASET) {
      f.add(SAME, same, source.key, kind);
      f.add(CLUSTER, MATCH, measuredCluster, cluster);
      f.add(CLUSTER, MATCH, measuredCluster, scene.cluster(first));
      f.add(CLUSTER, MATCH, measuredCluster, scene.code[at], source.key);
      evaluated(source, at);
    }
    if (source == Source.EARLIER) {
      int back = scene.sentence[bead] - scene.sentence[at];
      f.add(SENTENCES, Surroundings.bucket(back));
      f.add(SENTENCES_CODE, Surroundings.bucket(back), scene.code[at]);
    } else {
      way(source, at);
    }
  }

  /** One key for all that {@link #itself} looks at. */
  private long keyOf(Source source, int at, int first, int last) {
    long stretch = Symbols.mix(Symbols.mix(Symbols.mix(source.key, at), first), last);
    return Symbols.mix(Symbols.mix(Symbols.mix(slot.key, stretch), kind), unit);
  }

  /** What can be told of a stretch without its place: the same for numbers of a kind and unit. */
  private void itself(Source source, int at, int first, int last) {
    Tokens tokens = scene.tokens;
    long code = scene.code[at];
    long head = tokens.key(last);
    f.add(SOURCE, source.key);
    f.add(SOURCE_KIND, source.key, kind);
    f.add(CODE, code, source.key);
    f.add(CODE, code, kind);
    f.add(HEAD, head);
    f.add(HEAD_KIND, head, kind);
    f.add(HEAD_UNIT, head, unit);
    clusters(source, first, last);
    f.add(FIRST, tokens.key(first));
    f.add(LENGTH, Surroundings.bucket(last - first), source.key);
    look(source, at, first, last);
    if (source == Source.EARLIER) {
      f.add(BEFORE_PHRASE, source.key, wordBefore, code);
    }
  }

  /** Tells more of the candidate that was described last: what it was cut by. */
  void cut(long by) {
    f.add(CUT, by);
  }

  /** Tells more of the candidate that was described last: what it was cut by, and what that is. */
  void cut(long by, long of) {
    f.add(CUT, by, of);
  }

  /** How much speaks for some name: in the sentence, and before it. */
  private void noneEvaluated() {
    sentenceBest = Integer.MIN_VALUE;
    pointsBack = false;
    for (int at = from; at <= to; at++) {
      int name = mentions.nameOf(at);
      if (name >= 0) {
        sentenceBest = Math.max(sentenceBest, mentions.margin(name));
      } else {
        pointsBack |= scene.code[at] == WordClass.DATA.key;
      }
    }
    earlierBest = mentions.bestBefore(from);
    earlierSure = mentions.sureBefore(from);
    long hereStep = Evaluated.step(sentenceBest);
    long beforeStep = Evaluated.step(earlierBest);
    long some = few(earlierSure);
    f.add(SENTENCE_HAS, hereStep);
    f.add(SENTENCE_HAS, hereStep, kind);
    f.add(EARLIER_HAS, beforeStep, some);
    f.add(EARLIER_HAS, beforeStep, some, kind);
    f.add(EARLIER_HAS, beforeStep, hereStep);
    long back = pointsBack ? YES : NO;
    f.add(NOTHING_NAME, context);
    f.add(NOTHING_NAME, context, kind);
    f.add(NOTHING_NAME, context, beforeStep, some);
    f.add(NOTHING_NAME, scene.code[bead], kind, beforeStep);
    f.add(NOTHING_NAME, back, some, hereStep);
    f.add(NOTHING_WORD, measured);
    f.add(NOTHING_WORD, measured, kind);
    f.add(NOTHING_WORD, measured, hereStep);
    f.add(NOTHING_WORD, measured, beforeStep);
    f.add(CLUSTER, NOTHING_WORD, measuredCluster, kind);
    f.add(CLUSTER, NOTHING_WORD, measuredCluster, hereStep);
    f.add(CLUSTER, NOTHING_WORD, measuredCluster, beforeStep);
    f.add(NOTHING_TAKEN, takenSoFar());
    f.add(NOTHING_TAKEN, takenSoFar(), hereStep);
    f.add(NOTHING_TAKEN, takenSoFar(), beforeStep, kind);
  }

  private void clusters(Source source, int first, int last) {
    f.add(CLUSTER, HEAD, cluster);
    f.add(CLUSTER, HEAD, cluster, kind);
    f.add(CLUSTER, HEAD, cluster, unit);
    f.add(CLUSTER, HEAD, cluster, source.key);
    f.add(CLUSTER, FIRST, scene.cluster(first));
    f.add(CLUSTER, BEFORE_PHRASE, wordBefore, cluster);
    f.add(CLUSTER, BEYOND, scene.cluster(last + 1), source.key);
    f.add(CLUSTER, ARTICLE, scene.cluster(first - 1), source.key);
  }

  private void look(Source source, int at, int first, int last) {
    Tokens tokens = scene.tokens;
    if (slot == Decision.NAME) {
      f.add(MEASURE, measure, source.key);
      f.add(MEASURE, measure, scene.code[at], kind);
      f.add(MEASURE, measure, scene.code[at], unit);
      f.add(MEASURE, measure, wordBefore);
      if (names.entryOf(tokens, first, last) >= 0) {
        f.add(KNOWN, source.key);
        f.add(KNOWN, kind);
      }
    }
    long known = mentions.known(at);
    f.add(KNOWN_AS, known, source.key);
    f.add(KNOWN_AS, known, scene.code[at], kind);
    f.add(KNOWN_AS, known, wordBefore);
    profile(source, at);
    long odds = CorpusOdds.ofHead(tokens.key(scene.ref[at] < 0 ? last : scene.ref[at]));
    f.add(LOG_ODDS, odds, source.key);
    f.add(LOG_ODDS, odds, scene.code[at], kind);
    boolean named = false;
    boolean caps = false;
    boolean digit = false;
    for (int token = first; token <= last; token++) {
      named |= scene.isNameLike(token) && token > scene.sentences.firstToken(scene.sentence[at]);
      caps |= tokens.isAllCaps(token) || tokens.isMixedCase(token);
      digit |= tokens.isNumber(token) || tokens.hasDigit(token);
    }
    long look = Surroundings.count((named ? 1 : 0) + (caps ? 2 : 0) + (digit ? 4 : 0));
    f.add(LOOK, look, source.key);
    f.add(LOOK, look, scene.code[at]);
    f.add(LOOK_WAY, look, wordBefore);
    f.add(BEFORE_PHRASE, wordBefore, source.key);
    int article = scene.first[at] - 1;
    f.add(
        ARTICLE,
        article >= 0 && WordClass.DET.in(scene.classes[article]) ? tokens.key(article) : NO,
        source.key);
    if (slot == Decision.DATASET) {
      judged(source, at);
      long data = scene.lastIn(at, WordClass.DATA.bit, NO);
      f.add(DATA_WORD, data, source.key);
      f.add(DATA_WORD, data == NO ? NO : YES, look, source.key);
      f.add(POSITION, Surroundings.bucket(at - firstBead(at)), wordBefore, source.key);
      earlierVerb(at, source);
    }
  }

  /** How surely the name in a phrase is what was measured on. */
  private void judged(Source source, int at) {
    int name = mentions.nameOf(at);
    if (name < 0) {
      f.add(EVALUATED, NO, source.key);
      return;
    }
    long step = Evaluated.step(mentions.margin(name));
    f.add(WORD, Mentions.keyOf(scene, at));
    f.add(EVALUATED, step, source.key);
    f.add(EVALUATED, step, source.key, kind);
    f.add(EVALUATED, step, source.key, scene.code[at]);
  }

  /** The same beside the other names of the text, and what the results before took. */
  private void evaluated(Source source, int at) {
    int name = mentions.nameOf(at);
    if (name < 0) {
      return;
    }
    int margin = mentions.margin(name);
    long step = Evaluated.step(margin);
    boolean earlier = source == Source.EARLIER;
    long best = margin >= (earlier ? earlierBest : sentenceBest) ? YES : NO;
    f.add(BEST, best, source.key);
    f.add(BEST, best, step, source.key);
    long same = isSame(taken, at) ? YES : isSame(takenFirst, at) ? MATCH : NO;
    f.add(TAKEN, same, takenSoFar(), source.key);
    f.add(TAKEN, same, step, source.key);
    f.add(TAKEN, same, takenSoFar(), best, source.key);
    if (earlier) {
      long sure = few(earlierSure);
      f.add(CARRIED_WORD, measured, best);
      f.add(CARRIED_WORD, measured, best, sure);
      f.add(CARRIED_WORD, measured, step);
      f.add(CLUSTER, CARRIED_WORD, measuredCluster, best);
      f.add(CLUSTER, CARRIED_WORD, measuredCluster, step);
      f.add(BEST, best, sure, kind);
      f.add(BEST, step, best, sure);
      f.add(BEST, step, best, Evaluated.step(sentenceBest));
      long back = pointsBack ? YES : NO;
      f.add(CARRIED, context, step, best);
      f.add(CARRIED, context, sure, best, kind);
      f.add(CARRIED, back, step, best);
      f.add(CARRIED, back, sure, Evaluated.step(sentenceBest));
      f.add(CARRIED, Surroundings.bucket(scene.lists.size[at]), step, best);
    }
  }

  /** How many data sets the results before took, none to many. */
  private long takenSoFar() {
    return Surroundings.count(taken < 0 ? 0 : 1 + Math.min(2, takings));
  }

  /** How many, up to three and more. */
  private static long few(int names) {
    return Surroundings.count(Math.min(3, names));
  }

  private boolean isSame(int previous, int at) {
    return previous == at
        || previous >= 0
            && mentions.nameOf(previous) >= 0
            && mentions.nameOf(previous) == mentions.nameOf(at);
  }

  private int firstBead(int at) {
    int first = at;
    while (scene.near(first - 1, at) && at - first < 24) {
      first--;
    }
    return first;
  }

  private void earlierVerb(int at, Source source) {
    for (int b = at - 1; scene.near(b, at) && at - b < 6; b--) {
      if (scene.is(b, Bead.VERB) || scene.is(b, Bead.CHANGE)) {
        f.add(ITS_VERB, scene.tokens.key(scene.first[b]), source.key);
        f.add(CLUSTER, ITS_VERB, scene.cluster(scene.first[b]), wordBefore);
        f.add(ITS_VERB, scene.code[b], Surroundings.bucket(at - b), source.key);
        return;
      }
    }
    f.add(ITS_VERB, NO, source.key);
  }

  private void profile(Source source, int at) {
    int name = mentions.nameOf(at);
    if (name < 0) {
      f.add(PROFILE, NO, source.key);
      return;
    }
    long key = Mentions.keyOf(scene, at);
    int profile = mentions.profile(name);
    for (int bit = 0; bit < Mentions.BITS; bit++) {
      if ((profile & 1 << bit) != 0) {
        f.add(PROFILE, Surroundings.count(bit), source.key);
      }
    }
    f.add(PROFILES, Surroundings.count(profile & 15), Surroundings.count(profile >> 4), source.key);
    f.add(PROFILES, Surroundings.count(profile & 7), source.key);
    long odds = CorpusOdds.ofName(key);
    long dataOdds = CorpusOdds.ofData(key);
    f.add(NAME_ODDS, CorpusOdds.DATA, dataOdds, source.key);
    f.add(NAME_ODDS, odds, source.key);
    f.add(NAME_ODDS, odds, Surroundings.count(profile & 7), source.key);
  }

  private void align(int at) {
    int size = series.length[quantity];
    if (size < 2 || scene.lists.size[at] < 2) {
      f.add(ALIGN, NO, size < 2 ? NO : YES);
      return;
    }
    boolean same = scene.sentence[at] == scene.sentence[bead];
    long answer =
        scene.lists.size[at] != size
            ? OTHER
            : scene.lists.place[at] == series.place[quantity] ? MATCH : NO;
    f.add(ALIGN, answer, same ? at < bead ? BEFORE : AFTER : OTHER, YES);
    f.add(ALIGN, answer, scene.code[at]);
  }

  private void way(Source source, int at) {
    long code = scene.code[at];
    boolean before = at < bead;
    long side = before ? BEFORE : AFTER;
    parallel(source, at, side);
    int near = before ? at + 1 : bead + 1;
    int far = before ? bead : at;
    int numbers = 0;
    int metrics = 0;
    int phrases = 0;
    int verbs = 0;
    long verb = NO;
    for (int b = near; b < far; b++) {
      if (scene.is(b, Bead.QUANTITY)) {
        numbers++;
      } else if (scene.is(b, Bead.PHRASE)) {
        phrases++;
        if (scene.code[b] == WordClass.METRIC.key) {
          metrics++;
        }
      } else if (scene.is(b, Bead.VERB)) {
        verbs++;
        if (verbs == 1) {
          verb = scene.cluster(scene.first[b]);
        }
      }
    }
    long distance = Surroundings.bucket(at - bead);
    int step = step(before);
    long one = scene.codeNear(bead + step, bead);
    f.add(NEAR, side, distance);
    f.add(NEAR, side, distance, code);
    f.add(NEAR, side, distance, kind);
    f.add(CLUSTER, NEAR, side, distance, cluster);
    f.add(CLUSTER, AT_NUMBER, side, one, cluster);
    f.add(CODE_NEAR, side, code, unit);
    f.add(CODE_NEAR, side, code, kind);
    if (slot == Decision.NAME) {
      f.add(MEASURE, NEAR, measure, side, distance);
      f.add(MEASURE, AT_NUMBER, side, one, measure);
      f.add(MEASURE, BETWEEN_METRICS, measure, side, Surroundings.count(Math.min(2, metrics)));
      wayNamed(MEASURE, side, near, far, measure);
    }
    wayNamed(WAY, side, near, far, NO);
    wayNamed(WAY_CODE, side, near, far, code);
    wayNamed(WAY_KIND, side, near, far, kind);
    long two = bead + 2 * step == at ? Scene.NONE : scene.codeNear(bead + 2 * step, bead);
    f.add(AT_NUMBER, side, bead + step == at ? MATCH : one);
    f.add(AT_NUMBER, side, bead + step == at ? MATCH : one, kind, code);
    f.add(AT_NUMBER2, side, bead + step == at ? MATCH : one, two);
    f.add(AT_NUMBER2, side, bead + step == at ? MATCH : one, distance, code);
    long first = scene.codeNear(at - step, bead);
    f.add(AT_PHRASE, side, at - step == bead ? MATCH : first);
    f.add(AT_PHRASE, side, at - step == bead ? MATCH : first, code, kind);
    f.add(
        AT_PHRASE2, side, at - step == bead ? MATCH : first, scene.codeNear(at + step, bead), code);
    f.add(BEYOND, side, scene.codeNear(at + step, bead), code);
    f.add(BEYOND, side, scene.codeNear(at + step, bead), kind);
    f.add(BETWEEN, side, Surroundings.count(Math.min(3, numbers)), code);
    f.add(BETWEEN, side, Surroundings.count(Math.min(3, numbers)), series.link(quantity).key);
    f.add(BETWEEN_METRICS, side, Surroundings.count(Math.min(2, metrics)), code);
    f.add(BETWEEN_PHRASES, side, Surroundings.count(Math.min(4, phrases)), code);
    f.add(VERBS_BETWEEN, side, Surroundings.count(Math.min(3, verbs)), source.key);
    f.add(VERBS_BETWEEN, side, Surroundings.count(Math.min(3, verbs)), wordBefore);
    f.add(CLUSTER, VERBS_BETWEEN, side, verb, code);
    f.add(CLUSTER, VERBS_BETWEEN, side, verb, kind);
    f.add(CLUSTER, VERBS_BETWEEN, side, verb, cluster);
    if (slot == Decision.DATASET) {
      contrast(source, at, side);
      wayEvaluated(source, at, near, far, numbers, phrases);
    }
    if (opening >= 0) {
      long place = at == opening - 1 ? MATCH : at > opening ? YES : NO;
      f.add(BRACKET, place, side, code);
      f.add(BRACKET, place, distance, side);
    }
  }

  /** How surely the candidate and those between it and the number are what was measured on. */
  private void wayEvaluated(Source source, int at, int near, int far, int numbers, int phrases) {
    boolean before = at < bead;
    long side = before ? BEFORE : AFTER;
    int beside = bead + step(before);
    long distance = Surroundings.bucket(at - bead);
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
    long others = Surroundings.count(Math.min(2, between));
    f.add(BETWEEN_SURE, others, sure, side);
    f.add(BETWEEN_SURE, others, sure, side, preposition);
    f.add(BETWEEN_SURE, others, sure, Surroundings.count(Math.min(3, numbers)), side);
    f.add(EVALUATED_WAY, sure, side, preposition);
    f.add(EVALUATED_WAY, sure, side, distance);
    f.add(EVALUATED_WAY, sure, side, Surroundings.count(Math.min(3, numbers)), preposition);
    f.add(EVALUATED_WAY, sure, side, Surroundings.count(Math.min(4, phrases)), distance);
    f.add(
        EVALUATED_WAY,
        sure,
        side,
        beside == at ? MATCH : scene.codeNear(beside, bead),
        preposition);
    f.add(EVALUATED_WAY, sure, side, kind, preposition);
    f.add(EVALUATED_WAY, context, side, preposition, sure);
  }

  /** Whether the results before had theirs at the same place: "recall of 3 and speed of 4". */
  private void parallel(Source source, int at, long side) {
    long answer = placesOf(slot).parallel(scene, bead, at);
    f.add(PARALLEL, answer, source.key);
    f.add(PARALLEL, answer, series.link(quantity).key);
    f.add(PARALLEL, answer, side, Surroundings.bucket(at - bead));
    f.add(PARALLEL, answer, side, scene.code[at]);
  }

  /** Whether other results have phrases of their own like it: "3 for A and 4 for B". */
  private void contrast(Source source, int at, long side) {
    long answer = contrast.inSentence(quantity, at);
    f.add(CONTRAST, answer, source.key, side);
    f.add(CONTRAST, answer, side, wordBefore);
    f.add(CONTRAST, answer, side, scene.code[at]);
    f.add(CONTRAST, answer, kind, scene.code[at]);
    f.add(CLUSTER, CONTRAST, answer, cluster);
    long front = contrast.inFront(at);
    f.add(CONTRAST, FIRST, front);
    f.add(CONTRAST, FIRST, front, wordBefore);
    f.add(CONTRAST, FIRST, front, scene.code[at]);
  }

  private static int step(boolean before) {
    return before ? -1 : 1;
  }

  private void wayNamed(long template, long side, int near, int far, long with) {
    switch (far - near) {
      case 0 -> f.add(template, side, with);
      case 1 -> f.add(template, side, scene.code[near], with);
      case 2 -> f.add(template, side, scene.code[near], scene.code[near + 1], with);
      case 3 ->
          f.add(template, side, scene.code[near], scene.code[near + 1], scene.code[near + 2], with);
      default -> {}
    }
  }
}
