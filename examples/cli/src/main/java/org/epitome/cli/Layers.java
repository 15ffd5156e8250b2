package org.epitome.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.epitome.model.Paper;
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

  static Layers of(Paper paper) {
    String abstractText = paper.abstractText();
    if (abstractText == null) {
      return new Layers(List.of(), List.of());
    }
    AnalyzedText text = AnalyzedText.of(abstractText);
    Sentences sentences = text.sentences();
    List<Sentence> shownSentences = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      shownSentences.add(new Sentence(sentences.start(i), sentences.end(i)));
    }
    Quantities quantities = text.quantities();
    List<Quantity> shownQuantities = new ArrayList<>();
    for (int i = 0; i < quantities.size(); i++) {
      if (quantities.kind(i).isQuantity()) {
        shownQuantities.add(
            new Quantity(
                quantities.wholeStart(i),
                quantities.wholeEnd(i),
                quantities.value(i),
                quantities.upper(i),
                quantities.unit(i)));
      }
    }
    return new Layers(shownSentences, shownQuantities);
  }
}
