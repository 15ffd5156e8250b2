package org.epitome.parsers.huggingface;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.epitome.parsers.fields.WordTable;
import org.jspecify.annotations.Nullable;

/** The lines that the page itself prints, from the table {@code page-words.txt}. */
final class PageWords {
  /** The longest line that can be one of them. */
  static final int LONGEST = 64;

  private static final Map<String, LineKind> KINDS = read();
  private static final int[] HASHES = hashes();

  private PageWords() {}

  private static Map<String, LineKind> read() {
    Map<String, LineKind> kinds = new HashMap<>();
    LineKind kind = LineKind.BANNER;
    for (String line : WordTable.lines(PageWords.class, "page-words.txt")) {
      if (line.startsWith("[")) {
        kind = section(line);
      } else {
        kinds.put(folded(line), kind);
      }
    }
    return Map.copyOf(kinds);
  }

  private static int[] hashes() {
    int[] hashes = new int[KINDS.size()];
    int count = 0;
    for (String words : KINDS.keySet()) {
      hashes[count++] = hash(words);
    }
    Arrays.sort(hashes);
    return hashes;
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
    boolean none =
        line.length() > LONGEST || sentence || Arrays.binarySearch(HASHES, hash(line)) < 0;
    return none ? null : KINDS.get(folded(line));
  }

  /** The hash code of a folded line, for which it need not be folded. */
  private static int hash(String text) {
    int hash = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int lower = c | 0x20;
      if (c < 0x80
          ? lower >= 'a' && lower <= 'z' || c >= '0' && c <= '9'
          : Character.isLetterOrDigit(c)) {
        hash = 31 * hash + (c < 0x80 ? lower : Character.toLowerCase(c));
      }
    }
    return hash;
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
