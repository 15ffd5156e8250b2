package org.epitome.parsers.html;

import org.epitome.parsers.fields.AnyCase;
import org.jspecify.annotations.Nullable;

/** Finds tags and their attributes in HTML. */
public final class HtmlTags {
  private HtmlTags() {}

  /** Where the tag that begins at a place ends, quotes minded; -1 if it does not. */
  public static int end(String html, int from) {
    int i = from + 1;
    while (i < html.length()) {
      char c = html.charAt(i);
      if (c == '>') {
        return i;
      }
      boolean quote = (c == '"' || c == '\'') && html.charAt(i - 1) == '=';
      if (quote) {
        i = html.indexOf(c, i + 1);
        if (i < 0) {
          return -1;
        }
      }
      i++;
    }
    return -1;
  }

  /** The value of an attribute as written; null if the tag does not have it. */
  public static @Nullable String attribute(String html, int start, int end, String name) {
    int i = start + 1;
    while (i < end && html.charAt(i) > ' ') {
      i++;
    }
    while (i < end) {
      while (i < end && (html.charAt(i) <= ' ' || html.charAt(i) == '/')) {
        i++;
      }
      int nameStart = i;
      while (i < end && html.charAt(i) > ' ' && html.charAt(i) != '=') {
        i++;
      }
      boolean found = i - nameStart == name.length() && AnyCase.isAt(html, nameStart, name);
      while (i < end && html.charAt(i) <= ' ') {
        i++;
      }
      if (i < end && html.charAt(i) == '=') {
        i++;
        while (i < end && html.charAt(i) <= ' ') {
          i++;
        }
        boolean quoted = i < end && (html.charAt(i) == '"' || html.charAt(i) == '\'');
        int valueStart = quoted ? i + 1 : i;
        int valueEnd = quoted ? html.indexOf(html.charAt(i), valueStart) : valueStart;
        while (!quoted && valueEnd < end && html.charAt(valueEnd) > ' ') {
          valueEnd++;
        }
        valueEnd = valueEnd < 0 || valueEnd > end ? end : valueEnd;
        if (found) {
          return html.substring(valueStart, valueEnd);
        }
        i = Math.max(valueEnd + 1, i);
      } else if (found) {
        return "";
      }
      i = Math.max(i, nameStart + 1);
    }
    return null;
  }
}
