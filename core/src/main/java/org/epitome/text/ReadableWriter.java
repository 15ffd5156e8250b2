package org.epitome.text;

import java.text.Normalizer;
import java.util.Arrays;

/** Writes the readable view of a text, unit by unit, with the place each stands for. */
final class ReadableWriter {
  /** Longer groups after "^" and "\frac" are read as plain text, which keeps the work linear. */
  private static final int LONGEST_GROUP = 160;

  private static final int DEEPEST = 6;

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
  private int[] starts;
  private int[] ends;
  private boolean math;
  private int url;

  ReadableWriter(String source) {
    this.source = source;
    this.out = new StringBuilder(source.length());
    this.starts = new int[source.length() + 16];
    this.ends = new int[source.length() + 16];
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
      while (url < urls.size() && urls.end(url) <= at) {
        url++;
      }
      if (url < urls.size() && at >= urls.start(url)) {
        int end = Math.min(limit, urls.end(url));
        verbatim(at, end);
        at = end;
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

  private void verbatim(int from, int end) {
    for (int i = from; i < end; i++) {
      append(source.charAt(i), i, i + 1);
    }
  }

  /** Adds a unit; the blank inside a formula's parentheses is dropped. */
  private void print(char c, int start, int end) {
    int length = out.length();
    boolean after = length > 0 && CharClass.isSpace(out.charAt(length - 1));
    if (math && c == ' ' && (after || length > 0 && out.charAt(length - 1) == '⟨')) {
      return;
    }
    append(c, start, end);
  }

  private void blank(int start, int end) {
    int length = out.length();
    boolean next = end < source.length() && CharClass.isSpace(source.charAt(end));
    if (length > 0 && !CharClass.isSpace(out.charAt(length - 1)) && !next) {
      append(' ', start, end);
    }
  }

  private void append(char c, int start, int end) {
    int length = out.length();
    if (length == starts.length) {
      starts = Arrays.copyOf(starts, length * 2);
      ends = Arrays.copyOf(ends, length * 2);
    }
    starts[length] = start;
    ends[length] = end;
    out.append(c);
  }

  private int dollar(int at) {
    int next = at + 1 < source.length() && source.charAt(at + 1) == '$' ? at + 2 : at + 1;
    if (math) {
      math = false;
    } else if (TexMath.opens(source, at, next)) {
      math = true;
    } else if (next < source.length() && CharClass.isDigit(source.charAt(next))) {
      print('$', at, at + 1);
      return at + 1;
    }
    return next;
  }

  private int tilde(int at) {
    boolean glued =
        at > 0
            && !CharClass.isSpace(source.charAt(at - 1))
            && "([\"=".indexOf(source.charAt(at - 1)) < 0;
    if (glued) {
      blank(at, at + 1);
    } else {
      print('~', at, at + 1);
    }
    return at + 1;
  }

  private int quotes(int at, int limit, char c) {
    if (at + 1 < limit && source.charAt(at + 1) == c) {
      print(c == '`' ? '“' : '”', at, at + 2);
      return at + 2;
    }
    print(c == '`' ? '‘' : c, at, at + 1);
    return at + 1;
  }

  private int dashes(int at, int limit) {
    int end = at;
    while (end < limit && source.charAt(end) == '-') {
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
            && !(at + 5 < source.length() && CharClass.isLetter(source.charAt(at + 5)));
    if (!remnant) {
      print('t', at, at + 1);
      return at + 1;
    }
    print('×', at, at + 5);
    int after = at + 5;
    boolean factor =
        after + 1 < limit
            && source.charAt(after) == ' '
            && CharClass.isDigit(source.charAt(after + 1));
    return factor ? after + 1 : after;
  }

  // ---- commands

  private int command(int at, int limit, int depth) {
    int nameStart = at + 1;
    if (nameStart >= limit) {
      print('\\', at, nameStart);
      return nameStart;
    }
    char c = source.charAt(nameStart);
    int nameEnd = nameStart;
    while (nameEnd < limit && isAsciiLetter(source.charAt(nameEnd))) {
      nameEnd++;
    }
    if (nameEnd == nameStart) {
      return sign(at, limit, c);
    }
    String name = source.substring(nameStart, Math.min(nameEnd, nameStart + 32));
    if (name.length() == 1 && ACCENTS.indexOf(c) >= 0 && hasArgument(nameEnd, limit)) {
      int accented = accent(at, nameEnd, limit, c);
      if (accented > 0) {
        return accented;
      }
    }
    if (TexSymbols.dropsArgument(name)) {
      return groupEnd(nameEnd, limit);
    }
    if (TexSymbols.keepsArgument(name) && groupEnd(nameEnd, limit) > nameEnd) {
      int end = groupEnd(nameEnd, limit);
      verbatim(nameEnd + 1, end - 1);
      return end;
    }
    if (name.equals("href")) {
      return groupEnd(nameEnd, limit); // the address goes, its text stays
    }
    if (depth < DEEPEST && (name.endsWith("frac") || name.equals("sqrt"))) {
      return structure(at, nameEnd, limit, depth, name);
    }
    String printed = TexSymbols.printed(source, nameStart, nameEnd);
    if (printed.equals(name) && nameEnd < limit && source.charAt(nameEnd) == '{') {
      return nameEnd; // a command of the authors' own: its argument is the text
    }
    if (printed.equals(" ")) {
      blank(at, nameEnd);
    } else {
      for (int i = 0; i < printed.length(); i++) {
        print(printed.charAt(i), at, nameEnd);
      }
    }
    boolean swallowsBlank =
        nameEnd + 1 < limit
            && source.charAt(nameEnd) == ' '
            && (printed.isEmpty() || math && isTight(nameEnd + 1));
    return swallowsBlank ? nameEnd + 1 : nameEnd;
  }

  /** In a formula the blank after a command only ends its name. */
  private boolean isTight(int next) {
    return CharClass.isDigit(source.charAt(next)) || CharClass.isLetter(source.charAt(next));
  }

  private int sign(int at, int limit, char c) {
    int end = at + 2;
    switch (c) {
      case ',', ';', ':', ' ', '\\', '>', '\n' -> blank(at, end);
      case '!', '/' -> {}
      case '(', '[' -> math = true;
      case ')', ']' -> math = false;
      default -> {
        if (ACCENTS.indexOf(c) >= 0 && hasArgument(end, limit)) {
          int accented = accent(at, end, limit, c);
          if (accented > 0) {
            return accented;
          }
        }
        print(c, at, end);
      }
    }
    return end;
  }

  private boolean hasArgument(int at, int limit) {
    return at < limit
        && (source.charAt(at) == '{'
            || isAsciiLetter(source.charAt(at))
            || source.charAt(at) == ' '
            || source.charAt(at) == '\\');
  }

  /** "\'e", "\"{o}", "\c c", "\'\i"; -1 if no letter follows. */
  private int accent(int at, int from, int limit, char accent) {
    int letter = from;
    boolean braced = false;
    while (letter < limit && letter - from < 3 && "{ \\".indexOf(source.charAt(letter)) >= 0) {
      braced |= source.charAt(letter) == '{';
      letter++;
    }
    if (letter >= limit || !isAsciiLetter(source.charAt(letter))) {
      return -1;
    }
    int end = letter + 1;
    if (braced && end < limit && source.charAt(end) == '}') {
      end++;
    }
    String pair = "" + source.charAt(letter) + MARKS.charAt(ACCENTS.indexOf(accent));
    String composed = Normalizer.normalize(pair, Normalizer.Form.NFC);
    if (composed.length() != 1) {
      return -1;
    }
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
      boolean blank = root && nameEnd < limit && source.charAt(nameEnd) == ' ';
      return blank ? nameEnd + 1 : nameEnd;
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
    return CharClass.isDigit(c)
        || c == '-' && at + 1 < limit && CharClass.isDigit(source.charAt(at + 1));
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
    return out.length() > from;
  }

  private int digitsEnd(int at, int limit) {
    int end = at;
    while (end < limit && CharClass.isDigit(source.charAt(end))) {
      end++;
    }
    return end;
  }

  /** One past the command or the character that begins here. */
  private int unitEnd(int at, int limit) {
    int end = at + 1;
    if (source.charAt(at) != '\\') {
      return end;
    }
    while (end < limit && isAsciiLetter(source.charAt(end))) {
      end++;
    }
    return Math.min(limit, Math.max(end, at + 2));
  }

  /** One past the group that begins here, or the place itself if there is none or a long one. */
  private int groupEnd(int at, int limit) {
    if (at >= limit || source.charAt(at) != '{') {
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

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
