package org.epitome.extract.acronyms;

import org.epitome.extract.acronyms.Place.Fit;

/**
 * Finds the best way to read the letters of a short form off a long form, in their order.
 *
 * <p>Every letter that is matched is worth something by its place (first of a word, first of a
 * part, a capital, the letter after the one matched before, another one of the same part, a stray
 * one), and so is what is left out in between. The best ways from every letter on are found from
 * the last letter to the first (Viterbi), over the places where each can be read; as what a step is
 * worth splits into a share of the letter that it leaves and one of the letter that it reaches,
 * each place is looked at a fixed number of times.
 */
final class Alignment {
  private static final int NEVER = -1_000_000;

  private final Weights weights;

  /** From which letter of the stretch on each can be read, behind those before it. */
  private final int[] firsts = new int[ShortForm.MOST];

  // for each letter of the short form: the letters of the stretch with which it is matched on a way
  // to the end, in their order; what the best way from there on is worth; and the match that comes
  // next on it
  private final int[] counts = new int[ShortForm.MOST];

  private int[][] places = new int[ShortForm.MOST][256];
  private int[][] worths = new int[ShortForm.MOST][256];
  private int[][] nexts = new int[ShortForm.MOST][256];

  private ShortForm shortForm = new ShortForm();
  private Letters letters = new Letters();
  private Fit fit = Fit.FREE;
  private int size;

  Alignment(Weights weights) {
    this.weights = weights;
  }

  /** Finds the best ways from every beginning; false if there is none. */
  boolean align(ShortForm shortForm, Letters letters, Fit fit) {
    this.shortForm = shortForm;
    this.letters = letters;
    this.fit = fit;
    size = shortForm.matchable();
    int length = letters.size();
    if (length > places[0].length) {
      places = new int[ShortForm.MOST][length * 2];
      worths = new int[ShortForm.MOST][length * 2];
      nexts = new int[ShortForm.MOST][length * 2];
    }
    boolean aligned = areInOrder();
    for (int j = size - 1; j >= 0 && aligned; j--) {
      aligned = alignLetter(j);
    }
    return aligned;
  }

