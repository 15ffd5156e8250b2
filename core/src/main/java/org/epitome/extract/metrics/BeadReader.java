package org.epitome.extract.metrics;

import org.epitome.extract.metrics.Scene.Bead;
import org.epitome.model.TextField;
import org.epitome.text.AnalyzedText;
import org.epitome.text.Quantities;
import org.epitome.text.Tokens;

/**
 * Reads a text into a {@link Scene}: looks the classes of its words up, and strings its beads.
 * Words that neither break a phrase nor say nothing are joined to phrases. As whether a number is a
 * result is told by its sentence, those with a number come first, and the others where a result is
 * among them. Reused from text to text.
 */
final class BeadReader {
  private static final long VERBS = WordClass.of(WordClass.Part.VERB);
  private static final long CHANGES = WordClass.of(WordClass.Part.CHANGE);
  private static final long COMPARATIVES = WordClass.of(WordClass.Part.COMPARATIVE);
  private static final long MARKS = WordClass.of(WordClass.Part.MARK);
  private static final long SKIPPED = WordClass.of(WordClass.Part.SKIPPED);

  /** Words that end a phrase. */
  static final long BREAKING = VERBS | CHANGES | COMPARATIVES | MARKS | SKIPPED;

  /** Verbs that a subject has before it: "the yield was". */
  private static final long BEING = WordClass.of(WordClass.AUXILIARY, WordClass.BE);

  private static final WordClass[] HEADS = {
    WordClass.STATISTIC,
    WordClass.METRIC,
    WordClass.VAGUE,
    WordClass.DATA,
    WordClass.TASK,
    WordClass.SIZE,
    WordClass.SETTING,
    WordClass.BASELINE,
    WordClass.OWN,
    WordClass.CLINICAL
  };
  private static final long HEAD = WordClass.of(HEADS);
  private static final WordClass[] VERB_ORDER = {
    WordClass.REACH, WordClass.BE, WordClass.REPORT, WordClass.VERB, WordClass.AUXILIARY
  };
  private static final WordClass[] CHANGE_ORDER = {
    WordClass.BETTER, WordClass.WORSE, WordClass.DECREASE, WordClass.INCREASE, WordClass.KEEP
  };
  private static final WordClass[] COMPARATIVE_ORDER = {
    WordClass.FASTER, WordClass.SLOWER, WordClass.MORE, WordClass.LESS, WordClass.COMPARATIVE
  };

  private static final long[] UNIT = {
    Symbols.of("bare"),
    Symbols.of("%"),
    Symbols.of("points"),
    Symbols.of("times"),
    Symbols.of("magnitudes"),
    Symbols.of("unit")
  };
  private static final long STAT = Symbols.of("stat");
  private static final long URL = Symbols.of("url");
  private static final long OF_KEY = Tokens.key("of");
  private static final long SCORES = Tokens.key("scores");
  private static final long AND_KEY = Symbols.of("and");
  private static final long COMMA_KEY = Symbols.of(",");
  private static final long OPEN_KEY = Symbols.of("(");
  private static final long CLOSE_KEY = Symbols.of(")");

  private final Vocabulary vocabulary;
  private final Scene scene;
  private final NameNumbers numbers;
  private Tokens tokens;
  private Quantities quantities;

  /** Which sentences are read, and whether all are. */
  private boolean[] isRead = new boolean[32];

  private boolean isComplete = true;

  /** The sentence that is being read, and the first sign, of all, that may stand in it. */
  private int sentence;

  private int sign;

  /** The first token of the phrase that has begun, or -1. */
  private int open = -1;

  /**
   * Will read with a vocabulary.
   *
   * @param scene what is read into
   */
  BeadReader(Vocabulary vocabulary, Scene scene) {
    this.vocabulary = vocabulary;
    this.scene = scene;
    numbers = new NameNumbers(vocabulary, scene);
    tokens = scene.tokens;
    quantities = scene.quantities;
  }

  /**
   * Reads the sentences of a text that have a number which can be a result; what the scene had of
   * another text is gone.
   */
  void read(AnalyzedText text) {
    scene.begin(text);
    tokens = scene.tokens;
    quantities = scene.quantities;
    int sentences = scene.sentences.size();
    if (isRead.length < sentences) {
      isRead = new boolean[sentences * 2];
    }
    sign = 0;
    isComplete = true;
    int quantity = 0;
    for (int i = 0; i < sentences; i++) {
      int end = scene.sentences.endToken(i);
      boolean hasAmount = false;
      while (quantity < quantities.size() && quantities.firstToken(quantity) < end) {
        hasAmount |= Series.isAmount(quantities, quantity++);
      }
      isRead[i] = hasAmount;
      isComplete &= hasAmount;
      if (hasAmount) {
        sentence(i, end);
      }
    }
  }

