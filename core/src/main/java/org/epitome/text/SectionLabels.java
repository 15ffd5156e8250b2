package org.epitome.text;

/** Recognises the label at the beginning of a sentence: "METHODS: We counted". */
final class SectionLabels {
  private static final Lexicon LABELS = Lexicon.read(SectionLabels.class, "section-labels.lexicon");

  /** The sections in the order in which {@code section-labels.lexicon} and its like list them. */
  private static final Section[] BY_CLASS = {
    Section.BACKGROUND,
    Section.OBJECTIVE,
    Section.METHODS,
    Section.RESULTS,
    Section.CONCLUSIONS,
    Section.OTHER
  };

  /** No label has more tokens: "design, setting, and participants" has six. */
  static final int LONGEST = 8;

  private SectionLabels() {}

  /** The section that a sentence opens, or UNLABELLED if it has no label. */
  static Section at(Tokens tokens, int first) {
    if (!mayBegin(tokens, first)) {
      return Section.UNLABELLED;
    }
    int limit = Math.min(tokens.size(), first + LONGEST);
    tokens.makeKeys(first + 1, limit);
    long match = LABELS.match(tokens, first, limit);
    if (match == Lexicon.NONE) {
      return Section.UNLABELLED;
    }
    int last = Lexicon.last(match);
    int next = last + 1;
    char symbol = tokens.symbol(next);
    boolean allCaps = tokens.isAllCaps(first) && tokens.isAllCaps(last);
    boolean label =
        symbol == ':'
            || allCaps && (symbol == '.' || symbol == '-' || symbol == '–' || symbol == '—')
            || tokens.lineBreakBefore(next);
    return label ? section(LABELS, match) : Section.UNLABELLED;
  }

  /** Whether a label may begin with a token; surely none does if not. */
  static boolean mayBegin(Tokens tokens, int first) {
    if (!tokens.isWord(first) || !tokens.isCapitalized(first)) {
      return false;
    }
    tokens.makeKey(first);
    return LABELS.mayBegin(tokens.key(first));
  }

  /** The section of a match in a lexicon whose classes are sections. */
  static Section section(Lexicon sections, long match) {
    return BY_CLASS[sections.classOfEntry(Lexicon.entry(match))];
  }
}