  /**
   * Whether each letter can be read behind the one before, digits aside, which may be passed over;
   * tells from where on. Most places with another meaning are told by this alone.
   */
  private boolean areInOrder() {
    int from = 0;
    for (int j = 0; j < size; j++) {
      firsts[j] = 0;
      if (j == 0 || !shortForm.isDigit(j)) {
        firsts[j] = letters.first(shortForm, j, from, letters.size());
        from = firsts[j] + 1;
        if (from > letters.size()) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean alignLetter(int j) {
    int open = openDigits(j + 1);
    int until = open >= 0 ? letters.size() : lastReached(j);
    int count = letters.find(shortForm, j, firsts[j], until, places[j]);
    for (int i = 0; i < count; i++) {
      worths[j][i] = open >= 0 ? endWorth(weights, places[j][i], open) : NEVER;
      nexts[j][i] = -1;
    }
    counts[j] = count;
    for (int k = j + 1; k < size; k++) {
      alignStep(j, k);
      if (!shortForm.isDigit(k)) {
        break;
      }
    }
    keepWays(j);
    return counts[j] > 0;
  }

  /** The last match that can come next behind a letter. */
  private int lastReached(int j) {
    int last = 0;
    int k = j;
    do {
      k++;
      last = counts[k] == 0 ? last : Math.max(last, places[k][counts[k] - 1]);
    } while (shortForm.isDigit(k));
    return last;
  }

  /** Drops the matches from which no way leads to the end. */
  private void keepWays(int j) {
    int kept = 0;
    for (int i = 0; i < counts[j]; i++) {
      if (worths[j][i] > NEVER) {
        places[j][kept] = places[j][i];
        worths[j][kept] = worths[j][i];
        nexts[j][kept++] = nexts[j][i];
      }
    }
    counts[j] = kept;
  }

  /** From the letter j to the letter k, digits between them being passed over. */
  private void alignStep(int j, int k) {
    int[] reached = places[k];
    int[] worth = worths[k];
    int passed = (k - j - 1) * weights.of(Feature.DIGIT_PASSED);
    int part = -1;
    int beyond = counts[k] - 1; // the last match that is in no later part
    int across = NEVER; // the best match in a later part, without what is left out before it
    int acrossAt = -1;
    int before = -1; // the last match that is not behind the next letter
    int inside = NEVER; // the best match in this part, the next letter aside
    int insideAt = -1;
    for (int i = counts[j] - 1; i >= 0; i--) {
      int p = places[j][i];
      if (letters.part(p) != part) {
        part = letters.part(p);
        for (; beyond >= 0 && letters.part(reached[beyond]) > part; beyond--) {
          int q = reached[beyond];
          int total =
              worth[beyond]
                  + acrossWorth(weights, k, q)
                  + letters.skipped(weights, letters.part(q));
          if (total > across) {
            across = total;
            acrossAt = beyond;
          }
        }
        before = beyond;
        inside = NEVER;
      }
      for (; before >= 0 && reached[before] > p + 1; before--) {
        int total = worth[before] + insideWorth(weights, k, reached[before]);
        if (total > inside) {
          inside = total;
          insideAt = before;
        }
      }
      if (before >= 0 && reached[before] == p + 1) {
        better(j, i, passed + worth[before] + nextWorth(weights, k, p + 1), k, before);
      }
      if (inside > NEVER) {
        better(j, i, passed + inside, k, insideAt);
      }
      if (across > NEVER) {
        better(j, i, passed + across - letters.skipped(weights, part + 1), k, acrossAt);
      }
    }
  }

  /** Goes on from a match by another one if that is worth more. */
  private void better(int j, int match, int worth, int k, int next) {
    if (worth > worths[j][match]) {
      worths[j][match] = worth;
      nexts[j][match] = k << 16 | next;
    }
  }

  /** The number of digits from a letter to the end, or -1 if there is something else. */
  private int openDigits(int from) {
    for (int k = from; k < size; k++) {
      if (!shortForm.isDigit(k)) {
        return -1;
      }
    }
    return size - from;
  }

  // ---- the beginnings, and the ways from them

  /** How many letters of the stretch there are from which a way leads to the end, in its order. */
  int beginnings() {
    return counts[0];
  }

  /** The letter of the stretch that a beginning is. */
  int letter(int beginning) {
    return places[0][beginning];
  }

  /** What the best way from a beginning on is worth. */
  int worthFrom(int beginning) {
    return worths[0][beginning]
        + startWorth(weights, letter(beginning))
        + plural(weights, beginning);
  }

  /** The beginning of the best way, the last of equals. */
  int best() {
    int best = 0;
    int most = NEVER;
    for (int beginning = 0; beginning < beginnings(); beginning++) {
      int worth = worthFrom(beginning);
      if (worth >= most) {
        most = worth;
        best = beginning;
      }
    }
    return best;
  }

  /** The part in which the best way from a beginning on ends. */
  int lastPart(int beginning) {
    int j = 0;
    int match = beginning;
    while (nexts[j][match] >= 0) {
      int next = nexts[j][match];
      j = next >>> 16;
      match = next & 0xFFFF;
    }
    return letters.part(places[j][match]);
  }

  /** What the best way from a beginning on would be worth with other weights. */
  int worthFrom(int beginning, Weights others) {
    int j = 0;
    int match = beginning;
    int total = startWorth(others, letter(beginning)) + plural(others, beginning);
    while (nexts[j][match] >= 0) {
      int next = nexts[j][match];
      int k = next >>> 16;
      int reached = next & 0xFFFF;
      total +=
          (k - j - 1) * others.of(Feature.DIGIT_PASSED)
              + stepWorth(others, places[j][match], k, places[k][reached]);
      j = k;
      match = reached;
    }
    return total + endWorth(others, places[j][match], size - 1 - j);
  }

  private int stepWorth(Weights w, int p, int k, int q) {
    int part = letters.part(p);
    if (letters.part(q) == part) {
      return q == p + 1 ? nextWorth(w, k, q) : insideWorth(w, k, q);
    }
    return acrossWorth(w, k, q)
        + letters.skipped(w, letters.part(q))
        - letters.skipped(w, part + 1);
  }

  // ---- what a match is worth

  private int nextWorth(Weights w, int k, int q) {
    return w.of(Feature.NEXT) + within(w, k, q) + letterWorth(w, k, q);
  }

  private int insideWorth(Weights w, int k, int q) {
    int place =
        letters.kind(q) == Letters.CAPITAL
            ? w.of(Feature.INNER_CAPITAL)
            : w.of(letters.isOnset(q) ? Feature.INNER_ONSET : Feature.INNER);
    return place + within(w, k, q) + letterWorth(w, k, q);
  }

  private int acrossWorth(Weights w, int k, int q) {
    int part = letters.part(q);
    int worth = letterWorth(w, k, q);
    switch (letters.kind(q)) {
      case Letters.INITIAL -> worth += w.of(Feature.INITIAL);
      case Letters.PART -> worth += w.of(Feature.PART);
      case Letters.CAPITAL -> worth += w.of(Feature.CAPITAL);
      default -> worth += w.of(Feature.STRAY) + within(w, k, q);
    }
    if (letters.kind(q) <= Letters.PART && shortForm.isSmall(k)) {
      worth += w.of(letters.isFunction(part) ? Feature.SMALL_AT_FUNCTION : Feature.SMALL_AT_WORD);
    }
    return worth;
  }

  private int within(Weights w, int k, int q) {
    return shortForm.isOddCapital(k) && letters.kind(q) == Letters.INNER
        ? w.of(Feature.CAPITAL_WITHIN)
        : 0;
  }

  private int letterWorth(Weights w, int k, int q) {
    return (letters.isUpper(q) ? w.of(Feature.UPPER) : 0)
        + (letters.at(q) == shortForm.at(k) ? 0 : w.of(Feature.SPELT));
  }

  private int startWorth(Weights w, int p) {
    int part = letters.part(p);
    int worth = letterWorth(w, 0, p);
    worth +=
        switch (letters.kind(p)) {
          case Letters.INITIAL -> w.of(Feature.FROM_INITIAL);
          case Letters.PART -> w.of(Feature.FROM_PART);
          default -> w.of(Feature.FROM_CAPITAL);
        };
    if (!letters.isWordStart(part)) {
      worth += w.of(Feature.FROM_WITHIN_WORD);
    }
    if (letters.isFunction(part)) {
      worth += w.of(Feature.FROM_FUNCTION);
    }
    if (letters.isAfterBoundary(part)) {
      worth += w.of(Feature.AFTER_BOUNDARY);
    }
    switch (fit) {
      case AT_START ->
          worth +=
              w.of(Feature.LEADING_WORD) * letters.contentWords(0, part)
                  + w.of(Feature.LEADING_FUNCTION) * letters.functionWords(0, part);
      case AT_END -> {
        if (letters.contentWords(part + 1, letters.partCount())
                + letters.functionWords(part + 1, letters.partCount())
            == 0) {
          worth += w.of(Feature.ONE_WORD);
        }
      }
      case FREE -> {}
    }
    return worth;
  }

  private int endWorth(Weights w, int p, int openDigits) {
    int worth = openDigits * w.of(Feature.DIGIT_PASSED);
    if (fit == Fit.AT_END) {
      int from = letters.part(p) + 1;
      worth +=
          w.of(Feature.TRAILING_WORD) * letters.contentWords(from, letters.partCount())
              + w.of(Feature.TRAILING_FUNCTION) * letters.functionWords(from, letters.partCount());
    }
    return worth;
  }

  private int plural(Weights w, int beginning) {
    return shortForm.isPlural() && !endsInS(beginning) ? w.of(Feature.PLURAL_UNMATCHED) : 0;
  }

  private boolean endsInS(int beginning) {
    int end = fit == Fit.AT_END ? letters.size() : letters.endOfPart(lastPart(beginning));
    return letters.at(end - 1) == 's';
  }
}
