package org.epitome.examples.leaderboard;

import java.util.Locale;
import org.epitome.model.Acronym;
import org.epitome.model.Paper;

/** What a paper calls its work, as far as that can be told without reading it. */
public final class SystemName {
  private static final int MOST_WORDS = 3;
  private static final int MOST_LETTERS = 30;

  private SystemName() {}

  /**
   * The name before the colon of the title ("HarborFlow: One-Step Image Generation"), else a short
   * form that the paper defines and whose short or long form stands in the title, else the title,
   * else an identifier or "(no title)".
   */
  public static String of(Paper paper) {
    String title = paper.title();
    if (title == null) {
      return paper.identifiers().isEmpty() ? "(no title)" : paper.identifiers().get(0).toString();
    }
    int colon = title.indexOf(": ");
    if (colon > 0 && isName(title.substring(0, colon))) {
      return title.substring(0, colon);
    }
    String lower = title.toLowerCase(Locale.ROOT);
    for (Acronym acronym : paper.acronyms()) {
      if (hasWord(title, acronym.shortForm())
          || lower.contains(acronym.longForm().toLowerCase(Locale.ROOT))) {
        return acronym.shortForm();
      }
    }
    return title;
  }

  private static boolean isName(String text) {
    return text.length() <= MOST_LETTERS && text.split(" ", -1).length <= MOST_WORDS;
  }

  private static boolean hasWord(String text, String word) {
    int at = text.indexOf(word);
    while (at >= 0) {
      int end = at + word.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return true;
      }
      at = text.indexOf(word, at + 1);
    }
    return false;
  }
}
