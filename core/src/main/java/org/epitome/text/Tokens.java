package org.epitome.text;

import java.util.Arrays;

/**
 * The words, numbers and signs of a text, in its order, found in one pass. What prints nothing
 * (white space, braces and dollars of TeX, its font commands) is no token; a TeX command that
 * stands for a sign is one: "\%" is a percent sign.
 *
 * <p>A structure of arrays, reused from text to text: it is good until the next text is read, and
 * belongs to one thread.
 */
public final class Tokens {

  /** What a token is. */
  public enum Kind {
    /** Letters, then letters and digits: "accuracy", "F1", "model's" without its "'s". */
    WORD,
    /** A number in digits as it is printed: "83.0", "1,234.5", ".76", "1e-5". */
    NUMBER,
    /** A sign; {@link #symbol} tells which. */
    SYMBOL,
    /** A TeX command without a table entry, its key being that of its name: "\alpha". */
    COMMAND,
    /** A whole URL. */
    URL
  }

  private static final Kind[] KINDS = Kind.values();

  /** White space or a tie stands before the token, or it is the first. */
  static final int SPACE_BEFORE = 1;

  static final int IN_MATH = 1 << 1;
  static final int CAPITALIZED = 1 << 2;
  static final int ALL_CAPS = 1 << 3;
  static final int MIXED_CASE = 1 << 4;
  static final int HAS_DIGIT = 1 << 5;
  static final int LINE_BREAK_BEFORE = 1 << 6;

  /** Digits and dots that are no decimal number: "2.0.1". */
  static final int MALFORMED = 1 << 7;

  static final int LAYOUT_BEFORE = 1 << 8;

  /** A word with letters beyond ASCII. */
  static final int WIDE = 1 << 9;

  private static final int KIND_SHIFT = 12;
  private static final int KIND_MASK = 7 << KIND_SHIFT;

  private String text = "";

  private final TextBytes bytes = new TextBytes();
  private final TokenScanner scanner;

  private int size;
  private int[] starts = new int[512];
  private int[] ends = new int[512];
  private int[] flags = new int[512];
  private char[] symbols = new char[512];
  private long[] keys = new long[512];
  private int[] partners = new int[512];
  private int[] depths = new int[512];

  /** The tokens that are signs. */
  private int[] signs = new int[64];

  private int signCount;
  private int[] open = new int[64];

  /** Those of the signs that are parentheses and brackets. */
  private int[] bracketSigns = new int[64];

  /** Whether all words have their keys. */
  private boolean keyed;

  /** All of a text. */
  Tokens() {
    this(false);
  }

  private Tokens(boolean forSentences) {
    scanner = new TokenScanner(this, bytes, forSentences ? new SentenceMarks(this, bytes) : null);
  }

  /** Only those that the sentences of a text depend on. */
  static Tokens forSentences() {
    return new Tokens(true);
  }

  /** The number of tokens. */
  public int size() {
    return size;
  }

  /** Where a token begins. */
  public int start(int token) {
    return starts[token];
  }

  /** One past the last unit of a token. */
  public int end(int token) {
    return ends[token];
  }

  /** What a token is. */
  public Kind kind(int token) {
    return KINDS[(flags[token] & KIND_MASK) >> KIND_SHIFT];
  }

  /** False for a token outside of the text, whose place may hold what an earlier text left. */
  private boolean is(int token, Kind kind) {
    return token >= 0 && token < size && (flags[token] & KIND_MASK) == kind.ordinal() << KIND_SHIFT;
  }

  /** Whether it is a word. */
  public boolean isWord(int token) {
    return is(token, Kind.WORD);
  }

  /** Whether it is a number in digits. */
  public boolean isNumber(int token) {
    return is(token, Kind.NUMBER);
  }

  /** Whether it is a sign. */
  public boolean isSymbol(int token) {
    return is(token, Kind.SYMBOL);
  }

  /** Whether it is a URL. */
  public boolean isUrl(int token) {
    return is(token, Kind.URL);
  }

  /**
   * The sign that a symbol token stands for, with one character for all look-alikes and spellings:
   * '-' for every hyphen and minus, '–' for "--" and the en dash, '~' for "\sim", '%' for "\%", '±'
   * for "+/-", '×' for "\times", '≤' for {@code "<="}, '…' for "...". 0 for other tokens, and for a
   * token outside of the text, so that neighbours can be asked for without a check.
   */
  public char symbol(int token) {
    return token < 0 || token >= size ? 0 : symbols[token];
  }

