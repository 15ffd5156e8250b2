package org.epitome.parsers.europepmc;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Paper;
import org.epitome.parsers.json.FeedFields;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFields;
import org.epitome.parsers.json.JsonFormat;

/**
 * Reads the results of Europe PMC's search, lite and core, as <a
 * href="https://europepmc.org/RestfulWebService">its RESTful web service</a> describes them.
 *
 * <p>It fills title, abstract (its sections apart), authors with ORCIDs and all affiliations
 * (initials only in lite results), identifiers (PMID, PMCID, DOI), {@code published} (the date of
 * the issue, else of the first publication, else the year), venue, volume, issue, pages, publisher,
 * type, language, subjects (keywords), licence, links, and the status that publication types and
 * notices tell. Attributes: {@code europepmc.source}, {@code europepmc.cited-by}.
 */
public final class EuropePmcJsonParser implements PaperParser {
  private static final String[] PATHS = {"resultList.result"};

  private static final FeedFields FEED = new FeedFields("", "hitCount", "nextCursorMark");

  private static final SourceFormat FORMAT =
      EuropePmcRecord.format("europepmc-json", "search results of Europe PMC (JSON)");

  /** A parser; it has no settings. */
  public EuropePmcJsonParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    if (head.hasKeys("resultList.result") || head.hasKeys("hitCount", "resultList")) {
      return Match.CERTAIN;
    }
    boolean isBare = JsonEntries.have(head, PATHS, "id", "source", "authorString");
    return isBare ? Match.CERTAIN : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return JsonEntries.open(input, context, FEED, new Entries(), PATHS);
  }

  private static final class Entries implements JsonFormat {
    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      EuropePmcRecord record = new EuropePmcRecord(paper);
      while (json.nextField()) {
        switch (json.name()) {
          case "id" -> {
            String id = json.word();
            json.identify(id);
            record.member("id", id);
          }
          case "title" -> paper.title(json.plainLine());
          case "abstractText" -> paper.abstractText(json.plainParagraphs());
          case "authorList" -> authors(json, record);
          case "journalInfo" -> journal(json, record);
          case "bookOrReportDetails" -> record.member("publisher", json.member("publisher"));
          case "pubTypeList" -> list(json, record, "pubType");
          case "keywordList" -> list(json, record, "keyword");
          case "fullTextUrlList" -> urls(json, record);
          case "commentCorrectionList" -> notices(json, record);
          default -> record.member(json.name(), json.line());
        }
      }
      record.end();
      return true;
    }

    private static void authors(JsonCursor json, EuropePmcRecord record) {
      json.enterObject();
      while (json.nextField()) {
        if (json.name().equals("author")) {
          json.enterList();
          while (json.nextItem()) {
            author(json, record);
          }
        }
      }
    }

    private static void author(JsonCursor json, EuropePmcRecord record) {
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "authorId" -> record.authorMember("authorId", json.member("value"));
          case "affiliation" -> affiliations(json, record);
          case "authorAffiliationDetailsList", "authorAffiliationsList" -> {
            json.enterObject();
            while (json.nextField()) {
              affiliations(json, record);
            }
          }
          default -> record.authorMember(json.name(), json.line());
        }
      }
      record.endAuthor();
    }

    private static void affiliations(JsonCursor json, EuropePmcRecord record) {
      List<String> texts = new ArrayList<>();
      JsonFields.texts(json, "affiliation", texts);
      for (String text : texts) {
        record.authorMember("affiliation", text);
      }
    }

    private static void journal(JsonCursor json, EuropePmcRecord record) {
      json.enterObject();
      while (json.nextField()) {
        if (json.name().equals("journal")) {
          record.member("journalTitle", json.member("title"));
        } else {
          record.member(json.name(), json.line());
        }
      }
    }

    private static void list(JsonCursor json, EuropePmcRecord record, String member) {
      List<String> texts = new ArrayList<>();
      json.enterObject();
      while (json.nextField()) {
        JsonFields.texts(json, "name", texts);
      }
      for (String text : texts) {
        record.member(member, text);
      }
    }

    private static void urls(JsonCursor json, EuropePmcRecord record) {
      json.enterObject();
      while (json.nextField()) {
        json.enterList();
        while (json.nextItem()) {
          String[] members = JsonFields.members(json, "documentStyle", "url");
          record.url(members[0], members[1]);
        }
      }
    }

    private static void notices(JsonCursor json, EuropePmcRecord record) {
      json.enterObject();
      while (json.nextField()) {
        for (String type : JsonFields.words(json, "type")) {
          record.notice(type);
        }
      }
    }
  }
}
