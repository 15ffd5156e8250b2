package org.epitome.spec;

import org.jspecify.annotations.Nullable;

/**
 * One example of a page.
 *
 * @param page the page's file name without ".md"
 * @param number the number of its section, a dot, and its own number in that section
 * @param line the line of the page on which it begins, from 1
 * @param title the title to read; null for none
 * @param abstractText the abstract to read; null for none
 * @param comment the authors' comment to read; null for none
 * @param expected what should be found, a finding a line
 */
record Example(
    String page,
    String number,
    int line,
    @Nullable String title,
    @Nullable String abstractText,
    @Nullable String comment,
    String expected) {

  /** The page, the number, and the beginning of the text. */
  String label() {
    String text = abstractText != null ? abstractText : title != null ? title : comment;
    String start = text == null ? "" : text.replace('\n', ' ');
    return page + " " + number + ": " + start.substring(0, Math.min(60, start.length()));
  }
}
