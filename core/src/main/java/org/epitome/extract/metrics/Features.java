package org.epitome.extract.metrics;

import java.util.Arrays;
import org.epitome.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The candidates of one decision with the features of each, as keys; reused from decision to
 * decision. Naming them costs strings and is done only for who asks.
 */
public final class Features {
  private static final long[] NO_LABELS = {};

  // A feature's key is what Symbols.mix makes of the decision and all parts, one after the other.
  // Told by the powers of the factor, no multiplication waits for another, and those of the
  // decision and of a template, which is a constant, are done before.
  private static final long SPREAD = Symbols.SPREAD;
  private static final long SPREAD2 = Symbols.mix(SPREAD, 0);
  private static final long SPREAD3 = Symbols.mix(SPREAD2, 0);
  private static final long SPREAD4 = Symbols.mix(SPREAD3, 0);
  private static final long SPREAD5 = Symbols.mix(SPREAD4, 0);

  private long[] keys = new long[2048];
  private int[] starts = new int[64];

  /** What each candidate weighs apart from its features here. */
  private int[] weighed = new int[64];

  private int size;
  private int candidates;

  /** The key of the decision, times the powers of {@link Symbols#SPREAD} from the first on. */
  private final long[] seeds = new long[6];

  private long[] labels = NO_LABELS;
  private Decision decision = Decision.RESULT;
  private @Nullable FeatureNames names;
  private @Nullable Weights weights;
  private final WeighedParts parts = new WeighedParts();
  private final Shortlist shortlist = new Shortlist();

  /** No candidates. */
  public Features() {}

  /** Has every feature named from now on. */
  public void nameInto(@Nullable FeatureNames names) {
    this.names = names;
  }

  /**
   * Begins with a text.
   *
   * @param weights by what candidates are weighed; null to have all features of every candidate
   */
  void beginText(@Nullable Weights weights) {
    this.weights = weights;
    parts.clear();
  }

  void begin(Decision decision) {
    this.decision = decision;
    size = 0;
    candidates = 0;
    labels = NO_LABELS;
    long seed = decision.key;
    for (int i = 0; i < seeds.length; i++) {
      seed *= SPREAD;
      seeds[i] = seed;
    }
  }

  /** Begins the next candidate. */
  void candidate() {
    if (candidates + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
      weighed = Arrays.copyOf(weighed, weighed.length * 2);
    }
    weighed[candidates] = 0;
    starts[candidates++] = size;
  }

  /**
   * Gives the candidate, just begun, the features that one before was remembered with; false if
   * there is none.
   */
  boolean recall(long part) {
    if (!parts.find(part)) {
      return false;
    }
    weighed[candidates - 1] = parts.sum();
    return true;
  }

  /**
   * Has the features that the candidate has so far remembered by the part that could not be
   * recalled: only what they weigh counts.
   */
  void remember(long part) {
    if (weights != null && names == null) {
      parts.add(part, weigh(weights));
    }
  }

  /**
   * Whether the only candidate so far is settled by the features that it has, so that no others
   * need be told ({@link Cascade}). From now on only what they weigh counts, unless they are named.
   */
  boolean isDecided() {
    return weights != null && Cascade.isDecided(decision, weigh(weights));
  }

  /** Weighs the candidate at hand, in place of whose features the sum is kept. */
  private int weigh(Weights by) {
    int candidate = candidates - 1;
    int sum = by.score(this, candidate);
    if (names == null) {
      weighed[candidate] = sum;
      size = starts[candidate];
    }
    return sum;
  }

  /**
   * Ends a first look at the candidates. From now on there are those that are looked at {@linkplain
   * #again again}.
   *
   * @param complete how many candidates, the first ones, have all their features already
   */
  void shorten(int complete) {
    shortlist.read(this, weights, complete);
    starts[candidates] = size;
    candidates = 0;
  }

