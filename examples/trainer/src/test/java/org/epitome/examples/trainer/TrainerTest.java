package org.epitome.examples.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.epitome.extract.metrics.Weights;
import org.junit.jupiter.api.Test;

class TrainerTest {
  private static final Path SHARED = Path.of("../../../shared");
  private static final Path TEXTS = Path.of("src/main/resources/org/epitome/examples/trainer");

  private static List<Gold.Paper> papers() throws IOException {
    assumeThat(SHARED).exists();
    return Trainer.papers(SHARED);
  }

  /** When the text layers or the vocabulary have changed, run the trainer again. */
  @Test
  void theWeightsAreWhatTheAnnotatedPapersTeach() throws IOException {
    Trainer.texts(Trainer.examples(papers()))
        .forEach((file, learned) -> assertThat(learned.equals(text(file))).as(file).isTrue());
  }

  /** When they were learned or counted again, compile them again. */
  @Test
  void theAnnotatorReadsWhatTheTextsSay() throws IOException {
    for (Compiled each : Compiled.all(TEXTS)) {
      try (InputStream shipped = Weights.class.getResourceAsStream(each.file())) {
        assertThat(shipped).as(each.file()).isNotNull();
        assertThat(Arrays.equals(shipped.readAllBytes(), each.bytes())).as(each.file()).isTrue();
      }
    }
  }

  private static String text(String file) {
    try {
      return Files.readString(TEXTS.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
