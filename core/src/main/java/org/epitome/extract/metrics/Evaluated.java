package org.epitome.extract.metrics;

import org.epitome.extract.metrics.Scene.Bead;

/**
 * Judges each name of a text once, over all that the text does with it: is it a data set, a
 * benchmark or a task that the results were measured on? What a result takes for its data set rests
 * on it, since a text names the set once and reports on it many sentences later.
 */
final class Evaluated {
  private static final long BIAS = Symbols.of("bias");
  private static final long DOES = Symbols.of("does");
  private static final long ODDS = Symbols.of("odds");
  private static final long LEAD = Symbols.of("lead");
  private static final long RESULT = Symbols.of("result");
  private static final long ENDS = Symbols.of("ends");
  private static final long SHAPE = Symbols.of("shape");
  private static final long CLUSTER = Symbols.of("cluster");
  private static final long WORD = Symbols.of("word");
  private static final long LAST_WORD = Symbols.of("last-word");
  private static final long BEFORE = Symbols.of("before");
  private static final long AFTER = Symbols.of("after");
  private static final long DATA = Symbols.of("data");
  private static final long TALK = Symbols.of("talk");
  private static final long NUMBERS = Symbols.of("numbers");
  private static final long LOOK = Symbols.of("look");
  private static final long KNOWN_AS = Symbols.of("known-as");
  private static final long TITLE = Symbols.of("title");
  private static final long MENTIONS = Symbols.of("mentions");

  /** How many mentions of a name are told of. */
  private static final int MOST_MENTIONS = 8;

  private static final int[] STEPS = {-4000, -2500, -1500, -700, 0, 700, 1500, 2500, 4000};

  private final Scene scene;
  private final Headline headline;
  private final Mentions mentions;
  private boolean[] results = new boolean[0];
  private final NameLetters letters = new NameLetters();

  Evaluated(Scene scene, Headline headline, Mentions mentions) {
    this.scene = scene;
    this.headline = headline;
    this.mentions = mentions;
  }

  /**
   * Judges all names.
   *
   * @param results which quantities are results
   */
  void judge(boolean[] results, Chooser chooser, Features f) {
    this.results = results;
    int rivals = 0;
    for (int name = 0; name < mentions.size; name++) {
      rivals += isRival(name) ? 1 : 0;
    }
    for (int name = 0; name < mentions.size; name++) {
      f.begin(Decision.EVALUATED);
      f.candidate();
      itself(name, rivals - (isRival(name) ? 1 : 0), f);
      if (!f.isDecided()) {
        rest(name, f);
      }
      f.candidate();
      mentions.judge(name, chooser.margin(name, f));
    }
  }

  private boolean isRival(int name) {
    return (mentions.profile(name) & (Mentions.ON | Mentions.DATA)) != 0;
  }

  /** Describes the name by itself and over all mentions, which settles most questions. */
  private void itself(int name, int rivals, Features f) {
    int first = mentions.firstMention(name);
    long key = Mentions.keyOf(scene, first);
    int profile = mentions.profile(name);
    f.add(BIAS);
    for (int bit = 0; bit < Mentions.BITS; bit++) {
      if ((profile & 1 << bit) != 0) {
        f.add(DOES, Symbols.count(bit));
        for (int other = bit + 1; other < Mentions.BITS; other++) {
          if ((profile & 1 << other) != 0) {
            f.add(DOES, Symbols.count(bit), Symbols.count(other));
          }
        }
      }
    }
    long odds = CorpusOdds.ofName(key);
    f.add(ODDS, odds);
    f.add(ODDS, odds, Symbols.count(profile & 7));
    long dataOdds = CorpusOdds.ofData(key);
    f.add(ODDS, DATA, dataOdds);
    f.add(ODDS, DATA, dataOdds, odds);
    f.add(ODDS, DATA, dataOdds, Symbols.count(profile & 7));
    long known = mentions.known(first);
    f.add(KNOWN_AS, known);
    f.add(KNOWN_AS, known, Symbols.count(profile & 7));
    f.add(KNOWN_AS, known, Symbols.count(profile & 15), Symbols.count(profile >> 4));
    f.add(KNOWN_AS, known, odds);
    f.add(KNOWN_AS, known, Symbols.count(Math.min(4, rivals)));
    long title = headline.says(key);
    f.add(TITLE, title, Symbols.count(profile & 15));
    f.add(TITLE, title, known);
    f.add(TITLE, title, Symbols.count(Math.min(4, rivals)));
    f.add(CLUSTER, WORD, CorpusOdds.clusterOf(key));
    int count = 0;
    for (int bead = first; bead >= 0; bead = mentions.nextMention(bead)) {
      count++;
      if (count <= MOST_MENTIONS) {
        numbers(bead, f);
      }
    }
    f.add(MENTIONS, Symbols.bucket(count));
    f.add(MENTIONS, Symbols.bucket(count), Symbols.count(profile & 7));
  }

  /** Describes the letters of the name, and each of its mentions. */
  private void rest(int name, Features f) {
    int first = mentions.firstMention(name);
    letters(first, f);
    int count = 0;
    for (int bead = first; bead >= 0 && count < MOST_MENTIONS; bead = mentions.nextMention(bead)) {
      count++;
      mention(bead, f);
    }
  }

