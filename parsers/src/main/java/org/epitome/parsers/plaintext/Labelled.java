package org.epitome.parsers.plaintext;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line that says what it is.
 *
 * @param label what it says
 * @param text what follows; empty for a label alone
 */
record Labelled(Label label, String text) {
  private static final int LONGEST = 24;

  /** What a line can say that it is. */
  enum Label {
    TITLE,
    AUTHORS,
    ABSTRACT,
    KEYWORDS,
    DOI,
    ARXIV
  }

  /** A line with its label; null if it has none. */
  static @Nullable Labelled of(String line) {
    int colon = line.indexOf(':');
    boolean alone = colon < 0 || colon > LONGEST;
    String name = (alone ? line : line.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
    if (alone) {
      boolean heading = name.equals("abstract") || name.equals("abstract.");
      boolean run = line.startsWith("Abstract\u2014") || line.startsWith("Abstract. ");
      return heading
          ? new Labelled(Label.ABSTRACT, "")
          : run ? new Labelled(Label.ABSTRACT, line.substring(9).strip()) : null;
    }
    Label label =
        switch (name) {
          case "title", "paper title" -> Label.TITLE;
          case "author", "authors", "author(s)", "by" -> Label.AUTHORS;
          case "abstract", "summary" -> Label.ABSTRACT;
          case "keywords", "key words", "index terms" -> Label.KEYWORDS;
          case "doi" -> Label.DOI;
          case "arxiv", "arxiv id" -> Label.ARXIV;
          default -> null;
        };
    return label == null ? null : new Labelled(label, line.substring(colon + 1).strip());
  }

  /** Whether it is neither title nor abstract, but something about the paper. */
  boolean isField() {
    return label != Label.TITLE && label != Label.ABSTRACT;
  }
}
