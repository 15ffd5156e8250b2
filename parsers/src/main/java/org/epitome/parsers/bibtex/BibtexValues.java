package org.epitome.parsers.bibtex;

import java.io.IOException;
import org.epitome.parsers.lines.ByteRuns;
import org.epitome.parsers.lines.TextBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads values: texts in braces or quotes, words, macros, and such parts joined by number signs.
 * Where a value ends is decided by braces and quotes, or by lines where these do not close.
 */
final class BibtexValues {

  /** What the braces of an entry are taken for. */
  enum Braces {
    /** They are balanced, as BibTeX counts them. */
    BALANCED,
    /** A backslash takes away their meaning. */
    ESCAPED,
    /** They do not close: a value ends before the line of the next field. */
    BROKEN
  }

  private final BibtexInput in;
  private final BibtexLookahead lookahead;
  private final BibtexMacros macros;
  private final BibtexMendings mendings;
  private final int longest;
  private final FieldValue value = new FieldValue();
  private Braces braces = Braces.BALANCED;
  private byte closer = '}';
  private boolean beginsSpaced;
  private boolean isSpaced; // whether the last part ends with white space
  private int end;

  /**
   * @param longest how many characters a value may have
   */
  BibtexValues(
      BibtexInput in,
      BibtexLookahead lookahead,
      BibtexMacros macros,
      BibtexMendings mendings,
      int longest) {
    this.in = in;
    this.lookahead = lookahead;
    this.macros = macros;
    this.mendings = mendings;
    this.longest = longest;
  }

  /** Lets the inside of an entry begin, which ends with the given delimiter. */
  void begin(byte delimiter, Braces taken) {
    closer = delimiter;
    braces = taken;
  }

  /** The value that was read, until the next is; empty for a field that is not kept. */
  FieldValue value() {
    return value;
  }

  /** The value that was read, with a space where it has white space at an end. */
  String spacedValue() {
    return (beginsSpaced ? " " : "") + value + (isSpaced ? " " : "");
  }

  /** The place behind the value that was read; where it was given up if it is not closed. */
  int end() {
    return end;
  }

  /** Reads parts joined by number signs; false if one is not closed. */
  boolean read(int from, @Nullable Field field) throws IOException {
    value.clear();
    beginsSpaced = false;
    isSpaced = false;
    int i = from;
    while (true) {
      i = in.afterSpace(i);
      int b = in.at(i);
      boolean isText = b == '{' || b == '"';
      int start = isText ? i + 1 : i;
      int last;
      if (isText) {
        int close = closing(i, b);
        boolean isClosed = close >= 0;
        if (!isClosed && braces != Braces.BROKEN) {
          value.clear();
          return false;
        }
        if (!isClosed) {
          close = brokenEnd(start);
        }
        last = isClosed ? close : contentEnd(start, close);
        i = isClosed ? close + 1 : close;
      } else if (b < 0 || b == ',' || b == '}' || b == closer) {
        break;
      } else {
        last = bareEnd(i);
        i = last;
      }
      if (field != null && !append(start, last, field, isText)) {
        mendings.add(from, "a value of more than " + longest + " characters");
      }
      int next = in.afterSpace(i);
      if (in.at(next) != '#') {
        break;
      }
      i = next + 1;
    }
    end = i;
    return true;
  }

  /** Appends a part; false if the value would be too long with it. */
  private boolean append(int from, int to, Field field, boolean isText) {
    @Nullable String macro = isText || macros.isEmpty() ? null : macros.get(in.text(from, to));
    boolean isApart = macro == null ? isText && isSpace(from, to) : macro.startsWith(" ");
    TextBuffer chars = value.chars();
    int before = chars.length();
    if (before > 0) {
      value.append(isSpaced || isApart ? " " : "");
    } else {
      beginsSpaced = isApart;
    }
    int start = chars.length();
    if (macro == null) {
      in.append(value, from, to, field == Field.ABSTRACT, field == Field.AUTHOR);
      isSpaced = isText && isSpace(to - 1, to);
    } else {
      value.append(macro.strip());
      isSpaced = macro.endsWith(" ");
    }
    if (before + chars.length() - start > longest) {
      value.truncate(before);
      return false;
    }
    return true;
  }

  private boolean isSpace(int at, int to) {
    return at < to && in.bytes()[at] >= 0 && in.bytes()[at] <= ' ';
  }

  /** The closing brace or quote of a value; -1 if there is none. */
  private int closing(int open, int opener) throws IOException {
    if (braces == Braces.BROKEN) {
      return -1;
    }
    return opener == '{' ? braceEnd(open) : quoteEnd(open);
  }

