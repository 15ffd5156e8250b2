package org.epitome.parsers.tex;

import org.epitome.parsers.lines.TextBuffer;

/**
 * Reads an accent with its letter: {@code \'e}, {@code \'{e}}, {@code \v s}, {@code \"{\i}}, {@code
 * \'{\^e}}. For one text after the other, by one thread.
 */
final class AccentReader {
  /** How many marks one letter may carry: Vietnamese needs two. */
  private static final int MARKS = 4;

  /** The mark that is a dot above a letter. */
  private static final int DOT = 0x307;

  private final Accents accents = new Accents();
  private final int[] marks = new int[MARKS];
  private String letter = "";
  private int end;
  private int openBraces;

  /** What was read, in form C. */
  String letter() {
    return letter;
  }

  /** Where the text goes on. */
  int end() {
    return end;
  }

  /** How many braces were opened before the letter and are not closed yet. */
  int openBraces() {
    return openBraces;
  }

  /**
   * Reads the letter behind the name of an accent.
   *
   * @param nameEnd where the name of the accent ends
   * @param mark the mark that the accent is
   * @return false if no letter follows that can carry it
   */
  boolean read(TextBuffer in, int nameEnd, char mark) {
    int count = 0;
    marks[count++] = mark;
    openBraces = 0;
    int k = nameEnd;
    boolean isWord = TexScan.isAsciiLetter(in.charAt(nameEnd - 1));
    while (true) {
      int after = TexScan.afterSpace(in, k);
      if (after < in.length() && in.charAt(after) == '{') {
        openBraces++;
        k = TexScan.afterSpace(in, after + 1);
      } else if (isWord) {
        k = after;
      }
      if (k >= in.length()) {
        return false;
      }
      char c = in.charAt(k);
      if (c == '{' && openBraces < MARKS) {
        isWord = false;
      } else if (c == '\\' && k + 1 < in.length()) {
        int macroEnd = TexScan.nameEnd(in, k + 1);
        int row = Macros.find(in, k + 1, macroEnd);
        Macros.Kind kind = row < 0 ? Macros.Kind.UNSEEN : Macros.kind(row);
        if (kind == Macros.Kind.ACCENT && count < MARKS) {
          marks[count++] = Macros.value(row).charAt(0);
          isWord = TexScan.isAsciiLetter(in.charAt(macroEnd - 1));
          k = macroEnd;
        } else if (kind == Macros.Kind.SYMBOL && isLetter(Macros.value(row))) {
          end = TexScan.afterName(in, macroEnd);
          letter = composed(Macros.value(row).codePointAt(0), count);
          return true;
        } else {
          return false;
        }
      } else if (c == '}' && openBraces > 0 && !TexScan.isAsciiLetter(in.charAt(nameEnd - 1))) {
        letter = Character.toString(in.charAt(nameEnd - 1)); // \~{} is the character itself
        openBraces--;
        end = k + 1;
        return true;
      } else {
        int base = in.codePointAt(k);
        boolean fits = Character.isLetter(base) && (openBraces > 0 || composes(base, marks[0]));
        if (fits) {
          end = k + Character.charCount(base);
          letter = composed(base, count);
        }
        return fits;
      }
    }
  }

  private static boolean isLetter(String symbol) {
    return Character.isLetter(symbol.codePointAt(0));
  }

  /** Whether Unicode has the letter with the mark: {@code \"quoted\"} is no accent. */
  private boolean composes(int base, int mark) {
    return accents.composed(base, (char) mark).length() == Character.charCount(base);
  }

  private String composed(int printed, int count) {
    int base = printed == 'ı' ? 'i' : printed == 'ȷ' ? 'j' : printed;
    boolean isDotted = base == 'i'; // it needs no dot
    if (count == 1 && !(isDotted && marks[0] == DOT)) {
      return accents.composed(base, (char) marks[0]);
    }
    StringBuilder cluster = new StringBuilder(1 + count).appendCodePoint(base);
    for (int k = count - 1; k >= 0; k--) { // the innermost stands next to the letter
      if (!(isDotted && marks[k] == DOT)) {
        cluster.append((char) marks[k]);
      }
    }
    return Accents.composed(cluster);
  }
}
