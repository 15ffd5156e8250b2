package org.epitome.parsers.records;

import java.util.List;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;

/**
 * Where in a journal an article stands, as one line tells it: {@code Kite Letters; Vol. 3 No. 4
 * (2021): Summer; 7-9} (Open Journal Systems), {@code Kite Letters, Vol 3, Iss 4, Pp 7-9 (2021)}
 * (DOAJ). A line that tells no more is the journal.
 */
record JournalPlace(
    String journal, @Nullable String volume, @Nullable String issue, @Nullable String pages) {
  private static final List<String> VOLUMES = List.of(" Vol. ", " Vol ", " Bd. ", " v. ");
  private static final List<String> ISSUES =
      List.of(" No. ", " No ", " Núm. ", " Iss ", " n. ", " Nr. ", " Nr ", " № ");
  private static final List<String> PAGES = List.of(" Pp ", " pp. ");

  static JournalPlace of(String line) {
    int semicolon = line.indexOf(';');
    int volume = line.indexOf(", Vol ");
    int end = semicolon >= 0 ? semicolon : volume >= 0 ? volume : line.length();
    String place = line.substring(Math.min(end + 1, line.length()));
    String pages = after(PAGES, place);
    return new JournalPlace(
        line.substring(0, end).strip(),
        after(VOLUMES, place),
        after(ISSUES, place),
        pages == null ? lastPart(place) : pages);
  }

  void fill(Paper.Builder paper) {
    paper.venue(journal).volume(volume).issue(issue).pages(pages);
  }

  /** The word behind the first of these labels that is there. */
  private static @Nullable String after(List<String> labels, String place) {
    for (String label : labels) {
      int at = place.indexOf(label);
      if (at >= 0) {
        int start = at + label.length();
        int end = start;
        while (end < place.length() && " ,;:(".indexOf(place.charAt(end)) < 0) {
          end++;
        }
        return end == start ? null : place.substring(start, end);
      }
    }
    return null;
  }

  /** What stands behind the last semicolon, if it is pages: {@code 7-9}, {@code e12}. */
  private static @Nullable String lastPart(String place) {
    String last = place.substring(place.lastIndexOf(';') + 1).strip();
    boolean hasDigit = false;
    for (int i = 0; i < last.length(); i++) {
      char c = last.charAt(i);
      hasDigit |= Character.isDigit(c);
      if (!Character.isLetterOrDigit(c) && c != '-' && c != '\u2013') {
        return null;
      }
    }
    return hasDigit && place.indexOf(';') >= 0 ? last : null;
  }
}
