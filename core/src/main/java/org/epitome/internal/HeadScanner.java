package org.epitome.internal;

import java.util.LinkedHashSet;
import java.util.Set;
import org.epitome.FeedHead;
import org.epitome.FeedHead.Kind;
import org.jspecify.annotations.Nullable;

/** Looks at the head of a document without judging it: root element, JSON keys, binary or not. */
public final class HeadScanner {
  private static final int LEVELS = 3;
  private static final int MOST_KEYS = 2_000;

  private final String text;
  private Kind kind = Kind.TEXT;
  private @Nullable String rootElement;
  private @Nullable String rootNamespace;
  private final Set<String> jsonKeys = new LinkedHashSet<>();

  private HeadScanner(String text) {
    this.text = text;
  }

  /** Looks at the given head. */
  public static HeadScanner scan(String text) {
    HeadScanner scanner = new HeadScanner(text);
    scanner.scan();
    return scanner;
  }

  /** What the document looks like. */
  public Kind kind() {
    return kind;
  }

  /** The local name of the root element. */
  public @Nullable String rootElement() {
    return rootElement;
  }

  /** The namespace of the root element. */
  public @Nullable String rootNamespace() {
    return rootNamespace;
  }

  /** The paths of the JSON keys. */
  public Set<String> jsonKeys() {
    return jsonKeys;
  }

  private void scan() {
    int start = skipSpace(0);
    if (start == text.length()) {
      kind = Kind.EMPTY;
    } else if (isBinary()) {
      kind = Kind.BINARY;
    } else if (text.charAt(start) == '<') {
      scanMarkup(start);
    } else if (text.charAt(start) == '{' || text.charAt(start) == '[') {
      new JsonKeys().scan(start);
      kind = jsonKeys.isEmpty() && !looksLikeEmptyJson(start) ? Kind.TEXT : Kind.JSON;
    }
  }

  private int skipSpace(int from) {
    int i = from;
    while (i < text.length() && (text.charAt(i) <= ' ' && text.charAt(i) != 0)) {
      i++;
    }
    return i;
  }

