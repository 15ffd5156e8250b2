package org.epitome.text;

/**
 * Tells which words of a text its sentences depend on: those beside the marks that may end one. All
 * others can be passed over, as long as no mark is: brackets, dollars and backslashes tell how what
 * stands behind them is read. Reused from text to text.
 */
final class SentenceMarks {
  /** Needs the word behind it, and those before it. */
  private static final byte END = 1;

  /** Needs the words before it only, since it is no token that would stand between. */
  private static final byte DOLLAR = 2;

  /** Needs no words. */
  private static final byte BRACKET = 3;

  private static final byte[] KINDS = new byte[128];

  static {
    for (char c : ".?!\\".toCharArray()) {
      KINDS[c] = END;
    }
    for (char c : "()[]".toCharArray()) {
      KINDS[c] = BRACKET;
    }
    KINDS['$'] = DOLLAR;
  }

  private final Tokens tokens;
  private final TextBytes bytes;
  private char[] chars = {};

  /** The next mark, and where to read on before it. */
  private int mark;

  private int from;

  /** The token that may begin a sentence and its label, or -1. */
  private int opening;

  /** Before which token all words are read, as a label may stand there. */
  private int labelEnd;

  /** Will tell the words to be read by some tokens, which have the text's bytes. */
  SentenceMarks(Tokens tokens, TextBytes bytes) {
    this.tokens = tokens;
    this.bytes = bytes;
  }

  /** Begins with a text, whose characters have a blank behind the last. */
  void read(char[] text) {
    chars = text;
    mark = -1;
    from = 0;
    opening = -1;
    labelEnd = 0;
  }

  /**
   * Where to read on when a word has been reached: at the word, or at one further on, or at a mark.
   *
   * @param end where the next URL begins, or the text ends
   */
  int goOn(int word, int end) {
    int token = tokens.size();
    if (opening >= 0 && token > opening) {
      if (SectionLabels.mayBegin(tokens, opening)) {
        labelEnd = opening + SectionLabels.LONGEST + 1;
      }
      opening = -1;
    }
    if (word > mark && isNeeded(word, end)) {
      opening = token;
      return word;
    }
    return word < from && token >= labelEnd && !isGlued(word) ? from : word;
  }

  /** Finds the next mark; whether one of those before is the beginning or needs the word here. */
  private boolean isNeeded(int word, int end) {
    boolean needed = false;
    do {
      needed |= mark < 0 || kind(mark) <= END;
      mark = next(mark + 1, end);
    } while (mark < word);
    from = kind(mark) == BRACKET ? mark : wordsBefore(mark, word);
    return needed;
  }

  /** Whether no blank stands between a point and a word, which so begins no sentence. */
  private boolean isGlued(int word) {
    return word > 0 && kind(word - 1) == END;
  }

  /** The next mark from an offset on, or the end. */
  private int next(int start, int end) {
    for (int at = start; at < end; at += Long.BYTES) {
      for (long maybe = signs(bytes.eight(at)); maybe != 0; maybe &= maybe - 1) {
        int found = at + (Long.numberOfTrailingZeros(maybe) >>> 3);
        if (found >= end) {
          return end;
        }
        if (isMark(found)) {
          return found;
        }
      }
    }
    return end;
  }

  /** The high bits of those of eight bytes that are signs, save commas, hyphens and rare ones. */
  private static long signs(long eight) {
    long low = eight & ~TextBytes.HIGH_BITS;
    long some = TextBytes.inRange(low, '!', '+') | TextBytes.inRange(low, '.', '/');
    long others = TextBytes.inRange(low, ':', '?') | TextBytes.inRange(low, '[', ']');
    return (some | others | eight) & TextBytes.HIGH_BITS;
  }

  private boolean isMark(int at) {
    byte kind = kind(at);
    return kind > END || kind == END && !isInner(chars[at], chars[at + 1]);
  }

  private byte kind(int at) {
    char c = CharClass.canonical(chars[at]);
    return c < KINDS.length ? KINDS[c] : c == '…' ? END : 0;
  }

  /** Whether a sign ends no sentence for what stands behind it: "3.5", "e.g., kites". */
  private static boolean isInner(char sign, char next) {
    return sign != '\\'
        && (next == ',' || CharClass.isAsciiLetter(next) || CharClass.isAsciiDigit(next));
  }

  /**
   * Where the words before a mark begin by which an abbreviation or initial is told, each behind a
   * blank; not before the first. Only a word of one letter is told by the one before it.
   */
  private int wordsBefore(int end, int first) {
    boolean enough = false;
    for (int at = end - 1; at > first; at--) {
      if (chars[at - 1] <= ' ' && CharClass.isAsciiLetter(chars[at])) {
        if (enough || CharClass.isAsciiLetter(chars[at + 1])) {
          return at;
        }
        enough = true;
      }
    }
    return first;
  }
}
