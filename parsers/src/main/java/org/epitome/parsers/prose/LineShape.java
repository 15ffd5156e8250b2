package org.epitome.parsers.prose;

import java.util.Locale;
import java.util.Set;
import org.epitome.parsers.fields.WordGuard;

/**
 * What a line looks like, found in one pass, and how much that speaks for a title or for prose. The
 * scores are sums of small weights; only their differences mean something.
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

  private static final Set<String> WANTS_MORE =
      Set.of(
          "a", "an", "and", "as", "at", "between", "by", "for", "from", "in", "into", "is", "of",
          "on", "or", "our", "that", "the", "their", "this", "through", "to", "towards", "under",
          "using", "via", "we", "which", "with", "without", "&");
  private static final Set<String> OF_SENTENCES =
      Set.of(
          "we",
          "our",
          "is",
          "are",
          "was",
          "were",
          "has",
          "have",
          "been",
          "it",
          "this",
          "these",
          "which",
          "that",
          "however",
          "propose",
          "proposes",
          "present",
          "presents",
          "introduce",
          "introduces",
          "show",
          "shows",
          "demonstrate",
          "demonstrates",
          "achieves",
          "improves");
  private static final Set<String> OPENERS =
      Set.of(
          "we",
          "our",
          "this",
          "these",
          "in",
          "however",
          "moreover",
          "furthermore",
          "recent",
          "recently",
          "while",
          "although",
          "here",
          "to",
          "code",
          "finally",
          "additionally");
  private static final Set<String> SHORTENED =
      Set.of(
          "vs", "al", "e.g", "i.e", "etc", "cf", "dr", "st", "no", "fig", "eq", "approx", "ii",
          "iii", "iv", "vi", "vii", "viii", "ix");

  private static final WordGuard SENTENCE_WORDS = new WordGuard(OF_SENTENCES);

  private final int length;
  private final boolean startsLower;
  private int words;
  private int weighty; // words that titles in title case begin with a capital
  private int capitals;
  private int sentenceBreaks;
  private int questions; // inside, which titles have as well
  private int sentenceWords;
  private boolean address;
  private String firstWord = "";
  private String lastWord = "";
  private final End end;

  LineShape(String text) {
    length = text.length();
    startsLower = Character.isLowerCase(text.charAt(0));
    countWords(text);
    end = end(text);
  }

  private void countWords(String text) {
    boolean hasScheme = text.contains("://");
    int i = 0;
    while (i < length) {
      while (i < length && text.charAt(i) == ' ') {
        i++;
      }
      int from = i;
      while (i < length && text.charAt(i) != ' ') {
        i++;
      }
      if (i > from) {
        word(text, from, i, hasScheme && isAddress(text, from, i) || isForge(text, from));
      }
    }
  }

  private void word(String text, int from, int to, boolean isAddress) {
    words++;
    address |= isAddress;
    int start = from;
    while (start < to && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    int finish = to;
    while (finish > start && !Character.isLetterOrDigit(text.charAt(finish - 1))) {
      finish--;
    }
    if (words == 1) {
      firstWord = bare(text, from, to, start, finish);
    } else if (finish - start >= 4 && !isAddress) {
      weighty++;
      capitals += Character.isUpperCase(text.charAt(start)) ? 1 : 0;
    }
    if (SENTENCE_WORDS.mayHave(text, start, finish)) {
      sentenceWords += OF_SENTENCES.contains(bare(text, from, to, start, finish)) ? 1 : 0;
    }
    if (endsSentence(text, from, to, start, finish) && beginsSentence(text, to)) {
      boolean stop = text.charAt(to - 1) == '.';
      sentenceBreaks += stop ? 1 : 0;
      questions += stop ? 0 : 1;
    }
    if (to == length) {
      lastWord = finish > start ? bare(text, from, to, start, finish) : text.substring(from, to);
    }
  }

  /** A word without the signs around it, in lower case; "" for a long one. */
  private static String bare(String text, int from, int to, int start, int finish) {
    return to - from > 24 ? "" : text.substring(start, finish).toLowerCase(Locale.ROOT);
  }

  private static boolean isAddress(String text, int from, int to) {
    for (int i = from; i + 2 < to; i++) {
      if (text.charAt(i) == ':' && text.startsWith("://", i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isForge(String text, int from) {
    return text.charAt(from) == 'g' && text.startsWith("github.com/", from);
  }

  private static boolean endsSentence(String text, int from, int to, int start, int finish) {
    int last = to - 1;
    while (last > from && ")]\"'\u201d\u2019".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    char c = text.charAt(last);
    if (c != '.') {
      return c == '!' || c == '?';
    }
    String bare = bare(text, from, to, start, finish);
    return bare.length() > 1 && !SHORTENED.contains(bare);
  }

  private static boolean beginsSentence(String text, int at) {
    int next = at;
    while (next < text.length() && !Character.isLetterOrDigit(text.charAt(next))) {
      next++;
    }
    return next < text.length() && !Character.isLowerCase(text.charAt(next));
  }

  private End end(String text) {
    int last = length - 1;
    while (last > 0 && ")]\"'\u201d\u2019".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    char c = text.charAt(last);
    if (c == '.' || c == '\u2026' || c == '\u3002') {
      return End.SENTENCE;
    }
    if (c == '?' || c == '!') {
      return End.EITHER;
    }
    boolean open = ",;:-\u2013\u2014".indexOf(c) >= 0 && last == length - 1;
    return open || WANTS_MORE.contains(lastWord) ? End.OPEN : End.WORD;
  }

  // ---- what follows from it

  int length() {
    return length;
  }

  /** The length of the first word, by which a line that wraps is told. */
  int firstWordLength(String text) {
    int space = text.indexOf(' ');
    return space < 0 ? length : space;
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
    score -= 8 * Math.min(2, sentenceBreaks) + 2 * Math.min(2, questions);
    score += address ? -14 : 0;
    score -= 3 * Math.min(3, sentenceWords);
    score += OPENERS.contains(firstWord) ? -4 : 0;
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
    score += 6 * Math.min(2, sentenceBreaks);
    score += address ? 8 : 0;
    score += 2 * Math.min(3, sentenceWords);
    score += OPENERS.contains(firstWord) ? 4 : 0;
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
