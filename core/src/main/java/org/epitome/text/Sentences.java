package org.epitome.text;

import java.util.Arrays;

/**
 * The sentences of a text, in its order, together holding all its tokens; a structure of arrays,
 * reused from text to text.
 */
public final class Sentences {
  private int size;
  private int[] firsts = new int[32];
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private int tokenCount;
  private final SentenceBreaks breaks = new SentenceBreaks();

  Sentences() {}

  void read(Tokens tokens) {
    size = 0;
    tokenCount = tokens.size();
    breaks.read(tokens);
    int first = 0;
    for (int token = 0; token < tokenCount; token++) {
      if (token + 1 == tokenCount || breaks.isBreak(tokens, token)) {
        add(first, tokens.start(first), tokens.end(token));
        first = token + 1;
      }
    }
  }

  private void add(int first, int start, int end) {
    if (size == firsts.length) {
      firsts = Arrays.copyOf(firsts, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    firsts[size] = first;
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
    return firsts[sentence];
  }

  /** One past the last token of a sentence. */
  public int endToken(int sentence) {
    return sentence + 1 < size ? firsts[sentence + 1] : tokenCount;
  }

  /** The sentence that a token stands in. Takes logarithmic time. */
  public int of(int token) {
    int found = Arrays.binarySearch(firsts, 0, size, token);
    return found >= 0 ? found : -found - 2;
  }
}
