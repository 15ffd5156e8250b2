package org.epitome.extract.acronyms;

import java.util.HashMap;
import java.util.Map;
import org.epitome.resources.ResourceLines;

/** The numbers of {@code weights.txt}, which says what they mean. */
final class Weights {
  static final Weights STANDARD = read();

  final int initial;
  final int part;
  final int capital;
  final int next;
  final int inner;
  final int stray;
  final int smallLetterAtWord;
  final int skippedWord;
  final int skippedPart;
  final int skippedFunctionWord;
  final int comma;
  final int trailingWord;
  final int startInWord;
  final int unmatchedDigit;
  final int unmatchedPlural;
  final int threshold;
  final int thresholdLabel;
  final int thresholdFree;

  private Weights(Map<String, Integer> values) {
    initial = take(values, "initial");
    part = take(values, "part");
    capital = take(values, "capital");
    next = take(values, "next");
    inner = take(values, "inner");
    stray = take(values, "stray");
    smallLetterAtWord = take(values, "small-letter-at-word");
    skippedWord = take(values, "skipped-word");
    skippedPart = take(values, "skipped-part");
    skippedFunctionWord = take(values, "skipped-function-word");
    comma = take(values, "comma");
    trailingWord = take(values, "trailing-word");
    startInWord = take(values, "start-in-word");
    unmatchedDigit = take(values, "unmatched-digit");
    unmatchedPlural = take(values, "unmatched-plural");
    threshold = take(values, "threshold");
    thresholdLabel = take(values, "threshold-label");
    thresholdFree = take(values, "threshold-free");
  }

  private static int take(Map<String, Integer> values, String name) {
    Integer value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("weights.txt has no " + name);
    }
    return value;
  }

  private static Weights read() {
    Map<String, Integer> values = new HashMap<>();
    ResourceLines.forEach(
        Weights.class,
        "weights.txt",
        line -> {
          int space = line.indexOf(' ');
          values.put(line.substring(0, space), Integer.valueOf(line.substring(space + 1).strip()));
        });
    return new Weights(values);
  }
}
