package org.epitome.parsers.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.AnyCase;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.LeadingHeading;
import org.epitome.parsers.fields.WordTable;
import org.epitome.parsers.markup.Markup;
import org.epitome.parsers.prose.JoinedText;
import org.jspecify.annotations.Nullable;

/**
 * The description of an item, which publishers fill with what they have no elements for, before the
 * abstract or in its place: lines for the date, the journal, the authors and the DOI, where in the
 * journal the article stands, and notes. What is left is the abstract.
 */
final class ItemText {
  /** The longest line that tells of a DOI or a place; an abstract is longer. */
  private static final int LINE = 250;

  private static final String SOURCE = "Source:";
  private static final String DATE = "Publication date:";
  private static final List<String> AUTHORS = List.of("Author(s):", "Authors:");
  private static final String BYLINE = "by ";
  private static final String ABSTRACT = "abstract";

  /** The headings of what follows the abstract. */
  private static final List<String> ENDS =
      List.of("Graphical abstract", "Highlights:", "Plain language summary");

  /** What stands behind a text that is cut. */
  private static final List<String> DOTS = List.of("[...]", "[\u2026]", "...", "\u2026");

  private static final List<String> NOTES = WordTable.lines(ItemText.class, "item-notes.txt");

  private final @Nullable String title;
  private final List<JoinedText> kept = new ArrayList<>();
  private @Nullable String authors;
  private @Nullable String doi;
  private @Nullable String venue;
  private @Nullable String volume;
  private @Nullable String issue;
  private @Nullable String pages;
  private @Nullable PartialDate date;

  /**
   * The text of an item.
   *
   * @param title its title, as it is printed there
   */
  ItemText(@Nullable String title) {
    this.title = title;
  }

  /**
   * Reads a description, whose paragraphs are apart by {@code \n} and their lines by {@link
   * Markup#LINE_END}; null is passed over.
   */
  void read(@Nullable String description) {
    if (description == null) {
      return;
    }
    int heading = heading(description);
    String text = description.substring(0, endOf(description, heading));
    int start = 0;
    boolean continues = false;
    while (start <= text.length()) {
      if (start == heading) {
        start = behindHeading(text, start);
        kept.clear();
        continues = false;
      }
      int end = lineEnd(text, start);
      String line = text.substring(start, end).strip();
      if (AnyCase.startsWithAny(line, ENDS)) {
        return;
      }
      String rest = line(line, end < text.length(), start == 0);
      if (!rest.isEmpty()) {
        keep(rest, continues);
      }
      continues = end < text.length() && text.charAt(end) == Markup.LINE_END && !kept.isEmpty();
      start = end + 1;
    }
  }

  private void keep(String line, boolean continues) {
    if (!continues) {
      kept.add(new JoinedText());
    }
    kept.get(kept.size() - 1).add(line, " ");
  }

