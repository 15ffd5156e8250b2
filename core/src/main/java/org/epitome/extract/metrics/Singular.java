package org.epitome.extract.metrics;

import java.util.Locale;

/** Names are singular: "error rates" is "error rate". Only the last word changes. */
final class Singular {
  private static final String[] RATES = {
    "rates",
    "ratios",
    "accuracies",
    "scores",
    "recalls",
    "precisions",
    "errors",
    "times",
    "costs",
    "distances",
    "improvements",
    "levels",
    "indices",
    "correlations",
    "coefficients",
    "ratings",
    "latencies",
    "sensitivities",
    "specificities",
    "efficiencies",
    "probabilities",
    "densities",
    "mobilities",
    "masses",
    "velocities",
    "temperatures",
    "runtimes",
    "speeds",
    "dispersions",
    "penalties",
    "prevalences",
    "usages",
    "fractions",
    "ages",
    "gaps",
    "strengths",
    "energies",
    "stresses",
    "fids",
    "lengths",
    "sizes",
    "budgets",
    "overheads",
    "footprints"
  };
  private static final String[] RATE = {
    "rate",
    "ratio",
    "accuracy",
    "score",
    "recall",
    "precision",
    "error",
    "time",
    "cost",
    "distance",
    "improvement",
    "level",
    "index",
    "correlation",
    "coefficient",
    "rating",
    "latency",
    "sensitivity",
    "specificity",
    "efficiency",
    "probability",
    "density",
    "mobility",
    "mass",
    "velocity",
    "temperature",
    "runtime",
    "speed",
    "dispersion",
    "penalty",
    "prevalence",
    "usage",
    "fraction",
    "age",
    "gap",
    "strength",
    "energy",
    "stress",
    "FID",
    "length",
    "size",
    "budget",
    "overhead",
    "footprint"
  };

  private Singular() {}

  static String of(String name) {
    int start = name.lastIndexOf(' ') + 1;
    String last = name.substring(start).toLowerCase(Locale.ROOT);
    for (int i = 0; i < RATES.length; i++) {
      if (RATES[i].equals(last)) {
        return name.substring(0, start) + RATE[i];
      }
    }
    return name;
  }
}
