package org.epitome.parsers.huggingface;

import java.util.HashMap;
import java.util.Map;
import org.epitome.model.PartialDate;
import org.epitome.parsers.huggingface.PageLine.Classified;
import org.jspecify.annotations.Nullable;

/**
 * What a papers page says about itself: its day, by which dates without a year are understood, and
 * what its numbered links lead to.
 */
final class PageFacts {
  private static final int MOST_REFERENCES = 50_000;

  private @Nullable PartialDate saved; // a full date in what a program wrote before the page
  private @Nullable PartialDate linked; // the neighbouring day that the page links
  private @Nullable PartialDate printed; // the page's own day, mostly without a year
  private final Map<String, String> references = new HashMap<>();

  /** Looks for dates in a line. */
  void look(Classified line, boolean header) {
    if (header) {
      PartialDate date = isoDate(line.text());
      boolean later = date != null && (saved == null || compare(date, saved) > 0);
      saved = later ? date : saved;
    }
    if (linked == null) {
      linked = line.line().day();
    }
  }

  /** Tells the day that the page prints above its papers. */
  void day(@Nullable PartialDate day) {
    printed = printed == null ? day : printed;
  }

  /** Tells what a number leads to. */
  void reference(Classified line) {
    if (line.count() != null && line.name() != null && references.size() < MOST_REFERENCES) {
      references.put(line.count(), line.name());
    }
  }

  Map<String, String> references() {
    return references;
  }

  /** The page's own day as far as it is known; null when the page does not tell it. */
  @Nullable PartialDate day() {
    if (printed != null && printed.year() == null && reference() != null) {
      return withYear(printed);
    }
    return printed != null ? printed : linked;
  }

  /** A full date near the day on which the page was made; null when there is none. */
  private @Nullable PartialDate reference() {
    return saved != null ? saved : printed != null && printed.year() != null ? printed : linked;
  }

  boolean knowsYear() {
    return reference() != null;
  }

  /** The date with its year: the last such day before or about the page's own. */
  PartialDate withYear(PartialDate date) {
    PartialDate near = reference();
    if (date.year() != null || date.month() == null || near == null) {
      return date;
    }
    Integer year = near.year();
    Integer month = near.month();
    if (year == null || month == null) {
      return date;
    }
    // A page of January prints days of December; one linked from New Year's Eve, days of January.
    boolean before = date.month() > month + 1;
    boolean after = near.equals(linked) && month == 12 && date.month() == 1;
    return date.withYearIfMissing(before ? year - 1 : after ? year + 1 : year);
  }

  private static int compare(PartialDate one, PartialDate other) {
    return one.toString().compareTo(other.toString());
  }

  /** The first date such as 2026-10-02 in a text; null if there is none. */
  private static @Nullable PartialDate isoDate(String text) {
    for (int dash = text.indexOf('-', 4); dash >= 0; dash = text.indexOf('-', dash + 1)) {
      int start = dash - 4;
      boolean fits = start + 10 <= text.length() && text.charAt(start) == '2';
      if (fits && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))) {
        PartialDate date = PartialDate.tryParse(text.substring(start, start + 10)).orElse(null);
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }
}
