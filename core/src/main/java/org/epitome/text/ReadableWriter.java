package org.epitome.text;

import java.text.Normalizer;
import java.util.Arrays;

/** Writes the readable view of a text, unit by unit, with the place each stands for. */
final class ReadableWriter {
  /** Longer groups after "^" and "\frac" are read as plain text, which keeps the work linear. */
  private static final int LONGEST_GROUP = 160;

  private static final int DEEPEST = 6;

  /** Stands where there is no character. */
  private static final char NOTHING = 0xFFFF;

  private static final String SUPERSCRIPT = "0123456789+-=()ni";
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
  private static final String SUBSCRIPT = "0123456789+-=()";
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

  /** Accent commands, and the combining marks in the same order. */
  private static final String ACCENTS = "'`^\"~=.uvHrck";

  private static final String MARKS =
      "\u0301\u0300\u0302\u0308\u0303\u0304\u0307\u0306\u030c\u030b\u030a\u0327\u0328";

  private final String source;
  private final Spans urls = new Spans();
  private final StringBuilder out;

  /** Where each printed unit begins in the source; nothing prints longer than it stands there. */
  private final int[] starts;

  private final int[] ends;
  private boolean math;
  private int url;

  ReadableWriter(String source) {
    this.source = source;
    this.out = new StringBuilder(source.length());
    this.starts = new int[source.length()];
    this.ends = new int[source.length()];
    UrlScanner.scan(source, urls);
  }

  String text() {
    return out.toString();
  }

  int[] starts() {
    return Arrays.copyOf(starts, out.length());
  }

  int[] ends() {
    return Arrays.copyOf(ends, out.length());
  }

  void write() {
    write(0, source.length(), 0);
  }

  private void write(int from, int limit, int depth) {
    int at = from;
    while (at < limit) {
      int urlEnd = Math.min(limit, urlEnd(at));
      if (urlEnd > at) {
        verbatim(at, urlEnd);
        at = urlEnd;
        continue;
      }
      char c = source.charAt(at);
      at =
          switch (c) {
            case '\\' -> command(at, limit, depth);
            case '$' -> dollar(at);
            case '{', '}' -> at + 1;
            case '^', '_' -> script(at, limit, depth);
            case '~' -> tilde(at);
            case '`', '\'' -> quotes(at, limit, c);
            case '-' -> dashes(at, limit);
            case 't' -> times(at, limit);
            default -> {
              print(c, at, at + 1);
              yield at + 1;
            }
          };
    }
  }

  /** The end of the URL that a place lies in, or the place itself. */
  private int urlEnd(int at) {
    while (url < urls.size() && urls.end(url) <= at) {
      url++;
    }
    return url < urls.size() && urls.start(url) <= at ? urls.end(url) : at;
  }

  private void verbatim(int from, int end) {
    for (int i = from; i < end; i++) {
      append(source.charAt(i), i, i + 1);
    }
  }

  /** Adds a unit; the blank inside a formula's parentheses is dropped. */
  private void print(char c, int start, int end) {
    char before = last();
    if (math && c == ' ' && (CharClass.isSpace(before) || before == '⟨')) {
      return;
    }
    append(c, start, end);
  }

  private void blank(int start, int end) {
    if (!CharClass.isSpace(last()) && !CharClass.isSpace(charAt(end, source.length()))) {
      append(' ', start, end);
    }
  }

  /** What was printed last; a text begins as behind a blank. */
  private char last() {
    return out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
  }

  private char charAt(int at, int limit) {
    return at < limit ? source.charAt(at) : NOTHING;
  }

  private void append(char c, int start, int end) {
    starts[out.length()] = start;
    ends[out.length()] = end;
    out.append(c);
  }

  private int dollar(int at) {
    int next = charAt(at + 1, source.length()) == '$' ? at + 2 : at + 1;
    if (math) {
      math = false;
    } else if (TexMath.opens(source, at, next)) {
      math = true;
    } else if (CharClass.isDigit(charAt(next, source.length()))) {
      print('$', at, at + 1);
      return at + 1;
    }
    return next;
  }

  /** It glues what stands beside it, or stands for "about", or between two numbers for "to". */
  private int tilde(int at) {
    char before = at > 0 ? source.charAt(at - 1) : ' ';
    boolean range =
        (CharClass.isDigit(before) || before == '%')
            && CharClass.isDigit(charAt(at + 1, source.length()));
    if (range || CharClass.isSpace(before) || "([\"=".indexOf(before) >= 0) {
      print('~', at, at + 1);
    } else {
      blank(at, at + 1);
    }
    return at + 1;
  }

