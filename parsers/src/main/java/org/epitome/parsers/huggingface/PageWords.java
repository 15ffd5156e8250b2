package org.epitome.parsers.huggingface;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lines that the page itself prints, from the table {@code page-words.txt}. */
final class PageWords {
  /** The longest line that can be one of them. */
  static final int LONGEST = 64;

  private static final Map<String, LineKind> KINDS = read();

  private PageWords() {}

  private static Map<String, LineKind> read() {
    Map<String, LineKind> kinds = new HashMap<>();
    InputStream in =
        Objects.requireNonNull(PageWords.class.getResourceAsStream("page-words.txt"), "resource");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      LineKind kind = LineKind.BANNER;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          kind = section(line);
        } else if (!line.startsWith("#")) {
          kinds.put(folded(line), kind);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read page-words.txt", e);
    }
    return Map.copyOf(kinds);
  }

  private static LineKind section(String section) {
    return switch (section) {
      case "[banner]" -> LineKind.BANNER;
      case "[navigation]" -> LineKind.NAVIGATION;
      case "[buttons]" -> LineKind.BUTTON;
      default -> throw new IllegalStateException("page-words.txt has a section " + section);
    };
  }

  /** What a line is, if it is one of the page's own; null for others. */
  static @Nullable LineKind of(String line) {
    boolean sentence = line.endsWith(".") && !line.endsWith("...");
    return line.length() > LONGEST || sentence ? null : KINDS.get(folded(line));
  }

  /** Letters and digits in lower case: what is left of a line however it was exported. */
  private static String folded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
