package org.epitome.extract.metrics;

/**
 * What the letters of a name tell about it, whether it was ever seen or not: how it begins and ends
 * ("...bench", "...qa", "gpt...") and its shape ("c9c" for "GSM8K", "cx9.9-9c" for "Qwen2.5-7B").
 * Reused from name to name.
 */
final class NameLetters {
  private static final int LONGEST_SHAPE = 8;

  private final StringBuilder letters = new StringBuilder();
  private final StringBuilder shape = new StringBuilder();

  /** Reads the name that begins with a token: up to the next space. */
  void read(Scene scene, int first) {
    int last = first;
    int end = scene.tokens.size();
    while (last + 1 < end && !scene.tokens.spaceBefore(last + 1) && isInside(scene, last + 1)) {
      last++;
    }
    String text = scene.text.text();
    letters.setLength(0);
    shape.setLength(0);
    for (int i = scene.tokens.start(first); i < scene.tokens.end(last); i++) {
      char c = text.charAt(i);
      char sign = c;
      if (Character.isDigit(c)) {
        letters.append('0');
        sign = '9';
      } else {
        letters.append(Character.toLowerCase(c));
        if (Character.isLetter(c)) {
          sign = Character.isUpperCase(c) ? 'c' : 'x';
        }
      }
      int size = shape.length();
      if (size < LONGEST_SHAPE && (size == 0 || shape.charAt(size - 1) != sign)) {
        shape.append(sign);
      }
    }
  }

  private static boolean isInside(Scene scene, int token) {
    char symbol = scene.tokens.symbol(token);
    return symbol == 0
        || (symbol == '-' || symbol == '.' || symbol == '_')
            && token + 1 < scene.tokens.size()
            && !scene.tokens.spaceBefore(token + 1)
            && scene.tokens.symbol(token + 1) == 0;
  }

  /** The last letters, or all if there are fewer, as a part of features; digits are alike. */
  long ending(int count, Features f) {
    return f.part(letters, Math.max(0, letters.length() - count), letters.length());
  }

  /** Runs of capitals, small letters, digits and signs, each as one of its kind. */
  long shape(Features f) {
    return f.part(shape, 0, shape.length());
  }
}