  /** Reads the sentences that are left. */
  void readRest() {
    if (isComplete) {
      return;
    }
    sign = 0;
    isComplete = true;
    int aside = scene.setAside();
    for (int i = 0; i < scene.sentences.size(); i++) {
      if (isRead[i]) {
        aside = scene.takeBack(aside, i);
      } else {
        sentence(i, scene.sentences.endToken(i));
      }
    }
  }

  private void sentence(int index, int end) {
    sentence = index;
    numbers.begin(index);
    int first = scene.sentences.firstToken(index);
    classify(first, end);
    string(first, end);
  }

  /** Looks the words of a sentence up, and then those again that a hyphen or point joins. */
  private void classify(int first, int end) {
    for (int i = first; i < end; i++) {
      scene.classes[i] =
          tokens.isWord(i) || tokens.isSymbol(i) ? vocabulary.classes(tokens.key(i)) : 0;
      if (isShouted(i)) {
        scene.classes[i] &= ~BREAKING;
      }
    }
    int done = first;
    for (; sign < tokens.signs() && tokens.sign(sign) < end; sign++) {
      int from = tokens.sign(sign) - 1;
      if (isNumbered(from)) {
        scene.classes[from] &= ~BREAKING;
      }
      if (from >= done) {
        int itsEnd = compoundEnd(from, end);
        if (itsEnd > from + 1) {
          classifyCompound(from, itsEnd);
          done = itsEnd;
        }
      }
    }
  }

  private void classifyCompound(int from, int end) {
    long whole =
        vocabulary.classes(Tokens.key(tokens.text(), tokens.start(from), tokens.end(end - 1)));
    for (int i = from; i < end; i++) {
      scene.classes[i] = whole != 0 ? whole : vocabulary.classes(tokens.key(i)) & ~BREAKING;
    }
  }

  /** One past the last token of a hyphenated word that begins here, or of "i.e" and "e.g". */
  private int compoundEnd(int from, int limit) {
    int at = from;
    while (tokens.isWord(at)
        && at + 2 < limit
        && (tokens.symbol(at + 1) == '-' || tokens.symbol(at + 1) == '.' && isLetter(at))
        && !tokens.spaceBefore(at + 1)
        && !tokens.spaceBefore(at + 2)
        && tokens.isWord(at + 2)) {
      at += 2;
    }
    return at + 1;
  }

  /** Whether a small word is a name in capitals: "IS of 9.1", "OR = 2.4"; not amid others. */
  private boolean isShouted(int token) {
    return tokens.isAllCaps(token)
        && !WordClass.NOT.in(scene.classes[token])
        && (token == 0 || !tokens.isAllCaps(token - 1))
        && !(token + 1 < tokens.size() && tokens.isAllCaps(token + 1));
  }

  /** Whether a word has a number behind its hyphen, which no verb has: "Rank-1". */
  private boolean isNumbered(int token) {
    return tokens.symbol(token + 1) == '-'
        && !tokens.spaceBefore(token + 1)
        && !tokens.spaceBefore(token + 2)
        && tokens.isNumber(token + 2);
  }

  private boolean isLetter(int token) {
    return tokens.end(token) - tokens.start(token) == 1;
  }

  private void string(int first, int end) {
    int token = first;
    while (token < end) {
      int quantity = quantities.at(token);
      boolean isWord = quantity >= 0 && numbers.isWord(quantity, end);
      if (quantity >= 0
          && !isWord
          && !numbers.isContent(quantity)
          && !(open >= 0 && numbers.isOfName(token, end))) {
        token = quantity(quantity, token);
      } else if (isWord) {
        open = open < 0 ? token : open;
        token = Math.max(quantities.lastToken(quantity), token) + 1;
      } else if (tokens.isUrl(token)) {
        closePhrase(token);
        add(Bead.OTHER, URL, token, token);
        token++;
      } else if (tokens.isSymbol(token)) {
        if (open < 0 || !isGlue(token, end)) {
          closePhrase(token);
          symbol(token);
        }
        token++;
      } else {
        token = word(token, end);
      }
    }
    closePhrase(end);
  }

