package org.epitome.extract.acronyms;

import java.util.Arrays;
import org.epitome.extract.acronyms.Place.Fit;

/**
 * Finds the best way to read the letters of a short form off a long form, in their order.
 *
 * <p>Every letter that is matched is worth something by its place (first of a word, first of a
 * part, a capital, the letter after the one matched before, another one of the same part, a stray
 * one), and so is what is left out in between. The best ways from every letter on are found from
 * the last letter to the first (Viterbi); as what a step is worth splits into a share of the letter
 * that it leaves and one of the letter that it reaches, that takes time by the product of both
 * lengths.
 */
final class Alignment {
  static final int NEVER = -1_000_000;

  private final Weights weights;

  // for each letter of the short form, if it is matched with a letter of the stretch: what the best
  // way from there on is worth, and the match that comes next on it
  private int[][] worths = new int[ShortForm.MOST][256];
  private int[][] nexts = new int[ShortForm.MOST][256];

  /** The place of each letter of the short form on a way, or -1 for one that is passed over. */
  private final int[] way = new int[ShortForm.MOST];

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
    if (length > worths[0].length) {
      worths = new int[ShortForm.MOST][length * 2];
      nexts = new int[ShortForm.MOST][length * 2];
    }
    for (int j = size - 1; j >= 0; j--) {
      if (!alignLetter(j)) {
        return false;
      }
    }
    return true;
  }

  private boolean alignLetter(int j) {
    int[] worth = worths[j];
    int[] next = nexts[j];
    int open = openDigits(j + 1);
    boolean any = false;
    for (int p = 0; p < letters.size(); p++) {
      worth[p] = NEVER;
      next[p] = -1;
      if (open >= 0 && letters.matches(shortForm, j, p)) {
        worth[p] = endWorth(weights, p, open);
        any = true;
      }
    }
    for (int k = j + 1; k < size; k++) {
      any |= alignStep(j, k);
      if (!shortForm.isDigit(k)) {
        break;
      }
    }
    return any;
  }

  /** From the letter j to the letter k, digits between them being passed over. */
  private boolean alignStep(int j, int k) {
    int[] worth = worths[j];
    int[] next = nexts[j];
    int[] reached = worths[k];
    int passed = (k - j - 1) * weights.of(Feature.DIGIT_PASSED);
    boolean any = false;
    int part = -1;
    int across = NEVER; // the best match in a later part, without what is left out before it
    int acrossAt = -1;
    int partly = NEVER; // the best match in this part as seen from an earlier one
    int partlyAt = -1;
    int inside = NEVER; // the best match in this part, the next letter aside
    int insideAt = -1;
    for (int p = letters.size() - 1; p >= 0; p--) {
      if (letters.part(p) != part) {
        if (partly > across) {
          across = partly;
          acrossAt = partlyAt;
        }
        part = letters.part(p);
        partly = NEVER;
        inside = NEVER;
      } else if (p + 2 < letters.size() && letters.part(p + 2) == part) {
        int q = p + 2;
        if (reached[q] > NEVER) {
          int total = reached[q] + insideWorth(weights, k, q);
          if (total > inside) {
            inside = total;
            insideAt = q;
          }
        }
      }
      if (letters.matches(shortForm, j, p)) {
        int best = worth[p];
        int bestAt = next[p];
        int q = p + 1;
        if (q < letters.size() && letters.part(q) == part && reached[q] > NEVER) {
          int total = passed + reached[q] + nextWorth(weights, k, q);
          if (total > best) {
            best = total;
            bestAt = k << 16 | q;
          }
        }
        if (inside > NEVER && passed + inside > best) {
          best = passed + inside;
          bestAt = k << 16 | insideAt;
        }
        if (across > NEVER) {
          int total = passed + across - letters.skipped(weights, part + 1);
          if (total > best) {
            best = total;
            bestAt = k << 16 | acrossAt;
          }
        }
        worth[p] = best;
        next[p] = bestAt;
        any |= best > NEVER;
      }
      if (reached[p] > NEVER) {
        int total = reached[p] + acrossWorth(weights, k, p) + letters.skipped(weights, part);
        if (total > partly) {
          partly = total;
          partlyAt = p;
        }
      }
    }
    return any;
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

  /**
   * What the best way from a letter of the stretch on is worth; {@link #NEVER} if there is none.
   */
  int worthFrom(int p) {
    if (letters.kind(p) == Letters.INNER || worths[0][p] <= NEVER) {
      return NEVER;
    }
    return worths[0][p] + startWorth(weights, p) + plural(weights, p);
  }

  /** The letter from which the best way begins, the last of equals; -1 if there is none. */
  int best() {
    int best = -1;
    int most = NEVER;
    for (int p = 0; p < letters.size(); p++) {
      int worth = worthFrom(p);
      if (worth > NEVER && worth >= most) {
        most = worth;
        best = p;
      }
    }
    return best;
  }

  /** The part in which the best way from a letter on ends. */
  int lastPart(int p) {
    int j = 0;
    int i = p;
    while (nexts[j][i] >= 0) {
      int next = nexts[j][i];
      j = next >>> 16;
      i = next & 0xFFFF;
    }
    return letters.part(i);
  }

  /** What the best way from a letter on would be worth with other weights. */
  int worthFrom(int p, Weights others) {
    Arrays.fill(way, -1);
    int j = 0;
    int i = p;
    way[0] = p;
    int total = startWorth(others, p) + plural(others, p);
    while (nexts[j][i] >= 0) {
      int next = nexts[j][i];
      int k = next >>> 16;
      int q = next & 0xFFFF;
      way[k] = q;
      total += (k - j - 1) * others.of(Feature.DIGIT_PASSED) + stepWorth(others, i, k, q);
      j = k;
      i = q;
    }
    return total + endWorth(others, i, size - 1 - j);
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

  private int plural(Weights w, int p) {
    return shortForm.isPlural() && !endsInS(p) ? w.of(Feature.PLURAL_UNMATCHED) : 0;
  }

  private boolean endsInS(int p) {
    int end = fit == Fit.AT_END ? letters.size() : letters.endOfPart(lastPart(p));
    return letters.at(end - 1) == 's';
  }
}
