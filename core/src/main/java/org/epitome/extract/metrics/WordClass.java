package org.epitome.extract.metrics;

/** What a word does around a number; the sections of {@code words.txt}. */
enum WordClass {
  DET(Part.SKIPPED),
  PREPOSITION(Part.MARK),
  AND(Part.MARK),
  BUT(Part.MARK),
  PRONOUN(Part.MARK),
  AUXILIARY(Part.VERB),
  NOT(Part.MARK),
  ADVERB(Part.SKIPPED),
  HEDGE(Part.NOUN),
  REACH(Part.VERB),
  BE(Part.VERB),
  REPORT(Part.VERB),
  VERB(Part.VERB),
  INCREASE(Part.CHANGE),
  DECREASE(Part.CHANGE),
  BETTER(Part.CHANGE),
  WORSE(Part.CHANGE),
  KEEP(Part.CHANGE),
  FASTER(Part.COMPARATIVE),
  SLOWER(Part.COMPARATIVE),
  MORE(Part.COMPARATIVE),
  LESS(Part.COMPARATIVE),
  COMPARATIVE(Part.COMPARATIVE),
  COMPARE(Part.NOUN),
  OWN(Part.NOUN),
  BASELINE(Part.NOUN),
  METRIC(Part.NOUN),
  MEASURE(Part.NOUN),
  VAGUE(Part.NOUN),
  SIZE(Part.NOUN),
  SETTING(Part.NOUN),
  STATISTIC(Part.NOUN),
  DATA(Part.NOUN),
  TASK(Part.NOUN),
  EVALUATIVE(Part.NOUN),
  AGGREGATE(Part.NOUN),
  EVERY(Part.NOUN),
  CLINICAL(Part.NOUN),
  RESPECTIVELY(Part.MARK),
  NAMELESS(Part.NOUN),
  /** A unit of time, singular: "5-year". */
  DURATION(Part.NOUN);

  /** What the words of a class are in a sentence. */
  enum Part {
    /** Part of a phrase. */
    NOUN,
    VERB,
    /** Verb or noun of a change: parts phrases and stands alone. */
    CHANGE,
    COMPARATIVE,
    /** Parts phrases and stands alone. */
    MARK,
    /** Parts phrases and leaves no trace. */
    SKIPPED
  }

  final Part part;
  final long bit = 1L << ordinal();
  final long key = Symbols.of("+" + name());

  WordClass(Part part) {
    this.part = part;
  }

  boolean in(long classes) {
    return (classes & bit) != 0;
  }

  /** The bits of all classes of a part. */
  static long of(Part part) {
    long bits = 0;
    for (WordClass each : values()) {
      if (each.part == part) {
        bits |= each.bit;
      }
    }
    return bits;
  }

  /** The bits of some classes. */
  static long of(WordClass... classes) {
    long bits = 0;
    for (WordClass each : classes) {
      bits |= each.bit;
    }
    return bits;
  }
}
