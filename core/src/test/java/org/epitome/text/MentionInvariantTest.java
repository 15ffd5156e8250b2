package org.epitome.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MentionInvariantTest {

  @Test
  @Tag("slow")
  void mentionReadAloneSaysTheSame() throws IOException {
    List<String> broken = new ArrayList<>();
    for (String text : SharedAbstracts.texts()) {
      Quantities quantities = AnalyzedText.of(text).quantities();
      for (int i = 0; i < quantities.size(); i++) {
        if (quantities.isAmount(i)) {
          String mention = text.substring(quantities.start(i), quantities.end(i));
          @Nullable Quantity again = Quantity.tryParse(mention).orElse(null);
          Quantity first = quantities.get(i);
          if (again == null
              || !again.value().equals(first.value())
              || !Objects.equals(again.upper(), first.upper())
              || !Objects.equals(again.unit(), first.unit())) {
            broken.add(
                "⟦"
                    + mention
                    + "⟧ "
                    + first
                    + "\n   again "
                    + again
                    + "\n   in "
                    + text.substring(
                        Math.max(0, first.start() - 30),
                        Math.min(text.length(), first.end() + 20)));
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }
}
