package org.epitome.export;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.epitome.model.Author;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;

/**
 * Gives each paper of a document a key of its own: "doe2024sparse", the next one "doe2024sparse-2".
 */
final class CitationKeys {
  private static final int LONGEST_PART = 40;
  private static final String ARTICLES = " a an the on ";

  private final Map<String, Integer> used = new HashMap<>();

  String next(Paper paper) {
    String key = key(paper);
    int number = used.merge(key, 1, Integer::sum);
    return number == 1 ? key : key + "-" + number; // no key has a hyphen of its own
  }

  private static String key(Paper paper) {
    StringBuilder key = new StringBuilder();
    if (!paper.authors().isEmpty()) {
      Author first = paper.authors().get(0);
      key.append(letters(first.family() != null ? first.family() : first.name()));
    }
    PartialDate published = paper.publication().published();
    if (published != null && published.year() != null) {
      key.append(published.year());
    }
    String title = paper.title();
    if (title != null) {
      for (String word : title.split(" ", -1)) {
        String letters = letters(word);
        if (!letters.isEmpty() && !ARTICLES.contains(" " + letters + " ")) {
          key.append(letters);
          break;
        }
      }
    }
    return key.isEmpty() ? "paper" : key.toString();
  }

  /** The ASCII letters and digits, accents left out, in lower case. */
  private static String letters(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < decomposed.length() && out.length() < LONGEST_PART; i++) {
      char c = decomposed.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        out.append(c);
      }
    }
    return out.toString();
  }
}
