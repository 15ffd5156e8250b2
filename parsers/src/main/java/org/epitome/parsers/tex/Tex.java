package org.epitome.parsers.tex;

import java.util.Arrays;
import org.epitome.parsers.lines.TextBuffer;

/**
 * Turns TeX in names, titles and abstracts into the characters that it stands for: accents ({@code
 * \'{e}}), symbols ({@code \o}, {@code \&}), dashes, quotes and ties, {@code \emph} and its kin,
 * and the braces that only protect letter case. The result is in Unicode's normal form C.
 *
 * <p>White space is not touched, except where TeX itself eats it (after the name of a known macro).
 * The work is linear in the text; a text without TeX is returned as it is. Used for one text after
 * the other, by one thread; the static methods are thread-safe.
 */
public final class Tex {
  private static final byte DROPPED = 0;
  private static final byte KEPT = 1;
  private static final byte LINK = 2;

  /** The characters that mean something to TeX wherever they stand. */
  public static final String SIGNS = "\\{}$~";

  /** The characters that do so when they are doubled. */
  public static final String DOUBLED_SIGNS = "-`'";

  private final TexSigns found = new TexSigns(); // those of a text of which nobody tells them
  private final TextBuffer given = new TextBuffer(256); // a text that comes as a string
  private final TexOutput out = new TexOutput();
  private final AccentReader accents = new AccentReader();
  private final Formulas formulas = new Formulas();
  private byte[] groups = new byte[8];

  private TextBuffer in = given;
  private TexSigns signs = found;
  private boolean isName;
  private int passed; // how many signs
  private int addressAt; // where the next address has its colon
  private int i;
  private int depth;
  private int keptAt; // where an opening brace is an argument of an unknown macro
  private int openQuotes;
  private String address = "";
  private int linkStart;

  /** Ready for the first text. */
  public Tex() {}

  /**
   * A name in which everything is undone: math signs and unknown macros go (their arguments stay),
   * a dash is a hyphen.
   */
  public static String name(String text) {
    int first = TexSigns.first(text);
    return first == text.length() ? text : new Tex().undone(text, first, true).text(text);
  }

  /**
   * As {@link #name(String)}, of characters of which no string has been made.
   *
   * @param told where they may have TeX
   */
  public String name(TextBuffer text, TexSigns told) {
    return isUndone(text, told, true) ? out.text() : text.toString();
  }

  /** As {@link #name(String)}, of a name with single spaces, which stay single ones. */
  public String spacedName(String text) {
    int first = TexSigns.first(text);
    return first == text.length() ? text : undone(text, first, true).spacedText(text);
  }

  /**
   * A title or abstract: math ({@code $...$}, {@code \(...\)}, {@code \[...\]}) stays as printed,
   * and so do unknown macros with their arguments and the space after them, and braces after {@code
   * ^} and {@code _}. Addresses keep their dashes and tildes.
   */
  public static String text(String text) {
    int first = TexSigns.first(text);
    return first == text.length() ? text : new Tex().undone(text, first, false).text(text);
  }

  /**
   * As {@link #text(String)}, of a text of which the characters are at hand too.
   *
   * @param text equal to them
   * @param told where they may have TeX
   */
  public String text(String text, TextBuffer chars, TexSigns told) {
    return isUndone(chars, told, false) ? out.text(text) : text;
  }

  /**
   * As {@link #text(String)}, of characters of which no string has been made.
   *
   * @param told where they may have TeX
   */
  public String text(TextBuffer text, TexSigns told) {
    return isUndone(text, told, false) ? out.text() : text.toString();
  }

  /** As {@link #text(String)}, of a text with single white space, which stays single. */
  public String spacedText(String text) {
    int first = TexSigns.first(text);
    return first == text.length() ? text : undone(text, first, false).spacedText(text);
  }

  /**
   * As {@link #spacedText(String)}, of characters of which no string has been made.
   *
   * @param told where they may have TeX
   */
  public String spacedText(TextBuffer text, TexSigns told) {
    return isUndone(text, told, false) ? out.spacedText() : text.toString();
  }

  /** Undoes the TeX of a text; false if it has none. */
  private boolean isUndone(TextBuffer text, TexSigns told, boolean asName) {
    if (told.isEmpty()) {
      return false;
    }
    if (told.isKnown()) {
      run(text, told, asName);
    } else {
      undone(text.toString(), 0, asName);
    }
    return true;
  }

  private TexOutput undone(String text, int first, boolean asName) {
    given.clear();
    given.append(text);
    found.find(text, first);
    run(given, found, asName);
    return out;
  }

  private void run(TextBuffer text, TexSigns told, boolean asName) {
    begin(text, told, asName);
    run();
  }