  private static int lineEnd(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != Markup.LINE_END) {
      i++;
    }
    return i;
  }

  /**
   * Where a line begins that says only "Abstract", or that has such a label and is not the first:
   * PubMed's citation or a graphical abstract stands above it. -1 if there is none.
   */
  private static int heading(String text) {
    for (int start = 0; start < text.length(); start = lineEnd(text, start) + 1) {
      int label = start + ABSTRACT.length();
      if (AnyCase.isAt(text, start, ABSTRACT)
          && (label == lineEnd(text, start) || start > 0 && text.startsWith(": ", label))) {
        return start;
      }
    }
    return -1;
  }

  private static int behindHeading(String text, int heading) {
    int label = heading + ABSTRACT.length();
    boolean isLine = label == lineEnd(text, heading);
    return Math.min(isLine ? label + 1 : label + 2, text.length());
  }

  /** Where the text ends under a heading: PubMed has a line of identifiers below. */
  private static int endOf(String text, int heading) {
    int last = heading < 0 ? -1 : text.lastIndexOf('\n');
    return last > heading && text.startsWith("PMID:", last + 1) ? last : text.length();
  }

  /** What is left; null if nothing is. */
  @Nullable String abstractText() {
    JoinedText text = new JoinedText();
    for (JoinedText paragraph : kept) {
      text.add(paragraph.toString(), "\n");
    }
    return text.isEmpty() ? null : LeadingHeading.removed(text.toString());
  }

  /**
   * Whether this is the abstract of which another text has only the beginning, with dots behind it,
   * or only the end, as PubMed's descriptions have the conclusions.
   */
  boolean continues(ItemText other) {
    String whole = abstractText();
    String part = other.abstractText();
    if (whole == null || part == null || whole.length() <= part.length()) {
      return false;
    }
    for (String dots : DOTS) {
      if (part.endsWith(dots)) {
        return whole.startsWith(part.substring(0, part.length() - dots.length()).stripTrailing());
      }
    }
    return whole.endsWith(part);
  }

  /** The authors as a list in a sentence; null if there is none. */
  @Nullable String authors() {
    return authors;
  }

  /** The DOI, with signs behind it; null if there is none. */
  @Nullable String doi() {
    return doi;
  }

  /** The journal; null if it is not told. */
  @Nullable String venue() {
    return venue;
  }

  /** The volume; null if it is not told. */
  @Nullable String volume() {
    return volume;
  }

  /** The issue; null if it is not told. */
  @Nullable String issue() {
    return issue;
  }

  /** The pages; null if they are not told. */
  @Nullable String pages() {
    return pages;
  }

  /** When it was published; null if it is not told. */
  @Nullable PartialDate date() {
    return date;
  }

  /** Reads a line; what belongs to the abstract. */
  private String line(String line, boolean hasMore, boolean isFirst) {
    if (line.startsWith(DATE)) {
      date = Dates.parse(line.substring(DATE.length()));
    } else if (line.startsWith(SOURCE)) {
      place(ItemPlace.of(line.substring(SOURCE.length()).strip()));
    } else if (startsWithAny(line, AUTHORS)) {
      authors = line.substring(line.indexOf(':') + 1).strip();
    } else if (isFirst && hasMore && isByline(line)) {
      authors = line.substring(BYLINE.length());
    } else if (isCitation(line)) {
      place(ItemPlace.ofCitation(line));
      doi(line);
      namesBefore();
    } else if (tellsDoi(line)) {
      doi(line);
      journalBefore();
    } else if (isNote(line)) {
      return "";
    } else if (kept.isEmpty() && doi != null && hasMore && areNames(line)) {
      authors = line;
    } else {
      return kept.isEmpty() ? behindPlace(line) : line;
    }
    return "";
  }

  private void doi(String line) {
    int at = line.indexOf("10.");
    int space = line.indexOf(' ', at);
    doi = line.substring(at, space < 0 ? line.length() : space);
  }

  /** Copernicus: "Kite Tech., 16, 4001-4012, https://doi.org/10.1234/kt-16-4001-2023, 2023". */
  private static boolean isCitation(String line) {
    int at = line.length() > LINE ? -1 : line.indexOf(", https://doi.org/10.");
    int comma = at < 0 ? -1 : line.indexOf(", ", at + 1);
    return comma > 0 && comma + 6 == line.length() && Character.isDigit(line.charAt(comma + 2));
  }

  /** A line before a citation is the authors. */
  private void namesBefore() {
    if (kept.size() == 1 && areNames(kept.get(0).toString())) {
      authors = kept.remove(0).toString();
    }
  }

  private static boolean startsWithAny(String line, List<String> beginnings) {
    for (String beginning : beginnings) {
      if (line.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  /** PLOS: "by Jane Doe, John Roe", and the abstract in the next line. */
  private static boolean isByline(String line) {
    return line.startsWith(BYLINE)
        && line.length() > BYLINE.length()
        && Character.isUpperCase(line.charAt(BYLINE.length()));
  }

  /** "DOI: 10.1234/5, Letter", "Nature, Published online: 1 March 2022; doi:10.1234/5". */
  private static boolean tellsDoi(String line) {
    int at = line.length() > LINE ? -1 : line.indexOf("10.");
    int label = at < 0 ? -1 : line.toLowerCase(Locale.ROOT).lastIndexOf("doi", at);
    return label >= 0 && at - label <= 6 && (label == 0 || line.indexOf(' ', at) < 0);
  }

  /** A line before the DOI that is no sentence is the journal: "Kite Lett., 2022, 12, 1-9". */
  private void journalBefore() {
    if (kept.size() == 1 && kept.get(0).length() < LINE && !kept.get(0).toString().endsWith(".")) {
      venue = beforeYear(kept.remove(0).toString());
    }
  }

  private static String beforeYear(String line) {
    for (int at = line.indexOf(' '); at > 0; at = line.indexOf(' ', at + 1)) {
      int end = at + 1;
      while (end < line.length() && Character.isDigit(line.charAt(end))) {
        end++;
      }
      if (end - at == 5 && end < line.length() && ",;".indexOf(line.charAt(end)) >= 0) {
        return line.substring(0, line.charAt(at - 1) == ',' ? at - 1 : at);
      }
    }
    return line;
  }

  /** Whether a line behind the DOI is a list of names: "Jane Doe, John Roe and Ann Poe". */
  private static boolean areNames(String line) {
    if (line.isEmpty() || line.endsWith(".")) {
      return false;
    }
    for (String name : line.replace(" and ", ", ").split(",")) {
      String plain = name.strip();
      if (plain.isEmpty()) {
        continue; // "John Roe, and Ann Poe"
      }
      int last = plain.lastIndexOf(' ') + 1;
      boolean isName =
          last > 1
              && plain.length() < 60
              && Character.isUpperCase(plain.charAt(0))
              && Character.isUpperCase(plain.charAt(last));
      if (!isName) {
        return false;
      }
    }
    return true;
  }

  /**
   * What is no part of the abstract: the title once more, APS's "[Phys. Rev. Lett. 128, 011601]
   * Published Tue Jan 04, 2022", a publisher's notes.
   */
  private boolean isNote(String line) {
    boolean isTitle = kept.isEmpty() && line.equals(title);
    boolean isReference =
        line.startsWith("[") && line.length() < LINE && line.contains("] Published ");
    return isTitle || isReference || line.equals(".") || startsWithAny(line, NOTES);
  }

  private String behindPlace(String line) {
    ItemPlace place = ItemPlace.startOf(line);
    if (place == null) {
      return line;
    }
    place(place);
    return place.rest();
  }

  private void place(ItemPlace place) {
    venue = place.journal();
    volume = place.volume();
    issue = place.issue();
    pages = place.pages();
  }
}