  private int quotes(int at, int limit, char c) {
    if (charAt(at + 1, limit) == c) {
      print(c == '`' ? '“' : '”', at, at + 2);
      return at + 2;
    }
    print(c == '`' ? '‘' : c, at, at + 1);
    return at + 1;
  }

  private int dashes(int at, int limit) {
    int end = at;
    while (charAt(end, limit) == '-') {
      end++;
    }
    int length = end - at;
    if (length == 1 || length > 3) {
      verbatim(at, end);
    } else {
      print(length == 2 ? '–' : '—', at, end);
    }
    return end;
  }

  /** "64times 64" and "2.4times" have lost a backslash on their way through a page. */
  private int times(int at, int limit) {
    boolean remnant =
        at > 0
            && CharClass.isDigit(source.charAt(at - 1))
            && source.startsWith("times", at)
            && !CharClass.isLetter(charAt(at + 5, source.length()));
    if (!remnant) {
      print('t', at, at + 1);
      return at + 1;
    }
    int end = at + 5;
    print('×', at, end);
    boolean factor = charAt(end, limit) == ' ' && CharClass.isDigit(charAt(end + 1, limit));
    return factor ? end + 1 : end;
  }

  // ---- commands

  private int command(int at, int limit, int depth) {
    int nameStart = at + 1;
    if (nameStart >= limit) {
      print('\\', at, nameStart);
      return nameStart;
    }
    int nameEnd = lettersEnd(nameStart, limit);
    if (nameEnd <= nameStart + 1) {
      int accented = accent(at, nameStart + 1, limit);
      if (accented > 0) {
        return accented;
      }
    }
    if (nameEnd == nameStart) {
      return sign(at);
    }
    String name = source.substring(nameStart, Math.min(nameEnd, nameStart + 32));
    int groupEnd = groupEnd(nameEnd, limit);
    if (TexSymbols.dropsArgument(name)) {
      return groupEnd;
    }
    if (TexSymbols.keepsArgument(name) && groupEnd > nameEnd) {
      verbatim(nameEnd + 1, groupEnd - 1);
      return groupEnd;
    }
    if (name.equals("href")) {
      return groupEnd; // the address goes, its text stays
    }
    if (depth < DEEPEST && (name.endsWith("frac") || name.equals("sqrt"))) {
      return structure(at, nameEnd, limit, depth, name);
    }
    String printed = TexSymbols.printed(source, nameStart, nameEnd);
    char next = charAt(nameEnd, limit);
    if (printed.equals(name) && next == '{') {
      return nameEnd; // a command of the authors' own: its argument is the text
    }
    if (printed.equals(" ")) {
      blank(at, nameEnd);
      return next == ' ' && CharClass.isSpace(last()) ? nameEnd + 1 : nameEnd;
    }
    for (int i = 0; i < printed.length(); i++) {
      print(printed.charAt(i), at, nameEnd);
    }
    boolean swallowsBlank =
        next == ' ' && (printed.isEmpty() || math && isTight(charAt(nameEnd + 1, limit)));
    return swallowsBlank ? nameEnd + 1 : nameEnd;
  }

  /** In a formula the blank after a command only ends its name. */
  private static boolean isTight(char next) {
    return CharClass.isDigit(next) || CharClass.isLetter(next);
  }

  private int sign(int at) {
    int end = at + 2;
    char c = source.charAt(at + 1);
    switch (c) {
      case ',', ';', ':', ' ', '\\', '>', '\n' -> blank(at, end);
      case '!', '/' -> {}
      case '(', '[' -> math = true;
      case ')', ']' -> math = false;
      default -> print(c, at, end);
    }
    return end;
  }

  /**
   * "\'e", "\"{o}", "\c c", "\'\i", told by the character before a place; 0 if it is no accent, or
   * no letter follows that bears it.
   */
  private int accent(int at, int from, int limit) {
    int mark = ACCENTS.indexOf(source.charAt(from - 1));
    int letter = from;
    boolean braced = false;
    while (letter - from < 3 && "{ \\".indexOf(charAt(letter, limit)) >= 0) {
      braced |= source.charAt(letter) == '{';
      letter++;
    }
    char base = charAt(letter, limit);
    if (mark < 0 || !CharClass.isAsciiLetter(base)) {
      return 0;
    }
    String composed = Normalizer.normalize("" + base + MARKS.charAt(mark), Normalizer.Form.NFC);
    if (composed.length() != 1) {
      return 0;
    }
    int end = braced && charAt(letter + 1, limit) == '}' ? letter + 2 : letter + 1;
    print(composed.charAt(0), at, end);
    return end;
  }

