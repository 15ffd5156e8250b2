package org.epitome.parsers.html;

import java.util.List;

/**
 * A line of a page without its markup.
 *
 * @param number the line of the document on which it begins
 * @param text what is to be read; empty for a blank line, or one with links around pictures
 * @param heading the level of a heading; 0 for others
 * @param listed whether it is an item of a list
 * @param addresses where its links lead to, in order
 */
public record HtmlLine(
    long number, String text, int heading, boolean listed, List<String> addresses) {

  /** A line with nothing on it, wherever it is. */
  public static final HtmlLine BLANK = new HtmlLine(0, "", 0, false, List.of());

  /** Whether there is nothing on it. */
  public boolean isBlank() {
    return text.isEmpty() && addresses.isEmpty();
  }
}