  /** Text has next to no control characters; one NUL among thousands may be an accident. */
  private boolean isBinary() {
    int controls = 0;
    int length = Math.min(text.length(), 4096);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b) {
        controls++;
      }
    }
    return controls > 2 && controls * 50 > length;
  }

  private boolean looksLikeEmptyJson(int start) {
    int next = skipSpace(start + 1);
    return next < text.length() && (text.charAt(next) == ']' || text.charAt(next) == '}');
  }

  // ---- markup

  private void scanMarkup(int start) {
    int i = start;
    while (i >= 0 && i + 1 < text.length() && text.charAt(i) == '<') {
      char next = text.charAt(i + 1);
      if (text.startsWith("<!--", i)) {
        i = after("-->", i + 4);
      } else if (next == '?') {
        i = after("?>", i + 2);
      } else if (next == '!') {
        i = afterDoctype(i + 2);
      } else {
        rootTag(i + 1);
        return;
      }
      i = i < 0 ? i : skipSpace(i);
    }
    kind = Kind.MARKUP;
  }

  private int after(String end, int from) {
    int i = text.indexOf(end, from);
    return i < 0 ? -1 : i + end.length();
  }

  private int afterDoctype(int from) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      } else if (c == '>' && depth <= 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private void rootTag(int nameStart) {
    int end = nameStart;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    if (end == nameStart) {
      return;
    }
    kind = Kind.MARKUP;
    String name = text.substring(nameStart, end);
    int colon = name.indexOf(':');
    rootElement = name.substring(colon + 1);
    String declaration = colon < 0 ? "xmlns" : "xmlns:" + name.substring(0, colon);
    rootNamespace = attribute(end, declaration);
  }

  private static boolean isNamePart(char c) {
    return c > ' ' && c != '>' && c != '/' && c != '=' && c != '<' && c != '"' && c != '\'';
  }

  private @Nullable String attribute(int from, String wanted) {
    int i = skipSpace(from);
    while (i < text.length() && isNamePart(text.charAt(i))) {
      int nameStart = i;
      while (i < text.length() && isNamePart(text.charAt(i))) {
        i++;
      }
      String name = text.substring(nameStart, i);
      i = skipSpace(i);
      if (i + 1 >= text.length() || text.charAt(i) != '=') {
        return null;
      }
      i = skipSpace(i + 1);
      char quote = i < text.length() ? text.charAt(i) : ' ';
      int end = quote == '"' || quote == '\'' ? text.indexOf(quote, i + 1) : -1;
      if (end < 0) {
        return null;
      }
      if (name.equals(wanted)) {
        return text.substring(i + 1, end);
      }
      i = skipSpace(end + 1);
    }
    return null;
  }

  // ---- JSON

  /** Collects key paths; broken JSON ends a document early and the next line begins another. */
  private final class JsonKeys {
    private final @Nullable String[] path = new String[LEVELS + 2];
    private final StringBuilder open = new StringBuilder();
    private int level;

    void scan(int start) {
      int i = start;
      boolean expectKey = false;
      while (i < text.length() && jsonKeys.size() < MOST_KEYS) {
        char c = text.charAt(i);
        switch (c) {
          case '{' -> {
            open.append('{');
            level++;
            expectKey = true;
          }
          case '[' -> {
            open.append('[');
            expectKey = false;
          }
          case '}', ']' -> {
            expectKey = false;
            if (!close(c == '}' ? '{' : '[')) {
              i = nextDocument(i);
              continue;
            }
          }
          case ',' -> expectKey = open.length() > 0 && open.charAt(open.length() - 1) == '{';
          case '"' -> {
            int end = endOfString(i + 1);
            if (expectKey && end < text.length()) {
              String key = text.substring(i + 1, end);
              key(isIdentifier(key, end + 1) ? FeedHead.ANY_KEY : key);
              expectKey = false;
            }
            i = end;
          }
          default -> {}
        }
        i++;
      }
    }

    /** Closes what was opened last; false if that is something else. */
    private boolean close(char opener) {
      int last = open.length() - 1;
      if (last < 0 || open.charAt(last) != opener) {
        return false;
      }
      open.setLength(last);
      level -= opener == '{' ? 1 : 0;
      return true;
    }

    /** Goes from where nothing is known to be where it seems to the next line with an object. */
    private int nextDocument(int broken) {
      open.setLength(0);
      level = 0;
      int next = text.indexOf("\n{", broken);
      return next < 0 ? text.length() : next;
    }

    /**
     * Whether a key is no name that a format gives but the identifier of what is behind it: one
     * with a digit, before an object, or before a null in the place of one.
     */
    private boolean isIdentifier(String key, int end) {
      int colon = skipSpace(end);
      int value = skipSpace(Math.min(colon + 1, text.length()));
      boolean isEntry = value < text.length() && "{n".indexOf(text.charAt(value)) >= 0;
      return isEntry && hasDigit(key);
    }

    private static boolean hasDigit(String key) {
      for (int i = 0; i < key.length(); i++) {
        if (key.charAt(i) >= '0' && key.charAt(i) <= '9') {
          return true;
        }
      }
      return false;
    }

    private void key(String key) {
      String parent = level < 2 || level >= path.length ? "" : path[level - 1] + ".";
      int levels = parent.contains(FeedHead.ANY_KEY) ? LEVELS + 1 : LEVELS;
      if (level < 1 || level > levels) {
        return;
      }
      path[level] = parent + key;
      jsonKeys.add(parent + key);
    }

    private int endOfString(int from) {
      int i = from;
      while (i < text.length() && text.charAt(i) != '"') {
        i += text.charAt(i) == '\\' ? 2 : 1;
      }
      return i;
    }
  }
}
