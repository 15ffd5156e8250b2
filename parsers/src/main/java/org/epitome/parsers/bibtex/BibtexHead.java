package org.epitome.parsers.bibtex;

/** Tells BibTeX from other text by its first entries. */
final class BibtexHead {
  private BibtexHead() {}

  /**
   * Whether a line begins with {@code @name} and an opening brace or parenthesis, and it is {@code
   * @string}, {@code @preamble} or {@code @comment}, or a key and a comma or a field follow.
   */
  static boolean hasEntry(String text) {
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      if (isLineStart(text, at) && isEntry(text, at + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLineStart(String text, int at) {
    int i = at - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == ',')) {
      i--;
    }
    return i < 0 || "\n\r})".indexOf(text.charAt(i)) >= 0;
  }

  private static boolean isEntry(String text, int from) {
    int name = afterSpace(text, from);
    int nameEnd = name;
    while (nameEnd < text.length() && isLetter(text.charAt(nameEnd))) {
      nameEnd++;
    }
    int open = afterSpace(text, nameEnd);
    if (nameEnd == name || open == text.length() || "{(".indexOf(text.charAt(open)) < 0) {
      return false;
    }
    String type = text.substring(name, nameEnd);
    if (type.equalsIgnoreCase("comment")
        || type.equalsIgnoreCase("preamble")
        || type.equalsIgnoreCase("string")) {
      return true;
    }
    return hasKeyOrField(text, open + 1);
  }

  private static boolean hasKeyOrField(String text, int from) {
    int i = afterSpace(text, from);
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == ',' || c == '=') {
        return true;
      }
      if (c == '{' || c == '"' || c == '@' || c == '\n' || c == '\r') {
        return false;
      }
      i++;
    }
    return false;
  }

  private static int afterSpace(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }

  private static boolean isLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }
}
