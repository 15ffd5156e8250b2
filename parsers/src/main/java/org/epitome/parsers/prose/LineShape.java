package org.epitome.parsers.prose;

/**
 * What a line looks like, and how much that speaks for a title or for prose. The scores are sums of
 * small weights; only their differences mean something.
 *
 * <p>The words of a line of more than {@link #COUNTED} characters are not looked at: it is prose by
 * its length, and has sentences.
 */
final class LineShape {
  /** How a line ends. */
  private enum End {
    /** With a full stop, or with the dots of a cut text. */
    SENTENCE,
    /** With ? or !, as sentences and titles do. */
    EITHER,
    /** In the middle: with a comma, a dash, or a word that wants another. */
    OPEN,
    /** With any other word. */
    WORD
  }

  /** Lines up to this length are looked at word by word. */
  static final int COUNTED = 300;

  private static final int MOST_BREAKS = 2; // more say no more
  private static final int MOST_QUESTIONS = 2;
  private static final int MOST_SENTENCE_WORDS = 3;

  private static final int WEIGHTY = 4; // letters of a word that title case begins with a capital
  private static final int LONG = 24; // characters of what is no word any more
  private static final String SCHEME = "://";
  private static final String FORGE = "github.com/";
  private static final String CLOSING = ")]\"'\u201d\u2019";

  private final int length;
  private final int firstWordLength;
  private final boolean startsLower;
  private int weighty;
  private int capitals; // at the beginning of weighty words
  private int sentenceBreaks;
  private int questions; // inside, which titles have as well
  private int sentenceWords;
  private boolean opens; // as abstracts do
  private final boolean address;
  private final End end;

  /**
   * The shape of a line.
   *
   * @param line not empty, without spaces around it
   * @param scratch room for {@link #COUNTED} characters
   */
  LineShape(String line, char[] scratch) {
    length = line.length();
    int space = line.indexOf(' ');
    firstWordLength = space < 0 ? length : space;
    address = line.contains(SCHEME) || line.contains(FORGE);
    startsLower = Character.isLowerCase(line.charAt(0));
    if (length > COUNTED) {
      sentenceBreaks = MOST_BREAKS;
      sentenceWords = MOST_SENTENCE_WORDS;
      opens = opens(line, scratch);
    } else {
      line.getChars(0, length, scratch, 0);
      count(scratch);
    }
    end = end(line, scratch);
  }

  private boolean opens(String line, char[] scratch) {
    int size = Math.min(firstWordLength, LONG);
    line.getChars(0, size, scratch, 0);
    int first = firstLetter(scratch, 0, size);
    return (ProseWords.of(scratch, first, behindLetters(scratch, first, size)) & ProseWords.OPENER)
        != 0;
  }

  private void count(char[] text) {
    int from = 0;
    while (from < length) {
      int end = from;
      while (end < length && text[end] != ' ') {
        end++;
      }
      if (end > from) {
        word(text, from, end);
      }
      from = end + 1;
    }
  }

  /** Counts one word and the signs around it. */
  private void word(char[] text, int from, int end) {
    int first = firstLetter(text, from, end);
    int behind = behindLetters(text, first, end);
    int kinds = ProseWords.of(text, first, behind);
    sentenceWords += (kinds & ProseWords.SENTENCE) != 0 ? 1 : 0;
    if (from == 0) {
      opens = (kinds & ProseWords.OPENER) != 0;
    } else if (behind - first >= WEIGHTY && !isAddress(text, from, end)) {
      weighty++;
      capitals += Character.isUpperCase(text[first]) ? 1 : 0;
    }
    char mark = text[lastMark(text, from, end)];
    if (mark == '.' || mark == '?' || mark == '!') {
      boolean stop = mark == '.';
      boolean word = behind - first > 1 && end - from <= LONG;
      boolean ends = !stop || word && (kinds & ProseWords.SHORTENED) == 0;
      if (ends && beginsSentence(text, end)) {
        sentenceBreaks += text[end - 1] == '.' ? 1 : 0;
        questions += text[end - 1] == '.' ? 0 : 1;
      }
    }
  }

  /** Where the last sign of a word stands, before quotes and brackets that close behind it. */
  private static int lastMark(char[] text, int from, int end) {
    int last = end - 1;
    while (last > from && !isLetterOrDigit(text[last]) && CLOSING.indexOf(text[last]) >= 0) {
      last--;
    }
    return last;
  }

