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

  private static final Lexicon WORDS = Lexicon.read(Letters.class, "acronym-words.lexicon");
  private static final int GREEK = WORDS.classNamed("greek");
  private static final int FUNCTION = WORDS.classNamed("function");

  /** No word is longer; what is longer is a sequence of something. */
  private static final int MOST_OF_TOKEN = 60;

  private int size;
  private char[] chars = new char[256];
  private byte[] kinds = new byte[256];
  private int[] parts = new int[256];
  private boolean[] uppers = new boolean[256];

  private int partCount;
  private int[] firstTokens = new int[64];
  private int[] lastTokens = new int[64];
  private int[] wordTokens = new int[64];
  private int[] ends = new int[64];
  private boolean[] wordStarts = new boolean[64];
  private boolean[] functions = new boolean[64];
  private boolean[] boundaries = new boolean[64];

  // how many there are before a part
  private int[] contents = new int[65];
  private int[] functionCounts = new int[65];
  private int[] partCounts = new int[65];
  private int[] commas = new int[65];

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

  boolean isUpper(int letter) {
    return uppers[letter];
  }

  int part(int letter) {
    return parts[letter];
  }

  /** A consonant after a vowel. */
  boolean isOnset(int letter) {
    return letter > 0 && !isVowel(chars[letter]) && isVowel(chars[letter - 1]);
  }

  private static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
  }

  int partCount() {
    return partCount;
  }

  /** The token with which a long form begins whose first part is this. */
  int firstToken(int part) {
    return wordTokens[part];
  }

  /** The token with which a part ends. */
  int lastToken(int part) {
    return lastTokens[part];
  }

  /** One past the last letter of a part. */
  int endOfPart(int part) {
    return ends[part];
  }

  /** The token with which a part itself begins. */
  int ownToken(int part) {
    return firstTokens[part];
  }

  /** Whether a part is the first of its word, places of a substance aside. */
  boolean isWordStart(int part) {
    return wordStarts[part];
  }

  /** Whether a part is a word such as "of". */
  boolean isFunction(int part) {
    return functions[part];
  }

  /** Whether a word such as "of", a sign or nothing stands before a part. */
  boolean isAfterBoundary(int part) {
    return boundaries[part];
  }

  /** How many words begin between two parts, the second one left out, those like "of" aside. */
  int contentWords(int from, int to) {
    return contents[to] - contents[from];
  }

  /** How many words such as "of" there are between two parts, the second one left out. */
  int functionWords(int from, int to) {
    return functionCounts[to] - functionCounts[from];
  }

  /** What it is worth to leave out all parts before one. */
  int skipped(Weights w, int part) {
    return contents[part] * w.of(Feature.SKIPPED_WORD)
        + functionCounts[part] * w.of(Feature.SKIPPED_FUNCTION)
        + partCounts[part] * w.of(Feature.SKIPPED_PART)
        + commas[part] * w.of(Feature.COMMA);
  }

  /**
   * Finds the letters that can be read as the letter or digit of a short form.
   *
   * @param from the first letter that is looked at
   * @param until one past the last
   * @param places gets them, in their order; has room for all letters
   * @return how many there are
   */
  int find(ShortForm shortForm, int j, int from, int until, int[] places) {
    int count = 0;
    for (int letter = first(shortForm, j, from, until);
        letter < until;
        letter = first(shortForm, j, letter + 1, until)) {
      places[count++] = letter;
    }
    return count;
  }

  /** The first of these letters; {@code until} if there is none. */
  int first(ShortForm shortForm, int j, int from, int until) {
    char c = shortForm.at(j);
    boolean spells = Spellings.STANDARD.has(c);
    int letter = from;
    while (letter < until
        && !((chars[letter] == c || spells && isSpelt(shortForm, j, letter))
            && (j > 0 || canBegin(letter)))) {
      letter++;
    }
    return letter;
  }

  /** Whether a long form may begin with a letter. */
  private boolean canBegin(int letter) {
    return kinds[letter] != INNER;
  }

  private boolean isSpelt(ShortForm shortForm, int j, int letter) {
    char c = shortForm.at(j);
    boolean squared = // "H2G"
        c == '2' && j > 0 && kinds[letter] <= PART && chars[letter] == shortForm.at(j - 1);
    return squared || Spellings.STANDARD.matches(c, this, letter);
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

  /** Reads the tokens from one up to another. */
  void read(Tokens tokens, int from, int to) {
    size = 0;
    partCount = 0;
    int commaCount = 0;
    int word = from;
    boolean joint = true;
    boolean afterSpace = true;
    boolean locants = false; // whether the word has been numbers and Greek letters until now
    boolean boundary = true;
    for (int token = from; token < to; token++) {
      boolean space = tokens.spaceBefore(token);
      if (space) {
        word = token;
      }
      if (!tokens.isWord(token) && !tokens.isNumber(token)) {
        char symbol = tokens.symbol(token);
        commaCount += symbol == ',' && tokens.spaceBefore(token + 1) ? 1 : 0;
        boundary |= symbol != '-' && symbol != '*' && symbol != '\'';
        afterSpace |= space;
        joint |= symbol != '*' && symbol != '\'';
        word = symbol == '/' ? token + 1 : word;
        continue;
      }
      space |= afterSpace;
      boolean begins = space || joint;
      boolean first = space || locants;
      int wordClass = WORDS.classOf(tokens, token);
      locants = first && isLocant(tokens, token, wordClass);
      if (begins) {
        beginPart(token, first ? word : token, first, wordClass, commaCount, boundary);
        boundary = functions[partCount - 1];
      }
      lastTokens[partCount - 1] = token;
      addLetters(tokens, token, begins ? (first ? INITIAL : PART) : CAPITAL);
      ends[partCount - 1] = size;
      joint = false;
      afterSpace = false;
    }
    commas[partCount] = commaCount;
  }

  /** Numbers and Greek letters before the name of a substance: "2,6-diaminopurine". */
  private static boolean isLocant(Tokens tokens, int token, int wordClass) {
    return wordClass == GREEK
        || tokens.isNumber(token)
        || tokens.end(token) - tokens.start(token) == 1;
  }

  private void beginPart(
      int token, int word, boolean wordStart, int wordClass, int commaCount, boolean boundary) {
    if (partCount == firstTokens.length) {
      int capacity = partCount * 2;
      firstTokens = Arrays.copyOf(firstTokens, capacity);
      lastTokens = Arrays.copyOf(lastTokens, capacity);
      wordTokens = Arrays.copyOf(wordTokens, capacity);
      ends = Arrays.copyOf(ends, capacity);
      wordStarts = Arrays.copyOf(wordStarts, capacity);
      functions = Arrays.copyOf(functions, capacity);
      boundaries = Arrays.copyOf(boundaries, capacity);
      contents = Arrays.copyOf(contents, capacity + 1);
      functionCounts = Arrays.copyOf(functionCounts, capacity + 1);
      partCounts = Arrays.copyOf(partCounts, capacity + 1);
      commas = Arrays.copyOf(commas, capacity + 1);
    }
    int part = partCount++;
    boolean function = wordClass == FUNCTION;
    firstTokens[part] = token;
    wordTokens[part] = word;
    wordStarts[part] = wordStart;
    functions[part] = function;
    boundaries[part] = boundary;
    commas[part] = commaCount;
    contents[part + 1] = contents[part] + (!function && wordStart ? 1 : 0);
    functionCounts[part + 1] = functionCounts[part] + (function ? 1 : 0);
    partCounts[part + 1] = partCounts[part] + (!function && !wordStart ? 1 : 0);
  }

  private void addLetters(Tokens tokens, int token, byte first) {
    String text = tokens.text();
    int start = tokens.start(token);
    int end = Math.min(tokens.end(token), start + MOST_OF_TOKEN);
    if (size + end - start > chars.length) {
      int capacity = chars.length * 2;
      chars = Arrays.copyOf(chars, capacity);
      kinds = Arrays.copyOf(kinds, capacity);
      parts = Arrays.copyOf(parts, capacity);
      uppers = Arrays.copyOf(uppers, capacity);
    }
    int part = partCount - 1;
    int at = size;
    char previous = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean small = c >= 'a' && c <= 'z'; // as most, of which nothing else need be asked
      if (!small && !Character.isLetterOrDigit(c)) {
        continue;
      }
      boolean upper = !small && Character.isUpperCase(c);
      chars[at] = upper ? Character.toLowerCase(c) : c;
      uppers[at] = upper;
      kinds[at] = previous == 0 ? first : !small && isCapital(c, previous) ? CAPITAL : INNER;
      parts[at++] = part;
      previous = c;
    }
    size = at;
  }

  /** Whether a capital or digit stands behind something else. */
  private static boolean isCapital(char c, char previous) {
    return Character.isUpperCase(c) && !Character.isUpperCase(previous)
        || Character.isDigit(c) && !Character.isDigit(previous);
  }
}