  /** "\frac{a}{b}" and "\sqrt{x}". */
  private int structure(int at, int nameEnd, int limit, int depth, String name) {
    int firstEnd = groupEnd(nameEnd, limit);
    boolean root = name.equals("sqrt");
    if (root) {
      print('√', at, nameEnd);
    }
    if (firstEnd == nameEnd) {
      return root && charAt(nameEnd, limit) == ' ' ? nameEnd + 1 : nameEnd;
    }
    group(nameEnd, firstEnd, depth);
    if (root) {
      return firstEnd;
    }
    int secondEnd = groupEnd(firstEnd, limit);
    if (secondEnd > firstEnd) {
      print('/', firstEnd - 1, firstEnd);
      group(firstEnd, secondEnd, depth);
    }
    return secondEnd;
  }

  /** The group with parentheses if it is more than one word. */
  private void group(int start, int end, int depth) {
    int before = out.length();
    write(start + 1, end - 1, depth + 1);
    boolean simple = true;
    for (int i = before; i < out.length(); i++) {
      char c = out.charAt(i);
      simple &= CharClass.isLetter(c) || CharClass.isDigit(c) || c == '.';
    }
    if (!simple) {
      insert(before, '(', start, start + 1);
      append(')', end - 1, end);
    }
  }

  private void insert(int index, char c, int start, int end) {
    append(' ', start, end);
    int last = out.length() - 1;
    System.arraycopy(starts, index, starts, index + 1, last - index);
    System.arraycopy(ends, index, ends, index + 1, last - index);
    out.setLength(last);
    out.insert(index, c);
    starts[index] = start;
    ends[index] = end;
  }

  // ---- scripts

  private int script(int at, int limit, int depth) {
    char mark = source.charAt(at);
    int from = at + 1;
    if (from >= limit || depth >= DEEPEST || CharClass.isSpace(source.charAt(from))) {
      print(mark, at, at + 1);
      return at + 1;
    }
    int end = groupEnd(from, limit);
    boolean braced = end > from;
    if (!braced) {
      if (mark == '_' && !math || !math && !isScriptDigit(from, limit)) {
        print(mark, at, at + 1); // "data_set" is a name
        return at + 1;
      }
      end = math ? unitEnd(from, limit) : digitsEnd(from + 1, limit);
    }
    int before = out.length();
    write(braced ? from + 1 : from, braced ? end - 1 : end, depth + 1);
    if (!raise(
        before, mark == '^' ? SUPERSCRIPT : SUBSCRIPT, mark == '^' ? SUPERSCRIPTS : SUBSCRIPTS)) {
      boolean word = out.length() - before < 2 || isWord(before);
      boolean prime = out.length() - before == 1 && "′*°†".indexOf(out.charAt(before)) >= 0;
      if (!prime && out.length() > before) {
        insert(before, mark, at, from);
        if (!word) {
          insert(before + 1, '(', from, from + 1);
          append(')', end - 1, end);
        }
      }
    }
    return end;
  }

  /** Outside of formulas "10^5" is a power and "a^b" is not. */
  private boolean isScriptDigit(int at, int limit) {
    char c = source.charAt(at);
    return CharClass.isDigit(c) || c == '-' && CharClass.isDigit(charAt(at + 1, limit));
  }

  private boolean isWord(int from) {
    for (int i = from; i < out.length(); i++) {
      if (!CharClass.isLetter(out.charAt(i)) && !CharClass.isDigit(out.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Raises or lowers what was written, if all of it has such a form. */
  private boolean raise(int from, String plain, String raised) {
    for (int i = from; i < out.length(); i++) {
      if (plain.indexOf(CharClass.canonical(out.charAt(i))) < 0) {
        return false;
      }
    }
    for (int i = from; i < out.length(); i++) {
      out.setCharAt(i, raised.charAt(plain.indexOf(CharClass.canonical(out.charAt(i)))));
    }
    return true;
  }

  private int digitsEnd(int at, int limit) {
    int end = at;
    while (CharClass.isDigit(charAt(end, limit))) {
      end++;
    }
    return end;
  }

  private int lettersEnd(int at, int limit) {
    int end = at;
    while (CharClass.isAsciiLetter(charAt(end, limit))) {
      end++;
    }
    return end;
  }

  /** One past the command or the character that begins here. */
  private int unitEnd(int at, int limit) {
    if (source.charAt(at) != '\\') {
      return at + 1;
    }
    return Math.min(limit, Math.max(lettersEnd(at + 1, limit), at + 2));
  }

  /** One past the group that begins here, or the place itself if there is none or a long one. */
  private int groupEnd(int at, int limit) {
    if (charAt(at, limit) != '{') {
      return at;
    }
    int open = 0;
    int last = Math.min(limit, at + LONGEST_GROUP);
    for (int i = at; i < last; i++) {
      char c = source.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        open++;
      } else if (c == '}' && --open == 0) {
        return i + 1;
      }
    }
    return at;
  }
}
