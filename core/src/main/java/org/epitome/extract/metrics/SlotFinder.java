package org.epitome.extract.metrics;

import org.epitome.extract.metrics.Candidates.Source;
import org.epitome.extract.metrics.Scene.Bead;
import org.epitome.text.Tokens;

/**
 * Finds what could fill the name, the data set and the baseline of a result. Rules gather, weights
 * decide by what {@link SlotFeatures} tells of each.
 */
final class SlotFinder {
  private static final long NAME = Symbols.of("name");
  private static final long SYMBOL = Symbols.of("symbol");
  private static final long SLASH = Symbols.of("/");
  private static final long VERSION = Symbols.of("version");
  private static final long OF = Symbols.of("of");
  private static final long PER = Tokens.key("per");
  private static final long WHOLE = Symbols.of("whole");

  private static final int REACH = 30;

  /** How many sentences before its own name the quantity of a result. */
  private static final int SENTENCES = 2;

  /** How many beads before a sentence are looked at: those of a text of a thousand words or two. */
  private static final int BACK = 1_000;

  private final MetricNames names;
  private final Scene scene;
  private final Series series;
  private final Mentions mentions;
  private final SlotFeatures features;
  final Candidates candidates = new Candidates();

  private boolean[] results = {};
  private Decision slot = Decision.NAME;
  private int quantity;
  private int bead;

  /** How many of the candidates, the first ones, are no stretches of the text. */
  private int complete;

  /** What filled these slots of the result at hand, or -1. */
  private int nameBead = -1;

  private int datasetBead = -1;

  /** The last word of what the slot before was filled with. */
  private long lastWord = Scene.NONE;

  SlotFinder(MetricNames names, Scene scene, Series series, Headline headline, Mentions mentions) {
    this.names = names;
    this.scene = scene;
    this.series = series;
    this.mentions = mentions;
    features = new SlotFeatures(names, scene, series, headline, mentions);
  }

  /**
   * Begins with the results of a text.
   *
   * @param results which quantities are results
   */
  void beginResults(boolean[] results) {
    this.results = results;
    features.beginResults(results);
  }

  /** The key of the last word of what the slot before was filled with. */
  long lastWord() {
    return lastWord;
  }

  /** Notes what the result at hand measures: the last word of its name, or a constant. */
  void measures(long name) {
    features.measures(name);
  }

  /** Notes which candidate fills the slot at hand. */
  void took(int candidate) {
    int last = candidates.last(candidate);
    lastWord = last < 0 ? Scene.NONE : scene.tokens.key(last);
    int filled = candidates.bead[candidate];
    features.took(filled);
    if (slot == Decision.NAME) {
      nameBead = filled;
    } else if (slot == Decision.DATASET) {
      datasetBead = filled;
    }
  }

  /**
   * Gathers what could fill a slot, and describes it as far as a first look goes.
   *
   * @param kind the key of the kind of the result
   * @param previous the candidate bead that filled the slot of the result before, or -1 for none,
   *     -2 where nothing is before
   * @param context what is known of the name of the result: the code of its bead
   */
  void gather(
      Decision asked, int itsQuantity, long kind, int previous, long context, Features into) {
    slot = asked;
    quantity = itsQuantity;
    bead = scene.beadOf[itsQuantity];
    candidates.clear();
    int from = bead;
    while (scene.near(from - 1, bead)) {
      from--;
    }
    int to = bead;
    while (scene.near(to + 1, bead)) {
      to++;
    }
    features.begin(asked, itsQuantity, from, to, kind, previous, context, into);
    candidates.add(Source.NONE, -1, -1, -1);
    features.none();
    if (slot == Decision.NAME) {
      speed(from, to);
    }
    complete = candidates.size;
    int near = Math.max(from, bead - REACH * 2);
    int far = Math.min(to, bead + REACH * 2);
    for (int at = near; at <= far; at++) {
      if (scene.is(at, Bead.PHRASE)) {
        phrase(at);
      } else if (slot == Decision.NAME && scene.is(at, Bead.CHANGE) && at != bead) {
        candidate(Source.CHANGE, at, scene.first[at], scene.last[at]);
      }
    }
    if (slot == Decision.NAME) {
      earlierMeasures(from);
    } else if (slot == Decision.DATASET) {
      lists(from, to);
      earlierNames(from);
    }
  }

