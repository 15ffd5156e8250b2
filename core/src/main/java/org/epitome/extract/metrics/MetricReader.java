package org.epitome.extract.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.epitome.extract.metrics.Candidates.Source;
import org.epitome.extract.metrics.Scene.Bead;
import org.epitome.extract.metrics.Series.Link;
import org.epitome.model.Findings;
import org.epitome.model.Metric;
import org.epitome.model.Metric.Bound;
import org.epitome.model.Metric.Direction;
import org.epitome.model.Metric.Kind;
import org.epitome.model.Metric.Role;
import org.epitome.model.Span;
import org.epitome.model.TextField;
import org.epitome.text.AnalyzedText;
import org.epitome.text.PaperText;
import org.epitome.text.Quantities;
import org.jspecify.annotations.Nullable;

/**
 * Reads the metrics of a text: judges its quantities, then fills the slots of those that are
 * results. Holds the buffers for it; one thread, one text after the other.
 */
public final class MetricReader {
  /** What a result is, a score or a change in some direction: the labels of a decision. */
  public enum Sort {
    /** The level of a quantity. */
    SCORE(Kind.SCORE, null),
    /** It grew. */
    INCREASE(Kind.CHANGE, Direction.INCREASE),
    /** It shrank. */
    DECREASE(Kind.CHANGE, Direction.DECREASE),
    /** It got better. */
    BETTER(Kind.CHANGE, Direction.BETTER),
    /** It got worse. */
    WORSE(Kind.CHANGE, Direction.WORSE),
    /** It changed, or was kept in part. */
    CHANGE(Kind.CHANGE, null);

    /** Level or change. */
    public final Kind kind;

    /** The way it went; null where the text does not say. */
    public final @Nullable Direction direction;

    final long key = Symbols.of("=" + name());

    Sort(Kind kind, @Nullable Direction direction) {
      this.kind = kind;
      this.direction = direction;
    }
  }

  private static final Sort[] SORTS = Sort.values();
  private static final Bound[] BOUNDS = Bound.values();
  private static final long[] BOUND_KEYS = WordBound.all();
  private static final long[] SORT_KEYS = new long[SORTS.length];

  static {
    for (Sort sort : SORTS) {
      SORT_KEYS[sort.ordinal()] = sort.key;
    }
  }

  private static final long BEFORE_IS = Symbols.of("before-is");
  private static final long KIND = Symbols.of("kind");
  private static final long WHOSE = Symbols.of("whose");
  private static final long WHOSE_PHRASE = Symbols.of("whose-phrase");
  private static final long WHOSE_WORD = Symbols.of("whose-word");
  private static final long[] ROLES = {Symbols.of("&OWN"), Symbols.of("&BASELINE")};
  private static final long NOT_RESULT = Symbols.of("&NOT");
  private static final long NOTHING = Symbols.of("&NOTHING");
  private static final long SPEED = Symbols.of("&SPEED");
  private static final long WHOSE_NAME = Symbols.of("whose-name");

  private final MetricNames names;
  private final Vocabulary vocabulary = MetricModel.vocabulary();
  private final Scene scene = new Scene(AnalyzedText.of(""));
  private final BeadReader beads = new BeadReader(vocabulary, scene);
  private final Series series = new Series();
  private final Features features = new Features();
  private final Mentions mentions = new Mentions();
  private final Evaluated evaluated;
  private final SlotFinder slots;
  private final PaperText scratch = new PaperText();
  private @Nullable FeatureNames featureNames;

  private boolean[] results = new boolean[64];
  private int[] margins = new int[64];
  private byte[] sorts = new byte[64];
  private boolean[] baselines = new boolean[64];
  private byte[] bounds = new byte[64];
  private int[] nameBeads = new int[64];
  private int[] datasetBeads = new int[64];
  private int[] baselineBeads = new int[64];
  private @Nullable String[] nameTexts = new String[64];
  private @Nullable String[] datasetTexts = new String[64];
  private @Nullable String[] baselineTexts = new String[64];

  /** Buffers for reading with some names. */
  public MetricReader(MetricNames names) {
    this.names = names;
    evaluated = new Evaluated(scene, mentions);
    slots = new SlotFinder(names, scene, series, mentions);
  }

  /** Has the features named from now on; slower. */
  public void nameFeatures(FeatureNames into) {
    featureNames = into;
    features.nameInto(into);
  }

