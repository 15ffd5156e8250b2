package org.epitome.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in words: "four", "twenty-five", "threefold", "twice", "an" before an order of magnitude.
 */
final class NumberWords {
  private static final Lexicon WORDS = Lexicon.read(NumberWords.class, "number-words.txt");
  private static final int CARDINAL = WORDS.classNamed("cardinal");
  private static final int TENS = WORDS.classNamed("tens");
  private static final int SCALE = WORDS.classNamed("scale");
  private static final int MULTIPLE = WORDS.classNamed("multiple");

  private NumberWords() {}

  /** The last token of the cardinal number that begins here, or -1. */
  static int lastOfCardinal(Tokens tokens, int first) {
    if (!tokens.isWord(first)) {
      return -1;
    }
    int type = WORDS.classOf(tokens, first);
    if (type != CARDINAL && type != TENS) {
      return -1;
    }
    int last = first;
    if (type == TENS) {
      int unit = tokens.symbol(first + 1) == '-' ? first + 2 : first + 1;
      if (unit < tokens.size() && WORDS.is(CARDINAL, tokens, unit)) {
        last = unit;
      }
    }
    while (last + 1 < tokens.size() && last - first < 8 && WORDS.is(SCALE, tokens, last + 1)) {
      last++;
    }
    return last;
  }

  /** Whether the token is a whole multiple of its own: "twice", "threefold". */
  static boolean isMultiple(Tokens tokens, int token) {
    return tokens.isWord(token) && WORDS.is(MULTIPLE, tokens, token);
  }

  /** Whether the token is a word like "million" that scales the number before it. */
  static boolean isScale(Tokens tokens, int token) {
    return token < tokens.size() && tokens.isWord(token) && WORDS.is(SCALE, tokens, token);
  }

  /** The value of the words in a stretch of the text; an article is one. */
  static BigDecimal value(Tokens tokens, int start, int end) {
    long total = 0;
    int token = tokens.at(start);
    for (; token < tokens.size() && tokens.start(token) < end; token++) {
      int entry = WORDS.entry(tokens, token);
      @Nullable String value = entry < 0 ? null : WORDS.value(entry);
      if (value == null) {
        continue;
      }
      long number = Long.parseLong(value);
      total = WORDS.classOfEntry(entry) == SCALE ? Math.max(1, total) * number : total + number;
    }
    return BigDecimal.valueOf(total == 0 && !isZero(tokens, start) ? 1 : total);
  }

  private static boolean isZero(Tokens tokens, int start) {
    return tokens.is(tokens.at(start), "zero");
  }
}
