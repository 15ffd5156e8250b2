package org.epitome.extract.metrics;

import java.util.Arrays;
import org.epitome.text.AnalyzedText;
import org.epitome.text.Quantities;
import org.epitome.text.Sentences;
import org.epitome.text.Tokens;

/**
 * A text as a string of beads: quantities, noun phrases, verbs, changes, comparatives and marks, in
 * order, with what says nothing (articles, adverbs) left out. All that the decisions look at is
 * here. Reused from text to text.
 */
final class Scene {
  /** What a bead is. */
  enum Bead {
    QUANTITY,
    PHRASE,
    VERB,
    CHANGE,
    COMPARATIVE,
    PREPOSITION,
    AND,
    COMMA,
    OPEN,
    CLOSE,
    OTHER
  }

  private static final Bead[] BEADS = Bead.values();
  static final long PLAIN = Symbols.of("+PLAIN");
  static final long NAMED = Symbols.of("+NAMED");
  static final long NONE = Symbols.of("none");
  private static final int UNASKED = -2;

  /** What is weighed for each number must not grow with the text, even if it is one sentence. */
  private static final int FAR = 150;

  /** How many beads behind a number "respectively" is looked for. */
  static final int SHARED_OUT = 30;

  /** Which of the phrases are coordinated. */
  final Lists lists = new Lists();

  AnalyzedText text;
  Tokens tokens;
  Sentences sentences;
  Quantities quantities;

  /** The classes of each token, 0 for the inside of a hyphenated word that is not known whole. */
  long[] classes = new long[512];

  /** The cluster of each token, 0 as long as nobody has asked for it. */
  private long[] clusters = new long[512];

  int size;
  int[] first = new int[512];
  int[] last = new int[512];
  long[] code = new long[512];
  int[] ref = new int[512];
  int[] sentence = new int[512];
  private byte[] kinds = new byte[512];

  /** The first token of the name in each bead, or -1; below that as long as nobody has asked. */
  private int[] names = new int[512];

  /** The key of the word before each bead, 0 as long as nobody has asked. */
  private long[] wordsBefore = new long[512];

  /** The bead of a quantity, or -1. */
  int[] beadOf = new int[64];

  Scene(AnalyzedText empty) {
    text = empty;
    tokens = empty.tokens();
    sentences = empty.sentences();
    quantities = empty.quantities();
  }

  /** Begins with a text: no bead is there yet, and no class of a word. */
  void begin(AnalyzedText text) {
    this.text = text;
    tokens = text.tokens();
    sentences = text.sentences();
    quantities = text.quantities();
    int count = tokens.size();
    if (classes.length < count) {
      grow(count * 2);
    }
    if (beadOf.length < quantities.size()) {
      beadOf = new int[quantities.size() * 2];
    }
    Arrays.fill(beadOf, 0, quantities.size(), -1);
    Arrays.fill(clusters, 0, count, 0);
    size = 0;
  }

  /** Each token begins one bead at most. */
  private void grow(int capacity) {
    classes = new long[capacity];
    clusters = new long[capacity];
    first = new int[capacity];
    last = new int[capacity];
    code = new long[capacity];
    ref = new int[capacity];
    sentence = new int[capacity];
    kinds = new byte[capacity];
    names = new int[capacity];
    wordsBefore = new long[capacity];
  }

  /**
   * Makes room for beads before and between those that are there; returns where the first of these
   * waits to be taken back.
   */
  int setAside() {
    int aside = first.length - size;
    System.arraycopy(first, 0, first, aside, size);
    System.arraycopy(last, 0, last, aside, size);
    System.arraycopy(code, 0, code, aside, size);
    System.arraycopy(ref, 0, ref, aside, size);
    System.arraycopy(sentence, 0, sentence, aside, size);
    System.arraycopy(kinds, 0, kinds, aside, size);
    size = 0;
    return aside;
  }

  /** Adds the beads of a sentence that were set aside; returns where the next one waits. */
  int takeBack(int aside, int inSentence) {
    int at = aside;
    while (at < first.length && sentence[at] == inSentence) {
      add(BEADS[kinds[at]], code[at], first[at], last[at], ref[at], inSentence);
      at++;
    }
    return at;
  }

  /** Whether a word names what can be measured, by its token. */
  long measure(int token) {
    return WordClass.MEASURE.in(classes[token]) ? Symbols.YES : Symbols.NO;
  }

  /** The cluster of a token; that of nothing outside of the text. */
  long cluster(int token) {
    if (token < 0 || token >= tokens.size()) {
      return NONE;
    }
    if (clusters[token] == 0) {
      clusters[token] = CorpusOdds.clusterOf(tokens.key(token));
    }
    return clusters[token];
  }

  Bead kind(int bead) {
    return BEADS[kinds[bead]];
  }

