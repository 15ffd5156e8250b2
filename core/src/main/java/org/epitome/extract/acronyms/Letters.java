package org.epitome.extract.acronyms;

import java.util.Arrays;
import org.epitome.text.Lexicon;
import org.epitome.text.Tokens;

/**
 * The letters and digits of a stretch of text, each with its place: a long form to be. A word is
 * what white space ends; a part is what a hyphen or another sign ends too. A buffer for one thread.
 */
final class Letters {
  static final byte INITIAL = 0;

  /** First of a part that is not the first of its word: the "B" of "Best-of-N". */
  static final byte PART = 1;

  /** A capital after small letters, or after a change of font: the "P" of "NanoParticle". */
  static final byte CAPITAL = 2;

  static final byte INNER = 3;

  static final Lexicon WORDS = Lexicon.read(Letters.class, "acronym-words.txt");
  private static final int GREEK = WORDS.classNamed("greek");
  private static final int FUNCTION = WORDS.classNamed("function");

  private final Weights weights = Weights.STANDARD;

  private int size;
  private char[] chars = new char[256];
  private byte[] kinds = new byte[256];
  private int[] parts = new int[256];

  private int partCount;
  private int[] firstTokens = new int[64];
  private int[] lastTokens = new int[64];
  private boolean[] wordStarts = new boolean[64];
  private int[] commas = new int[64];
  private boolean[] functions = new boolean[64];

  /** What it costs to leave out all parts before one. */
  private int[] skipped = new int[65];

  Letters() {}

  int size() {
    return size;
  }

  char at(int letter) {
    return chars[letter];
  }

  byte kind(int letter) {
    return kinds[letter];
  }

  int part(int letter) {
    return parts[letter];
  }

  int partCount() {
    return partCount;
  }

  /** The token with which a part begins. */
  int firstToken(int part) {
    return firstTokens[part];
  }

  /** The token with which a part ends. */
  int lastToken(int part) {
    return lastTokens[part];
  }

  /** Whether a part is the first of its word. */
  boolean isWordStart(int part) {
    return wordStarts[part];
  }

  /** Whether a part is a word such as "of". */
  boolean isFunction(int part) {
    return functions[part];
  }

  /** What it is worth to leave out the parts between two, which is never more than 0. */
  int between(int part, int next) {
    return (next > part + 1 ? skipped[next] - skipped[part + 1] : 0)
        + weights.comma * (commas[next] - commas[part]);
  }

  /** What it is worth to leave out all parts before one. */
  int before(int part) {
    return skipped[part] + weights.comma * commas[part];
  }

  /** Whether the letters from one on spell a word. */
  boolean begins(int letter, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (letter + i >= size || chars[letter + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** How many words begin after a part. */
  int wordsAfter(int part) {
    int count = 0;
    for (int i = part + 1; i < partCount; i++) {
      count += wordStarts[i] ? 1 : 0;
    }
    return count;
  }

  /** Reads the tokens from one up to another. */
  void read(Tokens tokens, int from, int to) {
    size = 0;
    partCount = 0;
    skipped[0] = 0;
    int commaCount = 0;
    boolean joint = true;
    boolean afterSpace = true;
    boolean locants = false; // whether the word has been numbers and Greek letters until now
    for (int token = from; token < to; token++) {
      boolean space = tokens.spaceBefore(token);
      if (!tokens.isWord(token) && !tokens.isNumber(token)) {
        char symbol = tokens.symbol(token);
        commaCount += symbol == ',' ? 1 : 0;
        afterSpace |= space;
        joint |= symbol != '*' && symbol != '\'';
        continue;
      }
      space |= afterSpace;
      boolean begins = space || joint;
      boolean first = space || locants;
      locants = first && isLocant(tokens, token);
      if (begins) {
        beginPart(tokens, token, first, commaCount);
      }
      lastTokens[partCount - 1] = token;
      addLetters(tokens, token, begins ? (first ? INITIAL : PART) : CAPITAL);
      joint = false;
      afterSpace = false;
    }
    endPart();
  }

  /** Numbers and Greek letters before the name of a substance: "2,6-diaminopurine". */
  static boolean isLocant(Tokens tokens, int token) {
    return tokens.isNumber(token)
        || tokens.end(token) - tokens.start(token) == 1
        || WORDS.is(GREEK, tokens, token);
  }

  private void beginPart(Tokens tokens, int token, boolean wordStart, int commaCount) {
    endPart();
    if (partCount == firstTokens.length) {
      int capacity = partCount * 2;
      firstTokens = Arrays.copyOf(firstTokens, capacity);
      lastTokens = Arrays.copyOf(lastTokens, capacity);
      wordStarts = Arrays.copyOf(wordStarts, capacity);
      commas = Arrays.copyOf(commas, capacity);
      functions = Arrays.copyOf(functions, capacity);
      skipped = Arrays.copyOf(skipped, capacity + 1);
    }
    firstTokens[partCount] = token;
    wordStarts[partCount] = wordStart;
    commas[partCount] = commaCount;
    functions[partCount] = WORDS.is(FUNCTION, tokens, token);
    skipped[partCount + 1] =
        functions[partCount]
            ? weights.skippedFunctionWord
            : wordStart ? weights.skippedWord : weights.skippedPart;
    partCount++;
  }

  private void endPart() {
    if (partCount > 0) {
      skipped[partCount] += skipped[partCount - 1];
    }
  }

  private void addLetters(Tokens tokens, int token, byte first) {
    String text = tokens.text();
    char previous = 0;
    for (int i = tokens.start(token); i < tokens.end(token); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        continue;
      }
      byte kind =
          previous == 0
              ? first
              : Character.isUpperCase(c) && !Character.isUpperCase(previous)
                      || Character.isDigit(c) && !Character.isDigit(previous)
                  ? CAPITAL
                  : INNER;
      if (size == chars.length) {
        chars = Arrays.copyOf(chars, size * 2);
        kinds = Arrays.copyOf(kinds, size * 2);
        parts = Arrays.copyOf(parts, size * 2);
      }
      chars[size] = Character.toLowerCase(c);
      kinds[size] = kind;
      parts[size++] = partCount - 1;
      previous = c;
    }
  }
}
