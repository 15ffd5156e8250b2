package org.epitome.parsers.refworks;

import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.LeadingHeading;
import org.epitome.parsers.fields.Notes;
import org.epitome.parsers.fields.Pages;
import org.epitome.parsers.tagged.ReferenceFields;
import org.epitome.parsers.tagged.TaggedRecord;
import org.epitome.parsers.tagged.Tags;
import org.jspecify.annotations.Nullable;

/** Makes a paper of a record. */
final class RefworksPaper {
  static final int ID = Tags.of("ID");
  private static final int ABSTRACT = Tags.of("AB");
  private static final int ACCESSION = Tags.of("AN");
  private static final int ADDRESS = Tags.of("UL");
  private static final int AFFILIATION = Tags.of("AD");
  private static final int AUTHOR = Tags.of("A1");
  private static final int DATABASE = Tags.of("DB");
  private static final int DATE = Tags.of("FD");
  private static final int DOI = Tags.of("DO");
  private static final int FIRST_PAGE = Tags.of("SP");
  private static final int ISSUE = Tags.of("IS");
  private static final int JOURNAL = Tags.of("JF");
  private static final int KEYWORD = Tags.of("K1");
  private static final int LANGUAGE = Tags.of("LA");
  private static final int LAST_PAGE = Tags.of("OP");
  private static final int LINK = Tags.of("LK");
  private static final int NOTES = Tags.of("NO");
  private static final int PUBLISHER = Tags.of("PB");
  private static final int SECOND_TITLE = Tags.of("T2");
  private static final int SERIAL_NUMBER = Tags.of("SN");
  private static final int SHORT_JOURNAL = Tags.of("JO");
  private static final int TITLE = Tags.of("T1");
  private static final int VOLUME = Tags.of("VO");
  private static final int YEAR = Tags.of("YR");

  private final TaggedRecord record;
  private final Paper.Builder paper;

  RefworksPaper(TaggedRecord record, Paper.Builder paper) {
    this.record = record;
    this.paper = paper;
  }

  void fill() {
    paper.title(line(TITLE));
    paper.abstractText(LeadingHeading.removed(TaggedRecord.paragraphs(record.first(ABSTRACT))));
    record.forEach(AUTHOR, ReferenceFields::addAuthors, paper);
    ReferenceFields.addAffiliation(record.first(AFFILIATION), paper);
    Dois.add(record.first(DOI), paper);
    ReferenceFields.addArxivId(record.first(JOURNAL), paper);
    record.forEach(SERIAL_NUMBER, ReferenceFields::addSerialNumbers, paper);
    publication();
    paper.comment(Notes.comment(line(NOTES)));
    record.forEach(KEYWORD, ReferenceFields::addKeywords, paper);
    record.forEach(ADDRESS, ReferenceFields::addAddresses, paper);
    record.forEach(LINK, ReferenceFields::addAddresses, paper);
    if (!paper.isIdentified()) {
      paper.addIdentifier(Scheme.URL, record.first(ADDRESS, LINK));
    }
    paper.attribute("refworks.id", record.first(ID));
    paper.attribute("refworks.database", record.first(DATABASE));
    paper.attribute("refworks.accession-number", record.first(ACCESSION));
  }

  private @Nullable String line(int... tags) {
    return TaggedRecord.line(record.first(tags));
  }

  private void publication() {
    paper.published(ReferenceFields.date(record.first(YEAR), record.first(DATE)));
    paper.type(record.first(RefworksSyntax.TYPE));
    paper.venue(line(JOURNAL, SECOND_TITLE, SHORT_JOURNAL));
    paper.volume(line(VOLUME));
    paper.issue(line(ISSUE));
    paper.pages(Pages.of(line(FIRST_PAGE), line(LAST_PAGE)));
    paper.publisher(line(PUBLISHER));
    paper.language(line(LANGUAGE));
  }
}
