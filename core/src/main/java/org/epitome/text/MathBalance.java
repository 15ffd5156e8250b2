package org.epitome.text;

/** Lets a mention take in the dollar that closes or opens the math inside it. */
final class MathBalance {
  private MathBalance() {}

  /** "$\sim$10" and "2.91$\times$" keep both their dollars; one that ends outside stays outside. */
  static void widen(Tokens tokens, QuantityDraft draft) {
    String text = tokens.text();
    int dollars = 0;
    int opened = 0;
    for (int i = draft.start; i < draft.end; i++) {
      char c = text.charAt(i);
      if (c == '$' && (i == 0 || text.charAt(i - 1) != '\\')) {
        dollars++;
      } else if (c == '\\' && i + 1 < draft.end) {
        char next = text.charAt(i + 1);
        opened += next == '(' ? 1 : next == ')' ? -1 : 0;
      }
    }
    if ((dollars & 1) != 0) {
      if (draft.start > 0 && text.charAt(draft.start - 1) == '$') {
        draft.start--;
      } else if (draft.end < text.length() && text.charAt(draft.end) == '$') {
        draft.end++;
      } else {
        int end = closingAfterBraces(text, draft.end);
        draft.end = end < 0 ? draft.end : end;
      }
    }
    if (opened < 0 && draft.start > 1 && text.startsWith("\\(", draft.start - 2)) {
      draft.start -= 2;
    } else if (opened > 0 && text.startsWith("\\)", draft.end)) {
      draft.end += 2;
    }
  }

  private static int closingAfterBraces(String text, int from) {
    int at = from;
    while (at < text.length() && at - from < 8 && text.charAt(at) == '}') {
      at++;
    }
    return at > from && at < text.length() && text.charAt(at) == '$' ? at + 1 : -1;
  }
}
