package org.epitome.parsers.xml;

import org.jspecify.annotations.Nullable;

/**
 * Measures a tag while its bytes go to the tokeniser, which would collect any number of attributes
 * and bytes before it tells of the tag. What looks like a tag within a comment or a CDATA section
 * is measured too.
 */
final class LongTag {
  /** How many attributes and declarations a tag may have. */
  private static final int ATTRIBUTES = 1_000;

  /** How many bytes a tag may have; as characters, the tokeniser keeps them four times over. */
  private static final int BYTES = 4_000_000;

  private boolean isInside;
  private byte quote;
  private int attributes;
  private int length;

  /** What comes next is in no tag, as far as is known. */
  void leave() {
    isInside = false;
  }

  /**
   * Reads on.
   *
   * @return which limit is met by the tag in which the bytes end; null if none is
   */
  @Nullable String read(byte[] bytes, int from, int to) {
    for (int i = from; i < to && !(isInside && attributes > ATTRIBUTES); i++) {
      byte c = bytes[i];
      length++;
      if (c == '<') {
        isInside = true;
        quote = 0;
        attributes = 0;
        length = 0;
      } else if (isInside && quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (isInside && (c == '"' || c == '\'')) {
        quote = c;
        attributes++;
      } else if (c == '>' || length == 1 && (c == '!' || c == '?')) {
        isInside = false; // a comment, a section or an instruction is no tag
      }
    }
    if (!isInside) {
      return null;
    }
    return length > BYTES
        ? "a tag is longer than " + BYTES + " bytes, the limit"
        : exceeded(attributes);
  }

  /** Which limit is met by so many attributes of one tag; null if none is. */
  static @Nullable String exceeded(int attributes) {
    return attributes > ATTRIBUTES
        ? "a tag has more than " + ATTRIBUTES + " attributes, the limit"
        : null;
  }
}