  /** Tells the rest of those candidates that can still win; the others are candidates no more. */
  void shorten(Features f) {
    f.shorten(complete);
    int kept = 0;
    for (int i = 0; i < candidates.size; i++) {
      if (f.again(i)) {
        candidates.move(i, kept++);
        if (i >= complete) {
          features.detail(
              candidates.source(i), candidates.bead[i], candidates.first(i), candidates.last(i));
        }
      }
    }
    candidates.size = kept;
  }

  /** "faster" says that speed was measured. */
  private void speed(int from, int to) {
    int fast = -1;
    for (int at = from; at <= to; at++) {
      if (isFast(at) && (fast < 0 || Math.abs(at - bead) < Math.abs(fast - bead))) {
        fast = at;
      }
    }
    if (fast >= 0) {
      candidates.add(Source.SPEED, -1, -1, -1);
      features.speed(fast);
    }
  }

  private boolean isFast(int at) {
    return (scene.is(at, Bead.CHANGE) || scene.is(at, Bead.COMPARATIVE))
        && (WordClass.FASTER.in(scene.classes[scene.first[at]])
            || WordClass.SLOWER.in(scene.classes[scene.first[at]]));
  }

  private void phrase(int at) {
    if (slot == Decision.BASELINE && (at == nameBead || at == datasetBead)) {
      return; // a result is not compared with what it measures, nor with what on
    }
    long cut =
        slot == Decision.NAME
            ? Trim.name(scene, names, scene.first[at], scene.last[at])
            : slot == Decision.DATASET
                ? Trim.dataset(scene, scene.first[at], scene.last[at])
                : (long) scene.first[at] << 32 | scene.last[at];
    if (cut == Trim.NOTHING || slot != Decision.BASELINE && slashed(at, cut)) {
      return;
    }
    candidate(Source.PHRASE, at, Trim.first(cut), Trim.last(cut));
    if (slot == Decision.DATASET) {
      namedPart(Source.PHRASE, at, cut);
    } else if (slot == Decision.BASELINE) {
      printedName(Source.PHRASE, at, cut);
    } else {
      shortened(at, cut);
      lengthened(at, cut);
      joined(at, cut);
    }
  }

  /** "accuracy gap", "area under the curve", "rate of decay", "tokens per task". */
  private void lengthened(int at, long cut) {
    int first = Trim.first(cut);
    int joint = at + 1;
    if (scene.near(joint, at)
        && scene.is(joint, Bead.CHANGE)
        && scene.first[joint] == scene.last[at] + 1
        && candidate(Source.KNOWN, at, first, scene.last[joint])) {
      features.cut(scene.tokens.key(scene.first[joint]));
    }
    int known =
        names.lastOfKnown(scene.tokens, first, scene.sentences.endToken(scene.sentence[at]));
    if (known > scene.last[at] && known < scene.first[bead]) {
      candidate(Source.KNOWN, at, first, known);
    }
    if (!scene.near(joint + 1, bead) || !scene.is(joint + 1, Bead.PHRASE)) {
      return;
    }
    if (scene.code[joint] == OF) {
      candidate(Source.OF_PHRASE, at, first, scene.last[joint + 1]);
    } else if (scene.first[joint] == scene.last[at] + 1
        && scene.tokens.key(scene.first[joint]) == PER) {
      candidate(Source.PER_PHRASE, at, first, scene.last[joint + 1]);
    }
  }

  /** "PSNR" of "PSNR levels", "correlation" of "correlation r". */
  private void shortened(int at, long cut) {
    int last = Trim.last(cut);
    if (last > Trim.first(cut)
        && scene.tokens.spaceBefore(last)
        && (WordClass.VAGUE.in(scene.classes[last]) || WordClass.EVALUATIVE.in(scene.classes[last]))
        && !names.isKnownWhole(scene.tokens, Trim.first(cut), last, last - 1)
        && candidate(Source.PHRASE, at, Trim.first(cut), last - 1)) {
      features.cut(scene.tokens.key(last));
    }
    int words = last;
    while (words > Trim.first(cut)
        && isSymbolic(words)
        && !Trim.isPossessive(scene.tokens, words - 1)) {
      words--;
    }
    if (words < last && candidate(Source.PHRASE, at, Trim.first(cut), words)) {
      features.cut(SYMBOL);
    }
  }

