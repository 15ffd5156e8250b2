package org.epitome.parsers.openalex;

import java.util.Arrays;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonNumbers;
import org.epitome.parsers.markup.Markup;
import org.jspecify.annotations.Nullable;

/**
 * An abstract that is stored as its words with their positions: {@code {"We": [0, 7], "fly": [1]}}.
 * The words are put where they say; a position that two words claim belongs to the first, one that
 * nobody claims is left out. A heading "Abstract" is none of its words. Used again for each
 * abstract of a document.
 */
final class InvertedIndex {
  /** No abstract has so many words; a larger position is a mistake. */
  private static final int MOST_WORDS = 1_000_000;

  private @Nullable String[] words = new @Nullable String[512];
  private int size; // behind the last position that has a word
  private final StringBuilder text = new StringBuilder(4096);

  /** The text of the index at hand, without markup; null if there is none. */
  @Nullable String read(JsonCursor json) {
    Arrays.fill(words, 0, size, null);
    size = 0;
    text.setLength(0);
    json.enterObject();
    while (json.nextField()) {
      String word = json.name();
      JsonNumbers positions = json.numbers();
      for (int i = 0; i < positions.count(); i++) {
        put(word, positions.get(i));
      }
    }
    for (int i = isHeading() ? 1 : 0; i < size; i++) {
      String word = words[i];
      if (word != null) {
        if (text.length() > 0) {
          text.append(' ');
        }
        text.append(word);
      }
    }
    return Markup.paragraphs(text.toString());
  }

  private void put(String word, int at) {
    if (at < 0 || at >= MOST_WORDS || word.isEmpty()) {
      return;
    }
    if (at >= words.length) {
      words = Arrays.copyOf(words, Math.max(at + 1, 2 * words.length));
    }
    if (words[at] == null) {
      words[at] = word;
      size = Math.max(size, at + 1);
    }
  }

  /**
   * Whether the first word is the heading that publishers put before an abstract, and not the
   * beginning of "Abstract Meaning Representation" or "Abstract syntax": a sentence then begins.
   */
  private boolean isHeading() {
    String first = words[0];
    String second = words[1];
    String third = words[2];
    if (first == null || second == null || third == null) {
      return false;
    }
    return first.equals("ABSTRACT")
        || first.equals("Abstract")
            && Character.isUpperCase(second.charAt(0))
            && Character.isLowerCase(third.charAt(0));
  }
}
