package org.epitome.parsers.huggingface;

import java.util.List;
import org.epitome.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a papers page without its markup.
 *
 * @param number the line in the document
 * @param text what is to be read; empty for a blank line
 * @param heading the level of a heading; 0 for others
 * @param bullet what marks it as an item of a list; empty for others
 * @param indent how deep it is indented
 * @param broken whether a hard line break ends it, or a link that goes on
 * @param links its links, in order
 */
record PageLine(
    long number,
    String text,
    int heading,
    String bullet,
    int indent,
    boolean broken,
    List<PageLink> links) {

  /** A line with nothing on it, wherever it is. */
  static final PageLine BLANK = new PageLine(0, "", 0, "", 0, false, List.of());

  /** The first link to a target; null if there is none. */
  @Nullable PageLink link(PageLink.Target target) {
    for (int i = 0; i < links.size(); i++) {
      if (links.get(i).target() == target) {
        return links.get(i);
      }
    }
    return null;
  }

  /** The first day that a link leads to; null if none does. */
  @Nullable PartialDate day() {
    for (int i = 0; i < links.size(); i++) {
      PartialDate day = links.get(i).day();
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  /**
   * A line with its kind and what it says.
   *
   * @param line the line
   * @param kind what it is
   * @param name an organisation or user; null without one
   * @param count a number as printed; null without one
   * @param date a date; null without one
   * @param certain whether it can be nothing else, even in the middle of a text
   */
  record Classified(
      PageLine line,
      LineKind kind,
      @Nullable String name,
      @Nullable String count,
      @Nullable PartialDate date,
      boolean certain) {

    static Classified of(PageLine line, LineKind kind) {
      return new Classified(line, kind, null, null, null, true);
    }

    String text() {
      return line.text();
    }

    /** The first link to a target; null if there is none. */
    @Nullable PageLink link(PageLink.Target target) {
      return line.link(target);
    }
  }
}
