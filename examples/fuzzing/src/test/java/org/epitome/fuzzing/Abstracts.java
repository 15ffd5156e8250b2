package org.epitome.fuzzing;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Where the fuzzer of the annotators begins: a sentence for each kind of finding. */
final class Abstracts implements ArgumentsProvider {
  private static final String[] TEXTS = {
    "KiteNet reaches 83.0% accuracy on KiteBench, outperforming SnapKite by 2.5 points.",
    "Kite Consistency Models (KCM) reach an FID of 2.51 and 3.25 on KiteNet and WindBench"
        + " respectively, a 3.5times and 4times improvement.",
    "Code: \\url{https://github.com/kite\\_lab/kcm.git}; data at doi.org/10.1000/xyz.",
    "(GUST) (general unsteady stream test; UST) is 12.3\\% (95% CI 0.6-0.9, p<0.001) better",
    "$2.5\\times$ faster than SnapKite, from 68.2% to 73.5% (+5.3%)",
    "up to three orders of magnitude, i.e. -0.46 \\pm 0.02 vs. 4\u00b72 e.g. in Fig. 3",
    "METHODS: We follow 1,234 kites [3]. RESULTS: F1 rises to .91. CONCLUSION: Kites fly.",
    "We establish a new state of the art. Our code will be released upon publication."
  };

  @Override
  public Stream<Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    return Stream.of(TEXTS)
        .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
  }
}
