package org.epitome.text;

/** A unit as it is printed, without what TeX needs to print it. */
final class UnitText {
  private UnitText() {}

  static String of(Tokens tokens, int first, int last) {
    StringBuilder out = new StringBuilder();
    for (int token = first; token <= last; token++) {
      char before = token > first ? tokens.symbol(token - 1) : '×';
      if (tokens.spaceBefore(token) && before != '×' && before != 'μ') {
        out.append(' ');
      }
      int start = tokens.start(token);
      char symbol = tokens.symbol(token);
      if (symbol == '×') {
        out.append('x');
        if (token < last) {
          out.append(' ');
        }
      } else if (tokens.text().charAt(start) == '\\') {
        if (symbol != 0) {
          out.append(symbol);
        } else {
          out.append(tokens.text(), start + 1, tokens.end(token));
        }
      } else {
        out.append(tokens.text(), start, tokens.end(token));
      }
    }
    return out.toString();
  }
}
