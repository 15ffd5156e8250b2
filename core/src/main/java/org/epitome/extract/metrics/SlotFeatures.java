package org.epitome.extract.metrics;

import org.epitome.extract.metrics.Candidates.Source;
import org.epitome.text.Quantities.UnitType;

/**
 * Describes what could fill a slot of a result: at a first look by itself ({@link PhraseFeatures})
 * and by how far off it is; if that puts it on the {@link Shortlist}, also by what the results
 * before took, and by the way from it to the number ({@link WayFeatures}).
 */
final class SlotFeatures {
  private static final long ALIGN = Symbols.of("align");
  private static final long SAME = Symbols.of("same");
  private static final long NOTHING = Symbols.of("nothing");
  private static final long NOTHING_AROUND = Symbols.of("nothing-around");
  private static final long NOTHING_HAS = Symbols.of("nothing-has");
  private static final long UNIT_WORD = Symbols.of("unit-word");
  private static final long CUT = Symbols.of("cut");
  private static final long CARRIED = Symbols.of("carried");
  private static final long NOTHING_SAME = Symbols.of("nothing-same");
  private static final long FAST = Symbols.of("fast");
  private static final long CLUSTER = Symbols.of("cluster");
  private static final long BEST = Symbols.of("best");
  private static final long EARLIER_HAS = Symbols.of("earlier-has");
  private static final long NOTHING_TAKEN = Symbols.of("nothing-taken");
  private static final long TAKEN = Symbols.of("taken");
  private static final long BEFORE = Symbols.of("<");
  private static final long AFTER = Symbols.of(">");
  private static final long YES = Symbols.YES;
  private static final long NO = Symbols.NO;
  private static final long OTHER = Symbols.of("other");
  private static final long TITLE = Symbols.of("title");
  private static final long MATCH = Symbols.of("match");

  private final Scene scene;
  private final Series series;
  private final Headline headline;
  private final Mentions mentions;
  private final PhraseFeatures phrase;
  private final WayFeatures way;
  private Features f = new Features();

  // what is asked: a slot of a quantity, which stands on a bead of a sentence
  private Decision slot = Decision.NAME;
  private int quantity;
  private int bead;
  private int from;
  private int to;
  private boolean sharedOut;
  private long unit;

  /** The cluster of the unit that is given as printed ("ms", "FPS"), or a constant. */
  private long unitWord;

  private long kind;
  private int previous;
  private long context = Scene.NONE;

  /** The cluster of the last word of the name of the result, or of a constant. */
  private long measuredCluster = Scene.NONE;

  /** The data sets that results of the text took: the last, the first, how often it changed. */
  private int taken = -1;

  private int takenFirst = -1;
  private int takings;

  // how surely names were measured on: in the sentence, and before it
  private int sentenceBest;
  private boolean pointsBack;
  private int earlierBest;
  private int earlierSure;

  SlotFeatures(
      MetricNames names, Scene scene, Series series, Headline headline, Mentions mentions) {
    this.scene = scene;
    this.series = series;
    this.headline = headline;
    this.mentions = mentions;
    phrase = new PhraseFeatures(names, scene, mentions);
    way = new WayFeatures(scene, series, mentions);
  }

  /**
   * Begins with the results of a text: none has taken anything.
   *
   * @param results which quantities are results
   */
  void beginResults(boolean[] results) {
    way.beginResults(results);
    taken = -1;
    takenFirst = -1;
    takings = 0;
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
    sharedOut = series.length[quantity] > 1 && scene.saysRespectively(bead);
    unit = scene.code[bead];
    kind = itsKind;
    previous = filledBefore;
    context = known;
    unitWord = unitWord();
    phrase.begin(slot, kind, unit, unitWord, into);
    way.begin(slot, quantity, kind, into);
  }

  private long unitWord() {
    int lender = scene.quantities.unitLender(quantity);
    return lender >= 0 && scene.quantities.unitType(lender) == UnitType.LITERAL
        ? scene.cluster(scene.quantities.unitFirstToken(lender))
        : NO;
  }

  /** Whether the quantity stands in a list that "respectively" shares out. */
  boolean isSharedOut() {
    return sharedOut;
  }

  /** Notes what the result at hand measures: the last word of its name, or a constant. */
  void measures(long name) {
    measuredCluster = CorpusOdds.clusterOf(name);
  }

  /** Notes which bead filled the slot at hand, or -1. */
  void took(int filled) {
    way.took(filled);
    if (slot == Decision.DATASET && filled >= 0) {
      if (taken >= 0 && !isSame(taken, filled)) {
        takings++;
      }
      taken = filled;
      takenFirst = takenFirst < 0 ? filled : takenFirst;
    }
  }

