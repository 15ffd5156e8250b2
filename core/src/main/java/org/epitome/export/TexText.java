package org.epitome.export;

/**
 * Text as a field of BibTeX holds it. What a paper's text has of TeX ({@code $x^2$}, {@code
 * \alpha}) stays; the rest is escaped so that TeX prints it as it is. Braces come out balanced
 * whatever the text is, so that a field ends where it should.
 */
final class TexText {
  private TexText() {}

  static String of(String text) {
    int dollars = dollars(text);
    boolean isTex =
        (dollars > 0 || text.indexOf('\\') >= 0) && dollars % 2 == 0 && isBalanced(text);
    StringBuilder out = new StringBuilder(text.length() + 16);
    boolean hasMacros = isTex && text.indexOf('\\') >= 0; // whose arguments may hold these signs
    boolean inMath = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = i == 0 ? ' ' : text.charAt(i - 1);
      boolean isEscaped = isTex && before == '\\';
      if (c == '$' && isTex && !isEscaped) {
        inMath = !inMath;
        out.append(c);
      } else if (inMath || isEscaped) {
        out.append(c);
      } else {
        append(out, c, before, isTex, hasMacros);
      }
    }
    return out.toString();
  }

  private static void append(
      StringBuilder out, char c, char before, boolean isTex, boolean hasMacros) {
    switch (c) {
      case '&', '%', '#', '$' -> out.append('\\').append(c);
      case '_' -> out.append(hasMacros ? "_" : "\\_");
      // BibTeX counts a brace behind a backslash too.
      case '{' -> out.append(isTex ? "{" : "\\textbraceleft{}");
      case '}' -> out.append(isTex ? "}" : "\\textbraceright{}");
      case '\\' -> out.append(isTex ? "\\" : "\\textbackslash{}");
      case '~' -> out.append("\\textasciitilde{}");
      case '^' -> out.append(hasMacros ? "^" : "\\textasciicircum{}");
      // Two of these are another sign to TeX.
      case '-', '`', '\'' -> out.append(c == before ? "{}" : "").append(c);
      default -> out.append(c);
    }
  }

  /** An address or identifier, in which nothing is escaped; what could end the field is encoded. */
  static String address(String text) {
    return text.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C").replace("\n", "");
  }

  private static int dollars(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) == '$' && (i == 0 || text.charAt(i - 1) != '\\') ? 1 : 0;
    }
    return count;
  }

  private static boolean isBalanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() && depth >= 0; i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
    }
    return depth == 0;
  }
}
