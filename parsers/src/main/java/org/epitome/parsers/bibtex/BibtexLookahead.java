package org.epitome.parsers.bibtex;

import java.io.IOException;

/** Tells what begins at a place, without going there. */
final class BibtexLookahead {
  private static final int LONGEST_KEY = 300;
  private static final int LONGEST_NAME = 60;

  private static final boolean[] NAME_BYTES = new boolean[256];

  static {
    for (int b = ' ' + 1; b < NAME_BYTES.length; b++) {
      NAME_BYTES[b] = ",={}()\"#%@".indexOf(b) < 0;
    }
  }

  private final BibtexInput in;

  BibtexLookahead(BibtexInput in) {
    this.in = in;
  }

  /** Where the delimiter of an entry stands that begins with this at sign, or -1. */
  int opening(int at) throws IOException {
    int name = in.afterSpace(at + 1);
    int end = in.afterLetters(name);
    if (end == name) {
      return -1;
    }
    int open = in.afterSpace(end);
    int b = in.at(open);
    return b == '{' || b == '(' ? open : -1;
  }

  /**
   * Whether a new entry surely begins here, even inside of another: at the start of a line stands
   * an at sign, a name and an opening brace, with a key and a comma or nothing more on the line.
   */
  boolean isEntryStart(int at) throws IOException {
    if (!in.isLineStart(at)) {
      return false;
    }
    int end = in.afterLetters(at + 1);
    int open = end;
    while (in.at(open) == ' ') {
      open++;
    }
    int b = in.at(open);
    if (end - at < 3 || b != '{' && b != '(') {
      return false;
    }
    for (int i = open + 1; i < open + LONGEST_KEY; i++) {
      switch (in.at(i)) {
        case ',', '\n', '\r' -> {
          return true;
        }
        case ' ', '\t', '{', '"', '@', -1 -> {
          return false;
        }
        case '}', '=' -> {
          return in.lower(at + 1, end).equals("comment") || in.lower(at + 1, end).equals("string");
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether {@code name =} stands here. */
  boolean isField(int from) throws IOException {
    int i = from;
    while (i - from < LONGEST_NAME && isNameByte(in.at(i))) {
      i++;
    }
    int name = i;
    while (in.at(i) == ' ' || in.at(i) == '\t') {
      i++;
    }
    return name > from && in.at(i) == '=';
  }

  /** Whether the name of a field or macro may have this byte, 0 to 255; -1 is none. */
  static boolean isNameByte(int b) {
    return b >= 0 && NAME_BYTES[b];
  }
}
