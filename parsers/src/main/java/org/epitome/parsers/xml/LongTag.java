package org.epitome.parsers.xml;

/**
 * Counts the attributes of a tag while its bytes go to the tokeniser, which would collect any
 * number of them before it tells of the tag. Comments and CDATA sections are read as if they were
 * markup: what looks like a tag in them is counted too.
 */
final class LongTag {
  private boolean isInside;
  private byte quote;
  private int attributes;

  /** What comes next is in no tag, as far as is known. */
  void leave() {
    isInside = false;
  }

  /**
   * Reads on.
   *
   * @param most where to stop counting
   * @return whether the tag in which the bytes end has more attributes than that
   */
  boolean hasMore(int most, byte[] bytes, int from, int to) {
    for (int i = from; i < to && !(isInside && attributes > most); i++) {
      byte c = bytes[i];
      if (c == '<') {
        isInside = true;
        quote = 0;
        attributes = 0;
      } else if (isInside && quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (isInside && (c == '"' || c == '\'')) {
        quote = c;
        attributes++;
      } else if (c == '>') {
        isInside = false;
      }
    }
    return isInside && attributes > most;
  }
}
