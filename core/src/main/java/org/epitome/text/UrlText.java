package org.epitome.text;

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
    StringBuilder out = new StringBuilder(end - start + 8);
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
    int length = out.length();
    if (length > 4 && out.indexOf(".git", length - 4) >= 0
        || out.indexOf(".git/", length - 5) >= 0) {
      out.setLength(out.lastIndexOf(".git"));
    }
    while (out.charAt(out.length() - 1) == '/') {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  private static void scheme(StringBuilder out) {
    int colon = 0;
    while (colon < out.length() && UrlChars.isAsciiLetter(out.charAt(colon))) {
      colon++;
    }
    if (out.indexOf(":/", colon) != colon) {
      out.insert(0, "https://");
      return;
    }
    for (int i = 0; i < colon; i++) {
      char lower = (char) (out.charAt(i) | 0x20);
      out.setCharAt(i, lower == 'x' ? 't' : lower); // hxxp
    }
    if (out.charAt(colon + 2) != '/') {
      out.insert(colon + 2, '/');
    }
  }
}