  private void begin(TextBuffer text, TexSigns told, boolean asName) {
    in = text;
    signs = told;
    isName = asName;
    passed = 0;
    addressAt = asName ? text.length() : -1;
    i = 0;
    depth = 0;
    keptAt = -1;
    openQuotes = 0;
    formulas.begin();
    out.begin(text);
  }

  /** Whether a character may not be in form C; punctuation, which is frequent, always is. */
  public static boolean mayCompose(char c) {
    return TexOutput.mayCompose(c);
  }

  private void copy(int from, int to) {
    out.copy(from, to);
  }

  private void copyTo(int end) {
    copy(i, end);
    i = end;
  }

  private void run() {
    int length = in.length();
    while (i < length) {
      int next = Math.min(nextSign(), nextAddress());
      copy(i, next);
      i = next;
      if (i < length) {
        sign();
      }
    }
  }

  /** Where the next sign is; the end of the text if there is none. */
  private int nextSign() {
    while (passed < signs.count() && signs.place(passed) < i) {
      passed++;
    }
    return passed < signs.count() ? Math.min(signs.place(passed), in.length()) : in.length();
  }

  /** Where the next address has its colon; the end of the text if there is none. */
  private int nextAddress() {
    if (addressAt < i) {
      int found = in.indexOf("://", i);
      addressAt = found < 0 ? in.length() : found;
    }
    return addressAt;
  }

  private void sign() {
    char c = in.charAt(i);
    switch (c) {
      case '\\' -> macro();
      case '{' -> open();
      case '}' -> close();
      case '$' -> dollar();
      case '~' -> tie();
      case '-' -> dashes();
      case '`', '\'' -> quotes(c);
      case ':' -> copyAddress();
      default -> {
        copy(i, i + 1);
        i++;
      }
    }
  }

  // ---- groups

  private void open() {
    boolean isArgument = i == keptAt;
    boolean isScript = i > 0 && (in.charAt(i - 1) == '^' || in.charAt(i - 1) == '_');
    boolean isKept = !isName && (isArgument || isScript);
    push(isKept ? KEPT : DROPPED);
    if (isKept) {
      copy(i, i + 1);
    }
    i++;
  }

  private void push(byte group) {
    if (depth == groups.length) {
      groups = Arrays.copyOf(groups, 2 * depth);
    }
    groups[depth++] = group;
  }

  private void close() {
    i++;
    if (depth == 0) {
      if (!isName) {
        copy(i - 1, i);
      }
      return;
    }
    byte group = groups[--depth];
    if (group == KEPT) {
      copy(i - 1, i);
      keptAt = i; // a macro may have more than one argument
    } else if (group == LINK) {
      endOfLink();
    }
  }

  // ---- macros

  private void macro() {
    int start = i + 1;
    if (start == in.length()) {
      copy(i, i + 1);
      i++;
      return;
    }
    int end = TexScan.nameEnd(in, start);
    int row = Macros.find(in, start, end);
    if (row < 0) {
      unknown(start, end);
      return;
    }
    String value = Macros.value(row);
    switch (Macros.kind(row)) {
      case ACCENT -> accent(start, end, value.charAt(0));
      case SYMBOL -> {
        out.append(value);
        i = TexScan.afterName(in, end);
      }
      case SPACE -> {
        space();
        i = TexScan.afterName(in, end);
      }
      case NOTHING, STYLE -> i = TexScan.afterName(in, end);
      case UNSEEN -> unseen(end);
      case ADDRESS -> address(start, end);
      case LINK -> link(start, end);
      case FORMULA -> ensuredMath(end);
    }
  }

  /** The letter with its marks; without one that can carry them, the macro is none we know. */
  private void accent(int start, int end, char mark) {
    if (!accents.read(in, end, mark)) {
      unknown(start, end);
      return;
    }
    out.append(accents.letter());
    i = accents.end();
    for (int k = 0; k < accents.openBraces(); k++) {
      push(DROPPED);
    }
  }

  private void unknown(int start, int end) {
    char first = in.charAt(start);
    if (isName) {
      i = TexScan.isAsciiLetter(first) || first == '(' || first == ')' ? end : start;
      if (i == start) {
        out.append(first);
        i++;
      }
      return;
    }
    if (first == '(' || first == '[') {
      copyTo(formulas.bracketEnd(in, i, first == '(' ? ')' : ']'));
      return;
    }
    copy(i, end);
    i = end;
    if (i < in.length() && in.charAt(i) == '[') {
      int close = in.indexOf("]", i);
      if (close > 0 && close - i < TexScan.ARGUMENT) {
        copy(i, close + 1);
        i = close + 1;
      }
    }
    keptAt = i;
  }

