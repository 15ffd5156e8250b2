package org.epitome.parsers.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.Dates;
import org.jspecify.annotations.Nullable;

/**
 * The description of an item, which publishers fill with what they have no elements for, before the
 * abstract or in its place: lines for the date, the journal, the authors and the DOI, and where in
 * the journal the article stands. What is left is the abstract.
 */
final class ItemText {
  /** The longest line that tells of a DOI or a place; an abstract is longer. */
  private static final int LINE = 250;

  private static final String SOURCE = "Source:";
  private static final String DATE = "Publication date:";
  private static final List<String> AUTHORS = List.of("Author(s):", "Authors:");
  private static final String BYLINE = "by ";

  private final @Nullable String title;
  private final @Nullable String journal;
  private final List<String> kept = new ArrayList<>();
  private @Nullable String authors;
  private @Nullable String doi;
  private @Nullable String venue;
  private @Nullable PartialDate date;

  /**
   * The text of an item.
   *
   * @param title its title, as it is printed there
   * @param journal its journal, if another element tells it
   */
  ItemText(@Nullable String title, @Nullable String journal) {
    this.title = title;
    this.journal = journal;
  }

  /** Reads a description, whose paragraphs are apart by {@code \n}; null is passed over. */
  void read(@Nullable String text) {
    if (text != null) {
      String[] lines = text.split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        line(lines[i], i == 0 && lines.length > 1);
      }
    }
  }

  /** What is left; null if nothing is. */
  @Nullable String abstractText() {
    return kept.isEmpty() ? null : String.join("\n", kept);
  }

  /** The authors as a list in a sentence; null if there is none. */
  @Nullable String authors() {
    return authors;
  }

  /** A text with a DOI in it; null if there is none. */
  @Nullable String doi() {
    return doi;
  }

  /** The journal; null if it is not told. */
  @Nullable String venue() {
    return venue;
  }

  /** When it was published; null if it is not told. */
  @Nullable PartialDate date() {
    return date;
  }

  private void line(String line, boolean isFirst) {
    if (line.startsWith(DATE)) {
      date = Dates.parse(line.substring(DATE.length()));
    } else if (line.startsWith(SOURCE)) {
      venue = beforeVolume(line.substring(SOURCE.length()).strip());
    } else if (startsWithAny(line)) {
      authors = line.substring(line.indexOf(':') + 1).strip();
    } else if (isFirst && isByline(line)) {
      authors = line.substring(BYLINE.length());
    } else if (tellsDoi(line)) {
      doi = line;
      journalBefore();
    } else if (!(kept.isEmpty() && line.equals(title)) && !isReference(line)) {
      String rest = kept.isEmpty() ? behindPlace(line) : line;
      if (!rest.isEmpty()) {
        kept.add(rest);
      }
    }
  }

  private static boolean startsWithAny(String line) {
    return line.startsWith(AUTHORS.get(0)) || line.startsWith(AUTHORS.get(1));
  }

  private static String beforeVolume(String source) {
    int volume = source.indexOf(", Volume ");
    return volume < 0 ? source : source.substring(0, volume);
  }

  /** PLOS: "by Jane Doe, John Roe", and the abstract in the next line. */
  private static boolean isByline(String line) {
    return line.startsWith(BYLINE)
        && line.length() > BYLINE.length()
        && Character.isUpperCase(line.charAt(BYLINE.length()));
  }

  /** "DOI: 10.1234/5", "Nature, Published online: 1 March 2022; doi:10.1234/5". */
  private static boolean tellsDoi(String line) {
    int at = line.length() > LINE ? -1 : line.indexOf("10.");
    int label = at < 0 ? -1 : line.toLowerCase(Locale.ROOT).lastIndexOf("doi", at);
    return label >= 0 && at - label <= 6 && line.indexOf(' ', at) < 0;
  }

  /** A line before the DOI that is no sentence is the journal. */
  private void journalBefore() {
    if (kept.size() == 1 && kept.get(0).length() < LINE && !kept.get(0).endsWith(".")) {
      venue = kept.remove(0);
    }
  }

  /** APS: "[Phys. Rev. Lett. 128, 011601] Published Tue Jan 04, 2022". */
  private static boolean isReference(String line) {
    return line.startsWith("[") && line.length() < LINE && line.contains("] Published ");
  }

  /**
   * What stands behind "Kite Letters, Volume 12, Issue 3, Page 1-9, March 2022." or "Kite Letters,
   * Ahead of Print."; the line if it does not begin so.
   */
  private String behindPlace(String line) {
    int start = placeStart(line);
    int end = start < 0 ? -1 : line.indexOf('.', start);
    return start < 0 ? line : end < 0 ? "" : line.substring(end + 1).strip();
  }

  /** Where the place in the journal begins; -1 if there is none at the beginning of a line. */
  private int placeStart(String line) {
    String known = journal == null ? "" : journal + ", ";
    boolean isInJournal = !known.isEmpty() && line.startsWith(known);
    int start = isInJournal ? known.length() : line.indexOf("Volume ");
    boolean isEarly = start >= 0 && start < LINE / 2;
    boolean isPlace =
        isEarly
            && (line.startsWith("Volume ", start) && line.indexOf(", Issue ", start) > 0
                || isInJournal && line.startsWith("Ahead of Print", start));
    return isPlace ? start : -1;
  }
}
