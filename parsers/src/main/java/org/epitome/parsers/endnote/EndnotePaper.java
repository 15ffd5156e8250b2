package org.epitome.parsers.endnote;

import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.parsers.fields.LeadingHeading;
import org.epitome.parsers.fields.Notes;
import org.epitome.parsers.tagged.ReferenceFields;
import org.epitome.parsers.tagged.TaggedRecord;
import org.epitome.parsers.tagged.Tags;
import org.jspecify.annotations.Nullable;

/** Makes a paper of a record. */
final class EndnotePaper {
  private static final int AUTHOR = Tags.of("%A");
  private static final int SECOND_TITLE = Tags.of("%B"); // of a book, proceedings or a journal
  private static final int YEAR = Tags.of("%D");
  static final int LABEL = Tags.of("%F");
  private static final int LANGUAGE = Tags.of("%G");
  private static final int PUBLISHER = Tags.of("%I");
  private static final int JOURNAL = Tags.of("%J");
  private static final int KEYWORDS = Tags.of("%K");
  private static final int ACCESSION = Tags.of("%M");
  private static final int ISSUE = Tags.of("%N");
  private static final int PAGES = Tags.of("%P");
  private static final int TRANSLATED_TITLE = Tags.of("%Q");
  private static final int NUMBER = Tags.of("%R"); // a DOI; of a report in Refer
  private static final int SERIES = Tags.of("%S");
  private static final int TITLE = Tags.of("%T");
  private static final int ADDRESS = Tags.of("%U");
  private static final int VOLUME = Tags.of("%V");
  private static final int PROVIDER = Tags.of("%W");
  private static final int ABSTRACT = Tags.of("%X");
  private static final int NOTES = Tags.of("%Z");
  private static final int PMCID = Tags.of("%2");
  private static final int DATE = Tags.of("%8");
  private static final int SERIAL_NUMBER = Tags.of("%@");
  private static final int ARTICLE_NUMBER = Tags.of("%]");
  private static final int AFFILIATION = Tags.of("%+");
  private static final int DATABASE = Tags.of("%~");

  private final TaggedRecord record;
  private final Paper.Builder paper;

  EndnotePaper(TaggedRecord record, Paper.Builder paper) {
    this.record = record;
    this.paper = paper;
  }

  void fill() {
    paper.title(line(TITLE, TRANSLATED_TITLE));
    paper.abstractText(LeadingHeading.removed(TaggedRecord.paragraphs(record.first(ABSTRACT))));
    record.forEach(AUTHOR, ReferenceFields::addAuthors, paper);
    ReferenceFields.addAffiliation(record.first(AFFILIATION), paper);
    identifiers();
    publication();
    paper.comment(Notes.comment(line(NOTES)));
    record.forEach(KEYWORDS, ReferenceFields::addKeywords, paper);
    record.forEach(ADDRESS, ReferenceFields::addAddresses, paper);
    if (!paper.isIdentified()) {
      paper.addIdentifier(Scheme.URL, record.first(ADDRESS));
    }
    paper.attribute("endnote.label", record.first(LABEL));
    paper.attribute("endnote.database", record.first(DATABASE, PROVIDER));
    paper.attribute("endnote.accession-number", record.first(ACCESSION));
  }

  private @Nullable String line(int... tags) {
    return TaggedRecord.line(record.first(tags));
  }

  private void identifiers() {
    record.forEach(NUMBER, ReferenceFields::addDoi, paper);
    String accession = record.first(ACCESSION);
    if (accession != null && ReferenceFields.isPubmed(record.first(DATABASE, PROVIDER))) {
      paper.addIdentifier(Scheme.PMID, accession);
    } else if (accession != null) {
      ReferenceFields.addDoi(accession, paper);
    }
    String custom = record.first(PMCID);
    if (custom != null && custom.startsWith("PMC")) {
      paper.addIdentifier(Scheme.PMCID, custom);
    }
    for (int tag : new int[] {JOURNAL, SECOND_TITLE, VOLUME, ACCESSION, NUMBER}) {
      ReferenceFields.addArxivId(record.first(tag), paper);
    }
    record.forEach(SERIAL_NUMBER, ReferenceFields::addSerialNumbers, paper);
  }

  private void publication() {
    paper.published(ReferenceFields.date(record.first(YEAR), record.first(DATE)));
    paper.type(record.first(EndnoteSyntax.TYPE));
    paper.venue(line(JOURNAL, SECOND_TITLE, SERIES));
    paper.volume(line(VOLUME));
    paper.issue(line(ISSUE));
    paper.pages(line(PAGES, ARTICLE_NUMBER));
    paper.publisher(line(PUBLISHER));
    paper.language(line(LANGUAGE));
  }
}
