package org.epitome.benchmarks;

import java.util.Random;

/**
 * Invented prose, names and numbers in the mix that real abstracts have: some math, some results,
 * some letters beyond ASCII, a link now and then. The same from the same seed.
 */
final class InventedText {
  private static final String[] WORDS =
      ("the of and a in to we is for that with on this are by as an from our which can at be model"
              + " data method learning results performance approach network between based using"
              + " training show two new large not these both over such different proposed than"
              + " system problem language study state information analysis under number field also"
              + " tasks time structure high several first more however existing task across features"
              + " distribution quantum energy domain representation novel framework efficient images"
              + " space further optimal human algorithm function linear parameters significantly"
              + " multiple without through local general dynamics graph complex accuracy provide"
              + " improve current temporal sampling kites harbour lattice retrieval calibrated"
              + " segmentation attention-based state-of-the-art low-rank pre-trained fine-tuning"
              + " end-to-end non-linear robustness generalization heterogeneous transformers")
          .split(" ");
  private static final String[] MATH = {
    "$\\alpha$", "$O(n \\log n)$", "$10^{-3}$", "$\\mathcal{N}=2$", "$k$", "$\\ell_2$", "$x_{i}$"
  };
  private static final String[] BEYOND_ASCII = {
    "naïve",
    "β-catenin",
    "≤ 0.05",
    "Erdős–Rényi",
    "“harbour”",
    "5 μm",
    "it’s",
    "range 2–4",
    "Schrödinger"
  };
  private static final String[] TEX = {
    "na\\\"{\\i}ve", "Erd\\H{o}s", "``harbour''", "2--4", "\\emph{kites}", "12\\%", "Poincar\\'e"
  };
  private static final String[] GIVEN = {
    "Ana",
    "Bo",
    "Chen",
    "Dmitri",
    "Elif",
    "Farid",
    "Grace",
    "Hiro",
    "Ines",
    "Jan",
    "Katya",
    "Luis",
    "Mei",
    "Nadia",
    "Olu",
    "Priya",
    "Quentin",
    "Rosa",
    "Sanjay",
    "Tomás",
    "Jean-Luc",
    "Marie B.",
    "R."
  };
  private static final String[] FAMILY = {
    "Adeyemi",
    "Berg",
    "Castillo",
    "Dubois",
    "Eriksson",
    "Fischer",
    "Gupta",
    "Haddad",
    "Ivanov",
    "Jensen",
    "Kowalski",
    "Li",
    "Moreau",
    "Nakamura",
    "Okafor",
    "Petrov",
    "Quispe",
    "Rossi",
    "Silva",
    "Tanaka",
    "van der Meer",
    "Wang",
    "Müller",
    "Zhang",
    "O'Neill",
    "García",
    "de Souza",
    "Smith-Jones"
  };

  /** How letters beyond ASCII and formulas are printed. */
  enum Style {
    PLAIN,
    TEX
  }

  private final Random random;
  private final Style style;

  InventedText(long seed, Style style) {
    this.random = new Random(seed);
    this.style = style;
  }

  int number(int from, int to) {
    return from + random.nextInt(to - from);
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  String word() {
    return pick(WORDS);
  }

  String given() {
    return pick(GIVEN);
  }

  String family() {
    return pick(FAMILY);
  }

  String title() {
    StringBuilder out = new StringBuilder(name()).append(": ");
    for (int i = number(4, 10); i > 0; i--) {
      out.append(capital(word())).append(i > 1 ? " " : "");
    }
    return out.toString();
  }

  /** A name as of a method or data set. */
  String name() {
    return pick("Kite", "Harbor", "Lattice", "Tide", "Quarry", "Ember")
        + pick("Net", "Bench", "-XL", "Former", "QA");
  }

  String journal() {
    return pick("Journal of ", "Annals of ", "Letters in ")
        + pick("Kites", "Harbours & Tides", "Applied Lattices");
  }

  String day() {
    return number(2007, 2026) + "-" + two(number(1, 13)) + "-" + two(number(1, 29));
  }

  static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  String doi() {
    return "10." + number(1000, 9999) + "/kites." + number(2000, 2026) + "." + number(10000, 99999);
  }

  String affiliation() {
    return "Department of "
        + capital(word())
        + " Science, University of "
        + family()
        + ", "
        + number(100, 9999)
        + " "
        + pick("Porto, Portugal", "Kyoto, Japan", "Zürich, Switzerland", "Austin, TX, USA")
        + ".";
  }

  /** An abstract of some 1,200 characters, as one line. */
  String summary() {
    StringBuilder out = new StringBuilder();
    double special = chance(0.3) ? 0.02 : 0.0003; // signs come together
    for (int i = number(6, 11); i > 0; i--) {
      sentence(out, special);
      out.append(i > 1 ? " " : "");
    }
    if (chance(0.15)) {
      out.append(" Code is available at https://github.com/")
          .append(family().charAt(0))
          .append("lab/");
      out.append(name().toLowerCase(java.util.Locale.ROOT)).append('.');
    }
    return out.toString();
  }

  private void sentence(StringBuilder out, double special) {
    int first = out.length();
    int words = number(12, 28);
    int result = chance(0.25) ? number(2, words) : -1;
    for (int i = 0; i < words; i++) {
      out.append(i == 0 ? "" : chance(0.06) ? ", " : " ");
      if (i == result) {
        result(out);
      } else if (i > 0 && chance(special)) {
        out.append(style == Style.TEX ? pick(MATH) : pick(BEYOND_ASCII));
      } else if (i > 0 && chance(special / 8)) {
        out.append(style == Style.TEX ? pick(TEX) : pick(BEYOND_ASCII));
      } else if (i > 0 && chance(0.01)) {
        out.append("(p < 0.0").append(number(1, 9)).append(')');
      } else {
        out.append(word());
      }
    }
    out.setCharAt(first, Character.toUpperCase(out.charAt(first)));
    out.append(chance(0.03) ? " & more." : ".");
  }

  private void result(StringBuilder out) {
    switch (number(0, 4)) {
      case 0 -> out.append("achieves ").append(decimal()).append("% accuracy on ").append(name());
      case 1 ->
          out.append("improves F1 by ")
              .append(number(1, 9))
              .append('.')
              .append(number(0, 9))
              .append(" points");
      case 2 ->
          out.append("reduces the error from ").append(decimal()).append(" to ").append(decimal());
      default -> out.append("is ").append(number(2, 20)).append("x faster than ").append(name());
    }
  }

  private String decimal() {
    return number(10, 99) + "." + number(0, 10);
  }

  static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
