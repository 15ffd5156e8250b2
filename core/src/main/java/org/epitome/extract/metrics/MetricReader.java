package org.epitome.extract.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.epitome.extract.metrics.Candidates.Source;
import org.epitome.model.Findings;
import org.epitome.model.Metric;
import org.epitome.model.Metric.Bound;
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
  private static final Bound[] BOUNDS = Bound.values();
  private static final long[] SORT_KEYS = Sort.keys();
  private static final long[] BOUND_KEYS = BoundFeatures.keys();
  private static final long BEFORE_IS = Symbols.of("before-is");
  private static final long KIND = Symbols.of("kind");
  private static final long[] ROLES = {Symbols.of("&OWN"), Symbols.of("&BASELINE")};
  private static final long NOT_RESULT = Symbols.of("&NOT");
  private static final long NOTHING = Symbols.of("&NOTHING");
  private static final long SPEED = Symbols.of("&SPEED");

  /** In place of the quantity before, where that is no result. */
  private static final int NO_RESULT = -2;

  private final MetricNames names;
  private final Vocabulary vocabulary = MetricModel.vocabulary();
  private final Scene scene = new Scene(AnalyzedText.of(""));
  private final BeadReader beads = new BeadReader(vocabulary, scene);
  private final Series series = new Series();
  private final Features features = new Features();
  private final Headline headline = new Headline();
  private final Mentions mentions = new Mentions(scene, headline);
  private final Evaluated evaluated;
  private final SlotFinder slots;
  private final RoleFeatures role = new RoleFeatures(scene, mentions);
  private final Answers answers = new Answers();
  private final PaperText scratch = new PaperText();
  private @Nullable FeatureNames featureNames;

  /** The name that was looked up last, and what is known of it: many results have the same. */
  private String lastName = "";

  private MetricNames.Known lastKnown = MetricNames.UNNAMED;

  /** Buffers for reading with some names. */
  public MetricReader(MetricNames names) {
    this.names = names;
    evaluated = new Evaluated(scene, headline, mentions);
    slots = new SlotFinder(names, scene, series, headline, mentions);
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
      beads.readRest(); // the names in it count for the other texts
      headline.read(scene);
    }
    answers.begin(scene.quantities.size());
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
    return vocabulary.isEnglish(text.tokens())
        || text.field() == TextField.ABSTRACT && vocabulary.isTabular(text.tokens());
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
      if (answers.results[q]) {
        findings.addMetric(metric(q));
      }
    }
  }

  /** Tells what the text that was looked at shows about words. */
  public void survey(Survey to) {
    beads.readRest();
    scene.lists.read(scene, series);
    new Surveyor(scene, to).read();
  }

  /** Takes all decisions about the text that was looked at. */
  public void judge(Chooser chooser) {
    int count = quantities();
    features.beginText(chooser.weights());
    for (int q = 0; q < count; q++) {
      answers.results[q] = false;
      if (isCandidate(q)) {
        features.begin(Decision.RESULT);
        features.candidate();
        Surroundings.glance(scene, q, features);
        if (!features.isDecided()) {
          Surroundings.rest(scene, series, q, features);
        }
        features.candidate();
        answers.margins[q] = chooser.margin(q, features);
      }
    }
    if (!judgeLists()) {
      return;
    }
    beads.readRest();
    scene.lists.read(scene, series);
    mentions.read();
    evaluated.judge(answers.results, chooser, features);
    slots.beginResults(answers.results);
    int previous = -1;
    for (int q = 0; q < count; q++) {
      if (answers.results[q]) {
        decide(q, chooser, previous);
        previous = q;
      }
    }
  }

  /** Decides a list as one, by the sum of its margins; whether there is any result. */
  private boolean judgeLists() {
    boolean any = false;
    for (int q = 0; q < quantities(); q++) {
      if (!isCandidate(q) || series.before[q] >= 0 && series.isJoined(q)) {
        continue;
      }
      long sum = answers.margins[q];
      for (int next = listed(q); next >= 0; next = listed(next)) {
        sum += answers.margins[next];
      }
      boolean result = sum > 0;
      answers.results[q] = result;
      any |= result;
      for (int next = listed(q); next >= 0; next = listed(next)) {
        answers.results[next] = result;
      }
    }
    return any;
  }

  /** The quantity that follows in a list that is decided as one; -1 if there is none. */
  private int listed(int quantity) {
    int next = series.after[quantity];
    return next >= 0 && series.isJoined(next) ? next : -1;
  }

  private void decide(int quantity, Chooser chooser, int previous) {
    int before = series.before[quantity];
    if (before >= 0 && !answers.results[before]) {
      before = NO_RESULT;
    }
    sort(quantity, before, chooser);
    bound(quantity, before, chooser);
    role(quantity, before, chooser);
    fill(Decision.NAME, answers.name, quantity, previous, roleKey(quantity), chooser);
    int name = answers.name.beads[quantity];
    long measured =
        name >= 0 ? scene.code[name] : answers.name.texts[quantity] == null ? NOTHING : SPEED;
    slots.measures(name >= 0 ? slots.lastWord() : measured);
    fill(Decision.DATASET, answers.dataset, quantity, previous, measured, chooser);
    fill(Decision.BASELINE, answers.baseline, quantity, previous, measured, chooser);
  }

  private void sort(int quantity, int before, Chooser chooser) {
    long link = series.link(quantity).key;
    long beforeIs = before >= 0 ? sortKey(before) : before == NO_RESULT ? NOT_RESULT : NOTHING;
    features.begin(Decision.KIND);
    features.candidate();
    Surroundings.describe(scene, series, quantity, features);
    features.add(BEFORE_IS, link, beforeIs);
    features.labels(SORT_KEYS);
    answers.sorts[quantity] = (byte) chooser.choose(quantity, features);
  }

  private long sortKey(int quantity) {
    return SORT_KEYS[answers.sorts[quantity]];
  }

  private void bound(int quantity, int before, Chooser chooser) {
    long link = series.link(quantity).key;
    long beforeIs = before >= 0 ? BOUND_KEYS[answers.bounds[before]] : NOTHING;
    features.begin(Decision.BOUND);
    features.candidate();
    BoundFeatures.describe(scene, quantity, link, beforeIs, sortKey(quantity), features);
    features.labels(BOUND_KEYS);
    answers.bounds[quantity] = (byte) chooser.choose(quantity, features);
  }

  private void role(int quantity, int before, Chooser chooser) {
    features.begin(Decision.ROLE);
    features.candidate();
    features.candidate();
    Surroundings.describe(scene, series, quantity, features);
    features.add(KIND, sortKey(quantity));
    features.add(BEFORE_IS, series.link(quantity).key, before >= 0 ? roleKey(before) : NOTHING);
    role.describe(quantity, features);
    answers.baselines[quantity] = chooser.choose(quantity, features) == 1;
  }

  private long roleKey(int quantity) {
    return ROLES[answers.baselines[quantity] ? 1 : 0];
  }

  /**
   * Fills a slot of a result.
   *
   * @param previous the result before, or -1
   * @param context what was decided that the slot depends on
   */
  private void fill(
      Decision decision,
      Answers.Slot slot,
      int quantity,
      int previous,
      long context,
      Chooser chooser) {
    int taken = previous < 0 ? -2 : slot.beads[previous];
    slots.gather(decision, quantity, sortKey(quantity), taken, context, features);
    int earlier = series.earlier[quantity];
    int following =
        earlier >= 0 && answers.results[earlier] ? slots.following(slot.beads[earlier]) : -1;
    int chosen = following;
    if (following < 0) {
      slots.shorten(features);
      chosen = chooser.choose(quantity, features);
    }
    slot.beads[quantity] = slots.candidates.bead[chosen];
    slots.took(chosen);
    slot.texts[quantity] = candidateText(decision, chosen);
  }

  /** The ways in which the text prints one of its names, cut as a data set; TeX and all. */
  public List<String> printings(int name) {
    List<String> printings = new ArrayList<>();
    for (int bead = mentions.firstMention(name); bead >= 0; bead = mentions.nextMention(bead)) {
      long cut = Trim.dataset(scene, scene.first[bead], scene.last[bead]);
      if (cut != Trim.NOTHING) {
        printings.add(scene.tokens.text(Trim.first(cut), Trim.last(cut)));
      }
    }
    return printings;
  }

  /** What a candidate of the slot that is being filled would be told as; null for none. */
  public @Nullable String candidateText(Decision slot, int candidate) {
    int first = slots.candidates.first(candidate);
    String printed = first < 0 ? "" : scene.tokens.printed(first, slots.candidates.last(candidate));
    return named(slot, candidate, printed.isEmpty() ? null : printed); // or only a citation
  }

  /** The same as it stands in the text, TeX and all, with which an annotation is compared. */
  public @Nullable String candidateSource(Decision slot, int candidate) {
    int first = slots.candidates.first(candidate);
    return named(
        slot,
        candidate,
        first < 0 ? null : scene.tokens.text(first, slots.candidates.last(candidate)));
  }

  private @Nullable String named(Decision slot, int candidate, @Nullable String text) {
    if (slot != Decision.NAME) {
      return text;
    }
    if (slots.candidates.source(candidate) == Source.SPEED) {
      return "speed";
    }
    return text == null ? null : Singular.of(text);
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
    return answers.results[quantity];
  }

  /** The metric of a quantity that is a result. */
  public Metric metric(int quantity) {
    Sort sort = Sort.of(answers.sorts[quantity]);
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
    String name = answers.name.texts[quantity];
    MetricNames.Known known = name == null ? MetricNames.UNNAMED : known(name);
    return Metric.builder()
        .name(name)
        .canonicalName(known.canonicalName())
        .better(known.better())
        .value(value)
        .upper(upper)
        .unit(lender < 0 ? null : scene.quantities.unit(lender))
        .kind(sort.kind)
        .direction(sort.direction)
        .bound(BOUNDS[answers.bounds[quantity]])
        .role(answers.baselines[quantity] ? Role.BASELINE : Role.OWN)
        .dataset(answers.dataset.texts[quantity])
        .baseline(answers.baseline.texts[quantity])
        .span(spanOf(quantity))
        .build();
  }

  private MetricNames.Known known(String name) {
    if (!name.equals(lastName)) {
      lastName = name;
      lastKnown = names.known(name, scratch);
    }
    return lastKnown;
  }
}
