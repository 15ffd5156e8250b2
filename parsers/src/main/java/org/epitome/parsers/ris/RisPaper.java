package org.epitome.parsers.ris;

import java.util.Set;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.parsers.fields.AnyCase;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.LeadingHeading;
import org.epitome.parsers.fields.Notes;
import org.epitome.parsers.fields.Pages;
import org.epitome.parsers.prose.JoinedText;
import org.epitome.parsers.tagged.ReferenceFields;
import org.epitome.parsers.tagged.TaggedRecord;
import org.epitome.parsers.tagged.Tags;
import org.jspecify.annotations.Nullable;

/** Makes a paper of a record. */
final class RisPaper {
  static final int ID = Tags.of("ID");
  private static final int[] TITLES = tags("TI", "T1", "CT", "BT");
  private static final int ABSTRACT = Tags.of("AB");
  private static final int OLD_ABSTRACT = Tags.of("N2");
  private static final int NOTES = Tags.of("N1");
  private static final int[] AUTHORS = tags("AU", "A1");
  private static final int AFFILIATION = Tags.of("AD");
  private static final int KEYWORDS = Tags.of("KW");

  private static final int[] DOIS = tags("DO", "M3", "N1", "L3", "L1", "ID");
  private static final int[] ARXIV = tags("JO", "JF", "T2", "VL", "AN", "M1", "M3", "N1", "SN");
  private static final int[] USER_DEFINED = tags("U1", "U2", "U3", "U4", "U5", "C2");
  private static final int SERIAL_NUMBERS = Tags.of("SN");
  private static final int[] DATABASES = tags("DB", "DP");
  private static final int ACCESSION = Tags.of("AN");
  private static final int PMID_IN_SCOPUS = Tags.of("C2");
  private static final int PMID_IN_EMBASE = Tags.of("C5");
  private static final int[] NUMBERS_IN_COCHRANE = tags("PM", "C3");
  private static final String PUBMED = "PUBMED ";
  private static final int[] ADDRESSES = tags("UR", "L1", "L2", "LK");

  private static final int YEAR = Tags.of("PY");
  private static final int PRIMARY_DATE = Tags.of("Y1");
  private static final int DATE = Tags.of("DA");
  private static final int[] VENUES = tags("JF", "T2", "JO", "BT", "JA", "J2", "J1", "T3");
  private static final int[] VOLUMES = tags("VL", "VO");
  private static final int ISSUE = Tags.of("IS");
  private static final int FIRST_PAGE = Tags.of("SP");
  private static final int LAST_PAGE = Tags.of("EP");
  private static final int ARTICLE_NUMBER = Tags.of("C7");
  private static final int[] PUBLISHERS = tags("PB", "PU");
  private static final int LANGUAGE = Tags.of("LA");

