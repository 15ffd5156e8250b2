package org.epitome.extract.metrics;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.epitome.text.Tokens;

/** The readable names of features, for explaining and for training. */
public final class FeatureNames {
  private final Map<Long, String> names = new HashMap<>();
  private final Map<Long, String> words = new HashMap<>();

  /** No names yet. */
  public FeatureNames() {}

  /** Learns the words of a text, so that features can be named after them. */
  void read(Tokens tokens) {
    for (int token = 0; token < tokens.size(); token++) {
      if (!words.containsKey(tokens.key(token))) {
        words.put(tokens.key(token), printed(tokens, token));
      }
    }
  }

  private static String printed(Tokens tokens, int token) {
    if (tokens.isSymbol(token)) {
      return String.valueOf(tokens.symbol(token));
    }
    String shown = tokens.text(token, token).toLowerCase(Locale.ROOT);
    return shown.startsWith("\\") ? shown.substring(1) : shown;
  }

  /** Learns the printed form of a part that is no whole word. */
  void word(long key, String printed) {
    words.putIfAbsent(key, printed);
  }

  void put(long key, Decision decision, long... parts) {
    if (names.containsKey(key)) {
      return;
    }
    StringBuilder name = new StringBuilder(decision.id);
    for (long part : parts) {
      name.append(' ').append(word(part));
    }
    names.put(key, name.toString());
  }

  void label(long key, long base, long label) {
    if (!names.containsKey(key)) {
      names.put(key, name(base) + " " + word(label));
    }
  }

  private String word(long key) {
    String constant = Symbols.name(key);
    if (constant != null) {
      return constant;
    }
    String word = words.get(key);
    return word == null ? "#" + Long.toHexString(key) : word;
  }

  /** The name of a feature: the decision and the parts, each of one word. */
  public String name(long key) {
    String name = names.get(key);
    return name == null ? "#" + Long.toHexString(key) : name;
  }
}
