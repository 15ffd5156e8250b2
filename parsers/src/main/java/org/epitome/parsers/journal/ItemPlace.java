package org.epitome.parsers.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in its journal an item stands, as the text before the abstract tells it: {@code Kite
 * Letters, Volume 12, Issue 3, Page 1-9, March 2022.}, {@code Kite Letters, Ahead of Print.}
 *
 * @param rest what stands behind it
 */
record ItemPlace(
    @Nullable String journal,
    @Nullable String volume,
    @Nullable String issue,
    @Nullable String pages,
    String rest) {
  private static final String VOLUME = "Volume ";
  private static final String ISSUE = ", Issue ";
  private static final List<String> PAGES = List.of(", Page ", ", Pages ");

  /** What stands in the place of a volume where there is none yet. */
  private static final List<String> STATES =
      List.of("Ahead of Print", "EarlyView", "Early View", "Accepted Article", "Just Accepted");

  /** The longest name of a journal, with what stands around it. */
  private static final int JOURNAL = 125;

  /** The place at the beginning of a line; null if there is none. */
  static @Nullable ItemPlace startOf(String line) {
    int volume = line.indexOf(VOLUME);
    int start = isEarly(volume) && line.indexOf(ISSUE, volume) > 0 ? volume : state(line);
    if (start < 0) {
      return null;
    }
    int end = line.indexOf('.', start);
    String rest = end < 0 ? "" : line.substring(end + 1).strip();
    return of(line.substring(0, end < 0 ? line.length() : end), start, rest);
  }

  /** The place that a line of its own tells: {@code Kite Letters, Volume 12}. */
  static ItemPlace of(String line) {
    int volume = line.indexOf(", " + VOLUME);
    return of(line, volume < 0 ? line.length() : volume + 2, "");
  }

  /** The place at the beginning of a citation: {@code Kite Tech., 16, 4001-4012, https://...}. */
  static ItemPlace ofCitation(String line) {
    String[] parts = line.split(", ", 4);
    boolean hasPages = parts.length == 4 && isNumber(parts[1]);
    return new ItemPlace(
        parts[0], hasPages ? parts[1] : null, null, hasPages ? parts[2] : null, "");
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && Character.isDigit(text.charAt(0));
  }

  private static ItemPlace of(String place, int start, String rest) {
    String journal = place.substring(0, start).strip();
    String pages = after(PAGES.get(0), place, start);
    return new ItemPlace(
        journal.isEmpty() ? null : journal.endsWith(",") ? cut(journal) : journal,
        place.startsWith(VOLUME, start) ? after(VOLUME, place, start) : null,
        after(ISSUE, place, start),
        pages == null ? after(PAGES.get(1), place, start) : pages,
        rest);
  }

  private static String cut(String journal) {
    return journal.substring(0, journal.length() - 1);
  }

  private static boolean isEarly(int at) {
    return at >= 0 && at < JOURNAL;
  }

  /** Where the state begins that ends a sentence with a journal before it; -1 if there is none. */
  private static int state(String line) {
    for (String state : STATES) {
      int at = line.indexOf(", " + state);
      int end = at + 2 + state.length();
      if (at > 0 && isEarly(at) && (end == line.length() || line.charAt(end) == '.')) {
        return at + 2;
      }
    }
    return -1;
  }

  /** What stands between a label and the next comma; null if there is no such label. */
  private static @Nullable String after(String label, String place, int from) {
    int at = place.indexOf(label, from);
    if (at < 0) {
      return null;
    }
    int comma = place.indexOf(',', at + label.length());
    return place.substring(at + label.length(), comma < 0 ? place.length() : comma).strip();
  }
}
