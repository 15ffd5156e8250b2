package org.epitome.extract.metrics;

import java.util.Arrays;
import org.epitome.model.TextField;
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
  private static final long VERBS = WordClass.of(WordClass.Part.VERB);
  private static final long CHANGES = WordClass.of(WordClass.Part.CHANGE);
  private static final long COMPARATIVES = WordClass.of(WordClass.Part.COMPARATIVE);
  private static final long MARKS = WordClass.of(WordClass.Part.MARK);
  private static final long SKIPPED = WordClass.of(WordClass.Part.SKIPPED);
  private static final long BREAKING = VERBS | CHANGES | COMPARATIVES | MARKS | SKIPPED;

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
  private static final WordClass[] VERB_ORDER = {
    WordClass.REACH, WordClass.BE, WordClass.REPORT, WordClass.VERB, WordClass.AUXILIARY
  };
  private static final WordClass[] CHANGE_ORDER = {
    WordClass.BETTER, WordClass.WORSE, WordClass.DECREASE, WordClass.INCREASE, WordClass.KEEP
  };
  private static final WordClass[] COMPARATIVE_ORDER = {
    WordClass.FASTER, WordClass.SLOWER, WordClass.MORE, WordClass.LESS, WordClass.COMPARATIVE
  };

  static final long PLAIN = Symbols.of("+PLAIN");
  static final long NAMED = Symbols.of("+NAMED");
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
  private static final long AND_KEY = Symbols.of("and");
  private static final long COMMA_KEY = Symbols.of(",");
  private static final long OPEN_KEY = Symbols.of("(");
  private static final long CLOSE_KEY = Symbols.of(")");
  static final long NONE = Symbols.of("none");
  private static final long AS_KEY = Symbols.of("as");
  private static final long INCLUDING_KEY = Symbols.of("including");
  private static final long COLON_KEY = Symbols.of(":");

  /** What is weighed for each number must not grow with the text, even if it is one sentence. */
  private static final int FAR = 150;

  private final Vocabulary vocabulary;

  AnalyzedText text;
  Tokens tokens;
  Sentences sentences;
  Quantities quantities;

  /** The classes of each token, 0 for the inside of a hyphenated word that is not known whole. */
  long[] classes = new long[512];

  /** The cluster of each token, 0 as long as nobody has asked for it. */
  private long[] clusters = new long[512];

  int[] sentenceOf = new int[512];

  int size;
  int[] first = new int[256];
  int[] last = new int[256];
  long[] code = new long[256];
  int[] ref = new int[256];
  int[] sentence = new int[256];
  private byte[] kinds = new byte[256];

  /** The list that a phrase stands in, its place there, and how many there are. */
  int[] list = new int[256];

  int[] listPlace = new int[256];
  int[] listSize = new int[256];

  /** The first and the last phrase of the list that a phrase stands in: itself where in none. */
  int[] listFirst = new int[256];

  int[] listLast = new int[256];

  /**
   * The phrase by which the list of a phrase hangs in its sentence: the one that introduces it in
   * "two benchmarks, A and B", "benchmarks (A, B)", "benchmarks such as A and B"; else its first.
   */
  int[] lead = new int[256];

  /** The word of the kind of data that a phrase, its list or its lead has; or that of nothing. */
  long[] dataWord = new long[256];

  /** The bead of a quantity, or -1. */
  int[] beadOf = new int[64];

  Scene(Vocabulary vocabulary, AnalyzedText empty) {
    this.vocabulary = vocabulary;
    text = empty;
    tokens = empty.tokens();
    sentences = empty.sentences();
    quantities = empty.quantities();
  }

  void read(AnalyzedText text) {
    begin(text);
    for (int i = 0; i < sentences.size(); i++) {
      int end = sentences.endToken(i);
      Arrays.fill(sentenceOf, sentences.firstToken(i), end, i);
      string(sentences.firstToken(i), end, i);
    }
    enlist();
    hang();
  }

  /** Takes a text, and looks its words up. */
  private void begin(AnalyzedText text) {
    this.text = text;
    tokens = text.tokens();
    sentences = text.sentences();
    quantities = text.quantities();
    int count = tokens.size();
    if (classes.length < count) {
      classes = new long[count * 2];
      clusters = new long[count * 2];
      sentenceOf = new int[count * 2];
    }
    if (beadOf.length < quantities.size()) {
      beadOf = new int[quantities.size() * 2];
    }
    Arrays.fill(beadOf, 0, quantities.size(), -1);
    Arrays.fill(clusters, 0, count, 0);
    size = 0;
    classify(count);
  }

  /** The small words that English cannot do without. */
  private static final long FUNCTION_WORD =
      WordClass.DET.bit
          | WordClass.PREPOSITION.bit
          | WordClass.AND.bit
          | WordClass.AUXILIARY.bit
          | WordClass.PRONOUN.bit;

  /** Whether one in eight words of a text is such that English cannot do without it. */
  boolean isEnglish(AnalyzedText text) {
    Tokens its = text.tokens();
    int needed = 0;
    for (int token = 0; token < its.size(); token++) {
      needed += its.isWord(token) ? 1 : 0;
    }
    for (int token = 0; token < its.size() && needed > 0; token++) {
      if (its.isWord(token) && (vocabulary.classes(its.key(token)) & FUNCTION_WORD) != 0) {
        needed -= 8;
      }
    }
    return needed <= 0;
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

  private void classify(int count) {
    int i = 0;
    while (i < count) {
      int end = compoundEnd(i, count);
      if (end == i + 1) {
        classes[i] = tokens.isWord(i) || tokens.isSymbol(i) ? vocabulary.classes(tokens.key(i)) : 0;
        if (isShouted(i)) {
          classes[i] &= ~BREAKING;
        }
      } else {
        long whole =
            vocabulary.classes(Tokens.key(tokens.text(), tokens.start(i), tokens.end(end - 1)));
        for (int j = i; j < end; j++) {
          classes[j] = whole != 0 ? whole : vocabulary.classes(tokens.key(j)) & ~BREAKING;
        }
      }
      i = end;
    }
  }

  /** One past the last token of a hyphenated word that begins here, or of "i.e" and "e.g". */
  private int compoundEnd(int from, int count) {
    int at = from;
    while (tokens.isWord(at)
        && at + 2 < count
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
        && !WordClass.NOT.in(classes[token])
        && (token == 0 || !tokens.isAllCaps(token - 1))
        && !(token + 1 < tokens.size() && tokens.isAllCaps(token + 1));
  }

  private boolean isLetter(int token) {
    return tokens.end(token) - tokens.start(token) == 1;
  }

  private boolean isContent(int quantity) {
    return switch (quantities.kind(quantity)) {
      case NAME, DIMENSIONS, YEAR, ORDINAL -> true;
      default -> false;
    };
  }

  private void string(int from, int end, int inSentence) {
    int open = -1; // first token of the open phrase
    int i = from;
    while (i < end) {
      int quantity = quantities.at(i);
      if (quantity >= 0 && !isContent(quantity) && !(open >= 0 && isSecondOfName(i))) {
        open = close(open, i, inSentence);
        int after = quantities.lastToken(quantity) + 1;
        dropBound(quantity);
        add(Bead.QUANTITY, quantityCode(quantity), i, after - 1, quantity, inSentence);
        beadOf[quantity] = size - 1;
        i = Math.max(after, i + 1);
        continue;
      }
      if (tokens.isUrl(i)) {
        open = close(open, i, inSentence);
        add(Bead.OTHER, URL, i, i, -1, inSentence);
        i++;
        continue;
      }
      if (tokens.isSymbol(i)) {
        if (open >= 0 && isGlue(i, end)) {
          i++;
          continue;
        }
        open = close(open, i, inSentence);
        symbol(i, inSentence);
        i++;
        continue;
      }
      long its = classes[i];
      if ((its & BREAKING) == 0 || open >= 0 && (isGlued(i) || isInName(i))) {
        if (open < 0) {
          open = i;
        }
        i++;
        continue;
      }
      open = close(open, i, inSentence);
      int wordEnd = compoundEnd(i, end);
      word(i, wordEnd - 1, its, inSentence);
      i = wordEnd;
    }
    close(open, end, inSentence);
  }

  /** The words of a quantity's bound belong to it: "up to", "at least". */
  private void dropBound(int quantity) {
    int start = quantities.wholeStart(quantity);
    while (size > 0
        && tokens.start(first[size - 1]) >= start
        && kinds[size - 1] != Bead.QUANTITY.ordinal()) {
      size--;
    }
  }

  private boolean isGlued(int token) {
    return !tokens.spaceBefore(token) && token > 0 && tokens.symbol(token - 1) != 0;
  }

  /** A verb with a capital behind a name belongs to it: "Mean Reciprocal Rank". */
  private boolean isInName(int token) {
    return text.field() == TextField.ABSTRACT
        && tokens.isCapitalized(token)
        && (classes[token] & (MARKS | SKIPPED)) == 0
        && (isNameLike(token - 1) || tokens.symbol(token - 2) == '-' && isNameLike(token - 3));
  }

  /** The second number of a name belongs to it as the first does: "mAP@0.5:0.95". */
  private boolean isSecondOfName(int token) {
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

  /** Signs inside of names: "mAP@50", {@code "K&K"}, "F1/F2". */
  private boolean isGlue(int token, int end) {
    char symbol = tokens.symbol(token);
    if (token + 1 >= end) {
      return false;
    }
    boolean tight = !tokens.spaceBefore(token) && !tokens.spaceBefore(token + 1);
    return switch (symbol) {
      case '-', '@', '/', '_', '^', '*', '·', ':', '#' -> tight;
      case '+' -> !tokens.spaceBefore(token) && quantities.at(token + 1) < 0;
      case '\'' -> !tokens.spaceBefore(token);
      case '.' -> tight;
      case '&' ->
          tight || tokens.isCapitalized(token + 1) && token > 0 && tokens.isCapitalized(token - 1);
      default -> false;
    };
  }

  private long quantityCode(int quantity) {
    if (!quantities.isAmount(quantity)) {
      return STAT;
    }
    return UNIT[unitType(quantity)];
  }

  /** The ordinal of the type of the unit, its own or lent. */
  int unitType(int quantity) {
    int lender = quantities.unitLender(quantity);
    return lender < 0 ? 0 : quantities.unitType(lender).ordinal();
  }

  private void symbol(int token, int inSentence) {
    char symbol = tokens.symbol(token);
    switch (symbol) {
      case ',' -> add(Bead.COMMA, COMMA_KEY, token, token, -1, inSentence);
      case '(', '[' -> add(Bead.OPEN, OPEN_KEY, token, token, -1, inSentence);
      case ')', ']' -> add(Bead.CLOSE, CLOSE_KEY, token, token, -1, inSentence);
      case '&' -> add(Bead.AND, AND_KEY, token, token, -1, inSentence);
      case '.', '"', '\'', '`', '$', '_', '^' -> {}
      default -> add(Bead.OTHER, tokens.key(token), token, token, -1, inSentence);
    }
  }

  private void word(int from, int to, long its, int inSentence) {
    if ((its & CHANGES) != 0) {
      add(Bead.CHANGE, firstOf(CHANGE_ORDER, its), from, to, -1, inSentence);
    } else if ((its & COMPARATIVES) != 0) {
      add(Bead.COMPARATIVE, firstOf(COMPARATIVE_ORDER, its), from, to, -1, inSentence);
    } else if ((its & VERBS) != 0) {
      add(Bead.VERB, firstOf(VERB_ORDER, its), from, to, -1, inSentence);
    } else if (WordClass.PREPOSITION.in(its)) {
      add(Bead.PREPOSITION, tokens.key(from), from, to, -1, inSentence);
    } else if (WordClass.AND.in(its)) {
      add(Bead.AND, AND_KEY, from, to, -1, inSentence);
    } else if (WordClass.RESPECTIVELY.in(its)) {
      add(Bead.OTHER, WordClass.RESPECTIVELY.key, from, to, -1, inSentence);
    } else if (WordClass.BUT.in(its)) {
      add(Bead.OTHER, WordClass.BUT.key, from, to, -1, inSentence);
    } else if (WordClass.PRONOUN.in(its) && !WordClass.DET.in(its)) {
      add(Bead.OTHER, WordClass.PRONOUN.key, from, to, -1, inSentence);
    } else if (WordClass.NOT.in(its)) {
      add(Bead.OTHER, WordClass.NOT.key, from, to, -1, inSentence);
    }
  }

  private static long firstOf(WordClass[] order, long its) {
    for (WordClass each : order) {
      if (each.in(its)) {
        return each.key;
      }
    }
    return PLAIN;
  }

  private int close(int open, int end, int inSentence) {
    if (open >= 0) {
      int head = end - 1;
      while (head > open && !tokens.isWord(head)) {
        head--;
      }
      add(
          Bead.PHRASE,
          phraseCode(open, end - 1, head, inSentence),
          open,
          end - 1,
          head,
          inSentence);
    }
    return -1;
  }

  private long phraseCode(int from, int to, int head, int inSentence) {
    long its = head > from ? vocabulary.classes(tokens.key(head - 1), tokens.key(head)) : 0;
    its = its == 0 ? classes[head] : its;
    for (WordClass each : HEADS) {
      if (each.in(its)) {
        return each.key;
      }
    }
    for (int i = from; i <= to; i++) {
      if (isNameLike(i) && (i > sentences.firstToken(inSentence) || tokens.isMixedCase(i))) {
        return NAMED;
      }
    }
    return PLAIN;
  }

  /** Whether a word looks like part of a name: capitals, or letters with digits. */
  boolean isNameLike(int token) {
    return tokens.isWord(token)
        && (tokens.isCapitalized(token) || tokens.isMixedCase(token) || tokens.hasDigit(token));
  }

  private void add(Bead kind, long its, int from, int to, int reference, int inSentence) {
    if (size == first.length) {
      int capacity = size * 2;
      first = Arrays.copyOf(first, capacity);
      last = Arrays.copyOf(last, capacity);
      code = Arrays.copyOf(code, capacity);
      ref = Arrays.copyOf(ref, capacity);
      sentence = Arrays.copyOf(sentence, capacity);
      kinds = Arrays.copyOf(kinds, capacity);
      list = Arrays.copyOf(list, capacity);
      listPlace = Arrays.copyOf(listPlace, capacity);
      listSize = Arrays.copyOf(listSize, capacity);
      listFirst = Arrays.copyOf(listFirst, capacity);
      listLast = Arrays.copyOf(listLast, capacity);
      lead = Arrays.copyOf(lead, capacity);
      dataWord = Arrays.copyOf(dataWord, capacity);
    }
    kinds[size] = (byte) kind.ordinal();
    code[size] = its;
    first[size] = from;
    last[size] = to;
    ref[size] = reference;
    sentence[size++] = inSentence;
  }

  /** The key of the word before a bead, past articles; that of nothing at the text's beginning. */
  long wordBefore(int bead) {
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

  /** Finds phrases that are coordinated: "A, B, and C". */
  private void enlist() {
    int lists = 0;
    Arrays.fill(list, 0, size, -1);
    for (int bead = 0; bead < size; bead++) {
      if (!is(bead, Bead.PHRASE) || list[bead] >= 0) {
        continue;
      }
      int count = 1;
      list[bead] = lists;
      listPlace[bead] = 0;
      int at = bead;
      boolean ending = false; // behind "and" a comma goes on with something else
      while (true) {
        int joint = next(at);
        int past = joint;
        boolean joined = false;
        boolean and = false;
        while (past < size
            && sentence[past] == sentence[bead]
            && (is(past, Bead.COMMA) || is(past, Bead.AND))
            && past - joint < 2) {
          joined = true;
          and |= is(past, Bead.AND);
          past++;
        }
        if (!joined
            || ending && !and
            || !is(past, Bead.PHRASE)
            || sentence[past] != sentence[bead]
            || at == bead && isIntroduction(bead, past)) {
          break;
        }
        ending |= and;
        list[past] = lists;
        listPlace[past] = count++;
        at = past;
      }
      for (int b = bead; b <= at; b++) {
        if (list[b] == lists) {
          listSize[b] = count;
          listFirst[b] = bead;
          listLast[b] = at;
        }
      }
      lists++;
    }
  }

  /** Whether a phrase tells what the list behind its comma holds: "two benchmarks, A and B". */
  private boolean isIntroduction(int bead, int past) {
    return is(past - 1, Bead.COMMA)
        && code[bead] == WordClass.DATA.key
        && code[past] == NAMED
        && nameIn(bead) < 0;
  }

  /** Finds what each phrase hangs by, and of what kind of data it is said to be. */
  private void hang() {
    for (int bead = 0; bead < size; bead++) {
      if (is(bead, Bead.PHRASE)) {
        lead[bead] = listFirst[bead] == bead ? leadOf(bead) : lead[listFirst[bead]];
        dataWord[bead] = dataWordAround(bead);
      }
    }
  }

  private int leadOf(int bead) {
    int joint = bead - 1;
    while (bead - joint < 3 && near(joint, bead) && is(joint - 1, Bead.COMMA)) {
      joint--;
    }
    int before = joint - 1;
    if (!near(before, bead) || !is(before, Bead.PHRASE) || code[before] != WordClass.DATA.key) {
      return bead;
    }
    boolean joins =
        switch (kind(joint)) {
          case COMMA, OPEN -> true;
          case PREPOSITION -> code[joint] == AS_KEY || code[joint] == INCLUDING_KEY;
          case OTHER -> code[joint] == COLON_KEY;
          default -> false;
        };
    return joins ? before : bead;
  }

  private long dataWordAround(int bead) {
    long word = dataWordIn(bead);
    if (word == NONE) {
      word = dataWordIn(listLast[bead]);
    }
    if (word == NONE) {
      word = dataWordIn(lead[bead]);
    }
    if (word == NONE && is(bead + 1, Bead.OPEN)) { // "Kites in Skies (KiS) dataset"
      int next = next(bead);
      boolean behind = next > bead + 1 && near(next, bead) && is(next, Bead.PHRASE);
      word = behind && code[next] == WordClass.DATA.key ? tokens.key(ref[next]) : NONE;
    }
    return word;
  }

  private long dataWordIn(int bead) {
    return lastIn(bead, WordClass.DATA.bit, NONE);
  }
}