  private void letters(int bead, Features f) {
    letters.read(scene, scene.nameIn(bead));
    f.add(ENDS, letters.ending(2, f));
    f.add(ENDS, letters.ending(3, f));
    f.add(ENDS, letters.ending(4, f));
    f.add(SHAPE, letters.shape(f));
  }

  private void mention(int bead, Features f) {
    long prep = scene.codeNear(bead - 1, bead);
    long data = dataWord(bead);
    long known = mentions.known(bead);
    f.add(KNOWN_AS, BEFORE, known, scene.wordBefore(bead));
    int lead = scene.lists.lead[bead];
    long leading = scene.wordBefore(lead);
    long next = scene.codeNear(bead + 1, bead);
    f.add(KNOWN_AS, LEAD, known, leading);
    f.add(KNOWN_AS, AFTER, known, next);
    long kind = scene.lists.dataWord[bead];
    long listed = lead == bead ? Symbols.NO : Symbols.YES;
    f.add(LEAD, leading, kind);
    f.add(LEAD, leading, listed);
    f.add(LEAD, leading, scene.codeNear(lead - 2, lead));
    f.add(LEAD, DATA, kind);
    f.add(LEAD, DATA, kind, listed);
    near(bead, lead, leading, f);
    f.add(DATA, data);
    f.add(AFTER, next);
    f.add(AFTER, next, prep);
    f.add(AFTER, next, scene.codeNear(bead + 2, bead));
    f.add(CLUSTER, LAST_WORD, scene.cluster(scene.ref[bead]));
    f.add(CLUSTER, BEFORE, scene.cluster(scene.first[bead] - 1));
    talk(bead, f);
    f.add(LOOK, look(bead), prep);
  }

  /** The results of the sentence: how far they are, and on which side. */
  private void near(int bead, int lead, long leading, Features f) {
    long after = Symbols.NO;
    for (int b = bead + 1; scene.near(b, bead) && b - bead < 24; b++) {
      if (scene.isResult(b, results)) {
        after = Symbols.bucket(b - bead);
        break;
      }
    }
    long before = Symbols.NO;
    for (int b = lead - 1; scene.near(b, bead) && lead - b < 24; b--) {
      if (scene.isResult(b, results)) {
        before = Symbols.bucket(lead - b);
        break;
      }
    }
    f.add(RESULT, before, after);
    f.add(RESULT, BEFORE, before, leading);
    f.add(RESULT, AFTER, after, leading);
    f.add(RESULT, AFTER, after, scene.codeNear(bead + 1, bead));
    f.add(RESULT, scene.code[bead], before, after);
  }

  private long dataWord(int bead) {
    return scene.lastIn(bead, WordClass.DATA.bit | WordClass.TASK.bit, Symbols.NO);
  }

  /** How many numbers the sentence has. */
  private void numbers(int bead, Features f) {
    int numbers = 0;
    int sentence = scene.sentence[bead];
    for (int b = sentenceStart(bead);
        b < scene.size && scene.sentence[b] == sentence && b - bead < 60 && numbers < 3;
        b++) {
      if (scene.is(b, Bead.QUANTITY)) {
        numbers++;
      }
    }
    long many = Symbols.count(numbers);
    f.add(NUMBERS, many, scene.codeNear(bead - 1, bead));
    f.add(NUMBERS, many, dataWord(bead) == Symbols.NO ? Symbols.NO : Symbols.YES);
  }

  /** What the sentence talks about before: experiments, or what others have done. */
  private void talk(int bead, Features f) {
    int shown = 0;
    for (int b = sentenceStart(bead); b < bead && shown < 6; b++) {
      if (scene.is(b, Bead.PHRASE) || scene.is(b, Bead.VERB)) {
        shown++;
        int word = scene.is(b, Bead.PHRASE) ? scene.ref[b] : scene.first[b];
        f.add(CLUSTER, TALK, scene.cluster(word));
      }
    }
  }

  private int sentenceStart(int bead) {
    int from = bead;
    while (from > 0 && scene.sentence[from - 1] == scene.sentence[bead] && bead - from < 60) {
      from--;
    }
    return from;
  }

  private long look(int bead) {
    boolean caps = false;
    boolean digit = false;
    boolean mixed = false;
    int words = 0;
    for (int token = scene.first[bead]; token <= scene.last[bead]; token++) {
      caps |= scene.tokens.isAllCaps(token);
      mixed |= scene.tokens.isMixedCase(token);
      digit |= scene.tokens.isNumber(token) || scene.tokens.hasDigit(token);
      words += scene.tokens.isWord(token) ? 1 : 0;
    }
    return Symbols.count((caps ? 1 : 0) + (mixed ? 2 : 0) + (digit ? 4 : 0) + (words > 1 ? 8 : 0));
  }

  /** How surely a name was measured on, in steps. */
  static long step(int margin) {
    int step = 0;
    for (int bound : STEPS) {
      step += margin > bound ? 1 : 0;
    }
    return Symbols.count(step);
  }
}
