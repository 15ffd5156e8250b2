package org.epitome.text;

/** Decides after which tokens a sentence ends. */
final class SentenceBreaks {
  private static final Lexicon ABBREVIATIONS =
      Lexicon.read(SentenceBreaks.class, "abbreviations.lexicon");
  private static final int NEVER = ABBREVIATIONS.classNamed("never");
  private static final int NEVER_LAST = ABBREVIATIONS.classNamed("never last");
  private static final int BEFORE_NUMBER = ABBREVIATIONS.classNamed("before number");
  private static final int STARTER = ABBREVIATIONS.classNamed("starter");

  /** So many quotes and parentheses may close after a point. */
  private static final int MOST_CLOSING = 4;

  private boolean lines;

  /** Begins with a text. */
  void read(String text) {
    lines = text.indexOf('\n') >= 0 && !LineBreaks.areWrapped(text);
  }

  /**
   * Whether the lines of the text can be sentences, so that one may end after any token; else only
   * a sign ends one. Lines of equal length were broken by a machine.
   */
  boolean canBeLines() {
    return lines;
  }

  boolean isBreak(Tokens tokens, int token) {
    int next = token + 1;
    if (lines && tokens.lineBreakBefore(next) && !goesOn(tokens, token)) {
      return true;
    }
    if (tokens.symbol(token) == 0) {
      return false;
    }
    int end = token;
    // what closes a quotation or parenthesis belongs to the sentence that ended inside
    while (end > 0
        && token - end < MOST_CLOSING
        && !tokens.spaceBefore(end)
        && isClosing(tokens.symbol(end))) {
      end--;
    }
    char symbol = tokens.symbol(end);
    if (symbol != '.' && symbol != '?' && symbol != '!' && symbol != '…') {
      return false;
    }
    if (!tokens.spaceBefore(next)) {
      return false;
    }
    if (!canBegin(tokens, next) || tokens.depth(end) > 0) {
      return false;
    }
    return symbol == '?' || symbol == '!' || end < token || !isAbbreviation(tokens, end);
  }

  /**
   * A small letter after a line without a point, or a line that ends in "of": the sentence was
   * broken, not ended.
   */
  private static boolean goesOn(Tokens tokens, int token) {
    if (classOf(tokens, token) == NEVER_LAST) {
      return true;
    }
    int next = token + 1;
    char symbol = tokens.symbol(token);
    return tokens.isWord(next)
        && !tokens.isCapitalized(next)
        && !tokens.layoutBefore(next)
        && symbol != '.'
        && symbol != '?'
        && symbol != '!'
        && symbol != ':';
  }

  private static int classOf(Tokens tokens, int token) {
    tokens.makeKey(token);
    return ABBREVIATIONS.classOf(tokens, token);
  }

  private static boolean isClosing(char symbol) {
    return symbol == ')' || symbol == ']' || symbol == '"' || symbol == '\'';
  }

  private static boolean canBegin(Tokens tokens, int token) {
    if (tokens.isWord(token)) {
      return tokens.isCapitalized(token)
          || tokens.isMixedCase(token)
          || tokens.hasDigit(token)
          || tokens.symbol(token + 1) == '-'
              && !tokens.spaceBefore(token + 1)
              && tokens.end(token) - tokens.start(token) == 1;
    }
    char symbol = tokens.symbol(token);
    return symbol == 0
        || symbol == '('
        || symbol == '['
        || symbol == '"'
        || symbol == '\''
        || symbol == '*'
        || symbol == '•';
  }

  private static boolean isAbbreviation(Tokens tokens, int point) {
    int word = point - 1;
    if (word < 0 || tokens.spaceBefore(point) || !tokens.isWord(word)) {
      return false;
    }
    boolean single = tokens.end(word) - tokens.start(word) == 1;
    if (single && tokens.isCapitalized(word)) {
      // an initial: "J. Smith", "A. thaliana"; but "hepatitis B. We", "factor NF-Y. NF-Y is"
      return tokens.isWord(point + 1)
          && tokens.spaceBefore(word)
          && !startsSentence(tokens, point + 1)
          && (word == 0
              || tokens.symbol(word - 1) != 0
              || tokens.is(word - 1, "and")
              || tokens.is(word - 1, "by")
              || tokens.isCapitalized(word - 1) && !tokens.isAllCaps(word - 1));
    }
    if (tokens.symbol(word - 1) == '.'
        && !tokens.spaceBefore(word)
        && !tokens.spaceBefore(word - 1)
        && single) {
      return !startsSentence(tokens, point + 1); // "e.g.", "i.e.", "U.S."
    }
    int type = classOf(tokens, word);
    if (type == NEVER) {
      return true;
    }
    return type == BEFORE_NUMBER && tokens.isNumber(point + 1);
  }

  /** Words that with a capital begin a sentence rather than a name. */
  private static boolean startsSentence(Tokens tokens, int token) {
    return classOf(tokens, token) == STARTER;
  }
}
