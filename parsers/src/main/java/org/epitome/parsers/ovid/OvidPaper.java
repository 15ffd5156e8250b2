package org.epitome.parsers.ovid;

import java.util.StringTokenizer;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.tagged.ReferenceFields;
import org.epitome.parsers.tagged.TaggedRecord;
import org.epitome.parsers.tagged.Tags;
import org.jspecify.annotations.Nullable;

/** Makes a paper of a record, whose fields are read in their order. */
final class OvidPaper {
  static final int ACCESSION = Tags.of("AN");
  private static final int NUMBER = Tags.of("UI");
  private static final int DATABASE = Tags.of("DB");
  private static final int FULL_NAMES = Tags.of("FA");
  private static final int MOST_DIGITS = 8; // of a number of PubMed

  private final TaggedRecord record;
  private final Paper.Builder paper;
  private final String separators; // of what one field has several of
  private @Nullable String journal;
  private @Nullable String source;
  private @Nullable PartialDate printed; // of the field for the date
  private @Nullable PartialDate year;

  OvidPaper(TaggedRecord record, Paper.Builder paper, String separators) {
    this.record = record;
    this.paper = paper;
    this.separators = separators;
  }

  void fill() {
    for (int i = 0; i < record.size(); i++) {
      field(Tags.name(record.tag(i)), record.value(i), TaggedRecord.unmarked(record.value(i)));
    }
    String names = record.has(FULL_NAMES) ? "FA" : "AU";
    record.forEach(Tags.of(names), this::authors, paper);
    identifier();
    Source parts = Source.of(source);
    paper.published(best(printed, parts.date(), year));
    paper.venue(journal != null ? journal : parts.title());
    place();
  }

  /** In MEDLINE the number of a record is PubMed's. */
  private void identifier() {
    String number = record.first(NUMBER);
    String database = record.first(DATABASE);
    if (isPubmedNumber(number) && (database == null || ReferenceFields.isPubmed(database))) {
      paper.addIdentifier(Scheme.PMID, number);
    }
  }

  private static boolean isPubmedNumber(@Nullable String number) {
    return number != null
        && number.length() <= MOST_DIGITS
        && number.chars().allMatch(Tags::isDigit);
  }

  /** Volume, issue and pages of the source, {@code 12(3):12-19}, where no field has them. */
  private void place() {
    String printed = source;
    if (printed == null || record.has(Tags.of("VO")) || record.has(Tags.of("PG"))) {
      return;
    }
    int open = printed.indexOf('(');
    int close = open < 0 ? -1 : printed.indexOf("):", open);
    if (close < 0) {
      return;
    }
    int volume = open;
    while (volume > 0 && Character.isLetterOrDigit(printed.charAt(volume - 1))) {
      volume--;
    }
    int end = close + 2;
    while (end < printed.length() && " ,;.".indexOf(printed.charAt(end)) < 0) {
      end++;
    }
    if (volume < open && end > close + 2) {
      paper.volume(printed.substring(volume, open));
      paper.issue(printed.substring(open + 1, close));
      paper.pages(printed.substring(close + 2, end));
    }
  }

  /** The date that tells most. */
  private static @Nullable PartialDate best(@Nullable PartialDate... dates) {
    PartialDate best = null;
    for (PartialDate date : dates) {
      boolean fuller =
          date != null && date.year() != null && (best == null || parts(date) > parts(best));
      best = fuller ? date : best;
    }
    return best;
  }

  private static int parts(PartialDate date) {
    return (date.month() == null ? 0 : 1) + (date.day() == null ? 0 : 1);
  }

  private void field(String tag, String lines, String value) {
    if (value.isEmpty()) {
      return;
    }
    switch (tag) {
      case "TI" -> paper.title(title(value));
      case "AB" -> paper.abstractText(value);
      case "DI", "DO" -> paper.addIdentifier(Scheme.DOI, value);
      case "PM" -> paper.addIdentifier(Scheme.PMID, value);
      case "IB" -> paper.addIdentifier(Scheme.ISBN, value);
      case "IS" -> TaggedRecord.forEachPart(value, ",", OvidPaper::issn, paper);
      case "DP" -> printed = Dates.parse(value);
      case "YR" -> year = Dates.parse(value);
      case "JN" -> journal = value;
      case "SO" -> source = value;
      case "VO" -> paper.volume(value);
      case "IP" -> paper.issue(value);
      case "PG" -> paper.pages(value);
      case "PU", "PB" -> paper.publisher(value);
      case "LG" -> paper.language(withoutStop(value));
      case "PT", "DT" -> paper.type(withoutStop(value));
      case "KW" -> keywords(value, ";");
      case "DE", "ID" -> keywords(value, ",;");
      case "MH" -> TaggedRecord.forEachPart(lines, separators, OvidPaper::heading, paper);
      case "XL" -> paper.addLink(Link.Rel.PAGE, value);
      case "AN" -> paper.attribute("ovid.accession-number", withoutStop(value));
      default -> {}
    }
  }

  /** {@code 1234-5679 [Print]}. */
  private static void issn(String value, Paper.Builder paper) {
    int end = value.indexOf(' ');
    paper.addIdentifier(Scheme.ISSN, end < 0 ? value : value.substring(0, end));
  }

  private static void heading(String value, Paper.Builder paper) {
    String heading = TaggedRecord.unmarked(value);
    paper.addSubject(heading.startsWith("*") ? heading.substring(1) : heading);
  }

  private void keywords(String value, String separators) {
    StringTokenizer each = new StringTokenizer(value, separators);
    while (each.hasMoreTokens()) {
      paper.addSubject(withoutStop(each.nextToken().strip()));
    }
  }

