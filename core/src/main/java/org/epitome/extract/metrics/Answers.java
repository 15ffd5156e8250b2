package org.epitome.extract.metrics;

import org.jspecify.annotations.Nullable;

/** What was decided about each quantity of a text. */
final class Answers {
  /** What fills a slot of each result. */
  static final class Slot {
    /** The bead of it; -1 for what is no phrase, or nothing. */
    int[] beads = new int[64];

    /** It as a person would copy it; null for nothing. */
    @Nullable String[] texts = new String[64];
  }

  boolean[] results = new boolean[64];
  int[] margins = new int[64];
  byte[] sorts = new byte[64];
  byte[] bounds = new byte[64];
  boolean[] baselines = new boolean[64];
  final Slot name = new Slot();
  final Slot dataset = new Slot();
  final Slot baseline = new Slot();

  /** Makes room for so many quantities. */
  void begin(int quantities) {
    if (results.length >= quantities) {
      return;
    }
    int capacity = quantities * 2;
    results = new boolean[capacity];
    margins = new int[capacity];
    sorts = new byte[capacity];
    bounds = new byte[capacity];
    baselines = new boolean[capacity];
    for (Slot slot : new Slot[] {name, dataset, baseline}) {
      slot.beads = new int[capacity];
      slot.texts = new String[capacity];
    }
  }
}
