package org.epitome.extract.acronyms;

import org.epitome.model.Span;
import org.epitome.text.AnalyzedText;
import org.epitome.text.Tokens;

/** Takes the braces and dollars of TeX into a span that would else cut them apart. */
final class Markup {
  Markup() {}

  /**
   * The span of some tokens, with the markup before and after them that is closed or opened inside.
   */
  Span span(AnalyzedText text, int first, int last) {
    Tokens tokens = text.tokens();
    String whole = text.text();
    int start = tokens.start(first);
    int end = tokens.end(last);
    int depth = 0;
    int lowest = 0;
    int dollars = 0;
    for (int i = start; i < end; i++) {
      char c = whole.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}') {
        lowest = Math.min(lowest, --depth);
      } else if (c == '$') {
        dollars++;
      }
    }
    if (lowest < 0 || dollars % 2 != 0) {
      int from = start;
      while (from > 0 && isMarkup(whole.charAt(from - 1))) {
        from--;
      }
      start = lowest < 0 || dollars % 2 != 0 && whole.charAt(from) == '$' ? from : start;
      depth = 0;
      for (int i = start; i < end; i++) {
        depth += whole.charAt(i) == '{' ? 1 : whole.charAt(i) == '}' ? -1 : 0;
      }
    }
    while (end < whole.length() && depth > 0 && whole.charAt(end) == '}') {
      depth--;
      end++;
    }
    return new Span(text.field(), start, end);
  }

  private static boolean isMarkup(char c) {
    return c == '{' || c == '$' || c == '\\' || c >= 'a' && c <= 'z';
  }
}