  private boolean isAddress(char[] text, int from, int end) {
    if (!address) {
      return false;
    }
    for (int i = from; i < end; i++) {
      boolean found =
          text[i] == ':' && matches(SCHEME, text, i, end)
              || text[i] == 'g' && matches(FORGE, text, i, end);
      if (found) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String ascii, char[] text, int from, int end) {
    if (ascii.length() > end - from) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (ascii.charAt(i) != text[from + i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return c < 0x80
        ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || c >= '0' && c <= '9'
        : Character.isLetterOrDigit(c);
  }

  private boolean beginsSentence(char[] text, int at) {
    int next = firstLetter(text, at, length);
    return next < length && !Character.isLowerCase(text[next]);
  }

  /** The first letter or digit; the end if there is none. */
  private static int firstLetter(char[] text, int from, int end) {
    int i = from;
    while (i < end && !isLetterOrDigit(text[i])) {
      i++;
    }
    return i;
  }

  /** The place behind the last letter or digit; the beginning if there is none. */
  private static int behindLetters(char[] text, int from, int end) {
    int i = end;
    while (i > from && !isLetterOrDigit(text[i - 1])) {
      i--;
    }
    return i;
  }

  private End end(String line, char[] scratch) {
    int last = length - 1;
    while (last > 0 && CLOSING.indexOf(line.charAt(last)) >= 0) {
      last--;
    }
    char c = line.charAt(last);
    if (c == '.' || c == '\u2026' || c == '\u3002') {
      return End.SENTENCE;
    }
    if (c == '?' || c == '!') {
      return End.EITHER;
    }
    boolean open = ",;:-\u2013\u2014".indexOf(c) >= 0 && last == length - 1;
    return open || wantsMore(line, scratch) ? End.OPEN : End.WORD;
  }

  /** Whether the last word wants another behind it. */
  private boolean wantsMore(String line, char[] scratch) {
    int word = line.lastIndexOf(' ') + 1;
    int size = length - word;
    if (size > LONG) {
      return false;
    }
    line.getChars(word, length, scratch, 0);
    int first = firstLetter(scratch, 0, size);
    int kinds =
        first == size // a sign is its own word
            ? ProseWords.of(scratch, 0, size)
            : ProseWords.of(scratch, first, behindLetters(scratch, first, size));
    return (kinds & ProseWords.MORE) != 0;
  }

  // ---- what follows from it

  int length() {
    return length;
  }

  /** The length of the first word, by which a line that wraps is told. */
  int firstWordLength() {
    return firstWordLength;
  }

  boolean startsLower() {
    return startsLower;
  }

  boolean isOpen() {
    return end == End.OPEN;
  }

  /** Whether a paragraph may end here: after a sentence, or after an address, which has no stop. */
  boolean isFinished() {
    return end == End.SENTENCE || end == End.EITHER || address && end == End.WORD;
  }

  /** How much the line looks like a whole title. */
  int titleScore() {
    int score = length <= 160 ? 3 : length <= 220 ? -4 : length <= 300 ? -16 : -34;
    score += length < 4 ? -5 : 0;
    score += end == End.SENTENCE ? -8 : end == End.OPEN ? (mayBreakAfter() ? -2 : -6) : 0;
    score += startsLower ? -2 : 0;
    score -= 8 * Math.min(MOST_BREAKS, sentenceBreaks) + 2 * Math.min(MOST_QUESTIONS, questions);
    score += address ? -14 : 0;
    score -= 3 * Math.min(MOST_SENTENCE_WORDS, sentenceWords);
    score += opens ? -4 : 0;
    if (weighty >= 2) {
      score += capitals * 5 >= weighty * 3 ? 6 : capitals * 4 < weighty ? -3 : 0;
    }
    return score;
  }

  /** How much the line looks like a paragraph of an abstract, or the beginning of one. */
  int proseScore() {
    int score = length > 300 ? 22 : length > 160 ? 9 : length > 80 ? 3 : length > 40 ? 0 : -6;
    score += end == End.SENTENCE ? 8 : 0;
    score += startsLower ? -3 : 0;
    score += 6 * Math.min(MOST_BREAKS, sentenceBreaks);
    score += address ? 8 : 0;
    score += 2 * Math.min(MOST_SENTENCE_WORDS, sentenceWords);
    score += opens ? 4 : 0;
    if (weighty >= 2 && end != End.SENTENCE && capitals * 5 >= weighty * 3) {
      score -= 6;
    }
    return score;
  }

  /** How well a title of this length may break at its end: archives break them at 50 to 80. */
  boolean mayBreakAfter() {
    return length >= 45 && length <= 140;
  }
}