  /** "compression ratio", "token reduction ratio". */
  private void joined(int at, long cut) {
    int change = at - 1;
    if (!scene.near(change, at)
        || !scene.is(change, Bead.CHANGE)
        || scene.last[change] + 1 != scene.first[at]
        || Trim.first(cut) != scene.first[at]) {
      return;
    }
    int first = scene.first[change];
    if (candidate(Source.JOINED, at, first, Trim.last(cut))) {
      features.cut(scene.tokens.key(first));
    }
    int before = change - 1;
    if (scene.near(before, at)
        && scene.is(before, Bead.PHRASE)
        && scene.last[before] + 1 == first) {
      long begin = Trim.name(scene, names, scene.first[before], scene.last[before]);
      if (begin != Trim.NOTHING
          && Trim.last(begin) + 1 == first
          && candidate(Source.JOINED, at, Trim.first(begin), Trim.last(cut))) {
        features.cut(WHOLE, scene.tokens.key(first));
      }
    }
  }

  /** Whether a token is no word but part of a formula: "r" of "correlation r". */
  private boolean isSymbolic(int token) {
    return scene.tokens.inMath(token) || scene.tokens.isSymbol(token) || isLetter(token);
  }

  private boolean isLetter(int token) {
    return scene.tokens.end(token) - scene.tokens.start(token) == 1;
  }

  /**
   * Adds the part of "PSNR/SSIM" that is at the place of the number in "31.2/0.91". It is the name
   * of a measure in any list of numbers, but of a data set ("CNN/DailyMail") only where slashes
   * stand between the numbers too. "RefCOCO/+/g" has no such parts.
   *
   * @return whether the part stands for the whole: not in "base/novel accuracy", whose last word
   *     may belong to both
   */
  private boolean slashed(int at, long cut) {
    int length = series.length[quantity];
    if (length < 2 || slot == Decision.DATASET && !series.isSlashed(scene, quantity)) {
      return false;
    }
    Tokens tokens = scene.tokens;
    int place = series.place[quantity];
    int part = 0;
    int first = Trim.first(cut);
    int itsFirst = -1;
    int itsLast = -1;
    for (int token = first; token <= Trim.last(cut) + 1; token++) {
      if (token > Trim.last(cut) || tokens.symbol(token) == '/') {
        boolean letter = token - 1 == first && isLetter(first);
        if (token == first || letter || !tokens.isWord(first)) {
          return false;
        }
        if (part++ == place) {
          itsFirst = first;
          itsLast = token - 1;
        }
        first = token + 1;
      }
    }
    if (part != length || !candidate(Source.PHRASE, at, itsFirst, itsLast)) {
      return false;
    }
    features.cut(SLASH);
    return !tokens.spaceBefore(Trim.last(cut));
  }

  private void lists(int from, int to) {
    for (int at = from; at <= to; at++) {
      if (scene.is(at, Bead.PHRASE) && scene.lists.place[at] == 0 && scene.lists.size[at] > 1) {
        int end = scene.lists.last[at];
        if (scene.lists.size[at] == 2 && !scene.is(end - 1, Bead.AND)) {
          continue; // "on A, our model"
        }
        long cut = Trim.dataset(scene, scene.first[end], scene.last[end]);
        long begin = Trim.dataset(scene, scene.first[at], scene.last[at]);
        if (cut != Trim.NOTHING && begin != Trim.NOTHING) {
          candidate(Source.LIST, at, Trim.first(begin), Trim.last(cut));
        }
      }
    }
  }

  /** Names of quantities in the two sentences before. */
  private void earlierMeasures(int from) {
    int first = scene.sentence[bead] - SENTENCES;
    int taken = 0;
    for (int at = from - 1;
        at >= 0 && scene.sentence[at] >= first && taken < REACH && from - at < BACK;
        at--) {
      if (!scene.is(at, Bead.PHRASE) || !scene.isMeasure(at)) {
        continue;
      }
      long cut = Trim.name(scene, names, scene.first[at], scene.last[at]);
      if (cut != Trim.NOTHING) {
        taken++;
        candidate(Source.EARLIER, at, Trim.first(cut), Trim.last(cut));
      }
    }
  }

  /**
   * Names of data sets in all sentences before, each as the mention prints it that stands for it.
   */
  private void earlierNames(int from) {
    int taken = 0;
    for (int i = mentions.dataLikeBefore(from) - 1; i >= 0 && taken < REACH; i--) {
      int at = mentions.dataLike(i);
      if (from - at >= BACK) {
        return;
      }
      if (!mentions.standsForIt(at, from)) {
        continue;
      }
      long cut = Trim.dataset(scene, scene.first[at], scene.last[at]);
      if (cut != Trim.NOTHING) {
        taken++;
        candidate(Source.EARLIER, at, Trim.first(cut), Trim.last(cut));
        namedPart(Source.EARLIER, at, cut);
      }
    }
  }