  boolean is(int bead, Bead kind) {
    return bead >= 0 && bead < size && kinds[bead] == kind.ordinal();
  }

  /** The code of a bead of the same sentence as another, or the code of nothing. */
  long codeNear(int bead, int origin) {
    return bead < 0 || bead >= size || sentence[bead] != sentence[origin] ? NONE : code[bead];
  }

  /**
   * Whether a bead stands in the sentence of another, and not so far off as in none that is read.
   */
  boolean near(int bead, int origin) {
    return bead >= 0
        && bead < size
        && sentence[bead] == sentence[origin]
        && Math.abs(bead - origin) <= FAR;
  }

  /** The ordinal of the type of the unit, its own or lent. */
  int unitType(int quantity) {
    int lender = quantities.unitLender(quantity);
    return lender < 0 ? 0 : quantities.unitType(lender).ordinal();
  }

  /** Whether a word looks like part of a name: capitals, or letters with digits. */
  boolean isNameLike(int token) {
    return tokens.isWord(token)
        && (tokens.isCapitalized(token) || tokens.isMixedCase(token) || tokens.hasDigit(token));
  }

  /**
   * Adds a bead behind all others.
   *
   * @param reference the quantity that the bead is, the last word of the phrase that it is, or -1
   */
  void add(Bead kind, long its, int from, int to, int reference, int inSentence) {
    if (kind == Bead.QUANTITY) {
      beadOf[reference] = size;
    }
    kinds[size] = (byte) kind.ordinal();
    code[size] = its;
    first[size] = from;
    last[size] = to;
    ref[size] = reference;
    names[size] = UNASKED;
    wordsBefore[size] = 0;
    sentence[size++] = inSentence;
  }

  /** The key of the word before a bead, past articles; that of nothing at the text's beginning. */
  long wordBefore(int bead) {
    if (wordsBefore[bead] == 0) {
      wordsBefore[bead] = findWordBefore(bead);
    }
    return wordsBefore[bead];
  }

  private long findWordBefore(int bead) {
    int token = first[bead] - 1;
    while (token >= 0 && WordClass.DET.in(classes[token])) {
      token--;
    }
    return token >= 0 ? tokens.key(token) : NONE;
  }

  /** Whether a bead is a quantity that is among the results. */
  boolean isResult(int bead, boolean[] results) {
    return is(bead, Bead.QUANTITY) && results[ref[bead]];
  }

  /** Whether a phrase tells what can be measured. */
  boolean isMeasure(int bead) {
    return code[bead] == WordClass.METRIC.key
        || is(bead, Bead.PHRASE) && WordClass.MEASURE.in(classes[ref[bead]]);
  }

  /** The first token of the name in a phrase, or -1. */
  int nameIn(int bead) {
    if (names[bead] == UNASKED) {
      names[bead] = findName(bead);
    }
    return names[bead];
  }

  private int findName(int bead) {
    for (int token = first[bead]; token <= last[bead]; token++) {
      if (isNameLike(token)) {
        return token;
      }
    }
    return -1;
  }

  /**
   * The key of the last word of some classes in a bead.
   *
   * @param bits the classes' bits
   * @param none what comes back if there is no such word
   */
  long lastIn(int bead, long bits, long none) {
    for (int token = last[bead]; token >= first[bead]; token--) {
      if ((classes[token] & bits) != 0) {
        return tokens.key(token);
      }
    }
    return none;
  }

  /** The bead after a bead, past what stands in parentheses between. */
  int next(int bead) {
    int at = bead + 1;
    if (is(at, Bead.OPEN) && sentence[at] == sentence[bead]) {
      int closing = closing(at);
      return closing < 0 ? at : closing + 1;
    }
    return at;
  }

  /** Whether "respectively" stands behind a bead in its sentence, and not far. */
  boolean saysRespectively(int bead) {
    for (int at = bead + 1; near(at, bead) && at - bead < SHARED_OUT; at++) {
      if (code[at] == WordClass.RESPECTIVELY.key) {
        return true;
      }
    }
    return false;
  }

  /** The bead that closes a parenthesis; -1 if there is none. */
  int closing(int opening) {
    int partner = tokens.partner(first[opening]);
    if (partner < 0) {
      return -1;
    }
    for (int at = opening + 1; at < size; at++) {
      if (first[at] == partner) {
        return at;
      }
      if (first[at] > partner) {
        return -1;
      }
    }
    return -1;
  }

  /** The bead that opens the parenthesis that a bead stands in; -1 if it stands in none. */
  int opening(int bead) {
    int depth = 0;
    for (int at = bead - 1; at >= 0 && sentence[at] == sentence[bead] && bead - at < 40; at--) {
      if (is(at, Bead.CLOSE)) {
        depth++;
      } else if (is(at, Bead.OPEN) && depth-- == 0) {
        return at;
      }
    }
    return -1;
  }
}
