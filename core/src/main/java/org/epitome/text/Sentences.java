package org.epitome.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a text, in its order, together holding all its tokens; a structure of arrays,
 * reused from text to text.
 */
public final class Sentences {
  private int size;
  private int[] firsts = new int[32];
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private Section[] sections = new Section[32];
  private int tokenCount;

  // the sentence that is open: its first token, and where the one before ended
  private int first;
  private int from;
  private final SentenceBreaks breaks = new SentenceBreaks();

  private final AnalyzedText text;

  /** The tokens that sentences depend on; null as long as no text was read by them. */
  private @Nullable Tokens few;

  /** Whether the sentences were read by all tokens, so that they can tell which are theirs. */
  private boolean whole = true;

  Sentences(AnalyzedText text) {
    this.text = text;
  }

  /** Reads the text, by few tokens if nobody has asked for all of them yet. */
  void read() {
    breaks.read(text.text());
    whole = breaks.canBeLines() || text.hasTokens();
    read(whole ? text.tokensWithoutKeys() : few());
  }

  private Tokens few() {
    Tokens its = few;
    if (its == null) {
      its = Tokens.forSentences();
      few = its;
    }
    its.readWithoutKeys(text.text(), text.urls());
    return its;
  }

  private void needWhole() {
    if (!whole) {
      whole = true;
      read(text.tokensWithoutKeys());
    }
  }

  private void read(Tokens tokens) {
    size = 0;
    tokenCount = tokens.size();
    first = 0;
    from = 0;
    if (breaks.canBeLines()) {
      for (int token = 0; token < tokenCount; token++) {
        read(tokens, token);
      }
    } else {
      for (int sign = 0; sign < tokens.signs(); sign++) {
        read(tokens, tokens.sign(sign));
      }
    }
    if (first < tokenCount) {
      end(tokens, tokenCount - 1);
    }
  }

  private void read(Tokens tokens, int token) {
    if (token + 1 < tokenCount && breaks.isBreak(tokens, token)) {
      end(tokens, token);
    }
  }

  /** Ends the open sentence with a token. */
  private void end(Tokens tokens, int token) {
    int end = closingEnd(tokens, token);
    add(first, start(tokens.text(), from, tokens.start(first)), end);
    Section section = SectionLabels.at(tokens, first);
    if (section != Section.UNLABELLED) {
      sections[size - 1] = section;
    }
    first = token + 1;
    from = end;
  }

  /** What prints nothing, such as a dollar, belongs to the sentence that it begins. */
  private static int start(String text, int from, int firstToken) {
    int start = from;
    while (start < firstToken && CharClass.isSpace(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static int closingEnd(Tokens tokens, int token) {
    String text = tokens.text();
    int limit = token + 1 < tokens.size() ? tokens.start(token + 1) : text.length();
    int end = tokens.end(token);
    while (end < limit && (text.charAt(end) == '}' || text.charAt(end) == '$')) {
      end++;
    }
    return end;
  }

  private void add(int first, int start, int end) {
    if (size == firsts.length) {
      firsts = Arrays.copyOf(firsts, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      sections = Arrays.copyOf(sections, size * 2);
    }
    firsts[size] = first;
    sections[size] = size == 0 ? Section.UNLABELLED : sections[size - 1];
    starts[size] = start;
    ends[size++] = end;
  }

  /** How many sentences there are. */
  public int size() {
    return size;
  }

  /** Where a sentence begins in the text. */
  public int start(int sentence) {
    return starts[sentence];
  }

  /** One past the last unit of a sentence. */
  public int end(int sentence) {
    return ends[sentence];
  }

  /** The first token of a sentence. */
  public int firstToken(int sentence) {
    needWhole();
    return firsts[sentence];
  }

  /** One past the last token of a sentence. */
  public int endToken(int sentence) {
    needWhole();
    return sentence + 1 < size ? firsts[sentence + 1] : tokenCount;
  }

  /** The labelled section that a sentence stands in; a label holds until the next one. */
  public Section section(int sentence) {
    return sections[sentence];
  }

  /** The sentence that a token stands in. Takes logarithmic time. */
  public int of(int token) {
    needWhole();
    int found = Arrays.binarySearch(firsts, 0, size, token);
    return found >= 0 ? found : -found - 2;
  }
}
