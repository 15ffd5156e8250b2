package org.epitome.text;

import org.epitome.text.Tokens.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the tokens of a text in one pass over its characters. Reused from text to text. */
final class TokenScanner {
  private final Tokens tokens;
  private final TextBytes bytes;
  private final SmallLetters smallLetters = new SmallLetters();

  /** Which words are read; null if all are. */
  private final @Nullable SentenceMarks marks;

  private String text = "";

  /** The characters of the text, and behind them two blanks, at which every word ends. */
  private char[] chars = new char[0];

  /** The flags that what stands before the next token gives to it. */
  private int pending;

  private boolean math;

  /**
   * A scanner.
   *
   * @param tokens where to add what it finds
   * @param bytes get the bytes of each text
   * @param marks tells which words are read; null if all are
   */
  TokenScanner(Tokens tokens, TextBytes bytes, @Nullable SentenceMarks marks) {
    this.tokens = tokens;
    this.bytes = bytes;
    this.marks = marks;
  }

  /** Adds the tokens of a text; the spans of its URLs become one token each. */
  void scan(String text, Spans urls) {
    this.text = text;
    pending = Tokens.SPACE_BEFORE;
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
          add(Kind.URL, at, end, (char) 0, WordKeys.of(text, at, end), 0);
          at = end;
        }
        continue;
      }
      char c = chars[at];
      at =
          switch (CharClass.of(c)) {
            case CharClass.SPACE -> {
              pending |=
                  c == '\n' ? Tokens.SPACE_BEFORE | Tokens.LINE_BREAK_BEFORE : Tokens.SPACE_BEFORE;
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
  }

  /** Passes over the blank that most signs have behind them. */
  private int afterBlank(int at) {
    if (chars[at] != ' ') {
      return at;
    }
    pending |= Tokens.SPACE_BEFORE;
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
      pending |= Tokens.SPACE_BEFORE;
      at = end + 1;
    } while (at < limit && CharClass.isAsciiLetter(chars[at]));
    return at;
  }

  /** Reads a word, unless reading goes on only where another one or a sign begins. */
  private int wordFrom(int from, int at) {
    if (from > at) {
      pending = Tokens.SPACE_BEFORE;
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
    addWord(at, end, isCapital(chars[at]) ? Tokens.CAPITALIZED : 0);
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
    int flag = (digit ? Tokens.HAS_DIGIT : 0) | (letters < 0x80 ? 0 : Tokens.WIDE);
    if (CharClass.isUpper(chars[start])) {
      flag |= Tokens.CAPITALIZED;
    }
    if (upper > 1 && !lower) {
      flag |= Tokens.ALL_CAPS;
    }
    if (mixed) {
      flag |= Tokens.MIXED_CASE;
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
    add(
        Kind.NUMBER,
        start,
        end,
        (char) 0,
        WordKeys.of(text, start, end),
        malformed ? Tokens.MALFORMED : 0);
    return end;
  }

  private int layout(int at, char c) {
    pending |= Tokens.LAYOUT_BEFORE;
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
          pending |=
              c == '!' || c == '/'
                  ? Tokens.LAYOUT_BEFORE
                  : Tokens.LAYOUT_BEFORE | Tokens.SPACE_BEFORE;
          return at + 1;
        }
        case '(', '[' -> {
          pending |= Tokens.LAYOUT_BEFORE;
          math = true;
          return at + 1;
        }
        case ')', ']' -> {
          pending |= Tokens.LAYOUT_BEFORE;
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
      case TexCommands.NOTHING -> pending |= Tokens.LAYOUT_BEFORE;
      case TexCommands.BLANK -> pending |= Tokens.LAYOUT_BEFORE | Tokens.SPACE_BEFORE;
      case TexCommands.UNKNOWN ->
          add(Kind.COMMAND, start, at, (char) 0, WordKeys.of(text, start + 1, at), 0);
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
        if (CharClass.isDigit(next) && (pending & (Tokens.SPACE_BEFORE | Tokens.LAYOUT_BEFORE)) != 0
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
        if (end < text.length() && text.charAt(end) == '>') {
          end++;
          symbol = '→';
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
        boolean spaced = (pending & Tokens.SPACE_BEFORE) != 0;
        if (!spaced && tokens.size() > 0 && !isOpening(symbolBefore()) && !isRange(next)
            || CharClass.isSpace(next) && !spaced) {
          pending |= Tokens.SPACE_BEFORE | Tokens.LAYOUT_BEFORE; // a tie
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
    return CharClass.isDigit(next) && (tokens.isNumber(tokens.size() - 1) || symbolBefore() == '%');
  }

  private boolean isSymbolBefore() {
    char symbol = symbolBefore();
    return symbol != 0 && symbol != '.';
  }

  /** The sign before the one at hand, 0 if that is none. */
  private char symbolBefore() {
    return tokens.symbol(tokens.size() - 1);
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
    tokens.addWord(start, end, flag | before());
  }

  private void add(Kind kind, int start, int end, char symbol, long key, int flag) {
    tokens.add(kind, start, end, symbol, key, flag | before());
  }

  /** The flags by what stands before a token, which are used up. */
  private int before() {
    int flag = math ? pending | Tokens.IN_MATH : pending;
    pending = 0;
    return flag;
  }
}