  /** Finds what can be a result in a text; the first step. */
  public void look(AnalyzedText text) {
    beads.read(text);
    series.read(scene);
    if (text.field() == TextField.TITLE) {
      mentions.readTitle(scene);
    }
    int count = scene.quantities.size();
    if (results.length < count) {
      int capacity = count * 2;
      results = new boolean[capacity];
      margins = new int[capacity];
      sorts = new byte[capacity];
      baselines = new boolean[capacity];
      bounds = new byte[capacity];
      nameBeads = new int[capacity];
      datasetBeads = new int[capacity];
      baselineBeads = new int[capacity];
      nameTexts = new String[capacity];
      datasetTexts = new String[capacity];
      baselineTexts = new String[capacity];
    }
    if (featureNames != null) {
      featureNames.read(scene.tokens);
    }
  }

  /** How many quantities the text has. */
  public int quantities() {
    return scene.quantities.size();
  }

  /** The text that is being read. */
  public AnalyzedText text() {
    return scene.text;
  }

  /** Whether a text seems to be English. */
  public boolean isEnglish(AnalyzedText text) {
    return vocabulary.isEnglish(text.tokens());
  }

  /** Whether a text has a number that can be a result; without one there is nothing to read. */
  public static boolean hasAmount(AnalyzedText text) {
    Quantities quantities = text.quantities();
    for (int q = 0; q < quantities.size(); q++) {
      if (Series.isAmount(quantities, q)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a quantity is a candidate. */
  public boolean isCandidate(int quantity) {
    return Series.isCandidate(scene, quantity);
  }

  /** Reads the metrics of a text into the findings. */
  public void read(AnalyzedText text, Chooser chooser, Findings.Builder findings) {
    look(text);
    judge(chooser);
    int count = quantities();
    for (int q = 0; q < count; q++) {
      if (results[q]) {
        findings.addMetric(metric(q));
      }
    }
  }

  /** Tells what the text that was looked at shows about words. */
  public void survey(Survey to) {
    for (int bead = 0; bead < scene.size; bead++) {
      if (!scene.is(bead, Bead.PHRASE)) {
        continue;
      }
      int head = scene.ref[bead];
      if (scene.tokens.isWord(head) && scene.tokens.end(head) - scene.tokens.start(head) > 1) {
        to.head(lower(head), isAtNumber(bead));
      }
      for (int token = scene.first[bead]; token <= scene.last[bead]; token++) {
        if (scene.isNameLike(token)) {
          boolean inside = token > scene.sentences.firstToken(scene.sentence[bead]);
          if (inside || scene.tokens.isMixedCase(token)) {
            int does = Mentions.of(scene, bead);
            boolean calledData = (does & Mentions.DATA) != 0;
            to.name(lower(token), calledData || (does & Mentions.ON) != 0, calledData);
          }
          break;
        }
      }
    }
  }

  private String lower(int token) {
    return scene.tokens.text(token, token).toLowerCase(Locale.ROOT);
  }

  private boolean isAtNumber(int bead) {
    return isReported(bead - 1, bead)
        || isReported(bead + 1, bead)
        || isReported(bead + 2, bead)
            && !scene.is(bead + 1, Bead.COMMA)
            && !scene.is(bead + 1, Bead.CLOSE);
  }

  private boolean isReported(int bead, int origin) {
    if (!scene.near(bead, origin) || !scene.is(bead, Bead.QUANTITY)) {
      return false;
    }
    int quantity = scene.ref[bead];
    if (!isCandidate(quantity)) {
      return false;
    }
    int unit = scene.unitType(quantity);
    if (unit != 0) {
      return unit < 4;
    }
    String text = scene.text.text();
    for (int i = scene.quantities.numberStart(quantity);
        i < scene.quantities.numberEnd(quantity);
        i++) {
      if (text.charAt(i) == '.') {
        return true;
      }
    }
    return false;
  }

  /** Takes all decisions about the text that was looked at. */
  public void judge(Chooser chooser) {
    int count = quantities();
    boolean any = false;
    for (int q = 0; q < count; q++) {
      results[q] = false;
      if (!isCandidate(q)) {
        continue;
      }
      features.begin(Decision.RESULT);
      features.candidate();
      Surroundings.describe(scene, series, q, features);
      features.candidate();
      margins[q] = chooser.margin(q, features);
    }
    for (int q = 0; q < count; q++) {
      if (!isCandidate(q) || series.before[q] >= 0 && series.isJoined(q)) {
        continue;
      }
      long sum = margins[q];
      for (int next = series.after[q];
          next >= 0 && series.isJoined(next);
          next = series.after[next]) {
        sum += margins[next];
      }
      boolean result = sum > 0;
      results[q] = result;
      any |= result;
      for (int next = series.after[q];
          next >= 0 && series.isJoined(next);
          next = series.after[next]) {
        results[next] = result;
      }
    }
    if (!any) {
      return;
    }
    mentions.read(scene);
    evaluated.judge(results, chooser, features);
    int previous = -1;
    slots.beginResults(results);
    features.beginText(chooser.weights());
    for (int q = 0; q < count; q++) {
      if (results[q]) {
        decide(q, chooser, previous);
        previous = q;
      }
    }
  }

  private void decide(int quantity, Chooser chooser, int previous) {
    int before = series.before[quantity];
    long beforeIs = before < 0 ? NOTHING : results[before] ? SORT_KEYS[sorts[before]] : NOT_RESULT;
    features.begin(Decision.KIND);
    features.candidate();
    Surroundings.describe(scene, series, quantity, features);
    features.add(BEFORE_IS, series.link(quantity).key, beforeIs);
    features.add(
        BEFORE_IS, series.link(quantity).key, beforeIs, scene.code[scene.beadOf[quantity]]);
    features.labels(SORT_KEYS);
    sorts[quantity] = (byte) chooser.choose(quantity, features);

    features.begin(Decision.BOUND);
    features.candidate();
    bound(quantity, before);
    features.labels(BOUND_KEYS);
    bounds[quantity] = (byte) chooser.choose(quantity, features);

    features.begin(Decision.ROLE);
    features.candidate();
    features.candidate();
    Surroundings.describe(scene, series, quantity, features);
    long kind = SORT_KEYS[sorts[quantity]];
    features.add(KIND, kind);
    features.add(
        BEFORE_IS,
        series.link(quantity).key,
        before < 0 || !results[before] ? NOTHING : ROLES[baselines[before] ? 1 : 0]);
    whose(quantity);
    baselines[quantity] = chooser.choose(quantity, features) == 1;

    long whoseItIs = ROLES[baselines[quantity] ? 1 : 0];
    fill(Decision.NAME, quantity, chooser, previous, whoseItIs, nameBeads, nameTexts);
    boolean printed = nameBeads[quantity] >= 0;
    long measured =
        printed ? scene.code[nameBeads[quantity]] : nameTexts[quantity] == null ? NOTHING : SPEED;
    slots.measures(printed ? slots.lastWord() : measured);
    fill(Decision.DATASET, quantity, chooser, previous, measured, datasetBeads, datasetTexts);
    fill(Decision.BASELINE, quantity, chooser, previous, measured, baselineBeads, baselineTexts);
  }

  /**
   * Fills a slot of a result.
   *
   * @param previous the result before, or -1
   * @param context what was decided that the slot depends on
   */
  private void fill(
      Decision slot,
      int quantity,
      Chooser chooser,
      int previous,
      long context,
      int[] beads,
      @Nullable String[] texts) {
    long kind = SORT_KEYS[sorts[quantity]];
    slots.gather(slot, quantity, kind, previous < 0 ? -2 : beads[previous], context, features);
    boolean listed = previous >= 0 && series.before[quantity] == previous;
    int following = listed ? slots.following(beads[previous]) : -1;
    int chosen = following >= 0 ? following : chooser.choose(quantity, features);
    beads[quantity] = slots.candidates.bead[chosen];
    slots.took(chosen);
    texts[quantity] = candidateText(slot, chosen);
  }

  private static final long PRINTED = Symbols.of("printed");
  private static final long LISTED = Symbols.of("listed");
  private static final long WORD = Symbols.of("word");

  private void bound(int quantity, int before) {
    long own = WordBound.of(scene.quantities.bound(quantity));
    features.add(PRINTED, own);
    Link link = series.link(quantity);
    features.add(
        LISTED,
        own,
        link.key,
        before < 0 || !results[before] ? NOTHING : BOUND_KEYS[bounds[before]]);
    features.add(PRINTED, own, SORT_KEYS[sorts[quantity]]);
    int token = scene.quantities.firstToken(quantity);
    features.add(WORD, own, scene.tokens.key(token - 1));
    features.add(WORD, own, scene.tokens.key(token - 1), scene.tokens.key(token - 2));
  }

  private void whose(int quantity) {
    int bead = scene.beadOf[quantity];
    int seen = 0;
    boolean compare = false;
    int opening = scene.opening(bead);
    int start = opening >= 0 ? opening : bead;
    for (int at = start - 1; scene.near(at, bead) && seen < 2 && start - at < 12; at--) {
      compare |= WordClass.COMPARE.in(scene.classes[scene.first[at]]);
      if (scene.is(at, Bead.PHRASE)) {
        seen++;
        boolean baseline = false;
        boolean own = false;
        for (int token = scene.first[at]; token <= scene.last[at]; token++) {
          baseline |= WordClass.BASELINE.in(scene.classes[token]);
          own |= WordClass.OWN.in(scene.classes[token]);
        }
        long sort =
            Surroundings.count(
                (baseline ? 1 : 0) + (own ? 2 : 0) + (compare ? 4 : 0) + (opening >= 0 ? 8 : 0));
        features.add(WHOSE_PHRASE, sort, Surroundings.count(seen));
        features.add(WHOSE_PHRASE, sort, Surroundings.count(seen), scene.code[at]);
        features.add(WHOSE_WORD, scene.tokens.key(scene.first[at]), Surroundings.count(seen));
        whoseName(at, Surroundings.count(seen));
      }
    }
    for (int at = bead + 1; scene.near(at, bead) && at - bead < 5; at++) {
      if (scene.is(at, Bead.PHRASE)) {
        boolean baseline = false;
        for (int token = scene.first[at]; token <= scene.last[at]; token++) {
          baseline |= WordClass.BASELINE.in(scene.classes[token]);
        }
        whoseName(at, scene.codeNear(bead + 1, bead));
        features.add(
            WHOSE,
            baseline ? Surroundings.YES : Surroundings.NO,
            scene.codeNear(bead + 1, bead),
            SORT_KEYS[sorts[quantity]]);
        break;
      }
    }
  }

  /** What the text does with the name that a phrase has: introduces it, compares with it. */
  private void whoseName(int bead, long place) {
    int name = mentions.nameOf(bead);
    if (name < 0) {
      return;
    }
    int profile = mentions.profile(name);
    features.add(WHOSE_NAME, Surroundings.count(profile & 28), place);
    features.add(WHOSE_NAME, Surroundings.count(profile >> 5), place, scene.code[bead]);
    features.add(WHOSE_NAME, Evaluated.step(mentions.margin(name)), place);
    features.add(WHOSE_NAME, name == 0 ? Surroundings.YES : Surroundings.NO, place);
  }

  /** The ways in which the text prints one of its names, cut as a data set. */
  public List<String> printings(int name) {
    List<String> printings = new ArrayList<>();
    for (int bead = mentions.firstMention(name); bead >= 0; bead = mentions.nextMention(bead)) {
      long cut = Trim.dataset(scene, scene.first[bead], scene.last[bead]);
      if (cut != Trim.NOTHING) {
        printings.add(printed(Trim.first(cut), Trim.last(cut)));
      }
    }
    return printings;
  }

  private String printed(int first, int last) {
    return Printed.text(scene.text.text(), scene.tokens.start(first), scene.tokens.end(last));
  }

  /** What a candidate of the slot that is being filled would be; null for none. */
  public @Nullable String candidateText(Decision slot, int candidate) {
    return slot == Decision.NAME ? nameText(candidate) : candidateText(candidate);
  }

  private @Nullable String nameText(int candidate) {
    if (slots.candidates.source(candidate) == Source.SPEED) {
      return "speed";
    }
    String printed = candidateText(candidate);
    return printed == null ? null : Singular.of(printed);
  }

  private @Nullable String candidateText(int candidate) {
    int first = slots.candidates.first(candidate);
    if (first < 0) {
      return null;
    }
    return printed(first, slots.candidates.last(candidate));
  }

  /** Where the subject of a decision stands: the quantity, or the first mention of the name. */
  Span span(Decision decision, int subject) {
    if (decision == Decision.EVALUATED) {
      int bead = mentions.firstMention(subject);
      return new Span(
          scene.text.field(),
          scene.tokens.start(scene.first[bead]),
          scene.tokens.end(scene.last[bead]));
    }
    return spanOf(subject);
  }

  private Span spanOf(int quantity) {
    return new Span(
        scene.text.field(), scene.quantities.start(quantity), scene.quantities.end(quantity));
  }

  /** Whether a quantity was found to be a result. */
  public boolean isResult(int quantity) {
    return results[quantity];
  }

  /** The metric of a quantity that is a result. */
  public Metric metric(int quantity) {
    Sort sort = SORTS[sorts[quantity]];
    BigDecimal value = scene.quantities.value(quantity);
    BigDecimal upper = scene.quantities.upper(quantity);
    if (sort.kind == Kind.CHANGE) {
      value = value.abs();
      upper = upper == null ? null : upper.abs();
    }
    if (upper != null && upper.compareTo(value) < 0) {
      BigDecimal lower = upper;
      upper = value;
      value = lower;
    }
    int lender = scene.quantities.unitLender(quantity);
    String name = nameTexts[quantity];
    MetricNames.Known known = name == null ? MetricNames.UNNAMED : names.known(name, scratch);
    return Metric.builder()
        .name(name)
        .canonicalName(known.canonicalName())
        .better(known.better())
        .value(value)
        .upper(upper)
        .unit(lender < 0 ? null : scene.quantities.unit(lender))
        .kind(sort.kind)
        .direction(sort.direction)
        .bound(BOUNDS[bounds[quantity]])
        .role(baselines[quantity] ? Role.BASELINE : Role.OWN)
        .dataset(datasetTexts[quantity])
        .baseline(baselineTexts[quantity])
        .span(spanOf(quantity))
        .build();
  }
}
