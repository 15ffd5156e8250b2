package org.epitome.text;

/** Lets a mention take in the braces and dollars that close what is opened inside it. */
final class MathBalance {
  private MathBalance() {}

  /**
   * "$\sim$10", "2.91$\times$" and "$5\%$ to $8\%$" keep all their dollars, "km$^{-1}$" its brace;
   * a formula that holds the whole mention stays outside.
   */
  static void widen(Tokens tokens, QuantityDraft draft) {
    String text = tokens.text();
    int dollars = 0;
    int parentheses = 0;
    int braces = 0;
    for (int i = draft.start; i < draft.end; i++) {
      switch (text.charAt(i)) {
        case '$' -> dollars++;
        case '{' -> braces++;
        case '}' -> braces--;
        case '\\' -> {
          i++; // what is escaped counts for nothing
          char next = i < draft.end ? text.charAt(i) : 0;
          parentheses += next == '(' ? 1 : next == ')' ? -1 : 0;
        }
        default -> {}
      }
    }
    while (braces > 0 && draft.end < text.length() && text.charAt(draft.end) == '}') {
      draft.end++;
      braces--;
    }
    boolean before = draft.start > 0 && text.charAt(draft.start - 1) == '$';
    boolean after = draft.end < text.length() && text.charAt(draft.end) == '$';
    if ((dollars & 1) != 0) {
      if (before) {
        draft.start--;
      } else if (after) {
        draft.end++;
      }
    } else if (dollars > 0
        && before
        && after
        && tokens.inMath(draft.firstToken)
        && tokens.inMath(draft.lastToken)) {
      draft.start--;
      draft.end++;
    }
    if (parentheses < 0 && draft.start > 1 && text.startsWith("\\(", draft.start - 2)) {
      draft.start -= 2;
    } else if (parentheses > 0 && text.startsWith("\\)", draft.end)) {
      draft.end += 2;
    }
  }
}