  /**
   * Has a candidate of the first look be the next one, to which features can be added; false if it
   * is not on the shortlist. Candidates keep their order.
   */
  boolean again(int candidate) {
    if (!shortlist.has(candidate)) {
      return false;
    }
    int start = starts[candidate];
    int end = starts[candidate + 1];
    int sum = weighed[candidate];
    candidate();
    weighed[candidates - 1] = sum;
    for (int i = start; i < end; i++) {
      push(keys[i]);
    }
    return true;
  }

  /** What a candidate weighs apart from the features that are listed. */
  int weighed(int candidate) {
    return weighed[candidate];
  }

  /**
   * Has the candidates be labels: each has the features of the only one so far, each mixed with its
   * label. They are not written down, since most of them weigh nothing.
   */
  void labels(long[] labels) {
    this.labels = labels;
    candidates = labels.length;
    if (names != null) {
      for (long label : labels) {
        for (int i = 0; i < size; i++) {
          names.label(Symbols.mix(keys[i], label), keys[i], label);
        }
      }
    }
  }

  /** The labels that the candidates are; empty where each candidate has features of its own. */
  long[] labels() {
    return labels;
  }

  /** How many features all labels share. */
  int shared() {
    return size;
  }

  /** The key of a shared feature, before a label is mixed in. */
  long sharedKey(int feature) {
    return keys[feature];
  }

  private void push(long key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    keys[size++] = key;
  }

  void add(long template) {
    long key = seeds[0] + template;
    push(key);
    if (names != null) {
      names.put(key, decision, template);
    }
  }

  void add(long template, long first) {
    long key = seeds[1] + template * SPREAD + first;
    push(key);
    if (names != null) {
      names.put(key, decision, template, first);
    }
  }

  void add(long template, long first, long second) {
    long key = seeds[2] + template * SPREAD2 + first * SPREAD + second;
    push(key);
    if (names != null) {
      names.put(key, decision, template, first, second);
    }
  }

  void add(long template, long first, long second, long third) {
    long key = seeds[3] + template * SPREAD3 + first * SPREAD2 + second * SPREAD + third;
    push(key);
    if (names != null) {
      names.put(key, decision, template, first, second, third);
    }
  }

  void add(long template, long first, long second, long third, long fourth) {
    long key =
        seeds[4]
            + template * SPREAD4
            + first * SPREAD3
            + second * SPREAD2
            + third * SPREAD
            + fourth;
    push(key);
    if (names != null) {
      names.put(key, decision, template, first, second, third, fourth);
    }
  }

  void add(long template, long first, long second, long third, long fourth, long fifth) {
    long key =
        seeds[5]
            + template * SPREAD5
            + first * SPREAD4
            + second * SPREAD3
            + third * SPREAD2
            + fourth * SPREAD
            + fifth;
    push(key);
    if (names != null) {
      names.put(key, decision, template, first, second, third, fourth, fifth);
    }
  }

  /** The part that stands for some letters; they are kept while features are named. */
  long part(CharSequence letters, int start, int end) {
    long key = Tokens.key(letters, start, end);
    if (names != null) {
      names.word(key, letters.subSequence(start, end).toString());
    }
    return key;
  }

  /** How many candidates there are. */
  public int candidates() {
    return candidates;
  }

  /** Which decision they belong to. */
  public Decision decision() {
    return decision;
  }

  /** Where the features of a candidate begin. */
  public int start(int candidate) {
    return labels.length > 0 ? candidate * size : starts[candidate];
  }

  /** One past the features of a candidate. */
  public int end(int candidate) {
    if (labels.length > 0) {
      return (candidate + 1) * size;
    }
    return candidate + 1 < candidates ? starts[candidate + 1] : size;
  }

  /** The key of a feature. */
  public long key(int feature) {
    return labels.length > 0
        ? Symbols.mix(keys[feature % size], labels[feature / size])
        : keys[feature];
  }
}
