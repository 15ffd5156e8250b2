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

  private long[] keys = new long[2048];
  private int[] starts = new int[64];

  /** What each candidate weighs apart from its features here. */
  private int[] weighed = new int[64];

  private int size;
  private int candidates;
  private long seed;
  private long[] labels = NO_LABELS;
  private Decision decision = Decision.RESULT;
  private @Nullable FeatureNames names;
  private @Nullable Weights weights;
  private final WeighedParts parts = new WeighedParts();

  /** No candidates. */
  public Features() {}

  /** Has every feature named from now on. */
  public void nameInto(@Nullable FeatureNames names) {
    this.names = names;
  }

  /**
   * Begins with a text.
   *
   * @param weights by what to weigh at once the parts of candidates that may come back in the text;
   *     null to have all features of every candidate
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
    seed = decision.key;
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
    int place = parts.find(part);
    if (place < 0) {
      return false;
    }
    weighed[candidates - 1] = parts.sum(place);
    return true;
  }

  /** Has the features that the candidate has so far remembered: only what they weigh counts. */
  void remember(long part) {
    if (weights != null) {
      int candidate = candidates - 1;
      weighed[candidate] = weights.score(this, candidate);
      size = starts[candidate];
      parts.add(part, weighed[candidate]);
    }
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
    long key = Symbols.mix(seed, template);
    push(key);
    if (names != null) {
      names.put(key, decision, template);
    }
  }

  void add(long template, long first) {
    long key = Symbols.mix(Symbols.mix(seed, template), first);
    push(key);
    if (names != null) {
      names.put(key, decision, template, first);
    }
  }

  void add(long template, long first, long second) {
    long key = Symbols.mix(Symbols.mix(Symbols.mix(seed, template), first), second);
    push(key);
    if (names != null) {
      names.put(key, decision, template, first, second);
    }
  }

  void add(long template, long first, long second, long third) {
    long key =
        Symbols.mix(Symbols.mix(Symbols.mix(Symbols.mix(seed, template), first), second), third);
    push(key);
    if (names != null) {
      names.put(key, decision, template, first, second, third);
    }
  }

  void add(long template, long first, long second, long third, long fourth) {
    long key =
        Symbols.mix(
            Symbols.mix(
                Symbols.mix(Symbols.mix(Symbols.mix(seed, template), first), second), third),
            fourth);
    push(key);
    if (names != null) {
      names.put(key, decision, template, first, second, third, fourth);
    }
  }

  void add(long template, long first, long second, long third, long fourth, long fifth) {
    long key =
        Symbols.mix(
            Symbols.mix(
                Symbols.mix(
                    Symbols.mix(Symbols.mix(Symbols.mix(seed, template), first), second), third),
                fourth),
            fifth);
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
