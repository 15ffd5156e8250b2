package org.epitome.examples.trainer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.epitome.resources.ResourceLines;
import org.epitome.text.AnalyzedText;
import org.epitome.text.Tokens;

/**
 * Names that are widely known, from {@code known-names.txt}, as lines of the corpus: the number of
 * their section, "known", and the words of the name. A name of several sections has the first.
 */
final class NameList {
  private NameList() {}

  static String lines() {
    Map<String, Integer> kinds = new TreeMap<>();
    int kind = 0;
    for (String line : ResourceLines.of(NameList.class, "known-names.txt")) {
      if (line.startsWith("[")) {
        kind++;
        continue;
      }
      for (String name : line.split("; *")) {
        kinds.putIfAbsent(String.join(" ", words(name)), kind);
      }
    }
    StringBuilder text = new StringBuilder();
    kinds.forEach((name, its) -> text.append(its).append(" known ").append(name).append('\n'));
    return text.toString();
  }

  private static List<String> words(String name) {
    Tokens tokens = AnalyzedText.of(name).tokens();
    List<String> words = new ArrayList<>();
    for (int token = 0; token < tokens.size(); token++) {
      if (tokens.symbol(token) != '-') {
        words.add(name.substring(tokens.start(token), tokens.end(token)).toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }
}
