package org.epitome.examples.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.epitome.extract.metrics.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {
  private static final Path SHARED = Path.of("../../../shared");

  private static List<Gold.Paper> papers() throws IOException {
    assumeThat(SHARED).exists();
    return Trainer.papers(SHARED);
  }

  /** When the text layers or the vocabulary have changed, run the trainer again. */
  @Test
  void theWeightsAreWhatTheAnnotatedPapersTeach() throws IOException {
    assertThat(Trainer.train(papers()).equals(text("weights.txt"))).isTrue();
  }

  /** When they were learned or counted again, compile them again. */
  @ParameterizedTest
  @ValueSource(strings = {"weights", "corpus"})
  void theAnnotatorReadsWhatTheTextsSay(String name) throws IOException {
    try (InputStream shipped = Weights.class.getResourceAsStream(name + ".bin")) {
      assertThat(shipped).isNotNull();
      byte[] compiled = WeightsFile.of(text(name + ".txt"));
      assertThat(Arrays.equals(shipped.readAllBytes(), compiled)).isTrue();
    }
  }

  private static String text(String resource) throws IOException {
    try (InputStream text = Trainer.class.getResourceAsStream(resource)) {
      assertThat(text).isNotNull();
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void tellsWhichFeaturesCanBeDroppedAndHowGoodTheAnswersAreWithout() throws IOException {
    assertThat(Selection.of(Trainer.examples(Annotations.sentences()), 1))
        .containsPattern("RESULT\n  \\d+ kinds, \\d+ features: loss 0\\.\\d+, right 0\\.\\d+")
        .containsPattern("NAME\n  .*\n    without .*[a-z]/\\d.*\n  \\d+ kinds");
  }

  @Test
  void comparesNamesAsTheScorerDoes() {
    assertThat(Sameness.degree("error rates", "error rate", List.of())).isEqualTo(3);
    assertThat(Sameness.degree("F1", "F1 score", List.of())).isEqualTo(3);
    assertThat(Sameness.degree("accuracy", "top-1 accuracy", List.of())).isEqualTo(1);
    assertThat(Sameness.degree("recall", "accuracy", List.of("recall"))).isEqualTo(2);
    assertThat(Sameness.degree(null, "accuracy", List.of())).isZero();
  }
}
