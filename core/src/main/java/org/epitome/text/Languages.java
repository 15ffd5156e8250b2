package org.epitome.text;

/** Tells English from other languages by the most frequent words. */
final class Languages {
  private static final Lexicon STOP_WORDS = Lexicon.read(Languages.class, "stop-words.lexicon");
  private static final int ENGLISH = STOP_WORDS.classNamed("en");
  private static final int LANGUAGES = 8;

  /** A text of fewer words says too little, and most are English. */
  private static final int FEWEST_WORDS = 8;

  /** Names bring in a foreign word or two: "van der Waals". */
  private static final int FEWEST_FOREIGN = 3;

  private Languages() {}

  /**
   * Whether a text is, as far as can be seen, in English: its frequent words are English ones
   * rather than those of another language, and its letters are Latin ones.
   */
  static boolean isEnglish(Tokens tokens) {
    int[] counts = new int[LANGUAGES];
    int words = 0;
    int foreignScript = 0;
    for (int token = 0; token < tokens.size(); token++) {
      if (!tokens.isWord(token)) {
        continue;
      }
      words++;
      int length = tokens.end(token) - tokens.start(token);
      if (tokens.text().charAt(tokens.start(token)) >= 0x370 && length > 1) {
        foreignScript++;
      } else if (length < 12 && !tokens.isAllCaps(token)) {
        int language = STOP_WORDS.classOf(tokens, token);
        if (language >= 0) {
          counts[language]++;
        }
      }
    }
    if (foreignScript * 2 > words) {
      return false;
    }
    if (words < FEWEST_WORDS) {
      return true;
    }
    int others = 0;
    for (int language = 0; language < LANGUAGES; language++) {
      others = language == ENGLISH ? others : Math.max(others, counts[language]);
    }
    return others < FEWEST_FOREIGN || counts[ENGLISH] >= others;
  }
}
