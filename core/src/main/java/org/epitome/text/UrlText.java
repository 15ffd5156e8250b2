package org.epitome.text;

import java.util.Locale;

/** The address that a printed URL stands for. */
public final class UrlText {
  private UrlText() {}

  /**
   * The canonical address of a URL as it is printed: TeX's escapes undone, line breaks taken out,
   * with a scheme ("https" when none is printed), without a slash at the end, and without the
   * ".git" of a repository.
   *
   * @param text a text
   * @param start where the printed URL begins in it
   * @param end one past its last unit
   */
  public static String address(String text, int start, int end) {
    StringBuilder out = new StringBuilder();
    int at = start;
    while (at < end) {
      int packed = UrlChars.at(text, at);
      if (packed == UrlChars.END) {
        at++; // white space of a wrapped line
        continue;
      }
      char c = UrlChars.character(packed);
      if (c != UrlChars.NOTHING) {
        out.append(c);
      }
      at += UrlChars.length(packed);
    }
    scheme(out);
    dropSlashes(out);
    if (out.toString().endsWith(".git")) {
      out.setLength(out.lastIndexOf("."));
      dropSlashes(out);
    }
    return out.toString();
  }

  private static void dropSlashes(StringBuilder out) {
    while (out.charAt(out.length() - 1) == '/') {
      out.setLength(out.length() - 1);
    }
  }

  private static void scheme(StringBuilder out) {
    int colon = 0;
    while (colon < out.length() && CharClass.isAsciiLetter(out.charAt(colon))) {
      colon++;
    }
    if (out.indexOf(":/", colon) != colon) {
      out.insert(0, "https://");
      return;
    }
    String scheme = out.substring(0, colon).toLowerCase(Locale.ROOT).replace('x', 't'); // hxxp
    out.replace(0, colon, scheme);
    if (out.charAt(colon + 2) != '/') {
      out.insert(colon + 2, '/');
    }
  }
}
