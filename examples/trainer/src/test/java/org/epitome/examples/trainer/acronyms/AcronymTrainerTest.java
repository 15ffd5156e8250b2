package org.epitome.examples.trainer.acronyms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.epitome.extract.acronyms.Weights;
import org.junit.jupiter.api.Test;

class AcronymTrainerTest {
  private static final Path GOLD = Path.of("../../../shared/gold");

  /** When the tokens, the words or the features have changed, run the trainer again. */
  @Test
  void theWeightsAreWhatTheAnnotatedPapersTeach() throws IOException {
    assumeThat(GOLD).exists();
    try (InputStream shipped = Weights.class.getResourceAsStream("weights.txt")) {
      assertThat(shipped).isNotNull();
      assertThat(AcronymTrainer.train(GOLD))
          .isEqualTo(new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void comparesPairsAsTheScorerDoes() {
    assertThat(AcronymTexts.key("CTM", "Consistency  Trajectory\nModel"))
        .isEqualTo(AcronymTexts.key("ctm", "consistency trajectory model"));
  }
}
