package org.epitome.parsers.xml;

import java.nio.CharBuffer;
import org.codehaus.stax2.typed.TypedValueDecoder;
import org.epitome.parsers.markup.WordCache;
import org.jspecify.annotations.Nullable;

/**
 * Takes an attribute's value from the tokeniser's own characters, where asking it for a string
 * makes one of all attributes of the element.
 */
final class AttributeValue extends TypedValueDecoder {
  private final WordCache words;
  private @Nullable String value;

  AttributeValue(WordCache words) {
    this.words = words;
  }

  /** The value that was decoded last; null if it was blank. */
  @Nullable String get() {
    return value;
  }

  @Override
  public void decode(String input) {
    String stripped = input.strip();
    value = stripped.isEmpty() ? null : stripped;
  }

  @Override
  public void decode(char[] buffer, int start, int end) {
    decode(words.get(CharBuffer.wrap(buffer, start, end - start)));
  }

  @Override
  public void handleEmptyValue() {
    value = null;
  }
}
