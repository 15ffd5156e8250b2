package org.epitome.text;

import java.util.Locale;

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

  /** No name of a host is longer. */
  private static final int LONGEST_HOST = 253;

  private static final int LONGEST_BLANK = 8;

  private static final String[] SCHEMES = {"https", "hxxps", "http", "hxxp", "ftp"};

  /** What belongs to the sentence where an address ends with it. */
  private static final String TRIMMED = ".,;:!?'*~&=([";

  /** Hosts whose addresses have an owner and a name, so that one without them goes on. */
  private static final String[] FORGES = {
    "github.com/", "gitlab.com/", "bitbucket.org/", "codeberg.org/", "huggingface.co/"
  };

  /** Words that go on with the sentence behind an address without a name, and are no name. */
  private static final String FUNCTION_WORDS =
      " and the for with our code this that which will are was were has have from under upon after"
          + " project page data dataset datasets models model all these such using including where"
          + " website demo keywords accepted comments abstract ";

  private static final String[] FILE_ENDINGS = {"git", "html", "htm", "pdf", "md", "php", "ipynb"};

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
    new UrlScanner(text, urls).scan();
  }

  private void scan() {
    int colon = next(':', 0);
    int dot = next('.', 0);
    while (dot < text.length()) {
      if (colon < dot) {
        scheme(colon);
        colon = next(':', Math.max(colon + 1, done));
        dot = dot < done ? next('.', done) : dot;
      } else {
        bareHost(dot);
        dot = next('.', Math.max(dot + 1, Math.max(done, seen)));
        colon = colon < done ? next(':', done) : colon;
      }
    }
  }

  /** The next such character, or the end of the text. */
  private int next(char c, int from) {
    int at = text.indexOf(c, from);
    return at < 0 ? text.length() : at;
  }

  // ---- with a scheme

  private void scheme(int colon) {
    int start = schemeStart(colon);
    if (start < 0) {
      return;
    }
    int host = afterSlashes(colon + 1);
    if (!isHostPart(charAt(host)) || hostEnd(host) - host > LONGEST_HOST) {
      return;
    }
    int end = end(host);
    if (lastLabel(host, end) > host) {
      add(start, end);
    }
  }

  /** Where "http", "https", "ftp" or "hxxps" before a colon begins, or -1. */
  private int schemeStart(int colon) {
    if (colon == 0 || !canEndScheme(text.charAt(colon - 1))) {
      return -1;
    }
    for (String scheme : SCHEMES) {
      // glued to a word, "linkhttps://...", it begins inside the letters
      int start = colon - scheme.length();
      if (start >= done && text.regionMatches(true, start, scheme, 0, scheme.length())) {
        return start;
      }
    }
    return -1;
  }

  /** Whether a character may be the last of a scheme: most colons stand behind another one. */
  private static boolean canEndScheme(char c) {
    return c == 's' || c == 'p' || c == 'S' || c == 'P' || c >= 0x80;
  }

  /** Where the host begins after "//", " //", "//\n" or a single slash, or the end of the text. */
  private int afterSlashes(int afterColon) {
    int at = afterBlank(afterColon, 3);
    if (charAt(at) != '/') {
      return text.length();
    }
    boolean moved = at > afterColon;
    at++;
    if (charAt(at) == '/') {
      at++;
    } else if (moved || !isKnownHost(at)) {
      return text.length();
    }
    int host = afterBlank(at, 3);
    return host > at && !isKnownHost(host) ? text.length() : host;
  }

  /** Whether a host with a known top-level domain begins here. */
  private boolean isKnownHost(int start) {
    int end = hostEnd(start);
    return Domains.TOP.contains(text, lastLabel(start, end), end);
  }

  // ---- without a scheme

  private void bareHost(int dot) {
    if (!isHostPart(charAt(dot + 1))) {
      return; // as most dots end a sentence
    }
    int start = dot;
    while (start > Math.max(done, seen) && isHostPart(text.charAt(start - 1))) {
      start--;
    }
    if (start == dot) {
      return;
    }
    int end = hostEnd(dot);
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    seen = end;
    if (before == '@' || before == '\\' || before == '_' || charAt(end) == '@') {
      return;
    }
    if (before == '/' && !text.startsWith("//", start - 2)) {
      return;
    }
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++; // a dash before the host
    }
    if (end - start <= LONGEST_HOST && isAddress(start, end)) {
      add(start, end(start));
    }
  }

  private boolean isAddress(int start, int end) {
    int label = lastLabel(start, end);
    if (text.regionMatches(true, start, "www.", 0, 4)) {
      return label > start + 4 && end - label >= 2 && CharClass.isAsciiLetter(text.charAt(label));
    }
    if (!Domains.TOP.contains(text, label, end)) {
      return false;
    }
    int second = lastLabel(start, label - 1);
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
    return endsWord(at, "at") || endsWord(at, "visit");
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

  /** The brace that closes the group in which TeX's \href shows a text. */
  private int displayEnd(int open) {
    int depth = 0;
    int most = Math.min(text.length(), open + LONGEST_DISPLAY);
    for (int i = open; i < most; i++) {
      char c = text.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return open;
  }

  private int hostEnd(int start) {
    int at = start;
    while (isHostPart(charAt(at)) || isInnerDot(at)) {
      at++;
    }
    return at;
  }

  private boolean isInnerDot(int at) {
    return charAt(at) == '.' && isHostPart(charAt(at + 1));
  }

  /** Where the last label of a host begins, which is the host itself if it has no dot. */
  private int lastLabel(int host, int end) {
    int at = end;
    while (at > host && text.charAt(at - 1) != '.') {
      at--;
    }
    return at;
  }

  /** One past the end of an address whose host begins at an offset. */
  private int end(int host) {
    int at = host;
    int end = host;
    int round = 0;
    int square = 0;
    int slashes = 0;
    boolean inHost = true;
    boolean query = false;
    while (true) {
      int packed = UrlChars.at(text, at);
      if (packed == UrlChars.END) {
        int next = inHost ? hostAfterWrap(host, at) : pathAfterWrap(host, at, slashes);
        if (next == at) {
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
        slashes++;
        inHost = false;
      } else if (c == '?' || c == '#') {
        inHost = false;
        query = true;
      } else if ((c == ',' || c == ';' || c == '\'') && !isInnerComma(c, after, query)) {
        break;
      } else if (c == ':' && text.startsWith("//", after) && isGluedScheme(at)) {
        return trimmed(gluedStart(at));
      }
      at = after;
      end = after;
    }
    return trimmed(end);
  }

  /** A comma or semicolon inside an address, as queries have; elsewhere it ends one. */
  private boolean isInnerComma(char c, int after, boolean query) {
    return query && c != '\'' && Character.isLetterOrDigit(charAt(after));
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

  /** Without what belongs to the sentence; an address begins with what stays. */
  private int trimmed(int end) {
    int at = end;
    while (TRIMMED.indexOf(text.charAt(at - 1)) >= 0) {
      at -= text.charAt(at - 2) == '\\' ? 2 : 1;
    }
    return at;
  }

  // ---- line wraps

  /**
   * Where a host goes on after white space, or the same place: "github.\ncom/ann". The dot may end
   * the sentence only if no domain with a path follows.
   */
  private int hostAfterWrap(int host, int at) {
    int next = afterBlank(at, LONGEST_BLANK);
    if (next == at || text.charAt(at - 1) != '.' || !isHostPart(charAt(next))) {
      return at;
    }
    int end = hostEnd(next);
    if (!Domains.TOP.contains(text, lastLabel(next, end), end)) {
      return at;
    }
    // what stands before the break is a whole host already: it ends a sentence
    int dot = at - 1;
    int last = lastLabel(host, dot);
    boolean whole = last > host && Domains.TOP.contains(text, last, dot);
    return charAt(end) == '/' || isLineBreak(at, next) && !whole ? next : at;
  }

  /**
   * Where the path goes on after white space, or the same place: after a slash, hyphen, underscore
   * or dot, if what follows looks like a part of one rather than the next word of the sentence.
   */
  private int pathAfterWrap(int host, int at, int slashes) {
    int next = afterBlank(at, LONGEST_BLANK);
    if (next == at) {
      return at;
    }
    boolean line = isLineBreak(at, next);
    char first = charAt(next);
    if (!Character.isLetterOrDigit(first) && !(first == '_' && line)) {
      return at;
    }
    boolean joined =
        switch (text.charAt(at - 1)) {
          case '/' -> isRestOfPath(host, next, slashes, line);
          case '-', '_', '=' -> line && Character.isLetterOrDigit(text.charAt(at - 2));
          case '.' -> line && isFileEnding(next);
          default -> false;
        };
    return joined ? next : at;
  }

  private boolean isLineBreak(int from, int end) {
    return text.substring(from, end).indexOf('\n') >= 0;
  }

  private boolean isRestOfPath(int host, int next, int slashes, boolean line) {
    boolean unfinished = slashes <= 2 && isForge(host);
    int end = next;
    boolean structured = false;
    boolean slash = false;
    boolean lower = false;
    for (; end < text.length(); end++) {
      char c = text.charAt(end);
      if (c == '/') {
        slash = true;
      } else if (c == '_' || CharClass.isAsciiDigit(c)) {
        structured = true;
      } else if (c == '-') {
        structured |= unfinished;
      } else if (!CharClass.isAsciiLetter(c)) {
        break;
      } else {
        structured |= lower && Character.isUpperCase(c);
      }
      lower = Character.isLowerCase(c);
    }
    if (!line) {
      return unfinished && slashes == 1 && slash && charAt(end - 1) != '/';
    }
    return slash || structured || unfinished && slashes == 2 && !isFunctionWord(next, end);
  }

  private boolean isForge(int host) {
    int at = text.regionMatches(true, host, "www.", 0, 4) ? host + 4 : host;
    for (String forge : FORGES) {
      if (text.regionMatches(true, at, forge, 0, forge.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean isFunctionWord(int start, int end) {
    if (end - start <= 2) {
      return true;
    }
    return FUNCTION_WORDS.indexOf(" " + text.substring(start, end).toLowerCase(Locale.ROOT) + " ")
        >= 0;
  }

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
    return c == '-' || UrlChars.isAddressLetter(c);
  }
}
