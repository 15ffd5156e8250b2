package org.epitome.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in words: "four", "twenty-five", "threefold", "twice", "an" before an order of magnitude.
 */
final class NumberWords {
  private static final Lexicon WORDS = Lexicon.read(NumberWords.class, "number-words.lexicon");
  private static final int CARDINAL = WORDS.classNamed("cardinal");
  private static final int TENS = WORDS.classNamed("tens");
  private static final int SCALE = WORDS.classNamed("scale");
  private static final int MULTIPLE = WORDS.classNamed("multiple");

  private NumberWords() {}

  /** Whether a token may be, or begin, a number in words; most are none. */
  static boolean mayBegin(Tokens tokens, int token) {
    return WORDS.entry(tokens, token) >= 0;
  }

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
      if (WORDS.is(CARDINAL, tokens, unit)) {
        last = unit;
      }
    }
    while (last - first < 8 && WORDS.is(SCALE, tokens, last + 1)) {
      last++;
    }
    return last;
  }

  /** Whether the token is a whole multiple of its own: "twice", "threefold". */
  static boolean isMultiple(Tokens tokens, int token) {
    return tokens.isWord(token) && WORDS.is(MULTIPLE, tokens, token);
  }

  /** The value of the words in a stretch of the text; an article is one. */
  static BigDecimal value(Tokens tokens, int start, int end) {
    BigDecimal total = BigDecimal.ZERO;
    boolean valued = false;
    int token = tokens.at(start);
    for (; token < tokens.size() && tokens.start(token) < end; token++) {
      int entry = WORDS.entry(tokens, token);
      @Nullable String value = entry < 0 ? null : WORDS.value(entry);
      if (value == null) {
        continue;
      }
      valued = true;
      BigDecimal number = new BigDecimal(value);
      total =
          WORDS.classOfEntry(entry) == SCALE
              ? total.max(BigDecimal.ONE).multiply(number)
              : total.add(number);
    }
    return valued ? total : BigDecimal.ONE;
  }
}
