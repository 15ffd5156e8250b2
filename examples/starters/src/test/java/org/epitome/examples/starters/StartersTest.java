package org.epitome.examples.starters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.epitome.model.CodeLink;
import org.epitome.model.Findings;
import org.epitome.model.Metric;
import org.epitome.model.Paper;
import org.junit.jupiter.api.Test;

class StartersTest {
  private static final Path FEED = Path.of("..", "feeds", "trending.txt");

  private static List<String> printed(Consumer<PrintStream> program) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    program.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void quickstartPrintsTitlesWithTheirNumbersAndLinks() {
    assertThat(printed(out -> Quickstart.run(FEED, out)))
        .containsSubsequence(
            "HarborFlow: One-Step Image Generation with Harbor Matching",
            "  FID 3.08 on ImageNet 64x64 vs. Consistency Training",
            "  https://github.com/harborflow/harborflow",
            "Small Judges, Large Courts: Calibrated Reward Models with 1B Parameters",
            "  accuracy 91.4% on RewardBench",
            "  https://huggingface.co/small-judges/ccl-1b",
            "  https://github.com/small-judges/ccl",
            "A Weather Model That Knows When It Is Wrong");
  }

  @Test
  void parserOfOnesOwnIsDetectedAndItsPapersAreAnnotated() {
    String document =
        """
        %harbor

        T Sparse Kites
        A Jane Doe
        S KiteNet reaches 83.0% accuracy on KiteBench.


        T Ebb and Flow
        A Ann Roe
        A Max Moe
        """;
    assertThat(printed(out -> CustomParser.run(document, out)))
        .containsExactly(
            "Sparse Kites",
            "  by Jane Doe",
            "  accuracy 83.0% on KiteBench",
            "Ebb and Flow",
            "  by Ann Roe",
            "  by Max Moe");
  }

  @Test
  void parserOfOnesOwnTellsWhereALineIsUnknown() {
    assertThat(printed(out -> CustomParser.run("%harbor\nT Ebb and Flow\nX 17\n", out)))
        .containsExactly("warning: not T, A or S: X 17 (entry 1, line 3)", "Ebb and Flow");
  }

  @Test
  void annotatorOfOnesOwnAddsToWhatTheOthersFind() {
    String text = "PilotNet reaches 83.0% accuracy on PierBench. Our code is at harbor:pilots/net.";
    assertThat(printed(out -> CustomAnnotator.run(text, out)))
        .containsExactly("accuracy 83.0% on PierBench", "https://code.harbor.example/pilots/net");
  }

  @Test
  void newsletterHasATitleALineOfResultsAndCode() {
    assertThat(printed(out -> Newsletter.run(FEED, out)))
        .containsSubsequence(
            "## 3D Scenes from a Single Walk: Gaussian Maps without Calibration",
            "",
            "Code: <https://github.com/walkmap/walkmap>",
            "",
            "## A Weather Model That Knows When It Is Wrong");
  }

  @Test
  void newsletterNamesOwnResultsAndOwnCodeOnly() {
    Metric own = Metric.of("FID", "2.31").toBuilder().dataset("CIFAR-10").build();
    Metric other = Metric.of("FID", "2.83").toBuilder().role(Metric.Role.BASELINE).build();
    Findings findings =
        Findings.builder()
            .addMetric(other)
            .addMetric(own)
            .addCodeLink(code("https://github.com/moe/lab", CodeLink.Ownership.OTHER))
            .addCodeLink(code("https://github.com/doe/kites", CodeLink.Ownership.OWN))
            .build();
    assertThat(Newsletter.item(Paper.builder().title("Kites").findings(findings).build()))
        .isEqualTo(
            """
            ## Kites

            Results: FID 2.31 on CIFAR-10

            Code: <https://github.com/doe/kites>

            """);
  }

  @Test
  void newsletterShowsMarkupOfAFeedAsText() {
    Paper paper = Paper.builder().title("[Click](x) *now*\n# <b>$1_0$</b> & `more`").build();
    assertThat(Newsletter.item(paper))
        .isEqualTo(
            "## \\[Click\\]\\(x\\) \\*now\\* \\# \\<b\\>\\$1\\_0\\$\\</b\\> \\& \\`more\\`\n\n");
  }

  /** Else the backslash before "_" would be shown as a part of the address. */
  @Test
  void newsletterMakesNoLinkOfABareAddress() {
    Paper paper =
        Paper.builder().title("Kites at https://a.example/b_c and www.kites.example").build();
    assertThat(Newsletter.item(paper))
        .isEqualTo("## Kites at https\\://a.example/b\\_c and www\\.kites.example\n\n");
  }

  private static CodeLink code(String url, CodeLink.Ownership ownership) {
    return new CodeLink(url, CodeLink.Kind.REPOSITORY, null, null, ownership, null);
  }
}