  /** A name without the words behind it: "Spider" of "Spider queries". */
  private void namedPart(Source source, int at, long cut) {
    printedName(source, at, cut);
    int end = Trim.first(cut);
    if (!scene.isNameLike(end)) {
      return;
    }
    while (end < Trim.last(cut) && isNameUpTo(end + 1)) {
      end++;
    }
    if (end < Trim.last(cut) && candidate(source, at, Trim.first(cut), end)) {
      features.cut(scene.tokens.key(end + 1));
      features.cut(source.key);
    }
  }

  /** Whether a name goes on with a token: a sign, a number, another name. */
  private boolean isNameUpTo(int token) {
    Tokens tokens = scene.tokens;
    int quantity = scene.quantities.at(token);
    return !tokens.spaceBefore(token)
        || tokens.symbol(token) == '→'
        || quantity >= 0 && quantity == scene.quantities.at(token - 1)
        || !WordClass.METRIC.in(scene.classes[token])
            && (scene.isNameLike(token) || tokens.isNumber(token));
  }

  /** "Spider 2.0", whose number is an amount to the layer below; "Polymer Challenge". */
  private void printedName(Source source, int at, long cut) {
    int last = Trim.last(cut);
    if (mentions.nameOf(at) < 0) {
      return;
    }
    int next = at + 1;
    if (scene.near(next, at)
        && scene.is(next, Bead.QUANTITY)
        && !results[scene.ref[next]]
        && scene.first[next] - last <= 2
        && scene.last[at] <= last + 1
        && candidate(source, at, Trim.first(cut), scene.last[next])) {
      features.cut(VERSION);
      features.cut(VERSION, source.key);
    }
    int whole = scene.last[at];
    if (whole > last
        && scene.tokens.isCapitalized(whole)
        && candidate(source, at, Trim.first(cut), whole)) {
      features.cut(NAME, scene.tokens.key(whole));
      features.cut(NAME, source.key);
      features.cut(NAME, isPlain(last) ? Symbols.YES : Symbols.NO);
    }
  }

  /** Whether a word is capitalised and no more: "Joy" of "Implicit Joy Corpus", not "JOY". */
  private boolean isPlain(int token) {
    return scene.tokens.isCapitalized(token)
        && !scene.tokens.isAllCaps(token)
        && !scene.tokens.isMixedCase(token)
        && !scene.tokens.hasDigit(token);
  }

  /** Adds a stretch of tokens of a phrase, if it is not another number's. */
  private boolean candidate(Source source, int at, int first, int last) {
    if (isOthers(source, at)) {
      return false;
    }
    candidates.add(source, at, first, last);
    features.candidate(source, at, first, last);
    return true;
  }

  /**
   * Whether a phrase of a list belongs to another number of as long a list: "respectively" says so,
   * and the names of quantities need not be told.
   */
  private boolean isOthers(Source source, int candidate) {
    int size = series.length[quantity];
    int at = bracketed(candidate);
    if (size < 2
        || scene.lists.size[at] != size
        || scene.sentence[at] != scene.sentence[bead]
        || slot == Decision.NAME && !scene.isMeasure(at) && !scene.isMeasure(candidate)) {
      return false;
    }
    boolean told = slot == Decision.NAME && at < bead || features.isSharedOut();
    return source == Source.LIST || told && scene.lists.place[at] != series.place[quantity];
  }

  /** The phrase in whose bracket a phrase stands alone: "error (MAE)"; else itself. */
  private int bracketed(int at) {
    return scene.is(at - 1, Bead.OPEN)
            && scene.is(at + 1, Bead.CLOSE)
            && scene.is(at - 2, Bead.PHRASE)
        ? at - 2
        : at;
  }

  /**
   * The candidate that follows from the one before in a list: where the number before has taken the
   * phrase before of as long a list, of its sentence or an earlier one, there is nothing to weigh.
   * -1 where nothing follows.
   */
  int following(int previous) {
    if (previous < 0
        || series.place[quantity] == 0
        || scene.lists.size[previous] != series.length[quantity]
        || scene.lists.place[previous] != series.place[quantity] - 1) {
      return -1;
    }
    for (int i = 0; i < candidates.size; i++) {
      int at = candidates.bead[i];
      if (at > previous
          && (candidates.source(i) == Source.PHRASE || candidates.source(i) == Source.EARLIER)
          && scene.lists.list[at] == scene.lists.list[previous]
          && scene.lists.place[at] == series.place[quantity]) {
        return i;
      }
    }
    return -1;
  }
}
