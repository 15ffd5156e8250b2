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
  private static final long BEGINS = Symbols.of("begins");
  private static final long ENDS = Symbols.of("ends");
  private static final long SHAPE = Symbols.of("shape");
  private static final long CLUSTER = Symbols.of("cluster");
  private static final long WORD = Symbols.of("word");
  private static final long LAST_WORD = Symbols.of("last-word");
  private static final long BEFORE = Symbols.of("before");
  private static final long AFTER = Symbols.of("after");
  private static final long VERB = Symbols.of("verb");
  private static final long DATA = Symbols.of("data");
  private static final long TALK = Symbols.of("talk");
  private static final long NUMBERS = Symbols.of("numbers");
  private static final long PLACE = Symbols.of("place");
  private static final long LOOK = Symbols.of("look");
  private static final long LIST = Symbols.of("list");
  private static final long BRACKET = Symbols.of("bracket");
  private static final long RIVALS = Symbols.of("rivals");
  private static final long KNOWN_AS = Symbols.of("known-as");
  private static final long TITLE = Symbols.of("title");
  private static final long MENTIONS = Symbols.of("mentions");

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
      describe(name, rivals - (isRival(name) ? 1 : 0), f);
      f.candidate();
      mentions.judge(name, chooser.margin(name, f));
    }
  }

  private boolean isRival(int name) {
    return (mentions.profile(name) & (Mentions.ON | Mentions.DATA)) != 0;
  }

  private void describe(int name, int rivals, Features f) {
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
    f.add(DOES, Symbols.count(profile & 15), Symbols.count(profile >> 4), BIAS);
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
    f.add(TITLE, title);
    f.add(TITLE, title, Symbols.count(profile & 15));
    f.add(TITLE, title, known);
    f.add(TITLE, title, Symbols.count(Math.min(4, rivals)));
    f.add(WORD, key);
    f.add(CLUSTER, WORD, CorpusOdds.clusterOf(key));
    letters(first, f);
    long others = Symbols.count(Math.min(4, rivals));
    f.add(RIVALS, others);
    f.add(RIVALS, others, Symbols.count(profile & 7));
    int count = 0;
    for (int bead = first; bead >= 0; bead = mentions.nextMention(bead)) {
      count++;
      if (count <= 8) {
        mention(bead, f);
      }
    }
    f.add(MENTIONS, Symbols.bucket(count));
    f.add(MENTIONS, Symbols.bucket(count), Symbols.count(profile & 7));
  }

  private void letters(int bead, Features f) {
    letters.read(scene, scene.nameIn(bead));
    long ending = letters.ending(2, f);
    long shape = letters.shape(f);
    f.add(BEGINS, letters.beginning(3, f));
    f.add(BEGINS, letters.beginning(4, f));
    f.add(ENDS, ending);
    f.add(ENDS, letters.ending(3, f));
    f.add(ENDS, letters.ending(4, f));
    f.add(SHAPE, shape);
    f.add(SHAPE, shape, ending);
  }

  private void mention(int bead, Features f) {
    long before = scene.wordBefore(bead);
    long prep = scene.codeNear(bead - 1, bead);
    long data = dataWord(bead);
    long known = mentions.known(bead);
    f.add(KNOWN_AS, BEFORE, known, before);
    f.add(KNOWN_AS, LEAD, known, scene.wordBefore(scene.lists.lead[bead]));
    f.add(KNOWN_AS, AFTER, known, scene.codeNear(bead + 1, bead));
    f.add(BEFORE, before);
    f.add(BEFORE, before, data);
    f.add(BEFORE, before, scene.codeNear(bead - 2, bead));
    int lead = scene.lists.lead[bead];
    long leading = scene.wordBefore(lead);
    long kind = scene.lists.dataWord[bead];
    long listed = lead == bead ? Symbols.NO : Symbols.YES;
    f.add(LEAD, leading);
    f.add(LEAD, leading, kind);
    f.add(LEAD, leading, listed);
    f.add(LEAD, leading, scene.codeNear(lead - 2, lead));
    f.add(LEAD, DATA, kind);
    f.add(LEAD, DATA, kind, listed);
    near(bead, lead, leading, f);
    f.add(DATA, data);
    f.add(DATA, data, prep);
    f.add(AFTER, scene.codeNear(bead + 1, bead));
    f.add(AFTER, scene.codeNear(bead + 1, bead), prep);
    f.add(AFTER, scene.codeNear(bead + 1, bead), scene.codeNear(bead + 2, bead));
    int head = scene.ref[bead];
    f.add(LAST_WORD, scene.tokens.key(head));
    f.add(LAST_WORD, ODDS, CorpusOdds.ofHead(scene.tokens.key(head)));
    f.add(CLUSTER, LAST_WORD, scene.cluster(head));
    f.add(CLUSTER, LAST_WORD, scene.cluster(head), before);
    f.add(CLUSTER, BEFORE, scene.cluster(scene.first[bead] - 1));
    f.add(CLUSTER, AFTER, scene.cluster(scene.last[bead] + 1));
    verb(bead, prep, data, f);
    sentence(bead, prep, data, f);
    f.add(LOOK, look(bead));
    f.add(LOOK, look(bead), prep);
    f.add(LIST, Symbols.bucket(scene.lists.size[bead]), prep);
    f.add(BRACKET, scene.opening(bead) >= 0 ? Symbols.YES : Symbols.NO, prep);
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

  private void verb(int bead, long prep, long data, Features f) {
    for (int b = bead - 1; scene.near(b, bead) && bead - b < 10; b--) {
      if (scene.is(b, Bead.VERB) || scene.is(b, Bead.CHANGE)) {
        long word = scene.tokens.key(scene.first[b]);
        f.add(VERB, word, prep);
        f.add(CLUSTER, VERB, scene.cluster(scene.first[b]), prep);
        f.add(VERB, word, data == Symbols.NO ? Symbols.NO : Symbols.YES);
        f.add(VERB, scene.code[b], Symbols.bucket(bead - b), prep);
        return;
      }
    }
    f.add(VERB, Symbols.NO, prep);
  }

  /** What the sentence talks about: experiments, or what others have done. */
  private void sentence(int bead, long prep, long data, Features f) {
    int numbers = 0;
    int sentence = scene.sentence[bead];
    int from = bead;
    while (from > 0 && scene.sentence[from - 1] == sentence && bead - from < 60) {
      from--;
    }
    for (int b = from; b < scene.size && scene.sentence[b] == sentence && b - bead < 60; b++) {
      if (scene.is(b, Bead.QUANTITY)) {
        numbers++;
      }
    }
    int shown = 0;
    for (int b = from; b < bead && shown < 6; b++) {
      if (scene.is(b, Bead.PHRASE) || scene.is(b, Bead.VERB)) {
        shown++;
        int word = scene.is(b, Bead.PHRASE) ? scene.ref[b] : scene.first[b];
        f.add(TALK, scene.tokens.key(word));
        f.add(CLUSTER, TALK, scene.cluster(word));
      }
    }
    long many = Symbols.count(Math.min(3, numbers));
    f.add(NUMBERS, many, prep);
    f.add(NUMBERS, many, data == Symbols.NO ? Symbols.NO : Symbols.YES);
    f.add(PLACE, Surroundings.place(scene, bead));
    f.add(PLACE, Surroundings.place(scene, bead), prep);
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

  private static final int[] STEPS = {-4000, -2500, -1500, -700, 0, 700, 1500, 2500, 4000};
}
