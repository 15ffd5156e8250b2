package org.epitome.cli;

import java.math.BigDecimal;
import java.util.List;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;

/** The lower layers of an abstract, as they are printed. */
record Layers(@Nullable List<Sentence> sentences, @Nullable List<Quantity> quantities) {
  static final Layers NONE = new Layers(null, null);

  /** Where a sentence stands. */
  record Sentence(int start, int end) {}

  /** Where a quantity stands, with the words of its bound and its unit, and what it says. */
  record Quantity(
      int start, int end, BigDecimal value, @Nullable BigDecimal upper, @Nullable String unit) {}

  static Layers of(Paper paper) {
    return new Layers(List.of(), List.of());
  }
}
