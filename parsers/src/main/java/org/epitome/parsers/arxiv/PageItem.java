package org.epitome.parsers.arxiv;

import java.util.Optional;
import org.epitome.model.Identifier;
import org.epitome.model.Identifier.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * The line of a list that begins a paper: {@code [12] arXiv:2410.01234 (cross-list from stat.ML)
 * [pdf, html, other]}.
 *
 * @param id the identifier as printed
 * @param type how the paper was announced; null where that is not marked
 * @param hasFormats whether the formats of the paper follow
 */
record PageItem(String id, @Nullable String type, boolean hasFormats) {
  private static final String MARK = "arXiv:";

  /** What a line says of a paper that it begins; null if it begins none. */
  static @Nullable PageItem of(String line) {
    int mark = line.indexOf(MARK);
    if (mark < 0 || !isNumber(line, mark)) {
      return null;
    }
    int end = mark + MARK.length();
    while (end < line.length() && " ([".indexOf(line.charAt(end)) < 0) {
      end++;
    }
    Optional<Identifier> id =
        Identifier.tryParse(Scheme.ARXIV, line.substring(mark + MARK.length(), end));
    String rest = line.substring(end).strip();
    boolean isAlone = rest.isEmpty() || rest.startsWith("(") || rest.startsWith("[");
    if (id.isEmpty() || !isAlone) {
      return null;
    }
    String type =
        rest.startsWith("(cross-list") ? "cross" : rest.startsWith("(replaced") ? "replace" : null;
    boolean hasFormats = rest.contains("[pdf") || rest.contains("[ps") || rest.contains("[other");
    return new PageItem(line.substring(mark, end), type, hasFormats);
  }

  /** Whether there is nothing but a number before a place: {@code [12]}, {@code 12.}. */
  private static boolean isNumber(String line, int to) {
    for (int i = 0; i < to; i++) {
      char c = line.charAt(i);
      if ((c < '0' || c > '9') && " .[]\t\u00a0".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