  /**
   * A 64-bit key of the lower-cased letters; equal words have equal keys whatever their case. See
   * {@link #key(CharSequence)}.
   */
  public long key(int token) {
    return token < 0 || token >= size ? 0 : keys[token];
  }

  /** Whether white space (or a tie) stands before the token; true for the first. */
  public boolean spaceBefore(int token) {
    return token >= size || (flags[token] & SPACE_BEFORE) != 0;
  }

  /** Whether a line break stands before the token. */
  public boolean lineBreakBefore(int token) {
    return token < size && (flags[token] & LINE_BREAK_BEFORE) != 0;
  }

  /** Whether braces, dollars or a command that prints nothing stand between it and the last one. */
  public boolean layoutBefore(int token) {
    return token < size && (flags[token] & LAYOUT_BEFORE) != 0;
  }

  /** Whether it stands in TeX math. */
  public boolean inMath(int token) {
    return (flags[token] & IN_MATH) != 0;
  }

  /** Whether a word begins with a capital: "We", "BERT". */
  public boolean isCapitalized(int token) {
    return (flags[token] & CAPITALIZED) != 0;
  }

  /** Whether a word of two letters or more has capitals only: "BERT", "F1" has one letter. */
  public boolean isAllCaps(int token) {
    return (flags[token] & ALL_CAPS) != 0;
  }

  /** Whether a word has a capital after a small letter, or small letters after two capitals. */
  public boolean isMixedCase(int token) {
    return (flags[token] & MIXED_CASE) != 0;
  }

  /** Whether a word has a digit. */
  public boolean hasDigit(int token) {
    return (flags[token] & HAS_DIGIT) != 0;
  }

  /** Whether a number token is no decimal number: "2.0.1", "10.1145". */
  boolean isMalformed(int token) {
    return (flags[token] & MALFORMED) != 0;
  }

  /** How many units of the text a token has. */
  int length(int token) {
    return ends[token] - starts[token];
  }

  /** Whether it is a number in digits without anything before it. */
  boolean isGluedNumber(int token) {
    return isNumber(token) && !spaceBefore(token);
  }

