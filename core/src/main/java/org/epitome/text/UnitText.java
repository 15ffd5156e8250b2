package org.epitome.text;

/**
 * A unit as it is printed, without what TeX needs to print it, and without the number between a
 * currency and its scale: "$ billion" of "$1.2 billion".
 */
final class UnitText {
  private UnitText() {}

  static String of(Tokens tokens, int first, int last) {
    StringBuilder out = new StringBuilder();
    for (int token = first; token <= last; token++) {
      if (token == first + 1 && isCurrency(tokens.symbol(first))) {
        continue;
      }
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

  /** Whether a sign stands for a currency, in front of its number. */
  static boolean isCurrency(char symbol) {
    return symbol == '$' || symbol == '€' || symbol == '£' || symbol == '¥';
  }
}
