package org.epitome.examples.trainer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When two names count as the same; as the scorer of the annotations has it. */
final class Sameness {
  private static final Set<String> EMPTY =
      Set.of("the", "a", "an", "of", "score", "scores", "our", "its");

  private Sameness() {}

  static List<String> words(@Nullable String name) {
    String text =
        name == null ? "" : name.toLowerCase(Locale.ROOT).replace('×', 'x').replace("\\", "");
    text = text.replaceAll("(?<=\\d)times(?=\\d|\\b)|\\btimes (?=\\d)", "x");
    text = text.replaceAll("[^\\p{L}\\p{N}_@+/.\\- ]", " ").replace('-', ' ');
    List<String> words = new ArrayList<>();
    for (String word : text.trim().split("\\s+")) {
      if (!word.isEmpty() && !EMPTY.contains(word)) {
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        words.add(plural ? word.substring(0, word.length() - 1) : word);
      }
    }
    return words;
  }

  /** 3 for the name itself, 2 for one of the others, 1 for a lenient fit, 0 for none. */
  static int degree(@Nullable String found, @Nullable String name, List<String> others) {
    if (found == null) {
      return name == null ? 3 : 0;
    }
    List<String> words = words(found);
    if (name != null && words.equals(words(name))) {
      return 3;
    }
    for (String other : others) {
      if (words.equals(words(other))) {
        return 2;
      }
    }
    if (name == null) {
      return 0;
    }
    if (fits(words, words(name))) {
      return 1;
    }
    for (String other : others) {
      if (fits(words, words(other))) {
        return 1;
      }
    }
    return 0;
  }

  /** Whether one of two names begins with all words of the other: "UVG" and "UVG (static)". */
  static boolean beginAlike(String one, String other) {
    List<String> first = words(one);
    List<String> second = words(other);
    int shared = Math.min(first.size(), second.size());
    return shared > 0 && first.subList(0, shared).equals(second.subList(0, shared));
  }

  private static boolean fits(List<String> words, List<String> gold) {
    if (words.isEmpty() || gold.isEmpty()) {
      return false;
    }
    if (!words.get(words.size() - 1).equals(gold.get(gold.size() - 1))) {
      return false;
    }
    return new HashSet<>(words).containsAll(gold) || new HashSet<>(gold).containsAll(words);
  }
}
