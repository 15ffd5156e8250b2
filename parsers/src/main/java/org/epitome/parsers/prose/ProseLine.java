package org.epitome.parsers.prose;

/**
 * A line of text and how it stands on its page.
 *
 * @param text the line without marks, indentation and outer spaces; never empty
 * @param gap whether something parts it from the line before: a blank line, an image, a rule
 * @param mark what the page's markup says about it
 * @param broken whether the page marks the break after it as one inside a paragraph
 * @param indented whether it is indented deeper than the line before
 */
public record ProseLine(String text, boolean gap, Mark mark, boolean broken, boolean indented) {

  /** What markup says about a line. */
  public enum Mark {
    /** Nothing. */
    NONE,
    /** It is a heading or carries the link that titles carry. */
    TITLE,
    /** It looks like a label of the page (a bare count or date), which may be an accident. */
    LABEL
  }

  /** A line that nothing is known of but a gap before it. */
  public static ProseLine of(String text, boolean gap) {
    return new ProseLine(text, gap, Mark.NONE, false, false);
  }
}