  private int braceEnd(int open) throws IOException {
    boolean hasEscapes = braces == Braces.ESCAPED;
    int depth = 0;
    int i = open;
    while (in.has(i)) {
      byte[] bytes = in.bytes();
      i = hasEscapes ? i : ByteRuns.afterUnbraced(bytes, i, in.stop());
      for (int stop = Math.min(in.stop(), i + ByteRuns.STEP); i < stop; i++) {
        byte b = bytes[i];
        if (b == '{') {
          depth++;
        } else if (b == '}') {
          if (--depth == 0) {
            return i;
          }
        } else if (b == '@') {
          if (lookahead.isEntryStart(i)) {
            end = i;
            return -1;
          }
          bytes = in.bytes();
        } else if (b == '\\' && hasEscapes) {
          i++;
        }
      }
    }
    end = in.stop();
    return -1;
  }

  private int quoteEnd(int open) throws IOException {
    boolean hasEscapes = braces == Braces.ESCAPED;
    int depth = 0;
    for (int i = open + 1; in.has(i); i++) {
      switch (in.bytes()[i]) {
        case '{' -> depth++;
        case '}' -> depth = Math.max(0, depth - 1);
        case '"' -> {
          if (depth == 0 && isQuoteEnd(i)) {
            return i;
          }
        }
        case '@' -> {
          if (lookahead.isEntryStart(i)) {
            end = i;
            return -1;
          }
        }
        case '\\' -> i += hasEscapes ? 1 : 0;
        default -> {}
      }
    }
    end = in.stop();
    return -1;
  }

  /** A quote ends a value if the entry goes on behind it; else it is a quote inside the value. */
  private boolean isQuoteEnd(int quote) throws IOException {
    int next = in.afterSpace(quote + 1);
    int b = in.at(next);
    if (b < 0 || b == '#' || b == '}' || b == ')') {
      return true;
    }
    if (b != ',') {
      return lookahead.isField(next);
    }
    int name = in.afterSpace(next + 1);
    int first = in.at(name);
    return first < 0 || first == '}' || first == ')' || first == '@' || lookahead.isField(name);
  }

  /** The end of a value without delimiters: one word, or all up to the comma or line end. */
  private int bareEnd(int from) throws IOException {
    int i = from;
    while (isBare(in.at(i)) && in.at(i) > ' ') {
      i++;
    }
    int next = i;
    while (in.at(next) == ' ' || in.at(next) == '\t') {
      next++;
    }
    if (next == i || !isBare(in.at(next)) || in.at(next) == '%' || lookahead.isField(next)) {
      return i;
    }
    i = next;
    while (isBare(in.at(i))) {
      i++;
    }
    return i;
  }

  private boolean isBare(int b) {
    return switch (b) {
      case -1, ',', '#', '}', '\n', '\r' -> false;
      default -> b != closer;
    };
  }

  /** Where a value ends that is never closed: before the line of the next field or entry. */
  private int brokenEnd(int from) throws IOException {
    int i = from;
    while (in.has(i)) {
      byte b = in.bytes()[i];
      if (b == '\n' || b == '\r') {
        int next = i;
        while (in.at(next) >= 0 && in.at(next) <= ' ') {
          next++;
        }
        if (lookahead.isField(next) || isLastLine(next)) {
          return i;
        }
        i = next;
      } else if (b == '@' && lookahead.isEntryStart(i)) {
        return i;
      } else {
        i++;
      }
    }
    return i;
  }

  /** Whether nothing but the closing brace of the entry stands on a line. */
  private boolean isLastLine(int at) throws IOException {
    if (in.at(at) != '}' && in.at(at) != ')') {
      return false;
    }
    int i = at + 1;
    while (in.at(i) == ' ' || in.at(i) == ',') {
      i++;
    }
    int b = in.at(i);
    return b < 0 || b == '\n' || b == '\r';
  }

  /** The end of what stands in such a value, without the comma and brace that may end it. */
  private int contentEnd(int from, int to) {
    int end = withoutSpace(from, to);
    byte[] bytes = in.bytes();
    if (end > from && bytes[end - 1] == ',') {
      end = withoutSpace(from, end - 1);
    }
    if (end > from && (bytes[end - 1] == '}' || bytes[end - 1] == '"')) {
      end--;
    }
    return end;
  }

  private int withoutSpace(int from, int to) {
    byte[] bytes = in.bytes();
    int end = to;
    while (end > from && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
      end--;
    }
    return end;
  }
}
