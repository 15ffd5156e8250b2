package org.epitome.extract.metrics;

import org.epitome.extract.metrics.Scene.Bead;
import org.epitome.text.Quantities;
import org.epitome.text.Tokens;

/**
 * Tells which numbers are part of a phrase while {@link BeadReader} strings the beads: those of
 * names, years and sizes, versions and lengths of time. All others are quantities.
 */
final class NameNumbers {
  private final Vocabulary vocabulary;
  private final Scene scene;
  private Tokens tokens;
  private Quantities quantities;
  private int sentence;

  /** Will look at what a scene has. */
  NameNumbers(Vocabulary vocabulary, Scene scene) {
    this.vocabulary = vocabulary;
    this.scene = scene;
    tokens = scene.tokens;
    quantities = scene.quantities;
  }

  /** Begins with a sentence of the scene. */
  void begin(int itsSentence) {
    tokens = scene.tokens;
    quantities = scene.quantities;
    sentence = itsSentence;
  }

  /** Whether a quantity is part of a phrase, as a name, a size or a year are. */
  boolean isContent(int quantity) {
    Quantities.Kind kind = quantities.kind(quantity);
    return kind == Quantities.Kind.NAME
        || kind == Quantities.Kind.DIMENSIONS
        || kind == Quantities.Kind.YEAR
        || kind == Quantities.Kind.ORDINAL;
  }

  /**
   * Whether a quantity is a word of a phrase, signs and all: "ImageNet 256×256", "5-year survival".
   *
   * @param end where the sentence ends
   */
  boolean isWord(int quantity, int end) {
    return quantities.kind(quantity) == Quantities.Kind.DIMENSIONS || isDuration(quantity, end);
  }

  /** Whether a quantity is part of a name as a length of time: "5-year survival rate". */
  private boolean isDuration(int quantity, int end) {
    if (!quantities.isAttributive(quantity)) {
      return false;
    }
    int unit = quantities.unitLastToken(quantity);
    int next = quantities.lastToken(quantity) + 1;
    return WordClass.DURATION.in(vocabulary.classes(tokens.key(unit)))
        && next < end
        && tokens.isWord(next)
        && tokens.spaceBefore(next)
        && (scene.classes[next] & BeadReader.BREAKING) == 0;
  }

  /**
   * Whether a number belongs to the phrase before it: a second one of a name, or a version.
   *
   * @param end where the sentence ends
   */
  boolean isOfName(int token, int end) {
    return isSecond(token) || isVersionOfName(token, end);
  }

  /**
   * The second number of a name belongs to it as the first does, with what is glued to it:
   * "mAP@0.5:0.95", "LLaVA-1.5-7B".
   */
  private boolean isSecond(int token) {
    if (quantities.at(token - 1) == quantities.at(token) && !tokens.spaceBefore(token)) {
      return true;
    }
    int joint = tokens.isSymbol(token) ? token : token - 1;
    char symbol = tokens.symbol(joint);
    if (symbol != ':' && symbol != '-' || tokens.spaceBefore(joint)) {
      return false;
    }
    int named = quantities.at(joint - 1);
    return named >= 0
        && quantities.kind(named) == Quantities.Kind.NAME
        && !tokens.spaceBefore(joint + 1);
  }

  /**
   * Whether a number is the version of the name before it, as a list says of which another name has
   * none, or as the name has its number before it: "Kites, Spider 2.0 and Terns", "91% on Spider
   * 2.0", but not "Kites 4.1, Spider 2.0 and Terns 3.3".
   */
  private boolean isVersionOfName(int token, int end) {
    return isVersion(token)
        && isName(token - 1)
        && (hasAmountBefore() || hasBareNameBefore() || hasBareNameBehind(token + 1, end));
  }

  /** "2.0", "1.1", "11.0" alone: a whole number may count, and a finer one be measured. */
  private boolean isVersion(int token) {
    int quantity = quantities.at(token);
    String text = tokens.text();
    int start = tokens.start(token);
    int length = tokens.end(token) - start;
    return quantity >= 0
        && quantities.firstToken(quantity) == quantities.lastToken(quantity)
        && tokens.isNumber(token)
        && text.charAt(start) != '0'
        && (length == 3 && text.charAt(start + 1) == '.'
            || length == 4 && text.startsWith(".0", start + 2));
  }

  private boolean isName(int token) {
    return scene.isNameLike(token)
        && (scene.classes[token]
                & (BeadReader.BREAKING | WordClass.METRIC.bit | WordClass.MEASURE.bit))
            == 0;
  }

  /** Whether an amount and a preposition are before what is open. */
  private boolean hasAmountBefore() {
    int bead = scene.size - 1;
    return scene.is(bead, Bead.PREPOSITION)
        && scene.sentence[bead] == sentence
        && scene.is(bead - 1, Bead.QUANTITY)
        && scene.last[bead - 1] + 1 == scene.first[bead];
  }

  /** Whether a name without a number, or with a version, is before the joint of what is open. */
  private boolean hasBareNameBefore() {
    int bead = scene.size - 1;
    while (scene.size - bead < 3
        && bead > 0
        && scene.sentence[bead] == sentence
        && (scene.is(bead, Bead.COMMA) || scene.is(bead, Bead.AND))) {
      bead--;
    }
    return bead < scene.size - 1
        && scene.is(bead, Bead.PHRASE)
        && scene.sentence[bead] == sentence
        && isName(scene.ref[bead]);
  }

  private boolean hasBareNameBehind(int from, int end) {
    int token = from;
    while (token < end) {
      int name = pastJoints(token, end);
      int behind = name;
      while (behind < end && (isName(behind) || behind > name && isPartOfName(behind))) {
        behind++;
      }
      if (name == token || behind == name) {
        return false;
      }
      if (!tokens.isNumber(behind)) {
        return true;
      }
      if (!isVersion(behind)) {
        return false;
      }
      token = behind + 1;
    }
    return false;
  }

  private boolean isPartOfName(int token) {
    return isGlued(token) || isJoint(token) && !tokens.spaceBefore(token);
  }

  /** The token behind a comma, an "and", or both; the same where there is none. */
  private int pastJoints(int token, int end) {
    int past = token;
    while (past < end
        && past - token < 2
        && (tokens.symbol(past) == ',' || WordClass.AND.in(scene.classes[past]))) {
      past++;
    }
    return past;
  }

  /** Whether a token stands in no number, or in one within a name: "VOC07+12". */
  boolean isOutside(int token) {
    int quantity = quantities.at(token);
    return quantity < 0 || quantities.kind(quantity) == Quantities.Kind.NAME;
  }

  /** Whether a word goes on with a sign or number: the "a" of "IV-2a". */
  boolean isGlued(int token) {
    return !tokens.spaceBefore(token)
        && token > 0
        && (tokens.symbol(token - 1) != 0 || tokens.isNumber(token - 1));
  }

  /** A sign that joins what is behind it, which is in no phrase here: "train-" of "train->test". */
  boolean isJoint(int token) {
    return switch (tokens.symbol(token)) {
      case '-', '/', '&', ':', '@' -> true;
      default -> false;
    };
  }
}
