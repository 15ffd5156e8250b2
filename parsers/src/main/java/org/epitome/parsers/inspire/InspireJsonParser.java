package org.epitome.parsers.inspire;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Author;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.model.Status;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.Earliest;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Pages;
import org.epitome.parsers.json.FeedFields;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFields;
import org.epitome.parsers.json.JsonFormat;
import org.epitome.parsers.markup.Markup;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of literature as INSPIRE's API gives them, as <a
 * href="https://github.com/inspirehep/rest-api-doc">its documentation</a> and <a
 * href="https://inspire-schemas.readthedocs.io/en/latest/schemas/">its schemas</a> describe them,
 * and records without what the API puts around them.
 *
 * <p>It fills title, abstract, authors with ORCIDs and affiliations (a collaboration where no
 * author is named; editors and supervisors are none), identifiers (DOIs and arXiv's, ISBN), {@code
 * published} (the earliest date that INSPIRE knows), {@code updated}, venue, volume, issue, pages,
 * publisher, type, subjects (keywords and arXiv's categories), licence, links, and the status of
 * withdrawn papers. What belongs to an erratum is passed over. Attributes: {@code
 * inspire.collaboration}, {@code inspire.texkey}, {@code inspire.cited-by}.
 */
public final class InspireJsonParser implements PaperParser {
  private static final FeedFields FEED = new FeedFields("", "total", "links");

  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "inspire-json",
          "literature of INSPIRE (JSON)",
          "title",
          "abstract",
          "authors",
          "identifiers",
          "published",
          "updated",
          "venue",
          "volume",
          "issue",
          "pages",
          "publisher",
          "type",
          "subjects",
          "license",
          "links",
          "status",
          "attributes");

  /** Where the schema of bare records lies. */
  private static final String SCHEMA = "/schemas/records/hep.json\"";

  /** One of these stands in the head of an answer; fields may be chosen, and lie too deep. */
  private static final String[] WORDS = {
    "inspirehep.net/", "\"titles\"", "\"arxiv_eprints\"", "\"texkeys\"", "\"control_number\""
  };

  /** A parser; it has no settings. */
  public InspireJsonParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    if (head.hasKeys("hits.hits.metadata") || head.hasKeys("metadata")) {
      for (String word : WORDS) {
        if (head.text().contains(word)) {
          return Match.CERTAIN;
        }
      }
    }
    return isBare(head) ? Match.CERTAIN : Match.NO;
  }

  /** Whether records stand without what the API puts around them, as its programs keep them. */
  private static boolean isBare(FeedHead head) {
    boolean named =
        head.hasKeys("titles") && (head.hasKeys("arxiv_eprints") || head.hasKeys("texkeys"));
    return named || head.hasKeys("$schema") && head.text().contains(SCHEMA);
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return JsonEntries.open(input, context, FEED, new Entries(), "hits.hits");
  }

  private static final class Entries implements JsonFormat {
    private static final String PAGE = "https://inspirehep.net/literature/";

    /** What may have a DOI or a place in a journal of its own beside the paper. */
    private static final Set<String> OTHER_MATERIALS =
        Set.of(
            "addendum",
            "additional material",
            "data",
            "erratum",
            "reprint",
            "software",
            "translation");

    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      Literature record = new Literature(paper);
      while (json.nextField()) {
        switch (json.name()) {
          case "id", "control_number" -> {
            String id = json.word();
            json.identify(id);
            paper.addLink(Link.Rel.PAGE, id == null ? null : PAGE + id);
          }
          case "updated" -> paper.updated(Dates.parse(json.word()));
          case "metadata" -> {
            json.enterObject();
            while (json.nextField()) {
              record.field(json);
            }
          }
          default -> record.field(json);
        }
      }
      record.fill();
      return true;
    }

    /** The record itself, which stands under {@code metadata} or is the entry. */
    private static final class Literature {
      private final Paper.Builder paper;
      private final Place place = new Place();
      private final List<String> groups = new ArrayList<>();
      private @Nullable PartialDate earliest;
      private @Nullable PartialDate other;

      Literature(Paper.Builder paper) {
        this.paper = paper;
      }

      void field(JsonCursor json) {
        switch (json.name()) {
          case "titles" -> paper.title(JsonFields.first(json, Entries::title));
          case "abstracts" -> paper.abstractText(JsonFields.first(json, Entries::abstractText));
          case "authors" -> authors(json, paper);
          case "collaborations" -> JsonFields.texts(json, "value", groups);
          case "corporate_author" -> {
            json.enterList();
            while (json.nextItem()) {
              Names.add(Names.whole(json.plainLine()), paper);
            }
          }
          case "dois" -> dois(json, paper);
          case "arxiv_eprints" -> eprints(json, paper);
          case "isbns" -> JsonFields.identifiers(json, "value", Scheme.ISBN, paper);
          case "publication_info" -> {
            json.enterList();
            while (json.nextItem()) {
              place.read(json);
            }
          }
          case "earliest_date" -> earliest = Dates.parse(json.word());
          case "preprint_date" -> other = Earliest.of(other, Dates.parse(json.word()));
          case "imprints" -> other = Earliest.of(other, imprints(json, paper));
          case "document_type" -> paper.type(JsonFields.first(json));
          case "keywords" -> JsonFields.subjects(json, "value", paper);
          case "license" -> paper.license(JsonFields.first(json, Entries::license));
          case "urls" -> {
            for (String url : JsonFields.words(json, "value")) {
              paper.addLink(Link.Rel.PAGE, url);
            }
          }
          case "withdrawn" -> {
            if (json.isTrue()) {
              paper.status(Status.WITHDRAWN);
            }
          }
          case "texkeys" -> paper.attribute("inspire.texkey", JsonFields.first(json));
          case "citation_count" -> paper.attribute("inspire.cited-by", json.word());
          default -> {}
        }
      }

      void fill() {
        place.fill(paper);
        other = Earliest.of(other, place.year);
        paper.published(earliest == null ? other : earliest);
        Entries.groups(groups, paper);
      }
    }

    private static @Nullable String title(JsonCursor json) {
      String title = null;
      String subtitle = null;
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "title" -> title = json.plainLine();
          case "subtitle" -> subtitle = json.plainLine();
          default -> {}
        }
      }
      return title == null || subtitle == null ? title : title + ": " + subtitle;
    }

    private static @Nullable String abstractText(JsonCursor json) {
      String text = null;
      json.enterObject();
      while (json.nextField()) {
        if (json.name().equals("value")) {
          text = Markup.again(json.paragraphs());
        }
      }
      return text;
    }

    private static void groups(List<String> groups, Paper.Builder paper) {
      if (groups.isEmpty()) {
        return;
      }
      if (paper.authors().isEmpty()) {
        groups.forEach(group -> Names.add(Names.whole(group + " Collaboration"), paper));
      } else {
        paper.attribute("inspire.collaboration", String.join("; ", groups));
      }
    }

    private static void authors(JsonCursor json, Paper.Builder paper) {
      json.enterList();
      while (json.nextItem()) {
        String name = null;
        String orcid = null;
        List<String> affiliations = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        List<String> roles = new ArrayList<>();
        json.enterObject();
        while (json.nextField()) {
          switch (json.name()) {
            case "full_name" -> name = json.plainLine();
            case "affiliations" -> JsonFields.texts(json, "value", affiliations);
            case "raw_affiliations" -> JsonFields.texts(json, "value", printed);
            case "inspire_roles" -> JsonFields.texts(json, "", roles);
            case "ids" -> orcid = JsonFields.orcid(json, "value", orcid);
            default -> {}
          }
        }
        Author.Builder author = Names.parse(name);
        if (author != null && (roles.isEmpty() || roles.contains("author"))) {
          author.orcid(orcid).affiliations(printed.isEmpty() ? affiliations : printed);
          paper.addAuthor(author.build());
        }
      }
    }

    private static void dois(JsonCursor json, Paper.Builder paper) {
      json.enterList();
      while (json.nextItem()) {
        @Nullable String[] doi = JsonFields.members(json, "value", "material");
        if (!isOther(doi[1])) {
          Dois.add(doi[0], paper);
        }
      }
    }

    private static void eprints(JsonCursor json, Paper.Builder paper) {
      json.enterList();
      while (json.nextItem()) {
        json.enterObject();
        while (json.nextField()) {
          switch (json.name()) {
            case "value" -> paper.addIdentifier(Scheme.ARXIV, json.word());
            case "categories" -> JsonFields.subjects(json, "", paper);
            default -> {}
          }
        }
      }
    }

    private static @Nullable PartialDate imprints(JsonCursor json, Paper.Builder paper) {
      PartialDate date = null;
      json.enterList();
      while (json.nextItem()) {
        json.enterObject();
        while (json.nextField()) {
          switch (json.name()) {
            case "date" -> date = Earliest.of(date, Dates.parse(json.word()));
            case "publisher" -> paper.publisher(json.plainLine());
            default -> {}
          }
        }
      }
      return date;
    }

    private static @Nullable String license(JsonCursor json) {
      @Nullable String[] license = JsonFields.members(json, "url", "license");
      return Licences.clean(license[0] == null ? license[1] : license[0]);
    }

    private static boolean isOther(@Nullable String material) {
      return material != null && OTHER_MATERIALS.contains(material);
    }

    /** Where a paper is published: the first place in a journal, else the first text that says. */
    private static final class Place {
      private @Nullable PartialDate year;
      private @Nullable String journal;
      private @Nullable String printed;
      private @Nullable String volume;
      private @Nullable String issue;
      private @Nullable String pages;

      void read(JsonCursor json) {
        PartialDate date = null;
        String title = null;
        String text = null;
        String number = null;
        String part = null;
        String first = null;
        String last = null;
        String article = null;
        String material = null;
        json.enterObject();
        while (json.nextField()) {
          switch (json.name()) {
            case "journal_title" -> title = json.plainLine();
            case "pubinfo_freetext" -> text = json.plainLine();
            case "journal_volume" -> number = json.word();
            case "journal_issue" -> part = json.word();
            case "page_start" -> first = json.word();
            case "page_end" -> last = json.word();
            case "artid" -> article = json.word();
            case "year" -> date = Dates.parse(json.word());
            case "material" -> material = json.word();
            default -> {}
          }
        }
        if (isOther(material)) {
          return;
        }
        printed = printed == null ? text : printed;
        year = year == null ? date : year;
        if (journal == null && title != null) {
          journal = title;
          volume = number;
          issue = part;
          pages = first == null ? article : Pages.of(first, last);
        }
      }

      void fill(Paper.Builder paper) {
        paper.venue(journal == null ? printed : journal);
        paper.volume(volume).issue(issue).pages(pages);
      }
    }
  }
}
