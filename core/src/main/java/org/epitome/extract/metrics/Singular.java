package org.epitome.extract.metrics;

import java.util.Locale;
import java.util.Set;

/**
 * Names are singular where they name what is measured: "error rates" is "error rate", "AUROCs" is
 * "AUROC"; what is counted stays ("fewer tokens"). Only the last word changes.
 */
final class Singular {
  private static final Set<String> MEASURES =
      Set.of(
          """
          accuracy age auc auprc auroc bleu budget cer coefficient correlation cost density
          dispersion distance eer efficiency energy error fid footprint fraction gap improvement
          iou latency length level mae mass miou mobility mse overhead penalty precision prevalence
          probability psnr rate rating ratio recall rmse runtime score sensitivity size specificity
          speed ssim strength stress temperature time usage velocity wer
          """
              .strip()
              .split("\\s+"));

  private Singular() {}

  static String of(String name) {
    int start = name.lastIndexOf(' ') + 1;
    String last = name.substring(start).toLowerCase(Locale.ROOT);
    int length = last.length();
    if (!last.endsWith("s")) {
      return name;
    }
    if (last.equals("indices")) {
      return name.substring(0, start) + "index";
    }
    if (last.endsWith("ies") && MEASURES.contains(last.substring(0, length - 3) + "y")) {
      return name.substring(0, name.length() - 3) + "y";
    }
    if (last.endsWith("es") && MEASURES.contains(last.substring(0, length - 2))) {
      return name.substring(0, name.length() - 2);
    }
    return MEASURES.contains(last.substring(0, length - 1))
        ? name.substring(0, name.length() - 1)
        : name;
  }
}
