package org.epitome.extract.metrics;

import org.epitome.model.Metric.Better;
import org.epitome.text.AnalyzedText;
import org.epitome.text.Lexicon;
import org.epitome.text.Tokens;
import org.jspecify.annotations.Nullable;

/** What measured quantities are usually called and which way is better; immutable. */
public final class MetricNames {
  private static final MetricNames STANDARD =
      new MetricNames(Lexicon.read(MetricNames.class, "names.txt"));

  private final Lexicon lexicon;
  private final int higher;

  private MetricNames(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.higher = lexicon.classNamed("higher");
  }

  /** The names that Epitome knows. */
  public static MetricNames standard() {
    return STANDARD;
  }

  /** These names and one more. */
  public MetricNames with(String spelling, String canonicalName, Better better) {
    return new MetricNames(
        lexicon.toBuilder()
            .add(better == Better.HIGHER ? "higher" : "lower", spelling, canonicalName)
            .build());
  }

  /** The last token of the longest known name that begins with a token, or -1. */
  int lastOfKnown(Tokens tokens, int first, int limit) {
    long match = lexicon.match(tokens, first, limit);
    return match == Lexicon.NONE ? -1 : Lexicon.last(match);
  }

  /** The entry of a name as a whole, or of its end, which decides what it is; or -1. */
  int entryOf(Tokens tokens, int first, int last) {
    long whole = lexicon.match(tokens, first, last + 1);
    return whole != Lexicon.NONE && Lexicon.last(whole) == last ? Lexicon.entry(whole) : -1;
  }

  /** Names are read without "score", and may be listed with it. */
  private int entryOf(String name) {
    int entry = entryAlone(name);
    return entry >= 0 ? entry : entryAlone(name + " score");
  }

  private int entryAlone(String name) {
    Tokens tokens = AnalyzedText.of(name).tokens();
    return tokens.size() == 0 ? -1 : entryOf(tokens, 0, tokens.size() - 1);
  }

  /** The usual spelling of a name; the name itself when it is not known. */
  public String canonical(String name) {
    int entry = entryOf(name);
    return entry < 0 ? name : lexicon.valueOrPhrase(entry);
  }

  /**
   * Which way is better, judged by the whole name or else by its last words: lower for "validation
   * perplexity"; null when unknown.
   */
  public @Nullable Better better(String name) {
    int whole = entryOf(name);
    if (whole >= 0) {
      return lexicon.classOfEntry(whole) == higher ? Better.HIGHER : Better.LOWER;
    }
    Tokens tokens = AnalyzedText.of(name).tokens();
    for (int first = 0; first < tokens.size(); first++) {
      int entry = entryOf(tokens, first, tokens.size() - 1);
      if (entry >= 0) {
        return lexicon.classOfEntry(entry) == higher ? Better.HIGHER : Better.LOWER;
      }
    }
    return null;
  }
}
