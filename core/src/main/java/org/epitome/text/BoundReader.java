package org.epitome.text;

import org.epitome.model.Metric.Bound;

/** Reads the words around a number that say how exact it is meant. */
final class BoundReader {
  private static final Lexicon BOUNDS = Lexicon.read(BoundReader.class, "bounds.lexicon");
  private static final int ABOUT = BOUNDS.classNamed("about");
  private static final int AT_LEAST = BOUNDS.classNamed("at_least");
  private static final int AT_MOST = BOUNDS.classNamed("at_most");
  private static final int SKIP = BOUNDS.classNamed("skip");
  private static final int AFTER_AT_LEAST = BOUNDS.classNamed("after at_least");
  private static final int AFTER_AT_MOST = BOUNDS.classNamed("after at_most");
  private static final int PLACE = BOUNDS.classNamed("place");
  private static final int LONGEST = 5;

  private BoundReader() {}

  /** What a sign says by itself; what is given if it is no such sign. */
  static Bound ofSymbol(char symbol, Bound otherwise) {
    return switch (symbol) {
      case '~', '≈' -> Bound.ABOUT;
      case '<', '≤' -> Bound.AT_MOST;
      case '>', '≥' -> Bound.AT_LEAST;
      default -> otherwise;
    };
  }

  static boolean isBoundSymbol(char symbol) {
    return ofSymbol(symbol, Bound.EXACT) != Bound.EXACT;
  }

  /** Reads the words before the quantity, not farther back than a token. */
  static void before(Tokens tokens, QuantityDraft draft, int from) {
    int at = draft.firstToken - 1;
    for (int i = 0; i < 3 && at >= from; i++) {
      char symbol = tokens.symbol(at);
      if (isBoundSymbol(symbol)) {
        widen(tokens, draft, at, ofSymbol(symbol, draft.bound));
        at--;
        continue;
      }
      int first = bound(tokens, draft, at, from);
      if (first < 0) {
        long skip = BOUNDS.matchBackwards(tokens, at, from, 4);
        if (skip != Lexicon.NONE && BOUNDS.classOfEntry(Lexicon.entry(skip)) == SKIP) {
          int beyond = Lexicon.last(skip) - 1;
          first = beyond >= from ? bound(tokens, draft, beyond, from) : -1;
        }
      }
      if (first < 0) {
        return;
      }
      at = first - 1;
    }
  }

  private static int bound(Tokens tokens, QuantityDraft draft, int last, int from) {
    long match = BOUNDS.matchBackwards(tokens, last, from, LONGEST);
    if (match == Lexicon.NONE) {
      return -1;
    }
    int type = BOUNDS.classOfEntry(Lexicon.entry(match));
    if (type == SKIP || type == AFTER_AT_LEAST || type == AFTER_AT_MOST) {
      return -1;
    }
    if (type == PLACE && draft.unitType != Quantities.UnitType.LITERAL) {
      return -1;
    }
    widen(tokens, draft, Lexicon.last(match), bound(type));
    return Lexicon.last(match);
  }

  private static Bound bound(int type) {
    return type == ABOUT
        ? Bound.ABOUT
        : type == AT_LEAST ? Bound.AT_LEAST : type == AT_MOST ? Bound.AT_MOST : Bound.EXACT;
  }

  /** A limit says more than an estimate: "up to about 30" is at most. */
  private static void widen(Tokens tokens, QuantityDraft draft, int first, Bound bound) {
    draft.wholeStart = tokens.start(first);
    if (draft.bound == Bound.EXACT || draft.bound == Bound.ABOUT) {
      draft.bound = bound;
    }
  }

  /** Reads the words after the quantity: "5 or more". */
  static void after(Tokens tokens, QuantityDraft draft) {
    int at = draft.lastToken + 1;
    if (at >= tokens.size() || !tokens.isWord(at)) {
      return;
    }
    long match = BOUNDS.match(tokens, at);
    if (match == Lexicon.NONE) {
      return;
    }
    int type = BOUNDS.classOfEntry(Lexicon.entry(match));
    if (type == AFTER_AT_LEAST || type == AFTER_AT_MOST) {
      draft.bound = type == AFTER_AT_LEAST ? Bound.AT_LEAST : Bound.AT_MOST;
      draft.wholeEnd = tokens.end(Lexicon.last(match));
    }
  }
}
