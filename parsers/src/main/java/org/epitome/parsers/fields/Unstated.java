package org.epitome.parsers.fields;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The codes that stand for what is not known (DataCite's metadata schema, "Standard values for
 * unknown information"): {@code :unav}, {@code (:unkn) Anonymous}. Thread-safe.
 */
public final class Unstated {
  private static final Set<String> CODES =
      Set.of("unac", "unal", "unap", "unas", "unav", "unkn", "none", "null", "tba", "etal");

  private Unstated() {}

  /** Whether a text begins with such a code. */
  public static boolean isCode(String text) {
    int start = text.startsWith("(:") ? 2 : text.startsWith(":") ? 1 : 0;
    if (start == 0) {
      return false;
    }
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return CODES.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  /** The text; null if it begins with such a code. */
  public static @Nullable String clean(@Nullable String text) {
    return text == null || isCode(text) ? null : text;
  }
}
