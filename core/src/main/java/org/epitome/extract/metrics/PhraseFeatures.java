package org.epitome.extract.metrics;

import org.epitome.extract.metrics.Candidates.Source;
import org.epitome.extract.metrics.Scene.Bead;
import org.epitome.text.Tokens;

/**
 * Describes a stretch of a phrase by itself, wherever the number stands: its words, how it looks,
 * what is known of it, and what the text says of it elsewhere.
 */
final class PhraseFeatures {
  private static final long BEFORE_PHRASE = Symbols.of("before-phrase");
  private static final long BEYOND = Symbols.of("beyond");
  private static final long CODE = Symbols.of("code");
  private static final long HEAD = Symbols.of("head");
  private static final long HEAD_UNIT = Symbols.of("head-unit");
  private static final long UNIT_WORD = Symbols.of("unit-word");
  private static final long FIRST = Symbols.of("first");
  private static final long KNOWN = Symbols.of("known");
  private static final long KNOWN_AS = Symbols.of("known-as");
  private static final long ARTICLE = Symbols.of("article");
  private static final long LOOK = Symbols.of("look");
  private static final long LOOK_WAY = Symbols.of("look-way");
  private static final long SOURCE_KIND = Symbols.of("source-kind");
  private static final long ITS_VERB = Symbols.of("its-verb");
  private static final long CLUSTER = Symbols.of("cluster");
  private static final long LENGTH = Symbols.of("length");
  private static final long LOG_ODDS = Symbols.of("log-odds");
  private static final long EVALUATED = Symbols.of("evaluated");
  private static final long PROFILE = Symbols.of("profile");
  private static final long PROFILES = Symbols.of("profiles");
  private static final long POSITION = Symbols.of("position");
  private static final long NAME_ODDS = Symbols.of("name-odds");
  private static final long MEASURE = Symbols.of("measure");
  private static final long NO = Symbols.NO;

  private final MetricNames names;
  private final Scene scene;
  private final Mentions mentions;

  // what is asked: a slot of a result of a kind, with a unit
  private Features f = new Features();
  private Decision slot = Decision.NAME;
  private long kind;
  private long unit;

  /** The cluster of the unit that is given as printed, or a constant. */
  private long unitWord;

  PhraseFeatures(MetricNames names, Scene scene, Mentions mentions) {
    this.names = names;
    this.scene = scene;
    this.mentions = mentions;
  }

  /** Begins with a slot of a result. */
  void begin(Decision asked, long itsKind, long itsUnit, long itsUnitWord, Features into) {
    f = into;
    slot = asked;
    kind = itsKind;
    unit = itsUnit;
    unitWord = itsUnitWord;
  }

  /**
   * Describes a stretch of a phrase at the first look; what is the same for all numbers of a kind
   * and unit is weighed once for a text.
   *
   * @param at the bead of the phrase
   * @param first the first token of the stretch
   * @param last its last token
   */
  void describe(Source source, int at, int first, int last) {
    long itself = keyOf(source, at, first, last);
    if (!f.recall(itself)) {
      itself(source, at, first, last);
      f.remember(itself);
    }
  }

  /** One key for all that {@link #itself} looks at. */
  private long keyOf(Source source, int at, int first, int last) {
    long stretch = Symbols.mix(Symbols.mix(Symbols.mix(source.key, at), first), last);
    return Symbols.mix(Symbols.mix(Symbols.mix(slot.key, stretch), kind), unit);
  }

  /**
   * What is told of a stretch at the first look, without its place: the same for numbers of a kind
   * and unit.
   */
  private void itself(Source source, int at, int first, int last) {
    long cluster = scene.cluster(last);
    f.add(CODE, scene.code[at], source.key);
    f.add(CLUSTER, HEAD, cluster);
    f.add(CLUSTER, ARTICLE, scene.cluster(first - 1), source.key);
    if (slot != Decision.NAME) {
      f.add(CLUSTER, HEAD, cluster, source.key);
    }
    if (slot == Decision.DATASET) {
      data(source, at, first, last);
    } else {
      words(source, at, first, last);
    }
  }

  /** What tells the name of a result, and with what it is compared: the words. */
  private void words(Source source, int at, int first, int last) {
    f.add(CLUSTER, BEFORE_PHRASE, scene.wordBefore(at), scene.cluster(last));
    f.add(CLUSTER, BEYOND, scene.cluster(last + 1), source.key);
    f.add(CLUSTER, FIRST, scene.cluster(first));
    f.add(LENGTH, Symbols.bucket(last - first), source.key);
    Tokens tokens = scene.tokens;
    long head = tokens.key(scene.ref[at] < 0 ? last : scene.ref[at]);
    f.add(LOG_ODDS, CorpusOdds.ofHead(head), source.key);
    if (slot == Decision.NAME) {
      f.add(MEASURE, scene.measure(last), source.key);
      if (names.entryOf(tokens, first, last) >= 0) {
        f.add(KNOWN, source.key);
        f.add(KNOWN, kind);
      }
    } else {
      f.add(CODE, scene.code[at], kind);
      profile(source, at);
    }
  }

