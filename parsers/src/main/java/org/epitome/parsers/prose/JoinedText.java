package org.epitome.parsers.prose;

import org.jspecify.annotations.Nullable;

/**
 * A text that is joined of lines. As long as it is one line it is that line's own string, so that
 * the text of a page in which nothing is wrapped is copied once, out of its bytes.
 */
public final class JoinedText {
  private final int longest;
  private @Nullable String line;
  private @Nullable StringBuilder joined;

  /**
   * An empty text.
   *
   * @param longest how many characters it may have and still grow, so that a text without an end
   *     cannot
   */
  public JoinedText(int longest) {
    this.longest = longest;
  }

  /** An empty text, which may grow without limit. */
  public JoinedText() {
    this(Integer.MAX_VALUE);
  }

  /** Adds a line behind a separator; a text that is too long already stays as it is. */
  public void add(String more, String between) {
    if (length() > longest) {
      return;
    }
    String first = line;
    if (first == null) {
      line = more;
      return;
    }
    if (joined == null) {
      joined = new StringBuilder(first.length() + more.length() + 1).append(first);
    }
    joined.append(between).append(more);
  }

  /** The text instead of what it was. */
  public void replaceBy(JoinedText other) {
    line = other.line == null ? null : other.toString();
    joined = null;
  }

  /** Forgets the text. */
  public void clear() {
    line = null;
    joined = null;
  }

  /** Whether nothing was added. */
  public boolean isEmpty() {
    return line == null;
  }

  /** How many characters it has. */
  public int length() {
    return joined != null ? joined.length() : line == null ? 0 : line.length();
  }

  /** A character of it. */
  public char charAt(int index) {
    return joined != null ? joined.charAt(index) : toString().charAt(index);
  }

  /** The text; empty if nothing was added. */
  @Override
  public String toString() {
    return joined != null ? joined.toString() : line == null ? "" : line;
  }
}
