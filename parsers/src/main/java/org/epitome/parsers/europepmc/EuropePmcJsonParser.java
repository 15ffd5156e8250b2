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
import org.epitome.model.Author;
import org.epitome.model.Identifier;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.model.Status;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Orcids;
import org.epitome.parsers.json.FeedFields;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFields;
import org.epitome.parsers.json.JsonFormat;
import org.jspecify.annotations.Nullable;

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

  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "europepmc-json",
          "search results of Europe PMC (JSON)",
          "title",
          "abstract",
          "authors",
          "identifiers",
          "published",
          "venue",
          "volume",
          "issue",
          "pages",
          "publisher",
          "type",
          "language",
          "subjects",
          "license",
          "links",
          "status",
          "attributes");

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
    return JsonEntries.open(input, context, new Entries(), PATHS);
  }

  private static final class Entries implements JsonFormat {
    private static final FeedFields AROUND = new FeedFields("", "hitCount", "nextCursorMark");

    @Override
    public FeedFields around() {
      return AROUND;
    }

    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      PartialDate first = null;
      PartialDate year = null;
      String authors = null;
      String id = null;
      while (json.nextField()) {
        switch (json.name()) {
          case "id" -> {
            id = json.word();
            json.identify(id);
          }
          case "source" -> paper.attribute("europepmc.source", json.word());
          case "pmid" -> paper.addIdentifier(Scheme.PMID, json.word());
          case "pmcid" -> paper.addIdentifier(Scheme.PMCID, json.word());
          case "doi" -> Dois.add(json.word(), paper);
          case "title" -> paper.title(json.plainLine());
          case "abstractText" -> paper.abstractText(json.plainParagraphs());
          case "authorString" -> authors = json.line();
          case "authorList" -> authorList(json, paper);
          case "journalInfo" -> journal(json, paper);
          case "journalTitle" -> paper.venue(json.line());
          case "journalVolume" -> paper.volume(json.word());
          case "issue" -> paper.issue(json.word());
          case "pageInfo" -> paper.pages(json.word());
          case "bookOrReportDetails" -> paper.publisher(json.member("publisher"));
          case "firstPublicationDate" -> first = Dates.parse(json.word());
          case "pubYear" -> year = Dates.parse(json.word());
          case "pubTypeList" -> types(json, paper);
          case "pubType" -> type(json.line(), paper);
          case "language" -> paper.language(json.word());
          case "keywordList" -> keywords(json, paper);
          case "license" -> paper.license(Licences.clean(json.word()));
          case "fullTextUrlList" -> urls(json, paper);
          case "commentCorrectionList" -> notices(json, paper);
          case "citedByCount" -> paper.attribute("europepmc.cited-by", json.word());
          default -> {}
        }
      }
      if (paper.published() == null) {
        paper.published(first == null ? year : first);
      }
      if (paper.authors().isEmpty()) {
        addAuthors(authors, paper);
      }
      if (paper.identifiers().isEmpty() && id != null) {
        paper.addIdentifier(Identifier.of(Scheme.OTHER, id));
      }
      return true;
    }

    /** "Liu Q, Yu N, Cheng J." */
    private static void addAuthors(@Nullable String names, Paper.Builder paper) {
      int start = 0;
      String list =
          names == null ? "" : names.endsWith(".") ? names.substring(0, names.length() - 1) : names;
      while (start < list.length()) {
        int comma = list.indexOf(',', start);
        int end = comma < 0 ? list.length() : comma;
        Names.add(Names.familyFirst(list.substring(start, end)), paper);
        start = end + 1;
      }
    }

    private static void authorList(JsonCursor json, Paper.Builder paper) {
      json.enterObject();
      while (json.nextField()) {
        if (json.name().equals("author")) {
          json.enterList();
          while (json.nextItem()) {
            author(json, paper);
          }
        }
      }
    }

    private static void author(JsonCursor json, Paper.Builder paper) {
      String full = null;
      String given = null;
      String family = null;
      String suffix = null;
      String group = null;
      String orcid = null;
      List<String> affiliations = new ArrayList<>();
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "fullName" -> full = json.line();
          case "firstName" -> given = json.line();
          case "lastName" -> family = json.line();
          case "suffix" -> suffix = json.word();
          case "collectiveName" -> group = json.line();
          case "authorId" -> orcid = Orcids.of(json.member("value"));
          case "affiliation" -> JsonFields.texts(json, "affiliation", affiliations);
          case "authorAffiliationDetailsList", "authorAffiliationsList" -> {
            json.enterObject();
            while (json.nextField()) {
              JsonFields.texts(json, "affiliation", affiliations);
            }
          }
          default -> {}
        }
      }
      Author.Builder author = null;
      if (group != null) {
        author = Author.builder().name(group);
      } else {
        author = given == null ? Names.familyFirst(full) : Names.of(given, family, suffix);
      }
      if (author != null) {
        author.affiliations(affiliations.stream().distinct().toList());
        paper.addAuthor(author.orcid(orcid).build());
      }
    }

    private static void journal(JsonCursor json, Paper.Builder paper) {
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "dateOfPublication" -> paper.published(Dates.parse(json.word()));
          case "volume" -> paper.volume(json.word());
          case "issue" -> paper.issue(json.word());
          case "journal" -> paper.venue(json.member("title"));
          default -> {}
        }
      }
    }

    private static void types(JsonCursor json, Paper.Builder paper) {
      List<String> types = new ArrayList<>();
      json.enterObject();
      while (json.nextField()) {
        JsonFields.texts(json, "name", types);
      }
      for (String type : types) {
        if (type.equalsIgnoreCase("Retracted Publication")) {
          paper.status(Status.RETRACTED);
        }
      }
      type(types.isEmpty() ? null : types.get(0), paper);
    }

    private static void type(@Nullable String types, Paper.Builder paper) {
      if (types != null) {
        int end = types.indexOf(';');
        paper.type(end < 0 ? types : types.substring(0, end).strip());
      }
    }

    private static void keywords(JsonCursor json, Paper.Builder paper) {
      json.enterObject();
      while (json.nextField()) {
        JsonFields.subjects(json, "keyword", paper);
      }
    }

    private static void urls(JsonCursor json, Paper.Builder paper) {
      json.enterObject();
      while (json.nextField()) {
        json.enterList();
        while (json.nextItem()) {
          String style = null;
          String url = null;
          json.enterObject();
          while (json.nextField()) {
            switch (json.name()) {
              case "documentStyle" -> style = json.word();
              case "url" -> url = json.word();
              default -> {}
            }
          }
          boolean pdf = "pdf".equals(style);
          paper.addLink(
              pdf ? Link.Rel.PDF : "html".equals(style) ? Link.Rel.HTML : Link.Rel.PAGE, url);
        }
      }
    }

    /** Notices about this paper; "Retraction of" is one about another. */
    private static void notices(JsonCursor json, Paper.Builder paper) {
      json.enterObject();
      while (json.nextField()) {
        for (String type : JsonFields.words(json, "type")) {
          if (type.equalsIgnoreCase("Retraction in")) {
            paper.status(Status.RETRACTED);
          } else if (type.equalsIgnoreCase("Erratum in")) {
            paper.status(Status.CORRECTED);
          }
        }
      }
    }
  }
}
