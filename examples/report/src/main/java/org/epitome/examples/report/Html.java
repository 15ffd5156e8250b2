package org.epitome.examples.report;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Other people's text on a page. */
final class Html {
  private Html() {}

  /**
   * The text as content or as the value of a quoted attribute. Control characters and halves of
   * surrogates, which no page may have, are shown as U+FFFD. The formatting characters that turn
   * the direction of text are left out: they could make what stands around a title read otherwise,
   * and the page isolates each text and lets its letters decide its direction.
   */
  static String escape(String text) {
    int plain = 0;
    while (plain < text.length() && isPlain(text.charAt(plain))) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, plain);
    for (int i = plain; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> {
          if (isForbidden(c)) {
            out.append('\uFFFD');
          } else if (!turnsDirection(c)) {
            out.appendCodePoint(c);
          }
        }
      }
    }
    return out.toString();
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7f && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
  }

  private static boolean isForbidden(int c) {
    return c < ' ' && c != '\n' && c != '\t'
        || c >= 0x7f && c < 0xa0
        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
        || (c & 0xfffe) == 0xfffe;
  }

  /** The embeddings and overrides, U+202A to U+202E, and the isolates, U+2066 to U+2069. */
  private static boolean turnsDirection(int c) {
    return c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
  }

  /** The address if a click on it can do no more than open a page of the web; else null. */
  static @Nullable String webAddress(String url) {
    String lower = url.substring(0, Math.min(url.length(), 8)).toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://") ? url : null;
  }

  /** As {@link #webAddress(String)}, of an address that may not be there. */
  static @Nullable String webAddress(Optional<String> url) {
    return url.map(Html::webAddress).orElse(null);
  }
}
