package org.epitome.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {
  private static final Path LABELLED = Path.of("../../shared/gold/layers/acronyms.papers.jsonl");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In this paper we propose a kite that steers itself. | METHODS",
        "Experiments show that it flies for two hours. | RESULTS",
        "Steering kites in gusts remains challenging. | BACKGROUND",
        "The aim of this study was to count kites. | OBJECTIVE",
        "These findings suggest that kites need wind. | CONCLUSIONS",
        "Code is available at github.com/kite/kite. | OTHER",
        "RESULTS: We propose nothing. | RESULTS",
        "Kites fly. | UNLABELLED"
      })
  void tellsTheRoleByLabelOrCue(String sentence, Section role) {
    assertThat(Roles.of(AnalyzedText.of(sentence), 0)).isEqualTo(role);
  }

  /** Cues against the labels of the same sentences, which cues do not see. */
  @Test
  @Tag("slow")
  void cuesAgreeWithLabelsMoreOftenThanNot() throws IOException {
    Assumptions.assumeTrue(Files.exists(LABELLED));
    int[] counts = new int[3];
    try (BufferedReader reader = Files.newBufferedReader(LABELLED);
        Stream<String> lines = reader.lines()) {
      lines.forEach(
          line -> {
            AnalyzedText text = AnalyzedText.of(line.replace("\\n", "\n"));
            IntStream.range(0, text.sentences().size()).forEach(i -> count(text, i, counts));
          });
    }
    System.getLogger("roles")
        .log(
            System.Logger.Level.INFO,
            "labelled {0}, with a cue {1}, agreeing {2}",
            counts[0],
            counts[1],
            counts[2]);
    assertThat(counts[2] * 2).isGreaterThanOrEqualTo(counts[1]);
  }

  private static void count(AnalyzedText text, int sentence, int[] counts) {
    Section label = text.sentences().section(sentence);
    if (label == Section.UNLABELLED) {
      return;
    }
    Section cue = Roles.byCue(text, sentence);
    counts[0]++;
    counts[1] += cue == Section.UNLABELLED ? 0 : 1;
    counts[2] += cue == label ? 1 : 0;
  }
}
