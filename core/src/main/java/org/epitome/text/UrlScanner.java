package org.epitome.text;

/**
 * Finds the URLs of a text, as printed: with or without a scheme, with TeX's escapes, wrapped over
 * lines, in {@code \\url{}}, {@code \\href{}{}}, Markdown and angle brackets. What it finds is
 * opaque to all other layers.
 *
 * <p>The scan jumps from colon to colon and from dot to dot and looks around only there. No
 * character is looked at more than a fixed number of times.
 */
final class UrlScanner {
  private static final int LONGEST_DISPLAY = 400;
  private static final int LONGEST_HOST = 253;
  private static final String TRIMMED = ".,;:!?'*~&=";

  private final String text;
  private final Spans urls;

  /** Where the last URL ends, with the group that shows it. */
  private int done;

  /** Where the last host ends that is none: its dots need no second look. */
  private int seen;

  private UrlScanner(String text, Spans urls) {
    this.text = text;
    this.urls = urls;
  }

  /** Adds the spans of the URLs of a text, in its order. */
  static void scan(String text, Spans urls) {
    if (text.indexOf('.') >= 0) {
      new UrlScanner(text, urls).scan();
    }
  }

  private void scan() {
    int colon = text.indexOf(':');
    int dot = text.indexOf('.');
    while (colon >= 0 || dot >= 0) {
      if (colon >= 0 && (dot < 0 || colon < dot)) {
        scheme(colon);
        colon = text.indexOf(':', Math.max(colon + 1, done));
        dot = dot >= 0 && dot < done ? text.indexOf('.', done) : dot;
      } else {
        if (isInsideHost(dot)) {
          bareHost(dot);
        }
        dot = text.indexOf('.', Math.max(dot + 1, Math.max(done, seen)));
        colon = colon >= 0 && colon < done ? text.indexOf(':', done) : colon;
      }
    }
  }

  // ---- with a scheme

  private void scheme(int colon) {
    int start = schemeStart(colon);
    if (start < 0) {
      return;
    }
    int host = afterSlashes(colon + 1);
    if (host < 0 || !isHostPart(charAt(host))) {
      return;
    }
    int end = end(host);
    if (text.lastIndexOf('.', end - 1) > host) {
      add(start, end);
    }
  }

  /** Where "http", "https", "ftp" or "hxxps" before a colon begins, or -1. */
  private int schemeStart(int colon) {
    int start = colon;
    while (start > done && colon - start < 5 && UrlChars.isAsciiLetter(text.charAt(start - 1))) {
      start--;
    }
    // glued to a word, "linkhttps://...", it begins inside the letters
    for (String scheme : SCHEMES) {
      int from = colon - scheme.length();
      if (from >= start && text.regionMatches(true, from, scheme, 0, scheme.length())) {
        return from;
      }
    }
    return -1;
  }

  private static final String[] SCHEMES = {"https", "hxxps", "http", "hxxp", "ftp"};

  /** Where the host begins after "//", " //", "//\n" or a single slash, or -1. */
  private int afterSlashes(int afterColon) {
    int at = afterBlank(afterColon, 3);
    if (charAt(at) != '/') {
      return -1;
    }
    boolean moved = at > afterColon;
    at++;
    if (charAt(at) == '/') {
      at++;
    } else if (moved || !isKnownHost(at)) {
      return -1;
    }
    int host = afterBlank(at, 3);
    return host > at && !isKnownHost(host) ? -1 : host;
  }

  /** Whether a host with a known top-level domain begins here. */
  private boolean isKnownHost(int start) {
    int end = hostEnd(start);
    int label = text.lastIndexOf('.', end - 1) + 1;
    return label > start + 1 && Domains.TOP.contains(text, label, end);
  }

  // ---- without a scheme

  private boolean isInsideHost(int dot) {
    return dot > done && isHostPart(text.charAt(dot - 1)) && isHostPart(charAt(dot + 1));
  }

  private void bareHost(int dot) {
    int start = dot;
    while (start > Math.max(done, seen)
        && isHostPart(text.charAt(start - 1))
        && dot - start < LONGEST_HOST) {
      start--;
    }
    int end = hostEnd(dot + 1);
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    seen = end;
    if (before == '@' || before == '\\' || before == '_' || charAt(end) == '@') {
      return;
    }
    if (before == '/' && !(start > 1 && text.charAt(start - 2) == '/')) {
      return;
    }
    while (start < dot && !Character.isLetterOrDigit(text.charAt(start))) {
      start++; // a dash before the host
    }
    if (isAddress(start, end)) {
      add(start, end(start));
    }
  }

