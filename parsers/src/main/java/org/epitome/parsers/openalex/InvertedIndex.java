package org.epitome.parsers.openalex;

import java.util.ArrayList;
import java.util.List;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.markup.Markup;
import org.jspecify.annotations.Nullable;

/**
 * An abstract that is stored as its words with their positions: {@code {"We": [0, 7], "fly": [1]}}.
 * The words are put where they say; a position that two words claim belongs to the first, one that
 * nobody claims is left out. A heading "Abstract" is none of its words.
 */
final class InvertedIndex {
  /** No abstract has so many words; a larger position is a mistake. */
  private static final int MOST_WORDS = 1_000_000;

  private InvertedIndex() {}

  /** The text of the index at hand, without markup; null if there is none. */
  static @Nullable String read(JsonCursor json) {
    List<@Nullable String> words = new ArrayList<>(256);
    json.enterObject();
    while (json.nextField()) {
      String word = json.name();
      json.enterList();
      while (json.nextItem()) {
        long position = json.number(-1);
        if (position >= 0 && position < MOST_WORDS) {
          while (words.size() <= position) {
            words.add(null);
          }
          if (words.get((int) position) == null) {
            words.set((int) position, word);
          }
        }
      }
    }
    StringBuilder text = new StringBuilder(8 * words.size());
    int start = isHeading(words) ? 1 : 0;
    for (String word : words.subList(start, words.size())) {
      if (word != null) {
        if (text.length() > 0) {
          text.append(' ');
        }
        text.append(word);
      }
    }
    return Markup.paragraphs(text.toString());
  }

  /**
   * Whether the first word is the heading that publishers put before an abstract, and not the
   * beginning of "Abstract Meaning Representation" or "Abstract syntax": a sentence then begins.
   */
  private static boolean isHeading(List<@Nullable String> words) {
    if (words.size() < 3) {
      return false;
    }
    String first = words.get(0);
    String second = words.get(1);
    String third = words.get(2);
    if (first == null || second == null || third == null) {
      return false;
    }
    return first.equals("ABSTRACT")
        || first.equals("Abstract")
            && Character.isUpperCase(second.charAt(0))
            && Character.isLowerCase(third.charAt(0));
  }
}
