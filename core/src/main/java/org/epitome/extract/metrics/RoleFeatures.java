package org.epitome.extract.metrics;

import org.epitome.extract.metrics.Scene.Bead;

/** What tells whose a result is: the phrases around its number, and the names that they have. */
final class RoleFeatures {
  private static final long WHOSE_PHRASE = Symbols.of("whose-phrase");
  private static final long WHOSE_NAME = Symbols.of("whose-name");

  private final Scene scene;
  private final Mentions mentions;

  RoleFeatures(Scene scene, Mentions mentions) {
    this.scene = scene;
    this.mentions = mentions;
  }

  /** Describes a quantity. */
  void describe(int quantity, Features f) {
    int bead = scene.beadOf[quantity];
    before(bead, f);
    after(bead, f);
  }

  /** The two phrases before the number, or before the bracket that it stands in. */
  private void before(int bead, Features f) {
    int seen = 0;
    boolean compare = false;
    int opening = scene.opening(bead);
    int start = opening >= 0 ? opening : bead;
    for (int at = start - 1; scene.near(at, bead) && seen < 2 && start - at < 12; at--) {
      compare |= WordClass.COMPARE.in(scene.classes[scene.first[at]]);
      if (scene.is(at, Bead.PHRASE)) {
        seen++;
        long says =
            Symbols.count(
                (has(at, WordClass.BASELINE) ? 1 : 0)
                    + (has(at, WordClass.OWN) ? 2 : 0)
                    + (compare ? 4 : 0)
                    + (opening >= 0 ? 8 : 0));
        f.add(WHOSE_PHRASE, says, Symbols.count(seen));
        name(at, Symbols.count(seen), f);
      }
    }
  }

  /** The first phrase after the number. */
  private void after(int bead, Features f) {
    for (int at = bead + 1; scene.near(at, bead) && at - bead < 5; at++) {
      if (scene.is(at, Bead.PHRASE)) {
        name(at, scene.codeNear(bead + 1, bead), f);
        break;
      }
    }
  }

  private boolean has(int bead, WordClass wanted) {
    boolean has = false;
    for (int token = scene.first[bead]; token <= scene.last[bead]; token++) {
      has |= wanted.in(scene.classes[token]);
    }
    return has;
  }

  /** What the text does with the name that a phrase has: introduces it, compares with it. */
  private void name(int bead, long place, Features f) {
    int name = mentions.nameOf(bead);
    if (name >= 0) {
      f.add(WHOSE_NAME, Symbols.count(mentions.profile(name) >> 5), place, scene.code[bead]);
    }
  }
}