  /** Adds a quantity, and returns the token behind it. */
  private int quantity(int quantity, int token) {
    closePhrase(token);
    dropBound(quantity);
    int last = quantities.lastToken(quantity);
    scene.add(Bead.QUANTITY, quantityCode(quantity), token, last, quantity, sentence);
    return Math.max(last, token) + 1;
  }

  /** The words of a quantity's bound belong to it: "up to", "at least". */
  private void dropBound(int quantity) {
    int start = quantities.wholeStart(quantity);
    while (scene.size > 0
        && scene.sentence[scene.size - 1] == sentence
        && tokens.start(scene.first[scene.size - 1]) >= start
        && !scene.is(scene.size - 1, Bead.QUANTITY)) {
      scene.size--;
    }
  }

  private long quantityCode(int quantity) {
    if (!quantities.isAmount(quantity)) {
      return STAT;
    }
    return UNIT[scene.unitType(quantity)];
  }

  private void symbol(int token) {
    char symbol = tokens.symbol(token);
    switch (symbol) {
      case ',' -> add(Bead.COMMA, COMMA_KEY, token, token);
      case '(', '[' -> add(Bead.OPEN, OPEN_KEY, token, token);
      case ')', ']' -> add(Bead.CLOSE, CLOSE_KEY, token, token);
      case '&' -> add(Bead.AND, AND_KEY, token, token);
      case '.', '"', '\'', '`', '$', '_', '^' -> {}
      default -> add(Bead.OTHER, tokens.key(token), token, token);
    }
  }

  /** Signs inside of names: "mAP@50", {@code "K&K"}, "F1/F2", "GTA5 → Cityscapes". */
  private boolean isGlue(int token, int end) {
    char symbol = tokens.symbol(token);
    if (token + 1 >= end) {
      return false;
    }
    boolean tight = !tokens.spaceBefore(token) && !tokens.spaceBefore(token + 1);
    return switch (symbol) {
      case '-', '@', '/', '_', '^', '*', '·', ':', '#' -> tight;
      case '+' -> !tokens.spaceBefore(token) && numbers.isOutside(token + 1);
      case '\'', '²', '³' -> !tokens.spaceBefore(token); // "R²"
      case '.' -> tight;
      case '→' -> scene.isNameLike(token - 1) && scene.isNameLike(token + 1);
      case '&' ->
          tight || tokens.isCapitalized(token + 1) && token > 0 && tokens.isCapitalized(token - 1);
      default -> false;
    };
  }

  /** Reads a word, which may be part of a phrase, and returns the token behind what was read. */
  private int word(int token, int end) {
    if (isScoring(token)) {
      scene.classes[token] = WordClass.REACH.bit;
    }
    long its = scene.classes[token];
    if ((its & BREAKING) == 0
        || open >= 0 && (numbers.isGlued(token) || isInName(token))
        || isNoun(token, its, end)
        || isAdjective(token, its, end)) {
      open = open < 0 ? token : open;
      return token + 1;
    }
    closePhrase(token);
    int wordEnd = compoundEnd(token, end);
    breakingWord(token, wordEnd - 1, its);
    return wordEnd;
  }

  /** Whether "scores" is a verb: "Kites-7B scores only 71.2", but not "F1 scores 71.2". */
  private boolean isScoring(int token) {
    if (open < 0 || tokens.key(token) != SCORES) {
      return false;
    }
    boolean named = false;
    for (int i = open; i < token; i++) {
      if (WordClass.METRIC.in(scene.classes[i]) || WordClass.MEASURE.in(scene.classes[i])) {
        return false;
      }
      named |= scene.isNameLike(i);
    }
    int next = token + 1;
    return named
        && next < scene.sentences.endToken(sentence)
        && (isAmount(next) || WordClass.ADVERB.in(scene.classes[next]) && isAmount(next + 1));
  }

  private boolean isAmount(int token) {
    int quantity = quantities.at(token);
    return quantity >= 0 && Series.isAmount(quantities, quantity);
  }

  /**
   * A verb with a capital behind a name is part of it: "Mean Reciprocal Rank", {@code "A & See"}.
   */
  private boolean isInName(int token) {
    return scene.text.field() == TextField.ABSTRACT
        && tokens.isCapitalized(token)
        && (scene.classes[token] & (MARKS | SKIPPED)) == 0
        && (scene.isNameLike(token - 1)
            || tokens.symbol(token - 1) == '&' && scene.isNameLike(token - 2)
            || tokens.symbol(token - 2) == '-' && scene.isNameLike(token - 3));
  }

