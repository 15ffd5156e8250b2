package org.epitome.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SectionLabelsTest {
  /** However many words it has: only so many tokens are looked at. */
  @Test
  void everyListedLabelIsOne() {
    Lexicon labels = Lexicon.read(SectionLabels.class, "section-labels.lexicon");
    for (int entry = 0; entry < labels.size(); entry++) {
      String label = labels.phrase(entry);
      String text = Character.toUpperCase(label.charAt(0)) + label.substring(1) + ": We flew.";
      assertThat(SectionLabels.at(AnalyzedText.of(text).tokens(), 0))
          .as(label)
          .isNotEqualTo(Section.UNLABELLED);
    }
  }
}