  /** What tells a data set: how it looks, where it stands, and whether it was measured on. */
  private void data(Source source, int at, int first, int last) {
    long wordBefore = scene.wordBefore(at);
    long look = look(at, first, last);
    f.add(LOOK, look, source.key);
    f.add(LOOK_WAY, look, wordBefore);
    f.add(ITS_VERB, itsVerb(at), source.key);
    if (source == Source.EARLIER) {
      f.add(BEFORE_PHRASE, source.key, wordBefore, scene.code[at]);
    }
    judged(source, at);
  }

  /** What the text does with the name in a phrase. */
  private void profile(Source source, int at) {
    int name = mentions.nameOf(at);
    if (name < 0) {
      f.add(PROFILE, NO, source.key);
      return;
    }
    int profile = mentions.profile(name);
    for (int bit = 0; bit < Mentions.BITS; bit++) {
      if ((profile & 1 << bit) != 0) {
        f.add(PROFILE, Symbols.count(bit), source.key);
      }
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
    f.add(EVALUATED, step, source.key);
    f.add(EVALUATED, step, source.key, kind);
    f.add(EVALUATED, step, source.key, scene.code[at]);
    long on = Symbols.count(mentions.profile(name) & 7);
    f.add(PROFILES, on, source.key);
    f.add(NAME_ODDS, CorpusOdds.ofName(Mentions.keyOf(scene, at)), on, source.key);
  }

  /** Describes the rest of a stretch, which only candidates on the shortlist are worth. */
  void detail(Source source, int at, int first, int last) {
    long code = scene.code[at];
    long head = scene.tokens.key(last);
    long cluster = scene.cluster(last);
    long known = mentions.known(at);
    long wordBefore = scene.wordBefore(at);
    f.add(HEAD, head);
    f.add(KNOWN_AS, known, source.key);
    f.add(KNOWN_AS, known, wordBefore);
    f.add(CLUSTER, HEAD, cluster, kind);
    f.add(CLUSTER, HEAD, cluster, unit);
    if (slot != Decision.BASELINE) {
      f.add(CODE, code, kind);
      profile(source, at);
    }
    if (slot == Decision.DATASET) {
      f.add(CLUSTER, BEFORE_PHRASE, wordBefore, cluster);
      f.add(CLUSTER, BEYOND, scene.cluster(last + 1), source.key);
      f.add(SOURCE_KIND, source.key, kind);
      f.add(LOOK, look(at, first, last), code);
      f.add(KNOWN_AS, known, code, kind);
      f.add(POSITION, Symbols.bucket(at - firstBead(at)), wordBefore, source.key);
      odds(source, at);
      return;
    }
    f.add(HEAD_UNIT, head, unit);
    f.add(FIRST, scene.tokens.key(first));
    if (slot == Decision.NAME) {
      long measure = scene.measure(last);
      if (unitWord != NO) {
        f.add(UNIT_WORD, cluster, unitWord);
        f.add(UNIT_WORD, code, unitWord);
      }
      f.add(CLUSTER, HEAD, cluster, source.key);
      f.add(MEASURE, measure, code, kind);
      f.add(MEASURE, measure, code, unit);
      f.add(MEASURE, measure, wordBefore);
    }
  }

  /** How often texts measure on the name in a phrase, and call it a data set. */
  private void odds(Source source, int at) {
    if (mentions.nameOf(at) >= 0) {
      long key = Mentions.keyOf(scene, at);
      f.add(NAME_ODDS, CorpusOdds.ofName(key), source.key);
      f.add(NAME_ODDS, CorpusOdds.DATA, CorpusOdds.ofData(key), source.key);
    }
  }

  private long look(int at, int first, int last) {
    Tokens tokens = scene.tokens;
    boolean named = false;
    boolean caps = false;
    boolean digit = false;
    for (int token = first; token <= last; token++) {
      named |= scene.isNameLike(token) && token > scene.sentences.firstToken(scene.sentence[at]);
      caps |= tokens.isAllCaps(token) || tokens.isMixedCase(token);
      digit |= tokens.isNumber(token) || tokens.hasDigit(token);
    }
    return Symbols.count((named ? 1 : 0) + (caps ? 2 : 0) + (digit ? 4 : 0));
  }

  private int firstBead(int at) {
    int first = at;
    while (scene.near(first - 1, at) && at - first < 24) {
      first--;
    }
    return first;
  }

  /** The verb before a phrase, if it is near. */
  private long itsVerb(int at) {
    for (int b = at - 1; scene.near(b, at) && at - b < 6; b--) {
      if (scene.is(b, Bead.VERB) || scene.is(b, Bead.CHANGE)) {
        return scene.tokens.key(scene.first[b]);
      }
    }
    return NO;
  }
}
