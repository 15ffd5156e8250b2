package org.epitome.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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
  private static final int SPACE_BEFORE = 1;

  private static final int IN_MATH = 1 << 1;
  private static final int CAPITALIZED = 1 << 2;
  private static final int ALL_CAPS = 1 << 3;
  private static final int MIXED_CASE = 1 << 4;
  private static final int HAS_DIGIT = 1 << 5;
  private static final int LINE_BREAK_BEFORE = 1 << 6;

  /** Digits and dots that are no decimal number: "2.0.1". */
  private static final int MALFORMED = 1 << 7;

  private static final int LAYOUT_BEFORE = 1 << 8;

  /** A word with letters beyond ASCII. */
  private static final int WIDE = 1 << 9;

  private static final int KIND_SHIFT = 12;
  private static final int KIND_MASK = 7 << KIND_SHIFT;

  private String text = "";

  /** The characters of the text, and behind them two blanks, at which every word ends. */
  private char[] chars = new char[0];

  private final TextBytes bytes = new TextBytes();
  private final SmallLetters smallLetters = new SmallLetters();

  /** Which words are read; null if all are. */
  private final @Nullable SentenceMarks marks;

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

  // where the pass stands
  private int pending;
  private boolean math;

  /** All of a text. */
  Tokens() {
    this(false);
  }

  private Tokens(boolean forSentences) {
    marks = forSentences ? new SentenceMarks(this, bytes) : null;
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

  private void scan(String text, Spans urls) {
    this.text = text;
    size = 0;
    signCount = 0;
    pending = SPACE_BEFORE;
    math = false;
    int length = text.length();
    if (chars.length < length + 2) {
      chars = new char[length + 2];
    }
    text.getChars(0, length, chars, 0);
    chars[length] = ' ';
    chars[length + 1] = ' ';
    bytes.read(chars, length);
    if (marks == null) {
      smallLetters.read(bytes, length);
    } else {
      marks.read(chars);
    }
    int url = 0;
    int urlStart = startOf(url, urls);
    int at = 0;
    while (at < length) {
      if (at >= urlStart) {
        int end = urls.end(url++);
        urlStart = startOf(url, urls);
        if (end > at) {
          add(Kind.URL, at, end, (char) 0, key(text, at, end), 0);
          at = end;
        }
        continue;
      }
      char c = chars[at];
      at =
          switch (CharClass.of(c)) {
            case CharClass.SPACE -> {
              pending |= c == '\n' ? SPACE_BEFORE | LINE_BREAK_BEFORE : SPACE_BEFORE;
              yield at + 1;
            }
            case CharClass.LETTER ->
                marks == null
                    ? words(at, urlStart)
                    : wordFrom(marks.goOn(at, Math.min(urlStart, length)), at);
            case CharClass.SIGN -> afterBlank(sign(at, c));
            case CharClass.DIGIT -> number(at);
            case CharClass.LAYOUT -> layout(at, c);
            case CharClass.BACKSLASH -> command(at);
            default -> afterBlank(symbol(at, c));
          };
    }
    matchParentheses();
  }

  /** Passes over the blank that most signs have behind them. */
  private int afterBlank(int at) {
    if (chars[at] != ' ') {
      return at;
    }
    pending |= SPACE_BEFORE;
    return at + 1;
  }

  private static int startOf(int url, Spans urls) {
    return url < urls.size() ? urls.start(url) : Integer.MAX_VALUE;
  }

  /**
   * Reads a word, and those behind it as long as one blank stands between two: most of a text.
   *
   * @param limit where to stop even if a word begins there
   */
  private int words(int first, int limit) {
    int at = first;
    do {
      int end = word(at, smallLetters.end(afterCapital(at)));
      if (chars[end] != ' ') {
        return end;
      }
      pending |= SPACE_BEFORE;
      at = end + 1;
    } while (at < limit && CharClass.isAsciiLetter(chars[at]));
    return at;
  }

  /** Reads a word, unless reading goes on only where another one or a sign begins. */
  private int wordFrom(int from, int at) {
    if (from > at) {
      pending = SPACE_BEFORE;
      return from;
    }
    return word(at, SmallLetters.end(bytes, afterCapital(at)));
  }

  /** Reads a word whose small letters, behind a capital or not, end at an offset. */
  private int word(int at, int end) {
    char next = chars[end];
    if (next != ' ' && goesOn(next)) {
      return mixedWord(at);
    }
    addWord(at, end, isCapital(chars[at]) ? CAPITALIZED : 0);
    return end;
  }

  private int afterCapital(int at) {
    return isCapital(chars[at]) ? at + 1 : at;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** Whether a word may go on with a character. */
  private static boolean goesOn(char c) {
    byte type = CharClass.of(c);
    return type == CharClass.LETTER || type == CharClass.DIGIT || c == '\'' || c == '\u2019';
  }

  /** A word with more than small letters and a capital before them. */
  private int mixedWord(int start) {
    int upper = 0;
    boolean lower = false;
    boolean digit = false;
    boolean mixed = false;
    char letters = 0;
    int at = start;
    for (; ; at++) {
      char c = chars[at];
      byte type = CharClass.of(c);
      if (type == CharClass.LETTER) {
        if (CharClass.isUpper(c)) {
          mixed |= lower;
          upper++;
        } else {
          mixed |= upper > 1;
          lower = true;
        }
      } else if (type == CharClass.DIGIT) {
        digit = true;
      } else if (c != '\'' && c != '\u2019' || !isInnerApostrophe(at)) {
        break;
      }
      letters |= c;
    }
    int flag = (digit ? HAS_DIGIT : 0) | (letters < 0x80 ? 0 : WIDE);
    if (CharClass.isUpper(chars[start])) {
      flag |= CAPITALIZED;
    }
    if (upper > 1 && !lower) {
      flag |= ALL_CAPS;
    }
    if (mixed) {
      flag |= MIXED_CASE;
    }
    addWord(start, at, flag);
    return at;
  }

  /** "don't" is one word, "model's" is two. */
  private boolean isInnerApostrophe(int at) {
    char next = chars[at + 1];
    if (!CharClass.isLetter(next)) {
      return false;
    }
    boolean possessive = (next == 's' || next == 'S') && !CharClass.isLetter(chars[at + 2]);
    return !possessive;
  }

  private int number(int start) {
    int end = NumberShape.end(text, start);
    boolean malformed = end < 0;
    end = Math.abs(end);
    add(Kind.NUMBER, start, end, (char) 0, key(text, start, end), malformed ? MALFORMED : 0);
    return end;
  }

  private int layout(int at, char c) {
    pending |= LAYOUT_BEFORE;
    if (c != '$') {
      return at + 1;
    }
    int next = at + 1 < text.length() && text.charAt(at + 1) == '$' ? at + 2 : at + 1;
    if (math) {
      math = false;
      return next;
    }
    if (TexMath.opens(text, at, next)) {
      math = true;
      return next;
    }
    boolean money = next < text.length() && CharClass.isDigit(text.charAt(next));
    return money ? symbol(at, c) : next;
  }

  private int command(int start) {
    int length = text.length();
    int at = start + 1;
    if (at == length) {
      return symbol(start, '\\');
    }
    char c = text.charAt(at);
    if (!CharClass.isAsciiLetter(c)) {
      switch (c) {
        case ',', ';', ':', '/', '!', ' ', '\\', '\n', '>' -> {
          pending |= c == '!' || c == '/' ? LAYOUT_BEFORE : LAYOUT_BEFORE | SPACE_BEFORE;
          return at + 1;
        }
        case '(', '[' -> {
          pending |= LAYOUT_BEFORE;
          math = true;
          return at + 1;
        }
        case ')', ']' -> {
          pending |= LAYOUT_BEFORE;
          math = false;
          return at + 1;
        }
        default -> {
          add(Kind.SYMBOL, start, at + 1, CharClass.canonical(c), WordKeys.of(c), 0);
          return at + 1;
        }
      }
    }
    while (at < length && CharClass.isAsciiLetter(text.charAt(at))) {
      at++;
    }
    int code = TexCommands.code(text, start + 1, at);
    switch (code) {
      case TexCommands.NOTHING -> pending |= LAYOUT_BEFORE;
      case TexCommands.BLANK -> pending |= LAYOUT_BEFORE | SPACE_BEFORE;
      case TexCommands.UNKNOWN ->
          add(Kind.COMMAND, start, at, (char) 0, key(text, start + 1, at), 0);
      default -> add(Kind.SYMBOL, start, at, (char) code, WordKeys.of((char) code), 0);
    }
    return at;
  }

  /** A sign that is a token of its own whatever stands around it. */
  private int sign(int at, char c) {
    add(Kind.SYMBOL, at, at + 1, c, WordKeys.of(c), 0);
    return at + 1;
  }

  private int symbol(int start, char c) {
    char next = start + 1 < text.length() ? text.charAt(start + 1) : 0;
    int end = start + 1;
    char symbol = CharClass.canonical(c);
    switch (c) {
      case '.' -> {
        if (CharClass.isDigit(next) && (pending & (SPACE_BEFORE | LAYOUT_BEFORE)) != 0
            || CharClass.isDigit(next) && isSymbolBefore()) {
          return number(start);
        }
        if (next == '.' && start + 2 < text.length() && text.charAt(start + 2) == '.') {
          end = run(start, '.');
          symbol = '…';
        }
      }
      case '-' -> {
        if (next == '-') {
          end = run(start, '-');
          symbol = end - start == 2 ? '–' : '—';
        }
      }
      case '+' -> {
        if (next == '/'
            && start + 2 < text.length()
            && CharClass.canonical(text.charAt(start + 2)) == '-') {
          end = start + 3;
          symbol = '±';
        } else if (next == '-' || next == '\u2212') {
          end = start + 2;
          symbol = '±';
        }
      }
      case '<' -> {
        if (next == '=') {
          end = start + 2;
          symbol = '≤';
        }
      }
      case '>' -> {
        if (next == '=') {
          end = start + 2;
          symbol = '≥';
        }
      }
      case '`', '\'', '\u2019' -> {
        if (next == c && c < 128) {
          end = run(start, c);
          symbol = '"';
        } else if (c != '`'
            && (next == 's' || next == 'S')
            && (start + 2 >= text.length() || !CharClass.isLetter(text.charAt(start + 2)))) {
          end = start + 2;
        }
      }
      case '~' -> {
        boolean spaced = (pending & SPACE_BEFORE) != 0;
        if (!spaced && size > 0 && !isOpening(symbols[size - 1]) && !isRange(next)
            || CharClass.isSpace(next) && !spaced) {
          pending |= SPACE_BEFORE | LAYOUT_BEFORE; // a tie
          return end;
        }
      }
      default -> {}
    }
    add(Kind.SYMBOL, start, end, symbol, WordKeys.of(symbol), 0);
    return end;
  }

  /** Between two numbers a tilde means "to" ("3~5 kg"), since nobody ties them together. */
  private boolean isRange(char next) {
    int before = size - 1;
    return CharClass.isDigit(next) && (isNumber(before) || symbols[before] == '%');
  }

  private boolean isSymbolBefore() {
    return size > 0 && symbols[size - 1] != 0 && symbols[size - 1] != '.';
  }

  private static boolean isOpening(char symbol) {
    return symbol == '(' || symbol == '[' || symbol == '"' || symbol == '—' || symbol == '=';
  }

  private int run(int start, char c) {
    int end = start;
    while (end < text.length() && text.charAt(end) == c) {
      end++;
    }
    return end;
  }

  private void addWord(int start, int end, int flag) {
    add(Kind.WORD, start, end, (char) 0, keyed ? wordKey(start, end, (flag & WIDE) != 0) : 0, flag);
  }

  private void add(Kind kind, int start, int end, char symbol, long key, int flag) {
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
    flags[size] = kind.ordinal() << KIND_SHIFT | flag | pending | (math ? IN_MATH : 0);
    size++;
    pending = 0;
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