  private void unseen(int end) {
    int open = TexScan.afterSpace(in, end);
    int close = TexScan.groupEnd(in, open);
    i = close < 0 ? end : close + 1;
  }

  private void address(int start, int end) {
    int open = TexScan.afterSpace(in, end);
    int close = TexScan.groupEnd(in, open);
    if (close < 0) {
      unknown(start, end);
    } else {
      out.append(TexScan.unescaped(in, open + 1, close));
      i = close + 1;
    }
  }

  /** {@code \ensuremath{\mu}} is math, and becomes so where its argument is no plain text. */
  private void ensuredMath(int end) {
    int open = TexScan.afterSpace(in, end);
    int close = TexScan.groupEnd(in, open);
    String argument = close < 0 ? "" : in.substring(open + 1, close);
    boolean isPlain =
        argument.indexOf('\\') < 0 && argument.indexOf('^') < 0 && argument.indexOf('_') < 0;
    if (isName || isPlain) {
      i = open;
    } else {
      out.append('$');
      out.append(argument);
      out.append('$');
      i = close + 1;
    }
  }

  private void link(int start, int end) {
    int open = TexScan.afterSpace(in, end);
    int close = TexScan.groupEnd(in, open);
    int text = close < 0 ? -1 : TexScan.afterSpace(in, close + 1);
    if (text < 0 || text == in.length() || in.charAt(text) != '{') {
      unknown(start, end);
      return;
    }
    address = TexScan.unescaped(in, open + 1, close);
    linkStart = out.length();
    push(LINK);
    i = text + 1;
  }

  /** An address that the text of the link does not show is set behind it, not lost. */
  private void endOfLink() {
    String shown = out.from(linkStart).strip();
    int scheme = address.indexOf("//");
    String bare = address.substring(scheme < 0 ? 0 : scheme + 2);
    if (!isName && !address.isBlank() && !shown.contains(bare)) {
      boolean isShortened = !shown.isEmpty() && bare.startsWith(shown);
      if (isShortened) {
        out.truncate(linkStart);
        out.append(address);
      } else {
        out.append(" (");
        out.append(address);
        out.append(')');
      }
    }
    address = "";
  }

  private void dollar() {
    if (isName) {
      i++;
    } else {
      copyTo(formulas.dollarEnd(in, i));
    }
  }

  // ---- characters

  private void space() {
    if (!TexScan.isSpace(out.last())) {
      out.append(' ');
    }
  }

  /**
   * A tie binds what stands on both sides; elsewhere it means "about", or belongs to an address.
   */
  private void tie() {
    char before = out.last();
    if (isName) {
      space();
    } else if (TexScan.isSpace(before) || before == '/' || before == '(' || before == '~') {
      copy(i, i + 1);
    } else {
      out.append(' ');
    }
    i++;
  }

  private void dashes() {
    int end = i;
    while (end < in.length() && in.charAt(end) == '-') {
      end++;
    }
    int count = end - i;
    if (count == 1 || count > 3) {
      copy(i, end);
    } else if (isName) {
      out.append('-');
    } else if (count == 3) {
      out.append('—');
    } else {
      if (isOption(end)) {
        copy(i, end);
      } else {
        out.append('–');
      }
    }
    i = end;
  }

  /** "the --verbose flag": two hyphens that stand before a word and after none. */
  private boolean isOption(int end) {
    boolean isAfterSpace = i == 0 || TexScan.isSpace(in.charAt(i - 1)) || in.charAt(i - 1) == '`';
    return isAfterSpace && end < in.length() && TexScan.isAsciiLetter(in.charAt(end));
  }

  private void quotes(char quote) {
    boolean isDouble = i + 1 < in.length() && in.charAt(i + 1) == quote;
    if (isDouble && quote == '`') {
      openQuotes++;
      out.append('“');
      i += 2;
    } else if (isDouble && openQuotes > 0) {
      openQuotes--;
      out.append('”');
      i += 2;
    } else {
      copy(i, i + 1);
      i++;
    }
  }

  /** Copies an address, in which only a backslash before a character means anything. */
  private void copyAddress() {
    copy(i, i + 1);
    i++;
    while (i < in.length()) {
      char c = in.charAt(i);
      if (TexScan.isSpace(c) || c == '{' || c == '}' || c == '$' || c == '"') {
        return;
      }
      if (c == '\\') {
        if (i + 1 == in.length() || "_%&#~".indexOf(in.charAt(i + 1)) < 0) {
          return;
        }
        i++;
      }
      copy(i, i + 1);
      boolean isBracedTilde = c == '\\' && in.startsWith("~{}", i);
      i += isBracedTilde ? 3 : 1;
    }
  }
}
