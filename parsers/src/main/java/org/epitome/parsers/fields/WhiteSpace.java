package org.epitome.parsers.fields;

/**
 * White space of texts that were read with it: all characters up to the space, and the no-break
 * space. (Where each text of a large document passes by, it is squeezed while it is read.)
 */
public final class WhiteSpace {
  private WhiteSpace() {}

  /** The text with one space for all white space between words, and none around it. */
  public static String single(String text) {
    return squeezed(text, false);
  }

  /** The same, but with a line feed for white space that has an empty line in it. */
  public static String paragraphs(String text) {
    return squeezed(text, true);
  }

  private static String squeezed(String text, boolean paragraphs) {
    int odd = oddSpace(text);
    return odd < 0 ? text.strip() : squeezed(text, odd, paragraphs);
  }

  /** The first white space that is more than a space between words; -1 if there is none. */
  private static int oddSpace(String text) {
    int length = text.length();
    char before = ' ';
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      // one bit test for two spaces, so that no branch depends on where a word ends
      if (c < ' ' || (c | before) == ' ' || c == '\u00a0') {
        return i;
      }
      before = c;
    }
    return -1;
  }

  private static String squeezed(String text, int odd, boolean paragraphs) {
    boolean isSecond = odd > 0 && text.charAt(odd - 1) == ' ';
    StringBuilder out = new StringBuilder(text.length());
    out.append(text, 0, isSecond ? odd - 1 : odd);
    int feeds = isSecond ? 0 : -1;
    for (int i = odd; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00a0') {
        feeds = Math.max(feeds, 0) + (c == '\n' ? 1 : 0);
      } else {
        if (feeds >= 0 && out.length() > 0) {
          out.append(paragraphs && feeds > 1 ? '\n' : ' ');
        }
        feeds = -1;
        out.append(c);
      }
    }
    return out.toString().strip();
  }
}
