package org.epitome.extract.acronyms;

/**
 * Finds the best way to read the letters of a short form off a long form, in their order.
 *
 * <p>Every letter that is matched is worth something by its place (first of a word, first of a
 * part, a capital, the letter after the one matched before, another one of the same word, a stray
 * one), and what is left out in between costs something. The best start is found from the last
 * letter to the first, in time that grows with the product of both lengths; the stretch of text is
 * bounded by the caller.
 */
final class Alignment {
  private static final int NEVER = -1_000_000;

  /** Where the stretch to be aligned must begin or end. */
  enum Fit {
    /** The long form ends where the stretch ends. */
    AT_END,
    /** The long form begins where the stretch begins. */
    AT_START,
    /** Anywhere. */
    FREE
  }

  private static final String[][] DIGITS = {
    {"zero"},
    {"one", "single", "mono", "uni"},
    {"two", "to", "double", "dual", "bi", "di"},
    {"three", "tri"},
    {"four", "for", "quad", "tetra"},
    {"five", "penta"},
    {"six", "hexa"},
    {"seven"},
    {"eight"},
    {"nine"}
  };

  private final Weights weights = Weights.STANDARD;

  // for each letter of the short form: where it can be matched, what the best way from there on is
  // worth, and the match that comes next on it
  private int[][] places = new int[ShortForm.MOST][256];
  private final int[] counts = new int[ShortForm.MOST];
  private int[][] worths = new int[ShortForm.MOST][256];
  private int[][] nexts = new int[ShortForm.MOST][256];

  private int score;
  private int firstPart;
  private int lastPart;

  Alignment() {}

  /** What the best way is worth. */
  int score() {
    return score;
  }

  /** The part with which the long form begins. */
  int firstPart() {
    return firstPart;
  }

  /** The part that gives the last letter. */
  int lastPart() {
    return lastPart;
  }

  /** Finds the best way; false if there is none. */
  boolean align(ShortForm shortForm, Letters letters, Fit fit) {
    int size = shortForm.isPlural() ? shortForm.size() - 1 : shortForm.size();
    if (letters.size() > places[0].length) {
      int capacity = letters.size() * 2;
      places = new int[ShortForm.MOST][capacity];
      worths = new int[ShortForm.MOST][capacity];
      nexts = new int[ShortForm.MOST][capacity];
    }
    for (int j = size - 1; j >= 0; j--) {
      alignLetter(shortForm, letters, j, size, fit);
    }
    score = NEVER;
    int best = -1;
    for (int i = 0; i < counts[0]; i++) {
      int total = worths[0][i] + startWorth(letters, places[0][i], fit);
      if (total >= score) {
        score = total;
        best = i;
      }
    }
    if (best < 0 || score <= NEVER / 2) {
      return false;
    }
    follow(letters, best);
    if (shortForm.isPlural() && !endsInS(letters, fit)) {
      score += weights.unmatchedPlural;
    }
    return true;
  }

  private void follow(Letters letters, int best) {
    firstPart = letters.part(places[0][best]);
    int j = 0;
    int i = best;
    while (nexts[j][i] >= 0) {
      int next = nexts[j][i];
      j = next >>> 16;
      i = next & 0xFFFF;
    }
    lastPart = letters.part(places[j][i]);
  }

  private boolean endsInS(Letters letters, Fit fit) {
    int last = letters.size() - 1;
    if (fit != Fit.AT_END) {
      while (letters.part(last) > lastPart) {
        last--;
      }
    }
    return letters.at(last) == 's';
  }

  private void alignLetter(ShortForm shortForm, Letters letters, int j, int size, Fit fit) {
    int count = 0;
    int open = openDigits(shortForm, j + 1, size);
    for (int p = 0; p < letters.size(); p++) {
      if (!matches(shortForm, j, letters, p)) {
        continue;
      }
      int worth = NEVER;
      int next = -1;
      if (open >= 0) {
        worth = endWorth(letters, p, fit) + open * weights.unmatchedDigit;
      }
      for (int k = j + 1; k < size; k++) {
        int passed = (k - j - 1) * weights.unmatchedDigit;
        for (int i = 0; i < counts[k]; i++) {
          int q = places[k][i];
          if (q > p) {
            int total = passed + step(shortForm, k, letters, p, q) + worths[k][i];
            if (total > worth) {
              worth = total;
              next = k << 16 | i;
            }
          }
        }
        if (!Character.isDigit(shortForm.at(k))) {
          break;
        }
      }
      places[j][count] = p;
      worths[j][count] = worth;
      nexts[j][count++] = next;
    }
    counts[j] = count;
  }

  /** The number of digits from a letter to the end, or -1 if there is something else. */
  private static int openDigits(ShortForm shortForm, int from, int size) {
    for (int k = from; k < size; k++) {
      if (!Character.isDigit(shortForm.at(k))) {
        return -1;
      }
    }
    return size - from;
  }

  private static boolean matches(ShortForm shortForm, int j, Letters letters, int p) {
    char c = shortForm.at(j);
    if (letters.at(p) == c) {
      return true;
    }
    if (c < '0' || c > '9' || letters.kind(p) > Letters.PART) {
      return false;
    }
    if (c == '2' && j > 0 && letters.at(p) == shortForm.at(j - 1)) {
      return true; // squared: "H2G"
    }
    for (String word : DIGITS[c - '0']) {
      if (letters.begins(p, word)) {
        return true;
      }
    }
    return false;
  }

  private int step(ShortForm shortForm, int k, Letters letters, int p, int q) {
    int from = letters.part(p);
    int to = letters.part(q);
    byte kind = letters.kind(q);
    if (from == to) {
      return q == p + 1 ? weights.next : kind == Letters.CAPITAL ? weights.capital : weights.inner;
    }
    int small =
        kind <= Letters.PART && shortForm.isSmall(k) && !letters.isFunction(to)
            ? weights.smallLetterAtWord
            : 0;
    return letters.between(from, to) + place(kind, letters.isWordStart(to)) + small;
  }

  private int place(byte kind, boolean wordStart) {
    return switch (kind) {
      case Letters.INITIAL -> weights.initial;
      case Letters.PART -> weights.part;
      case Letters.CAPITAL -> weights.capital + (wordStart ? 0 : weights.skippedPart);
      default -> weights.stray;
    };
  }

  private int startWorth(Letters letters, int p, Fit fit) {
    if (letters.kind(p) == Letters.INNER) {
      return NEVER;
    }
    int part = letters.part(p);
    int before = fit == Fit.AT_START ? letters.before(part) : 0;
    boolean wordStart = letters.kind(p) == Letters.INITIAL;
    return before + place(letters.kind(p), true) + (wordStart ? 0 : weights.startInWord);
  }

  private int endWorth(Letters letters, int p, Fit fit) {
    return fit == Fit.AT_END ? weights.trailingWord * letters.wordsAfter(letters.part(p)) : 0;
  }
}