  /** Describes the slot that stays empty. */
  void none() {
    f.candidate();
    f.add(NOTHING);
    f.add(NOTHING, unit, kind);
    if (slot == Decision.NAME && unitWord != NO) {
      f.add(NOTHING_HAS, UNIT_WORD, unitWord);
    }
    f.add(NOTHING_AROUND, scene.codeNear(bead - 2, bead), scene.codeNear(bead - 1, bead), kind);
    f.add(NOTHING_AROUND, kind, scene.codeNear(bead + 1, bead), scene.codeNear(bead + 2, bead));
    int last = scene.quantities.lastToken(quantity);
    f.add(NOTHING_HAS, scene.tokens.key(last + 1));
    if (slot == Decision.DATASET) {
      noneEvaluated();
    } else {
      f.add(NOTHING_AROUND, scene.codeNear(bead - 1, bead), scene.codeNear(bead + 1, bead));
      f.add(
          NOTHING_SAME,
          previous == -2 ? OTHER : previous == -1 ? YES : NO,
          series.link(quantity).key);
    }
  }

  /** Describes speed, which a bead that tells of fast and slow speaks for. */
  void speed(int fast) {
    f.candidate();
    f.add(FAST);
    f.add(FAST, kind);
    f.add(FAST, unit, fast < bead ? BEFORE : AFTER, Symbols.bucket(fast - bead));
    f.add(FAST, scene.tokens.key(scene.first[fast]));
    f.add(FAST, kind, fast < bead ? BEFORE : AFTER);
    f.add(FAST, scene.codeNear(bead + 1, bead), unit);
  }

  /**
   * Describes a stretch of a phrase at a first look: by itself, and how far it is from the number.
   *
   * @param at the bead of the phrase
   * @param first the first token of the stretch
   * @param last its last token
   */
  void candidate(Source source, int at, int first, int last) {
    f.candidate();
    phrase.describe(source, at, first, last);
    if (source != Source.EARLIER) {
      way.near(at, last);
    }
  }

  /** Describes the rest of a stretch that is on the shortlist. */
  void detail(Source source, int at, int first, int last) {
    phrase.detail(source, at, first, last);
    align(source, at);
    if (slot == Decision.DATASET) {
      f.add(CLUSTER, MATCH, measuredCluster, scene.cluster(last));
      f.add(CLUSTER, MATCH, measuredCluster, scene.cluster(first));
      f.add(CLUSTER, MATCH, measuredCluster, scene.code[at], source.key);
      evaluated(source, at);
    } else {
      long same = previous == -2 ? OTHER : isSame(previous, at) ? YES : NO;
      f.add(SAME, same, series.link(quantity).key);
      f.add(SAME, same, source.key);
    }
    if (source != Source.EARLIER) {
      way.describe(source, at, last);
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
    long before = Evaluated.step(earlierBest);
    f.add(EARLIER_HAS, before, few(earlierSure));
    f.add(EARLIER_HAS, before, Evaluated.step(sentenceBest));
    f.add(NOTHING_TAKEN, takenSoFar());
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
    long title = headline.says(Mentions.keyOf(scene, at));
    f.add(TITLE, title, step, source.key);
    f.add(TITLE, title, best, source.key);
    if (earlier) {
      long sure = few(earlierSure);
      f.add(BEST, best, sure, kind);
      f.add(BEST, step, best, sure);
      f.add(BEST, step, best, Evaluated.step(sentenceBest));
      long back = pointsBack ? YES : NO;
      f.add(CARRIED, context, step, best);
      f.add(CARRIED, back, step, best);
      f.add(CARRIED, Symbols.bucket(scene.lists.size[at]), step, best);
    }
  }

  /** How many data sets the results before took, none to many. */
  private long takenSoFar() {
    return Symbols.count(taken < 0 ? 0 : 1 + Math.min(2, takings));
  }

  /** How many, up to three and more. */
  private static long few(int names) {
    return Symbols.count(Math.min(3, names));
  }

  private boolean isSame(int previous, int at) {
    return previous == at
        || previous >= 0
            && mentions.nameOf(previous) >= 0
            && mentions.nameOf(previous) == mentions.nameOf(at);
  }

  private void align(Source source, int at) {
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
    if (slot == Decision.DATASET) {
      long told = sharedOut ? YES : NO;
      f.add(ALIGN, answer, told, source.key);
      f.add(ALIGN, answer, told, scene.code[scene.lists.last[at]]);
      f.add(ALIGN, answer, told, scene.wordBefore(scene.lists.lead[at]));
    }
  }
}
