package org.epitome.parsers.ris;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.epitome.model.Author;
import org.epitome.model.Identifier;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.Addresses;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.LeadingHeading;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Pages;
import org.epitome.parsers.tagged.TaggedRecord;
import org.epitome.parsers.tagged.Tags;
import org.jspecify.annotations.Nullable;

/** Makes a paper of a record. */
final class RisPaper {
  static final int ID = Tags.of("ID");
  private static final int[] TITLES = tags("TI", "T1", "CT", "BT");
  private static final int[] VENUES = tags("JF", "T2", "JO", "BT", "JA", "J2", "J1", "T3");
  private static final int[] AUTHORS = tags("AU", "A1");
  private static final int[] DATES = tags("Y1", "PY", "DA");
  private static final int[] DOIS = tags("DO", "M3", "N1", "L3", "L1", "ID");
  private static final int[] ADDRESSES = tags("UR", "L1", "L2", "LK");
  private static final int[] ARXIV = tags("JO", "JF", "T2", "VL", "AN", "M1", "M3", "N1", "SN");
  private static final int[] USER_DEFINED = tags("U1", "U2", "U3", "U4", "U5", "C2");
  private static final int[] DATABASES = tags("DB", "DP");
  private static final int[] VOLUMES = tags("VL", "VO");
  private static final int YEAR = Tags.of("PY");
  private static final int ACCESSION = Tags.of("AN");
  private static final int ABSTRACT = Tags.of("AB");
  private static final int NOTES = Tags.of("N1");
  private static final int OLD_ABSTRACT = Tags.of("N2");

  private final TaggedRecord record;
  private final Paper.Builder paper;

  RisPaper(TaggedRecord record, Paper.Builder paper) {
    this.record = record;
    this.paper = paper;
  }

