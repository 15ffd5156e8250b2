package org.epitome.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.epitome.text.AnalyzedText;
import org.epitome.text.Quantities;
import org.epitome.text.Sentences;
import org.jspecify.annotations.Nullable;

/** The lower layers of an abstract, as they are printed. */
record Layers(@Nullable List<Sentence> sentences, @Nullable List<Quantity> quantities) {
  static final Layers NONE = new Layers(null, null);

  /** Where a sentence stands. */
  record Sentence(int start, int end) {}

  /** Where a quantity stands, with the words of its bound and its unit, and what it says. */
  record Quantity(
      int start, int end, BigDecimal value, @Nullable BigDecimal upper, @Nullable String unit) {}

  static Layers of(@Nullable String text) {
    AnalyzedText analyzed = AnalyzedText.of(text == null ? "" : text);
    return new Layers(sentences(analyzed.sentences()), quantities(analyzed.quantities()));
  }

  private static List<Sentence> sentences(Sentences found) {
    List<Sentence> all = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      all.add(new Sentence(found.start(i), found.end(i)));
    }
    return all;
  }

  private static List<Quantity> quantities(Quantities found) {
    List<Quantity> all = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      if (found.kind(i).isQuantity()) {
        all.add(
            new Quantity(
                found.wholeStart(i),
                found.wholeEnd(i),
                found.value(i),
                found.upper(i),
                found.unit(i)));
      }
    }
    return all;
  }
}
