package org.epitome.extract.metrics;

/**
 * What names that are widely known stand for, from the trainer's {@code known-names.txt}: data sets
 * and benchmarks, models and other systems, languages.
 */
final class KnownNames {
  private static final long KNOWN = Symbols.of("known");

  /** How many tokens of a name are looked at. */
  private static final int LONGEST = 8;

  private KnownNames() {}

  /** The kind of the longest known name in a bead, as a number from 1 on; 0 without one. */
  static int kindIn(Scene scene, int bead) {
    int kind = 0;
    int longest = 0;
    for (int token = scene.first[bead]; token <= scene.last[bead]; token++) {
      int end = Math.min(scene.last[bead] + 1, token + LONGEST);
      long key = KNOWN;
      for (int at = token; at < end; at++) {
        if (scene.tokens.symbol(at) == '-') {
          continue;
        }
        key = Symbols.mix(key, scene.tokens.key(at));
        int found = MetricModel.corpus().of(key);
        if (found != 0 && at - token >= longest) {
          kind = found;
          longest = at - token + 1;
        }
      }
    }
    return kind;
  }
}
