package org.epitome.text;

import java.util.Set;

/**
 * A stretch of a text as a person would copy it: on one line, without TeX's fonts, ties, escapes
 * and citations, and with formulas whole. Since braces and dollars are no tokens, a stretch from
 * one token to another may lack what opens or closes a formula; that is taken in where it stands
 * right beside it, and what is left without its counterpart goes.
 */
final class PrintedText {
  private static final Set<String> FONTS =
      Set.of(
          """
          bf bm boldsymbol em emph it mathbb mathbf mathcal mathfrak mathit mathrm mathsf mathtt \
          mbox operatorname rm sc text textbf textit textmd textnormal textrm textsc textsf textsl \
          texttt textup tt underline\
          """
              .split(" "));

  private final Tokens tokens;
  private final String text;
  private int start;
  private int end;

  /** Braces that are closed and not opened, and opened and not closed. */
  private int unopened;

  private int unclosed;

  private boolean isOddInDollars;

  // what is copied
  private final StringBuilder out = new StringBuilder();
  private int at;
  private boolean space;

  /** Of each open brace, the innermost in the lowest bit, whether it was copied. */
  private long copied;

  private PrintedText(Tokens tokens, int start, int end) {
    this.tokens = tokens;
    this.text = tokens.text();
    this.start = start;
    this.end = end;
  }

  static String of(Tokens tokens, int first, int last) {
    int start = tokens.start(first);
    int end = tokens.end(last);
    if (isPlain(tokens.text(), start, end)) { // nearly always
      return tokens.text().substring(start, end);
    }
    PrintedText printed = new PrintedText(tokens, start, end);
    printed.widen(first, last);
    return printed.copy();
  }

  private static boolean isPlain(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == ' ' && text.charAt(i + 1) == ' ' || "${}\\~".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  private void widen(int first, int last) {
    count();
    takeOpening();
    long whole = MathBalance.widen(tokens, first, last, start, end);
    start = MathBalance.start(whole);
    end = MathBalance.end(whole);
    count();
  }

  private void count() {
    unopened = 0;
    unclosed = 0;
    isOddInDollars = false;
    for (int i = start; i < end; i++) {
      switch (text.charAt(i)) {
        case '{' -> unclosed++;
        case '}' -> {
          unopened += unclosed > 0 ? 0 : 1;
          unclosed -= unclosed > 0 ? 1 : 0;
        }
        case '$' -> isOddInDollars ^= !isMoney(i);
        case '\\' -> i++; // what is escaped counts for nothing
        default -> {}
      }
    }
  }

  private boolean isBalanced() {
    return unopened == 0 && unclosed == 0;
  }

  private boolean isMoney(int dollar) {
    int token = tokens.at(dollar);
    return token >= 0 && tokens.start(token) == dollar && tokens.symbol(token) == '$';
  }

  /** Takes in what opens the braces that are closed inside, with the command before it. */
  private void takeOpening() {
    for (int i = 0; i < unopened && start > 0 && text.charAt(start - 1) == '{'; i++) {
      start--;
      int name = start;
      while (name > 0 && CharClass.isAsciiLetter(text.charAt(name - 1))) {
        name--;
      }
      if (name > 0 && text.charAt(name - 1) == '\\') {
        start = name - 1;
      } else if (start > 0 && "^_".indexOf(text.charAt(start - 1)) >= 0) {
        start--;
      }
    }
  }

  // ---- copying

  private String copy() {
    at = start;
    while (at < end) {
      char c = text.charAt(at);
      switch (c) {
        case '\\' -> command();
        case '{' -> open(isBalanced());
        case '}' -> close();
        case '$' -> {
          if (!isOddInDollars || isMoney(at)) {
            print(c);
          }
          at++;
        }
        default -> {
          print(c == '~' ? ' ' : c);
          at++;
        }
      }
    }
    return out.toString();
  }

  private void print(char c) {
    if (CharClass.isSpace(c)) {
      space = true;
      return;
    }
    if (space && out.length() > 0) {
      out.append(' ');
    }
    space = false;
    out.append(c);
  }

  private void open(boolean prints) {
    copied = copied << 1 | (prints ? 1 : 0);
    if (prints) {
      print('{');
    }
    at++;
  }

  private void close() {
    if ((copied & 1) != 0) {
      print('}');
    }
    copied >>>= 1;
    at++;
  }

  private void command() {
    int name = at + 1;
    int nameEnd = name;
    while (nameEnd < end && CharClass.isAsciiLetter(text.charAt(nameEnd))) {
      nameEnd++;
    }
    if (nameEnd == name) {
      escaped();
      return;
    }
    String command = text.substring(name, nameEnd);
    boolean hasGroup = nameEnd < end && text.charAt(nameEnd) == '{';
    if (hasGroup && TexSymbols.dropsArgument(command)) {
      int close = text.indexOf('}', nameEnd);
      at = close < 0 || close >= end ? end : close + 1;
    } else if (FONTS.contains(command)) {
      at = nameEnd;
      if (hasGroup) {
        open(false);
      }
    } else {
      for (int i = at; i < nameEnd && (isBalanced() || !hasGroup); i++) {
        print(text.charAt(i));
      }
      at = nameEnd;
    }
  }

  /** A sign behind a backslash. */
  private void escaped() {
    char c = at + 1 < end ? text.charAt(at + 1) : ' ';
    if ("_&%#$ ".indexOf(c) < 0) {
      print('\\');
    }
    print(c);
    at += 2;
  }
}
