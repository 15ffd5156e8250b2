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
          accuracy affinity age amplitude asymmetry auc auprc auroc bleu budget capacity cer \
          coefficient concentration conductivity correlation cost density depth diameter \
          diffusivity dispersion distance duration eer efficiency energy error fid footprint \
          fraction frequency gap improvement intensity iou latency length level lifetime \
          luminosity mae magnitude mass metallicity miou mobility mse overhead penalty performance \
          permeability polarity precision prevalence probability psnr purity rate rating ratio \
          recall redshift resistance resistivity rmse runtime score sensitivity size slope \
          specificity speed ssim strength stress susceptibility temperature thickness time \
          uncertainty usage velocity viscosity volume wavelength wer width yield\
          """
              .split(" "));

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
