package org.epitome.extract.metrics;

import java.util.Locale;
import org.epitome.extract.metrics.Scene.Bead;

/** Tells a survey what one text shows about words. */
final class Surveyor {
  private final Scene scene;
  private final Survey to;

  Surveyor(Scene scene, Survey to) {
    this.scene = scene;
    this.to = to;
  }

  void read() {
    for (int bead = 0; bead < scene.size; bead++) {
      if (!scene.is(bead, Bead.PHRASE)) {
        continue;
      }
      int head = scene.ref[bead];
      if (scene.tokens.isWord(head) && scene.tokens.end(head) - scene.tokens.start(head) > 1) {
        to.head(lower(head), isAtNumber(bead));
      }
      for (int token = scene.first[bead]; token <= scene.last[bead]; token++) {
        if (scene.isNameLike(token)) {
          boolean inside = token > scene.sentences.firstToken(scene.sentence[bead]);
          if (inside || scene.tokens.isMixedCase(token)) {
            int does = Mentions.of(scene, bead);
            boolean calledData = (does & Mentions.DATA) != 0;
            to.name(lower(token), calledData || (does & Mentions.ON) != 0, calledData);
          }
          break;
        }
      }
    }
  }

  private String lower(int token) {
    return scene.tokens.text(token, token).toLowerCase(Locale.ROOT);
  }

  private boolean isAtNumber(int bead) {
    return isReported(bead - 1, bead)
        || isReported(bead + 1, bead)
        || isReported(bead + 2, bead)
            && !scene.is(bead + 1, Bead.COMMA)
            && !scene.is(bead + 1, Bead.CLOSE);
  }

  private boolean isReported(int bead, int origin) {
    if (!scene.near(bead, origin) || !scene.is(bead, Bead.QUANTITY)) {
      return false;
    }
    int quantity = scene.ref[bead];
    if (!Series.isCandidate(scene, quantity)) {
      return false;
    }
    int unit = scene.unitType(quantity);
    if (unit != 0) {
      return unit < 4;
    }
    String text = scene.text.text();
    for (int i = scene.quantities.numberStart(quantity);
        i < scene.quantities.numberEnd(quantity);
        i++) {
      if (text.charAt(i) == '.') {
        return true;
      }
    }
    return false;
  }
}