  /** What a date is of that is not of issue: {@code 2018/12/01/received}. */
  private static final Set<String> OTHER_DATES =
      Set.of("received", "revised", "accepted", "pubmed", "medline", "entrez");

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
        ReferenceFields.addAuthors(record.value(i), paper);
      }
    }
    ReferenceFields.addAffiliation(record.first(AFFILIATION), paper);
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
      ReferenceFields.addArxivId(record.first(tag), paper);
    }
    accession();
    for (int tag : USER_DEFINED) {
      userDefined(record.first(tag));
    }
    record.forEach(SERIAL_NUMBERS, ReferenceFields::addSerialNumbers, paper);
  }

  /** A field of its own may hold a DOI in any form; other fields must begin with one. */
  private static boolean isDoi(String value, boolean isOwnField) {
    return isOwnField || ReferenceFields.beginsWithDoi(value);
  }

  /**
   * The accession number is PubMed's if the record was exported from there; Scopus and Embase have
   * PubMed's in a field of their own.
   */
  private void accession() {
    String database = record.first(DATABASES);
    if (ReferenceFields.isPubmed(database)) {
      paper.addIdentifier(Scheme.PMID, record.first(ACCESSION));
    } else if ("scopus".equalsIgnoreCase(database)) {
      pmid(record.first(PMID_IN_SCOPUS));
    } else if ("embase".equalsIgnoreCase(database)) {
      pmid(record.first(PMID_IN_EMBASE));
    }
    for (int tag : NUMBERS_IN_COCHRANE) {
      cochrane(record.first(tag));
    }
    String note = record.first(NOTES);
    if (note != null && AnyCase.startsWith(note, "PMID:")) {
      paper.addIdentifier(Scheme.PMID, note.substring(5));
    }
  }

  /** {@code PUBMED 21314913,EMBASE 643589775}. */
  private void cochrane(@Nullable String numbers) {
    if (numbers != null && numbers.startsWith(PUBMED)) {
      int end = numbers.indexOf(',');
      pmid(numbers.substring(PUBMED.length(), end < 0 ? numbers.length() : end));
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

  // ---- publication

  private void publication(@Nullable String title) {
    paper.published(ReferenceFields.date(issued(YEAR), issued(PRIMARY_DATE), issued(DATE)));
    paper.type(record.first(RisSyntax.TYPE));
    for (int tag : VENUES) {
      String venue = TaggedRecord.line(record.first(tag));
      if (venue != null && !venue.equals(title)) {
        paper.venue(venue);
        break;
      }
    }
    paper.volume(TaggedRecord.line(record.first(VOLUMES)));
    paper.issue(TaggedRecord.line(record.first(ISSUE)));
    paper.pages(pages());
    paper.publisher(TaggedRecord.line(record.first(PUBLISHERS)));
    paper.language(TaggedRecord.line(record.first(LANGUAGE)));
  }

  /** The first date of a tag that is none of review or of a database; null if there is none. */
  private @Nullable String issued(int tag) {
    for (int i = 0; i < record.size(); i++) {
      if (record.tag(i) == tag) {
        String value = record.value(i);
        if (!value.isEmpty() && !isOther(value)) {
          return value;
        }
      }
    }
    return null;
  }

  private static boolean isOther(String date) {
    return !Tags.isDigit(date.charAt(date.length() - 1))
        && OTHER_DATES.contains(date.substring(date.lastIndexOf('/') + 1));
  }

  /** {@code SP} may hold the whole range; an article's number counts where there are no pages. */
  private @Nullable String pages() {
    String start = TaggedRecord.line(record.first(FIRST_PAGE));
    String end = TaggedRecord.line(record.first(LAST_PAGE));
    if ("No".equals(start) && "Specified".equals(end)) { // Ovid's "No Pagination Specified"
      return null;
    }
    if (start == null) {
      String number = TaggedRecord.line(record.first(ARTICLE_NUMBER));
      return number == null ? end : number;
    }
    if (end == null) {
      return start;
    }
    boolean isWhole = start.indexOf('-') > 0 || start.indexOf('–') > 0;
    return isWhole ? start : Pages.of(start, end);
  }

  private @Nullable String comment() {
    JoinedText notes = new JoinedText();
    for (int i = 0; i < record.size(); i++) {
      if (record.tag(i) == NOTES && !isDoi(record.value(i), false)) {
        String note = Notes.comment(TaggedRecord.line(record.value(i)));
        if (note != null) {
          notes.add(note, "\n");
        }
      }
    }
    return notes.isEmpty() ? null : notes.toString();
  }

  private void subjects() {
    record.forEach(KEYWORDS, ReferenceFields::addKeywords, paper);
  }

  // ---- links

  private void links() {
    for (int tag : ADDRESSES) {
      record.forEach(tag, ReferenceFields::addAddresses, paper);
    }
    if (!paper.isIdentified()) {
      paper.addIdentifier(Scheme.URL, record.first(ADDRESSES[0]));
    }
  }
}
