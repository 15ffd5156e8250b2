package org.epitome.parsers.tagged;

import java.util.List;
import java.util.Objects;
import org.epitome.model.Author;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.Addresses;
import org.epitome.parsers.fields.AnyCase;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.NameLists;
import org.epitome.parsers.fields.Names;
import org.jspecify.annotations.Nullable;

/** What the fields of reference managers hold, whatever tags their formats have for them. */
public final class ReferenceFields {
  private ReferenceFields() {}

  /**
   * Adds the authors of a field: one, or several with semicolons or on lines of their own, or with
   * Chinese commas, which no name has. A comma at the end, and none before it, says that the name
   * is whole, that of a group.
   */
  public static void addAuthors(String value, Paper.Builder paper) {
    TaggedRecord.forEachPart(value, "\n;；，", ReferenceFields::addOneField, paper);
  }

  private static void addOneField(String name, Paper.Builder paper) {
    int comma = name.indexOf(',');
    if (comma >= 0 && name.endsWith(",")) {
      String rest = name.substring(0, name.length() - 1);
      Names.add(comma == rest.length() ? Names.whole(rest) : Names.parse(rest), paper);
    } else if (name.contains(" and ") || comma != name.lastIndexOf(',')) {
      for (Author.Builder author : NameLists.ofOneField(name)) {
        paper.addAuthor(author.build());
      }
    } else {
      Names.add(Names.parse(name), paper);
    }
  }

  /** Adds the affiliation of the author, if there is only one. */
  public static void addAffiliation(@Nullable String value, Paper.Builder paper) {
    String affiliation = TaggedRecord.line(value);
    if (affiliation != null && paper.authors().size() == 1) {
      Author only = paper.authors().get(0);
      paper.authors(List.of(only.toBuilder().addAffiliation(affiliation).build()));
    }
  }

  /** Adds keywords, which are apart by semicolons or lines; a star marks a major one. */
  public static void addKeywords(String value, Paper.Builder paper) {
    TaggedRecord.forEachPart(value, "\n;；", ReferenceFields::addKeyword, paper);
  }

  private static void addKeyword(String keyword, Paper.Builder paper) {
    int start = keyword.startsWith("*") ? 1 : 0;
    paper.addSubject(TaggedRecord.line(keyword.substring(start)));
  }

  /** Adds links, which are apart by spaces, semicolons or lines, and the identifiers in them. */
  public static void addAddresses(String value, Paper.Builder paper) {
    TaggedRecord.forEachPart(value, ";", (part, to) -> Addresses.addAll(to, part), paper);
  }

  /** Adds the ISSNs and ISBNs of a field for either. */
  public static void addSerialNumbers(String value, Paper.Builder paper) {
    TaggedRecord.forEachPart(value, ",;\n(", ReferenceFields::addSerialNumber, paper);
  }

  private static void addSerialNumber(String number, Paper.Builder paper) {
    if (digits(number) == 16) { // two ISSNs; the digits of one ISBN may be apart too
      TaggedRecord.forEachPart(number, " ", ReferenceFields::addIssnOrIsbn, paper);
    } else {
      addIssnOrIsbn(number, paper);
    }
  }

  private static void addIssnOrIsbn(String number, Paper.Builder paper) {
    paper.addIdentifier(digits(number) == 8 ? Scheme.ISSN : Scheme.ISBN, number);
  }

  private static int digits(String number) {
    int digits = 0;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      digits += Tags.isDigit(c) || (c | 0x20) == 'x' ? 1 : 0;
    }
    return digits;
  }

  /** Adds the arXiv identifier that a field for something else holds, if it is not known yet. */
  public static void addArxivId(@Nullable String value, Paper.Builder paper) {
    if (value == null) {
      return;
    }
    int at = AnyCase.indexOf(value, "arxiv");
    boolean isVolume = AnyCase.startsWith(value, "abs/");
    if (at >= 0 || isVolume) {
      paper.addIdentifier(Scheme.ARXIV, value.substring(Math.max(0, at)));
    }
  }

  /** Adds the DOI of a field that may hold something else, if it begins with one. */
  public static void addDoi(String value, Paper.Builder paper) {
    if (beginsWithDoi(value)) {
      Dois.add(value, paper);
    }
  }

  /** Whether a field that may hold something else holds a DOI: it begins with one. */
  public static boolean beginsWithDoi(String value) {
    return value.startsWith("10.")
        || AnyCase.startsWith(value, "doi:")
        || AnyCase.startsWith(value, "doi 10.")
        || AnyCase.startsWith(value, "https://doi.org/")
        || AnyCase.startsWith(value, "http://dx.doi.org/");
  }

  /** Whether a database gives the numbers of PubMed to its records. */
  public static boolean isPubmed(@Nullable String database) {
    return database != null
        && (AnyCase.contains(database, "pubmed")
            || AnyCase.contains(database, "medline")
            || AnyCase.contains(database, "nlm"));
  }

  /**
   * The most precise date of the year of publication. The other fields may hold the date of
   * something else, or one without its year ("OCT 15", "OCT", "JAN-FEB").
   *
   * @param year the field for the year
   * @param others further fields for dates
   */
  public static @Nullable PartialDate date(@Nullable String year, @Nullable String... others) {
    PartialDate ofYear = Dates.parse(year);
    PartialDate best = ofYear == null || ofYear.year() == null ? null : ofYear;
    for (String text : others) {
      PartialDate date = date(text, best);
      if (date == null) {
        continue;
      }
      boolean isOfYear = best == null || Objects.equals(best.year(), date.year());
      if (date.year() != null && isOfYear && precision(date) > precision(best)) {
        best = date;
      }
    }
    return best;
  }

  private static @Nullable PartialDate date(@Nullable String text, @Nullable PartialDate known) {
    PartialDate date = Dates.parse(text);
    if (text == null || known == null || date != null && date.year() != null) {
      return date;
    }
    return Dates.parse(text + " " + known.year());
  }

  private static int precision(@Nullable PartialDate date) {
    return date == null ? 0 : date.month() == null ? 1 : date.day() == null ? 2 : 3;
  }
}