  private static int[] tags(String... names) {
    int[] tags = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      tags[i] = Tags.of(names[i]);
    }
    return tags;
  }

  void fill() {
    String title = TaggedRecord.line(record.first(TITLES));
    paper.title(title);
    paper.abstractText(LeadingHeading.removed(abstractText()));
    authors();
    identifiers();
    publication(title);
    paper.comment(comment());
    subjects();
    links();
    paper.attribute("ris.id", record.first(ID));
    paper.attribute("ris.database", record.first(DATABASES));
    paper.attribute("ris.accession-number", record.first(ACCESSION));
  }

  /** The longer one, since one of the two is often cut. */
  private @Nullable String abstractText() {
    String text = TaggedRecord.paragraphs(record.first(ABSTRACT));
    String old = TaggedRecord.paragraphs(record.first(OLD_ABSTRACT));
    boolean isOlder =
        text == null || old != null && old.length() > text.length() && isCut(text, old);
    return isOlder ? old : text;
  }

  private static boolean isCut(String text, String whole) {
    int kept = Math.max(0, text.length() - 3); // an ellipsis
    return whole.regionMatches(0, text, 0, kept);
  }

  private void authors() {
    for (int i = 0; i < record.size(); i++) {
      if (record.tag(i) == AUTHORS[0] || record.tag(i) == AUTHORS[1]) {
        for (String name : TaggedRecord.parts(record.value(i), "\n;")) {
          Author.Builder author = Names.parse(name);
          if (author != null) {
            paper.addAuthor(author.build());
          }
        }
      }
    }
    String affiliation = TaggedRecord.line(record.first(Tags.of("AD")));
    if (affiliation != null && paper.authors().size() == 1) {
      Author only = paper.authors().get(0);
      paper.authors(List.of(only.toBuilder().addAffiliation(affiliation).build()));
    }
  }

  // ---- identifiers

  private void identifiers() {
    for (int tag : DOIS) {
      String value = record.first(tag);
      if (value != null && isDoi(value, tag == DOIS[0])) {
        Dois.add(value, paper);
        break;
      }
    }
    for (int tag : ARXIV) {
      String value = record.first(tag);
      if (value != null) {
        arxiv(value);
      }
    }
    accession();
    for (int tag : USER_DEFINED) {
      userDefined(record.first(tag));
    }
    for (int i = 0; i < record.size(); i++) {
      if (record.tag(i) == Tags.of("SN")) {
        serialNumbers(record.value(i));
      }
    }
  }

  /** A field of its own may hold a DOI in any form; other fields must begin with one. */
  private static boolean isDoi(String value, boolean isOwnField) {
    String lower = value.toLowerCase(Locale.ROOT);
    return isOwnField
        || lower.startsWith("10.")
        || lower.startsWith("doi:")
        || lower.startsWith("doi 10.")
        || lower.startsWith("https://doi.org/")
        || lower.startsWith("http://dx.doi.org/");
  }

  private void arxiv(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    int at = lower.indexOf("arxiv");
    boolean isVolume = lower.startsWith("abs/");
    if (at >= 0 || isVolume) {
      Optional<Identifier> found =
          Identifier.tryParse(Scheme.ARXIV, lower.substring(Math.max(0, at)));
      if (found.isPresent() && !Addresses.isKnown(paper, found.get())) {
        paper.addIdentifier(found.get());
      }
    }
  }

  /**
   * The accession number is PubMed's if the record was exported from there; Scopus and Embase have
   * PubMed's in a field of their own.
   */
  private void accession() {
    String database = record.first(DATABASES);
    String name = database == null ? "" : database.toLowerCase(Locale.ROOT);
    if (name.contains("pubmed") || name.contains("medline") || name.contains("nlm")) {
      paper.addIdentifier(Scheme.PMID, record.first(ACCESSION));
    } else if (name.equals("scopus")) {
      pmid(record.first(Tags.of("C2")));
    } else if (name.equals("embase")) {
      pmid(record.first(Tags.of("C5")));
    }
    String cochrane = record.first(Tags.of("PM"));
    if (cochrane != null && cochrane.startsWith("PUBMED ")) {
      pmid(cochrane.substring(7));
    }
    String note = record.first(NOTES);
    if (note != null && note.regionMatches(true, 0, "PMID:", 0, 5)) {
      paper.addIdentifier(Scheme.PMID, note.substring(5));
    }
  }

  private void pmid(@Nullable String number) {
    if (number != null && number.chars().allMatch(Tags::isDigit)) {
      paper.addIdentifier(Scheme.PMID, number);
    }
  }

  /** {@code 26957754[pmid]}, {@code PMC4756000[pmcid]}, as PubMed writes them. */
  private void userDefined(@Nullable String value) {
    if (value == null) {
      return;
    }
    int bracket = value.indexOf('[');
    if (bracket > 0 && value.startsWith("[pmid]", bracket)) {
      paper.addIdentifier(Scheme.PMID, value.substring(0, bracket));
    } else if (bracket > 0 && value.startsWith("[pmcid]", bracket)) {
      paper.addIdentifier(Scheme.PMCID, value.substring(0, bracket));
    } else if (value.startsWith("PMC")) {
      paper.addIdentifier(Scheme.PMCID, value);
    }
  }

  private void serialNumbers(String value) {
    for (String number : TaggedRecord.parts(value, ",;\n(")) {
      if (digits(number) == 16) { // two ISSNs; the digits of one ISBN may be apart too
        TaggedRecord.parts(number, " ").forEach(this::serialNumber);
      } else {
        serialNumber(number);
      }
    }
  }

  private void serialNumber(String number) {
    paper.addIdentifier(digits(number) == 8 ? Scheme.ISSN : Scheme.ISBN, number);
  }

  private static int digits(String number) {
    return (int) number.chars().filter(c -> Tags.isDigit(c) || (c | 0x20) == 'x').count();
  }

  // ---- publication

  private void publication(@Nullable String title) {
    paper.published(date());
    paper.type(record.first(RisSyntax.TYPE));
    for (int tag : VENUES) {
      String venue = TaggedRecord.line(record.first(tag));
      if (venue != null && !venue.equals(title)) {
        paper.venue(venue);
        break;
      }
    }
    paper.volume(TaggedRecord.line(record.first(VOLUMES)));
    paper.issue(TaggedRecord.line(record.first(Tags.of("IS"))));
    paper.pages(pages());
    paper.publisher(TaggedRecord.line(record.first(Tags.of("PB"))));
    paper.language(TaggedRecord.line(record.first(Tags.of("LA"))));
  }

  /**
   * The most precise date of the year of publication; {@code DA} may be the date of something else,
   * and EndNote and the Web of Science write it without the year.
   */
  private @Nullable PartialDate date() {
    PartialDate year = Dates.parse(record.first(YEAR));
    PartialDate best = year == null || year.year() == null ? null : year;
    for (int tag : DATES) {
      PartialDate date = date(record.first(tag), best);
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

  /** A date that may be printed without its year: "OCT 15", "OCT", "JAN-FEB". */
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

  /** {@code SP} may hold the whole range; an article's number counts where there are no pages. */
  private @Nullable String pages() {
    String start = TaggedRecord.line(record.first(Tags.of("SP")));
    String end = TaggedRecord.line(record.first(Tags.of("EP")));
    if ("No".equals(start) && "Specified".equals(end)) { // Ovid's "No Pagination Specified"
      return null;
    }
    if (start == null) {
      String number = TaggedRecord.line(record.first(Tags.of("C7")));
      return number == null ? end : number;
    }
    if (end == null) {
      return start;
    }
    boolean isWhole = start.indexOf('-') > 0 || start.indexOf('–') > 0;
    return isWhole ? start : Pages.of(start, end);
  }

  private @Nullable String comment() {
    StringBuilder notes = new StringBuilder();
    for (int i = 0; i < record.size(); i++) {
      if (record.tag(i) == NOTES && isComment(record.value(i))) {
        String note = TaggedRecord.line(record.value(i));
        if (note != null) {
          notes.append(notes.length() == 0 ? "" : "\n").append(note);
        }
      }
    }
    return notes.length() == 0 ? null : notes.toString();
  }

  /** Neither a DOI nor, as Scopus writes it, the list of what is cited. */
  private static boolean isComment(String note) {
    return !isDoi(note, false) && !note.startsWith("References: ");
  }

  private void subjects() {
    for (int i = 0; i < record.size(); i++) {
      if (record.tag(i) == Tags.of("KW")) {
        for (String keyword : TaggedRecord.parts(record.value(i), "\n;")) {
          String plain = TaggedRecord.line(keyword);
          if (plain != null) {
            paper.addSubject(plain);
          }
        }
      }
    }
  }

  // ---- links

  private void links() {
    for (int tag : ADDRESSES) {
      for (int i = 0; i < record.size(); i++) {
        if (record.tag(i) == tag) {
          for (String address : TaggedRecord.parts(record.value(i), "\n ;")) {
            Addresses.add(paper, address);
          }
        }
      }
    }
    if (!paper.isIdentified()) {
      paper.addIdentifier(Scheme.URL, record.first(ADDRESSES[0]));
    }
  }
}