  private static String withoutStop(String value) {
    return value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
  }

  /** Without the kind of the paper in brackets, the full stop and quotes around all of it. */
  private static String title(String value) {
    String title = withoutStop(value).strip();
    int open = title.lastIndexOf('[');
    if (title.endsWith("]") && open > 1 && " .".indexOf(title.charAt(open - 1)) >= 0) {
      title = withoutStop(title.substring(0, open).strip());
    }
    boolean quoted =
        title.length() > 2 && title.startsWith("\"") && title.indexOf('"', 1) == title.length() - 1;
    return quoted ? title.substring(1, title.length() - 1) : title;
  }

  /** One name; or several, which have no brackets then. */
  private void authors(String value, Paper.Builder to) {
    TaggedRecord.forEachPart(value, value.indexOf('[') < 0 ? ";" : "", OvidPaper::author, to);
  }

  private static void author(String value, Paper.Builder paper) {
    int bracket = value.indexOf('[');
    String name = (bracket > 0 ? value.substring(0, bracket) : value).strip();
    Names.add(Names.familyFirst(withoutMarks(TaggedRecord.unmarked(name))), paper);
  }

  /** {@code Lefkowitz, Rafael Y. MD, MPH 1} without degrees and marks of affiliations. */
  private static String withoutMarks(String name) {
    int comma = name.indexOf(',');
    StringBuilder out = new StringBuilder(name.length());
    StringTokenizer words = new StringTokenizer(name, " ");
    int position = 0;
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      boolean afterFamily = comma > 0 && position > comma;
      boolean mark = position > 0 && (isMark(word) || afterFamily && isDegree(word, out));
      if (mark) {
        break;
      }
      out.append(out.length() == 0 ? "" : " ").append(word);
      position += word.length() + 1;
    }
    String plain = out.toString();
    boolean trails = plain.endsWith(",") || plain.endsWith(".") && plain.indexOf('.') > comma + 4;
    return trails && !isInitial(plain) ? plain.substring(0, plain.length() - 1) : plain;
  }

  /** Whether a full stop at the end belongs to an initial. */
  private static boolean isInitial(String name) {
    int before = name.length() - 3;
    return name.endsWith(".") && before >= 0 && " .-".indexOf(name.charAt(before)) >= 0;
  }

  private static boolean isMark(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ("0123456789,+*#&".indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Two capitals or more behind the given name ("MD,", "MPH", "Ph.D.,"). */
  private static boolean isDegree(String word, StringBuilder before) {
    boolean hasGiven = before.indexOf(" ") > 0;
    int capitals = 0;
    for (int i = 0; i < word.length(); i++) {
      capitals += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
    }
    boolean dotted = word.indexOf('.') > 0 && capitals * 2 >= word.length() - 1;
    boolean named = word.startsWith("Ph.D") || word.startsWith("PhD");
    return hasGiven && (named || capitals >= 2 && !dotted && !word.contains("-"));
  }

  /** The source field: journal, date, volume and pages in the order of each database. */
  private record Source(@Nullable String title, @Nullable PartialDate date) {

    static Source of(@Nullable String printed) {
      if (printed == null) {
        return new Source(null, null);
      }
      int month = monthAt(printed, 0);
      PartialDate date = null;
      for (int at = month; at >= 0 && date == null; at = monthAt(printed, at + 1)) {
        int end = yearEnd(printed, at);
        date = end < 0 ? yearFirst(printed, at) : Dates.parse(printed.substring(at, end));
        month = date == null ? month : at;
      }
      return new Source(title(printed, date == null ? -1 : month), date);
    }

    /** The date of a month with the year before it, {@code 2019 May 07}; null if none is there. */
    private static @Nullable PartialDate yearFirst(String text, int month) {
      int end = month;
      while (end < text.length() && ".;,".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      boolean hasYear = month >= 5 && Tags.isDigit(text.charAt(month - 2));
      return hasYear ? Dates.parse(text.substring(month - 5, end)) : null;
    }

    /** Where the next month's name begins as a word; -1 if there is none. */
    private static int monthAt(String text, int from) {
      for (int i = from; i < text.length(); i++) {
        boolean begins = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
        if (begins && Character.isUpperCase(text.charAt(i))) {
          int end = i;
          while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
          }
          if (Dates.month(text.substring(i, end)) > 0) {
            return i;
          }
        }
      }
      return -1;
    }

    /** The end of the year that follows a month within a few characters; -1 if none does. */
    private static int yearEnd(String text, int month) {
      int to = Math.min(text.length(), month + 24);
      for (int i = month; i + 4 <= to; i++) {
        boolean century = text.startsWith("19", i) || text.startsWith("20", i);
        boolean alone = i == 0 || !Character.isDigit(text.charAt(i - 1));
        if (century && alone && Character.isDigit(text.charAt(i + 2))) {
          return i + 4;
        }
      }
      return -1;
    }

    /** What stands before the date or the first number, without the stop. */
    private static @Nullable String title(String text, int date) {
      int end = date < 0 ? text.length() : date;
      for (int i = 1; i < end; i++) {
        boolean volume =
            Character.isDigit(text.charAt(i))
                || text.startsWith("Vol.", i)
                || text.charAt(i) == ';';
        if (volume && text.charAt(i - 1) == ' ') {
          end = i;
        }
      }
      while (end > 0 && "., ".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      String title = text.substring(0, end).strip();
      return title.isEmpty() ? null : title;
    }
  }
}