  /** Whether it has nothing but digits. */
  boolean isInteger(int token) {
    for (int i = starts[token]; i < ends[token]; i++) {
      if (!CharClass.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** How many closed pairs of parentheses and brackets are around the token. */
  public int depth(int token) {
    return depths[token];
  }

  /** The token that closes an opening parenthesis or bracket, or opens a closing one; or -1. */
  public int partner(int token) {
    return partners[token];
  }

  /** How many tokens are signs. */
  public int signs() {
    return signCount;
  }

  /** The token that a sign is, by its place among the signs. */
  public int sign(int index) {
    return signs[index];
  }

  /** The last token that begins at or before an offset, or -1. Takes logarithmic time. */
  public int at(int offset) {
    int found = Arrays.binarySearch(starts, 0, size, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** Whether a token is this word, whatever its case. */
  public boolean is(int token, String lowerCase) {
    if (token < 0 || token >= size || ends[token] - starts[token] != lowerCase.length()) {
      return false;
    }
    int start = starts[token];
    for (int i = 0; i < lowerCase.length(); i++) {
      if (CharClass.lower(text.charAt(start + i)) != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** A new string with the text from the first to the last of some tokens, as printed. */
  public String text(int first, int last) {
    return text.substring(starts[first], ends[last]);
  }

  /**
   * A new string with the text from the first to the last of some tokens as a person would copy it:
   * on one line, without TeX's fonts, ties, escapes and citations ("point_score" for
   * "point\_score"), and with formulas whole ("mAP$_{50}$", though braces and dollars are no
   * tokens).
   */
  public String printed(int first, int last) {
    return PrintedText.of(this, first, last);
  }

  /** The text that the tokens stand in. */
  public String text() {
    return text;
  }

  /** The key that {@link #key(int)} gives for a word. */
  public static long key(CharSequence word) {
    return key(word, 0, word.length());
  }

  /** The key that {@link #key(int)} gives for a word in a stretch of a text. */
  public static long key(CharSequence text, int start, int end) {
    return WordKeys.of(text, start, end);
  }

  void clear() {
    text = "";
    size = 0;
    signCount = 0;
  }

  /** Reads the next text; the spans of its URLs become one token each. */
  void read(String text, Spans urls) {
    keyed = true;
    scan(text, urls);
  }

  /** The same without the keys of the words, which take longer when made apart. */
  void readWithoutKeys(String text, Spans urls) {
    keyed = false;
    scan(text, urls);
  }

  private void scan(String text, Spans urls) {
    this.text = text;
    size = 0;
    signCount = 0;
    scanner.scan(text, urls);
    matchParentheses();
  }

  /** Makes the keys of all words, if they are not made yet. */
  void makeKeys() {
    makeKeys(0, size);
    keyed = true;
  }

  /** Makes the keys of some words, if they are not made yet. */
  void makeKeys(int first, int end) {
    for (int token = first; token < end && !keyed; token++) {
      makeKey(token);
    }
  }

  /** Makes the key of a token, if it is a word whose key is not made yet. */
  void makeKey(int token) {
    if (!keyed && keys[token] == 0 && isWord(token)) {
      keys[token] = wordKey(starts[token], ends[token], (flags[token] & WIDE) != 0);
    }
  }

  private long wordKey(int start, int end, boolean wide) {
    return wide ? WordKeys.of(text, start, end) : WordKeys.of(bytes, start, end);
  }

  /** Adds a word behind the other tokens. */
  void addWord(int start, int end, int flag) {
    add(Kind.WORD, start, end, (char) 0, keyed ? wordKey(start, end, (flag & WIDE) != 0) : 0, flag);
  }

  /** Adds a token behind the others; a sign has a symbol, all else 0. */
  void add(Kind kind, int start, int end, char symbol, long key, int flag) {
    if (size == starts.length) {
      grow();
    }
    if (symbol != 0) {
      addSign();
    }
    starts[size] = start;
    ends[size] = end;
    symbols[size] = symbol;
    keys[size] = key;
    flags[size] = kind.ordinal() << KIND_SHIFT | flag;
    size++;
  }

  private void addSign() {
    if (signCount == signs.length) {
      signs = Arrays.copyOf(signs, signCount * 2);
      open = new int[signCount * 2];
      bracketSigns = new int[signCount * 2];
    }
    signs[signCount++] = size;
  }

  private void grow() {
    int capacity = starts.length * 2;
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    flags = Arrays.copyOf(flags, capacity);
    symbols = Arrays.copyOf(symbols, capacity);
    keys = Arrays.copyOf(keys, capacity);
    partners = Arrays.copyOf(partners, capacity);
    depths = Arrays.copyOf(depths, capacity);
  }

  private void matchParentheses() {
    Arrays.fill(partners, 0, size, -1);
    int depth = 0;
    int brackets = 0;
    for (int i = 0; i < signCount; i++) {
      int token = signs[i];
      char symbol = symbols[token];
      if (symbol == '(' || symbol == '[') {
        open[depth++] = token;
        bracketSigns[brackets++] = token;
      } else if (symbol == ')' || symbol == ']') {
        bracketSigns[brackets++] = token;
        if (depth > 0 && (symbols[open[depth - 1]] == '(') == (symbol == ')')) {
          int opening = open[--depth];
          partners[token] = opening;
          partners[opening] = token;
        }
      }
    }
    countDepths(brackets);
  }

  /** A parenthesis that closes, or is closed, is outside of what it encloses. */
  private void countDepths(int brackets) {
    int depth = 0;
    int from = 0;
    for (int i = 0; i < brackets; i++) {
      int token = bracketSigns[i];
      if (partners[token] < 0) {
        continue;
      }
      boolean opens = partners[token] > token;
      int to = opens ? token + 1 : token;
      Arrays.fill(depths, from, to, depth);
      depth += opens ? 1 : -1;
      from = to;
    }
    Arrays.fill(depths, from, size, depth);
  }

  /** One line for each token, for looking at. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < size; i++) {
      out.append(i == 0 ? "" : spaceBefore(i) ? " " : "\u00a6").append(text, starts[i], ends[i]);
    }
    return out.toString();
  }
}
