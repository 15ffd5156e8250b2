package org.epitome.parsers.wos;

import java.util.HashMap;
import java.util.Map;
import org.epitome.model.Author;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Orcids;
import org.epitome.parsers.fields.Pages;
import org.epitome.parsers.tagged.ReferenceFields;
import org.epitome.parsers.tagged.TaggedRecord;
import org.epitome.parsers.tagged.Tags;
import org.jspecify.annotations.Nullable;

/** Makes a paper of a record. */
final class WosPaper {
  static final int ACCESSION = Tags.of("UT");
  private static final int SHORT_NAMES = Tags.of("AU");
  private static final int FULL_NAMES = Tags.of("AF");
  private static final int GROUPS = Tags.of("CA");
  private static final int ORCIDS = Tags.of("OI");
  private static final int TITLE = Tags.of("TI");
  private static final int ABSTRACT = Tags.of("AB");
  private static final int JOURNAL = Tags.of("SO");
  private static final int YEAR = Tags.of("PY");
  private static final int DATE = Tags.of("PD");
  private static final int EARLY_ACCESS = Tags.of("EA");
  private static final int VOLUME = Tags.of("VL");
  private static final int ISSUE = Tags.of("IS");
  private static final int FIRST_PAGE = Tags.of("BP");
  private static final int LAST_PAGE = Tags.of("EP");
  private static final int PAGES = Tags.of("PS");
  private static final int ARTICLE_NUMBER = Tags.of("AR");
  private static final int PUBLISHER = Tags.of("PU");
  private static final int TYPE = Tags.of("DT");
  private static final int LANGUAGE = Tags.of("LA");
  private static final int DOI = Tags.of("DI");
  private static final int PMID = Tags.of("PM");
  private static final int[] SERIAL_NUMBERS = {Tags.of("SN"), Tags.of("EI"), Tags.of("BN")};
  private static final int[] KEYWORDS = {Tags.of("DE"), Tags.of("ID")};

  private final TaggedRecord record;
  private final Paper.Builder paper;

  WosPaper(TaggedRecord record, Paper.Builder paper) {
    this.record = record;
    this.paper = paper;
  }

  void fill() {
    paper.title(line(TITLE));
    paper.abstractText(TaggedRecord.paragraphs(record.first(ABSTRACT)));
    authors();
    Dois.add(record.first(DOI), paper);
    paper.addIdentifier(Scheme.PMID, record.first(PMID));
    for (int tag : SERIAL_NUMBERS) {
      String numbers = record.first(tag);
      if (numbers != null) {
        ReferenceFields.addSerialNumbers(numbers, paper);
      }
    }
    for (int tag : KEYWORDS) {
      String keywords = line(tag); // one may go on in the next line
      if (keywords != null) {
        ReferenceFields.addKeywords(keywords, paper);
      }
    }
    publication();
    paper.attribute("wos.accession-number", record.first(ACCESSION));
  }

  private @Nullable String line(int tag) {
    return TaggedRecord.line(record.first(tag));
  }

  /**
   * A line is a name, or has several between semicolons; the field with full names has those of the
   * field with short ones.
   */
  private void authors() {
    String names = record.first(FULL_NAMES, SHORT_NAMES);
    Map<String, String> orcids = orcids();
    if (names != null) {
      for (String name : TaggedRecord.parts(names, "\n;")) {
        Author.Builder author = Names.parse(name);
        if (author != null) {
          paper.addAuthor(author.orcid(orcids.get(name)).build());
        }
      }
    }
    String groups = record.first(GROUPS);
    if (groups != null) {
      for (String name : TaggedRecord.parts(groups, "\n")) {
        Names.add(Names.whole(name), paper);
      }
    }
  }

  /** {@code Doe, Jane/0000-0002-1825-0097; Roe, John/0000-0001-5109-3700}. */
  private Map<String, String> orcids() {
    Map<String, String> orcids = new HashMap<>();
    String printed = line(ORCIDS);
    if (printed != null) {
      for (String part : TaggedRecord.parts(printed, ";")) {
        int slash = part.indexOf('/');
        String orcid = slash < 0 ? null : Orcids.of(part.substring(slash + 1));
        if (orcid != null) {
          orcids.put(part.substring(0, slash).strip(), orcid);
        }
      }
    }
    return orcids;
  }

  private void publication() {
    paper.published(
        ReferenceFields.date(record.first(YEAR), record.first(DATE), record.first(EARLY_ACCESS)));
    paper.venue(line(JOURNAL)).volume(line(VOLUME)).issue(line(ISSUE));
    String pages = Pages.of(line(FIRST_PAGE), line(LAST_PAGE));
    String other = TaggedRecord.line(record.first(PAGES, ARTICLE_NUMBER));
    paper.pages(pages == null ? other : pages);
    paper.publisher(line(PUBLISHER)).type(line(TYPE)).language(line(LANGUAGE));
  }
}
