package org.epitome.parsers.bibtex;

import java.util.Set;

/**
 * Takes out of a list of authors what stands on the title page behind the names and belongs to
 * none: marks of affiliations ({@code $^{1,2}$}, {@code \textsuperscript{a}}) and footnotes. The
 * {@code \and} of title pages becomes BibTeX's own. A mark within a word is a part of the name, as
 * in {@code M\textsuperscript{c}Donald}.
 */
final class AuthorMarks {
  private static final Set<String> MARKS =
      Set.of(
          "corref",
          "fnref",
          "footnote",
          "footnotemark",
          "inst",
          "orcid",
          "orcidlink",
          "orcidID",
          "textsuperscript",
          "thanks");

  /** The longest argument that is looked for, so that the work stays linear. */
  private static final int ARGUMENT = 2_000;

  private final String in;
  private final StringBuilder out;

  private AuthorMarks(String in) {
    this.in = in;
    this.out = new StringBuilder(in.length());
  }

  /** The list without marks; as it is if it has none. */
  static String removed(String list) {
    boolean mayHaveAny = list.indexOf('$') >= 0 || list.indexOf('\\') >= 0;
    return mayHaveAny ? new AuthorMarks(list).read() : list;
  }

  private String read() {
    int i = 0;
    while (i < in.length()) {
      char c = in.charAt(i);
      int end = c == '\\' ? afterMacro(i) : c == '$' ? afterMath(i) : i;
      if (end == i) {
        out.append(c);
        i++;
      } else {
        i = end;
      }
    }
    return out.toString();
  }

  /** The place behind a macro that is a mark or an "and"; the macro's own if it is neither. */
  private int afterMacro(int at) {
    int end = at + 1;
    while (end < in.length() && Character.isLetter(in.charAt(end))) {
      end++;
    }
    if (end == at + 1) {
      return at; // an accent
    }
    String name = in.substring(at + 1, end);
    if (name.equals("and")) {
      out.append(" and ");
      return end;
    }
    return MARKS.contains(name) ? unlessInWord(at, afterArguments(end)) : at;
  }

  private int afterArguments(int from) {
    int i = from;
    while (i < in.length() && (in.charAt(i) == '{' || in.charAt(i) == '[')) {
      int close = closing(i);
      if (close < 0) {
        break;
      }
      i = close + 1;
    }
    return i;
  }

  private int closing(int open) {
    int depth = 0;
    for (int i = open, last = Math.min(in.length(), open + ARGUMENT); i < last; i++) {
      char c = in.charAt(i);
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The place behind math that only raises something or is a sign; its own if it is not such. */
  private int afterMath(int at) {
    int end = in.indexOf('$', at + 1);
    int first = in.startsWith("{}", at + 1) ? at + 3 : at + 1;
    boolean isMark =
        end > 0
            && (in.startsWith("^", first)
                || in.startsWith("*", first)
                || in.startsWith("\\dagger", first)
                || in.startsWith("\\ddagger", first));
    return isMark ? unlessInWord(at, end + 1) : at;
  }

  private int unlessInWord(int at, int end) {
    return end < in.length() && Character.isLetter(in.charAt(end)) ? at : end;
  }
}