  /**
   * Whether what may be a verb is the noun of a measure, as no verb stands where it does: "the
   * yield", "a yield of", "the quantum yield 72%", but not "the models yield 72%".
   */
  private boolean isNoun(int token, long its, int end) {
    if (!WordClass.METRIC.in(its) || (its & VERBS & ~BEING) == 0) {
      return false;
    }
    if (isDeterminer(token - 1) || isOfNoun(token + 1, end)) {
      return true;
    }
    // a noun in the singular would have a verb with an "s"
    return open >= 0 && isDeterminer(open - 1) && !endsInS(token) && !endsInS(token - 1);
  }

  private boolean isDeterminer(int token) {
    return token >= 0 && WordClass.DET.in(scene.classes[token]);
  }

  /** Whether a word is behind a noun rather than a verb. */
  private boolean isOfNoun(int token, int end) {
    return token < end && ((scene.classes[token] & BEING) != 0 || tokens.key(token) == OF_KEY);
  }

  private boolean endsInS(int token) {
    return tokens.text().charAt(tokens.end(token) - 1) == 's';
  }

  /** Whether an adverb is none, as a noun is behind it: "overall survival". */
  private boolean isAdjective(int token, long its, int end) {
    int next = token + 1;
    boolean begins = open < 0 || open == token - 1 && WordClass.EVALUATIVE.in(scene.classes[open]);
    return begins
        && WordClass.ADVERB.in(its)
        && WordClass.AGGREGATE.in(its)
        && next < end
        && tokens.isWord(next)
        && (scene.classes[next] & (BREAKING | WordClass.VAGUE.bit)) == 0;
  }

  private void breakingWord(int from, int to, long its) {
    if ((its & CHANGES) != 0) {
      add(Bead.CHANGE, firstOf(CHANGE_ORDER, its), from, to);
    } else if ((its & COMPARATIVES) != 0) {
      add(Bead.COMPARATIVE, firstOf(COMPARATIVE_ORDER, its), from, to);
    } else if ((its & VERBS) != 0) {
      add(Bead.VERB, firstOf(VERB_ORDER, its), from, to);
    } else if (WordClass.PREPOSITION.in(its)) {
      add(Bead.PREPOSITION, tokens.key(from), from, to);
    } else if (WordClass.AND.in(its)) {
      add(Bead.AND, AND_KEY, from, to);
    } else if (WordClass.RESPECTIVELY.in(its)) {
      add(Bead.OTHER, WordClass.RESPECTIVELY.key, from, to);
    } else if (WordClass.BUT.in(its)) {
      add(Bead.OTHER, WordClass.BUT.key, from, to);
    } else if (WordClass.PRONOUN.in(its) && !WordClass.DET.in(its)) {
      add(Bead.OTHER, WordClass.PRONOUN.key, from, to);
    } else if (WordClass.NOT.in(its)) {
      add(Bead.OTHER, WordClass.NOT.key, from, to);
    }
  }

  private static long firstOf(WordClass[] order, long its) {
    for (WordClass each : order) {
      if (each.in(its)) {
        return each.key;
      }
    }
    return Scene.PLAIN;
  }

  /** Adds the phrase that has begun, if any. */
  private void closePhrase(int end) {
    if (open < 0) {
      return;
    }
    int last = end - 1;
    while (last > open && numbers.isJoint(last)) {
      last--;
    }
    int head = last;
    while (head > open && !tokens.isWord(head)) {
      head--;
    }
    scene.add(Bead.PHRASE, phraseCode(open, last, head), open, last, head, sentence);
    open = -1;
  }

  private long phraseCode(int from, int to, int head) {
    long its = head > from ? vocabulary.classes(tokens.key(head - 1), tokens.key(head)) : 0;
    its = its == 0 ? scene.classes[head] : its;
    if ((its & HEAD) != 0) {
      return firstOf(HEADS, its);
    }
    for (int i = from; i <= to; i++) {
      if (scene.isNameLike(i)
          && (i > scene.sentences.firstToken(sentence) || tokens.isMixedCase(i))) {
        return Scene.NAMED;
      }
    }
    return Scene.PLAIN;
  }

  private void add(Bead kind, long code, int from, int to) {
    scene.add(kind, code, from, to, -1, sentence);
  }
}