  private boolean isAddress(int start, int end) {
    int label = text.lastIndexOf('.', end - 1) + 1;
    if (text.regionMatches(true, start, "www.", 0, 4)) {
      return label > start + 4 && end - label >= 2 && UrlChars.isAsciiLetter(text.charAt(label));
    }
    if (!Domains.TOP.contains(text, label, end)) {
      return false;
    }
    int second = text.lastIndexOf('.', label - 2) + 1;
    if (second > start && Domains.OF_USERS.contains(text, second, end)) {
      return true;
    }
    if (charAt(end) == '/') {
      int path = UrlChars.at(text, end + 1);
      return label - start > 2
          && path != UrlChars.END
          && (Character.isLetterOrDigit(UrlChars.character(path))
              || "~@#?_-".indexOf(UrlChars.character(path)) >= 0);
    }
    return isSentTo(start, end);
  }

  /** "available at foo.com": a host alone, in small letters, that the text sends the reader to. */
  private boolean isSentTo(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) >= 'A' && text.charAt(i) <= 'Z') {
        return false;
      }
    }
    int at = start;
    while (at > 0 && (UrlChars.isBlank(text.charAt(at - 1)) || text.charAt(at - 1) == ':')) {
      at--;
    }
    return at < start && (endsWord(at, "at") || endsWord(at, "visit"));
  }

  private boolean endsWord(int end, String word) {
    int start = end - word.length();
    return text.regionMatches(true, start, word, 0, word.length())
        && (start == 0 || UrlChars.isBlank(text.charAt(start - 1)));
  }

  // ---- the rest of an address

  private void add(int start, int end) {
    if (text.startsWith("](", end)) {
      done = end; // what Markdown shows; the address follows
      return;
    }
    urls.add(start, end);
    done = end;
    if (text.startsWith("}{", end)) {
      done = displayEnd(end + 1);
    }
  }

  /** One past the brace that closes the group in which TeX's \href shows a text. */
  private int displayEnd(int open) {
    int depth = 0;
    int most = Math.min(text.length(), open + LONGEST_DISPLAY);
    for (int i = open; i < most; i++) {
      char c = text.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return open;
  }

  private int hostEnd(int start) {
    int at = start;
    int most = Math.min(text.length(), start + LONGEST_HOST);
    while (at < most && (isHostPart(text.charAt(at)) || isInnerDot(at))) {
      at++;
    }
    return at;
  }

  private boolean isInnerDot(int at) {
    return text.charAt(at) == '.' && isHostPart(charAt(at + 1));
  }

  /** One past the end of an address whose host begins at an offset. */
  private int end(int host) {
    int at = host;
    int end = host;
    int round = 0;
    int square = 0;
    boolean inHost = true;
    boolean query = false;
    while (true) {
      int packed = UrlChars.at(text, at);
      if (packed == UrlChars.END) {
        int next = afterWrap(host, at, inHost);
        if (next < 0) {
          break;
        }
        at = next;
        continue;
      }
      char c = UrlChars.character(packed);
      int after = at + UrlChars.length(packed);
      if (c == '(') {
        round++;
      } else if (c == '[') {
        square++;
      } else if (c == ')' && --round < 0 || c == ']' && --square < 0) {
        break;
      } else if (c == '/') {
        inHost = false;
      } else if (c == '?' || c == '#') {
        inHost = false;
        query = true;
      } else if ((c == ',' || c == ';' || c == '\'') && !isInnerComma(c, after, query)) {
        break;
      } else if (c == ':' && text.startsWith("//", after) && isGluedScheme(at)) {
        return trimmed(host, gluedStart(at));
      }
      at = after;
      end = after;
    }
    return trimmed(host, end);
  }

  /** A comma or semicolon inside an address, as queries have; elsewhere it ends one. */
  private boolean isInnerComma(char c, int after, boolean query) {
    return query && c != '\'' && Character.isLetterOrDigit(charAt(after)) && !isScheme(after);
  }

  private boolean isScheme(int at) {
    return text.regionMatches(true, at, "http", 0, 4);
  }

  private boolean isGluedScheme(int colon) {
    int start = gluedStart(colon);
    char before = text.charAt(start - 1);
    return start < colon && before != '/' && before != '=' && before != ':';
  }

  private int gluedStart(int colon) {
    if (text.regionMatches(true, colon - 5, "https", 0, 5)) {
      return colon - 5;
    }
    return text.regionMatches(true, colon - 4, "http", 0, 4) ? colon - 4 : colon;
  }

  private int trimmed(int host, int end) {
    int at = end;
    while (at > host + 1) {
      char c = text.charAt(at - 1);
      boolean escaped = text.charAt(at - 2) == '\\';
      if (TRIMMED.indexOf(c) < 0 && c != '(' && c != '[') {
        break;
      }
      at -= escaped ? 2 : 1;
    }
    return at;
  }

  // ---- line wraps

  /**
   * Where an address goes on after a line break, or -1: after a slash, hyphen, underscore or the
   * dot of its host, if what follows looks like a part of one rather than the next word of the
   * sentence.
   */
  private int afterWrap(int host, int at, boolean inHost) {
    int next = afterBlank(at, 8);
    if (next == at || next == text.length()) {
      return -1;
    }
    boolean line = text.substring(at, next).indexOf('\n') >= 0;
    char last = text.charAt(at - 1);
    char first = text.charAt(next);
    if (inHost) {
      return last == '.' && isHostPart(first) && isRestOfHost(host, next, line) ? next : -1;
    }
    if (!Character.isLetterOrDigit(first) && !(first == '_' && line)) {
      return -1;
    }
    boolean joined =
        switch (last) {
          case '/' -> isRestOfPath(host, at, next, line);
          case '-', '_', '=' -> line && Character.isLetterOrDigit(text.charAt(at - 2));
          case '.' -> line && isFileEnding(next);
          default -> false;
        };
    return joined ? next : -1;
  }

  /** "github.\ncom/ann": the dot may end the sentence only if no domain with a path follows. */
  private boolean isRestOfHost(int host, int next, boolean line) {
    int end = hostEnd(next);
    int label = Math.max(text.lastIndexOf('.', end - 1) + 1, next);
    if (!Domains.TOP.contains(text, label, end)) {
      return false;
    }
    boolean path = charAt(end) == '/';
    // what stands before the break is a whole host already: it ends a sentence
    int last = text.lastIndexOf('.', next - 3) + 1;
    boolean whole =
        last > host && Domains.TOP.contains(text, last, text.lastIndexOf('.', next - 1));
    return path || line && !whole;
  }

  private boolean isRestOfPath(int host, int at, int next, boolean line) {
    int segments = 0;
    for (int i = host; i < at; i++) {
      segments += text.charAt(i) == '/' ? 1 : 0;
    }
    boolean unfinished = segments <= 2 && isForge(host);
    int end = next;
    boolean structured = false;
    boolean slash = false;
    boolean lower = false;
    for (; end < text.length(); end++) {
      char c = text.charAt(end);
      if (c == '/') {
        slash = true;
      } else if (c == '_' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' && lower) {
        structured = true;
      } else if (c == '-') {
        structured |= unfinished;
      } else if (!UrlChars.isAsciiLetter(c)) {
        break;
      }
      lower = c >= 'a' && c <= 'z';
    }
    if (!line) {
      return unfinished && segments == 1 && slash && charAt(end - 1) != '/';
    }
    return slash || structured || unfinished && segments == 2 && !isFunctionWord(next, end);
  }

  /** Hosts whose addresses have an owner and a name, so that one without them goes on. */
  private boolean isForge(int host) {
    int at = text.regionMatches(true, host, "www.", 0, 4) ? host + 4 : host;
    for (String forge : FORGES) {
      if (text.regionMatches(true, at, forge, 0, forge.length())) {
        return true;
      }
    }
    return false;
  }

  private static final String[] FORGES = {
    "github.com/", "gitlab.com/", "bitbucket.org/", "codeberg.org/", "huggingface.co/"
  };

  private boolean isFunctionWord(int start, int end) {
    if (end - start <= 2) {
      return true;
    }
    return FUNCTION_WORDS.indexOf(
            " " + text.substring(start, end).toLowerCase(java.util.Locale.ROOT) + " ")
        >= 0;
  }

  private static final String FUNCTION_WORDS =
      " and the for with our code this that which will are was were has have from under upon after"
          + " project page data dataset datasets models model all these such using including where"
          + " website demo keywords accepted comments abstract ";

  private static final String[] FILE_ENDINGS = {"git", "html", "htm", "pdf", "md", "php", "ipynb"};

  private boolean isFileEnding(int at) {
    for (String ending : FILE_ENDINGS) {
      if (text.startsWith(ending, at) && !Character.isLetterOrDigit(charAt(at + ending.length()))) {
        return true;
      }
    }
    return false;
  }

  // ---- characters

  private int afterBlank(int at, int most) {
    int end = at;
    while (end < text.length() && end - at < most && UrlChars.isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private char charAt(int at) {
    return at < text.length() ? text.charAt(at) : ' ';
  }

  private static boolean isHostPart(char c) {
    return c < 128
        ? UrlChars.isAsciiLetter(c) || UrlChars.isAsciiDigit(c) || c == '-'
        : Character.isLetterOrDigit(c) && !Character.isIdeographic(c) && c < '\u3040';
  }
}
