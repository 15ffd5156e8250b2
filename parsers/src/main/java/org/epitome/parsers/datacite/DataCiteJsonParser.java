package org.epitome.parsers.datacite;

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
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Orcids;
import org.epitome.parsers.fields.Pages;
import org.epitome.parsers.fields.Unstated;
import org.epitome.parsers.json.FeedFields;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFields;
import org.epitome.parsers.json.JsonFormat;
import org.epitome.parsers.markup.Markup;
import org.jspecify.annotations.Nullable;

/**
 * Reads records as DataCite's REST API gives them (one, a list, bare attributes) and DataCite JSON,
 * as the <a href="https://support.datacite.org/docs/api">API</a> and the <a
 * href="https://schema.datacite.org/">metadata schema</a>, versions 2 to 4, describe them.
 *
 * <p>It fills title (the first that is neither subtitle, alternative nor translation, else the
 * first of these), abstract (the description of type Abstract), authors with ORCIDs and
 * affiliations, identifiers (the DOI, and the arXiv identifier that it or an alternate identifier
 * tells), {@code published} (the date Issued, else Available, else the year), {@code updated},
 * venue, volume, issue, pages, publisher, type, language, subjects, licence and the link.
 * Attributes: {@code datacite.subtitle}, {@code datacite.version}.
 */
public final class DataCiteJsonParser implements PaperParser {
  /** Where the fields of an entry are, which the REST API keeps apart from its own. */
  private static final String[] RECORDS = {"attributes", "data.attributes"};

  private static final FeedFields FEED = new FeedFields("meta", "total", "links");

  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "datacite-json",
          "records of DataCite (JSON)",
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
          "language",
          "subjects",
          "license",
          "links",
          "attributes");

  /** A parser; it has no settings. */
  public DataCiteJsonParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    if (JsonEntries.have(head, RECORDS, "titles", "doi")
        || JsonEntries.have(head, RECORDS, "titles", "creators")) {
      return Match.CERTAIN;
    }
    return head.text().contains("datacite.org/schema/kernel") && head.hasKeys("titles")
        ? Match.CERTAIN
        : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return JsonEntries.open(input, context, FEED, new Entries(), "data");
  }

  private static final class Entries implements JsonFormat {
    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      Days days = new Days();
      fields(json, paper, days);
      paper.published(days.first());
      if (days.updated != null) {
        paper.updated(days.updated);
      }
      return true;
    }

    private static void fields(JsonCursor json, Paper.Builder paper, Days days) {
      while (json.nextField()) {
        switch (json.name()) {
          case "attributes" -> {
            json.enterObject();
            fields(json, paper, days);
          }
          case "id" -> identify(json, paper);
          case "doi" -> Dois.add(json.word(), paper);
          case "titles" -> titles(json, paper);
          case "creators" -> creators(json, paper);
          case "descriptions" -> descriptions(json, paper);
          case "dates" -> days.read(json);
          case "publicationYear", "publication-year" -> days.year = Dates.parse(json.word());
          case "publisher" -> paper.publisher(Unstated.clean(json.plainMember("name")));
          case "container" -> container(json, paper);
          case "types" -> type(json, paper);
          case "language" -> paper.language(json.word());
          case "subjects" -> JsonFields.subjects(json, "subject", paper);
          case "rightsList" -> rights(json, paper);
          case "identifiers", "alternateIdentifiers" -> identifiers(json, paper);
          case "url" -> paper.addLink(Link.Rel.PAGE, json.word());
          case "version" -> paper.attribute("datacite.version", json.word());
          default -> {}
        }
      }
    }

    private static void identify(JsonCursor json, Paper.Builder paper) {
      String id = json.word();
      json.identify(id);
      if (id != null && id.contains("10.")) {
        Dois.add(id, paper);
      }
    }

    private static void titles(JsonCursor json, Paper.Builder paper) {
      String other = null;
      json.enterList();
      while (json.nextItem()) {
        String title = null;
        String type = null;
        if (json.isObject()) {
          json.enterObject();
          while (json.nextField()) {
            switch (json.name()) {
              case "title" -> title = json.plainLine();
              case "titleType" -> type = json.word();
              default -> {}
            }
          }
        } else {
          title = json.plainLine();
        }
        if (type == null && paper.title() == null) {
          paper.title(title);
        } else if ("Subtitle".equalsIgnoreCase(type)) {
          paper.attribute("datacite.subtitle", title);
        } else {
          other = other == null ? title : other;
        }
      }
      if (paper.title() == null) {
        paper.title(other);
      }
    }

    private static void creators(JsonCursor json, Paper.Builder paper) {
      json.enterList();
      while (json.nextItem()) {
        String name = null;
        String given = null;
        String family = null;
        String orcid = null;
        boolean group = false;
        List<String> affiliations = new ArrayList<>();
        json.enterObject();
        while (json.nextField()) {
          switch (json.name()) {
            case "name", "creatorName", "raw_name" -> {
              String shown = json.plainMember("creatorName");
              name = name == null ? shown : name;
            }
            case "givenName" -> given = json.plainLine();
            case "familyName" -> family = json.plainLine();
            case "nameType", "type" -> group = isGroup(json.word());
            case "id" -> orcid = Orcids.of(json.word());
            case "affiliation" -> JsonFields.texts(json, "name", affiliations);
            case "nameIdentifiers" -> orcid = JsonFields.orcid(json, "nameIdentifier", orcid);
            default -> {}
          }
        }
        boolean inParts = given != null && family != null; // so a person, whatever the type
        Author.Builder author;
        if (group && !inParts) {
          author = Names.whole(name);
        } else {
          author = family == null ? Names.parse(name) : Names.of(given, family);
        }
        if (author != null) {
          paper.addAuthor(author.orcid(orcid).affiliations(affiliations).build());
        }
      }
    }

    private static boolean isGroup(@Nullable String type) {
      return "Organizational".equals(type) || "Organization".equals(type);
    }

    private static void descriptions(JsonCursor json, Paper.Builder paper) {
      json.enterList();
      while (json.nextItem()) {
        String text = null;
        String type = null;
        json.enterObject();
        while (json.nextField()) {
          switch (json.name()) {
            case "description" -> text = description(json);
            case "descriptionType" -> type = json.word();
            default -> {}
          }
        }
        if ("Abstract".equalsIgnoreCase(type) && paper.abstractText() == null) {
          paper.abstractText(Unstated.clean(text));
        }
      }
    }

    /** A text; some records have it in pieces. */
    private static @Nullable String description(JsonCursor json) {
      StringBuilder text = new StringBuilder();
      json.enterList();
      while (json.nextItem()) {
        String piece = json.text();
        if (piece != null) {
          text.append(text.length() == 0 ? "" : " ").append(piece);
        }
      }
      return Markup.paragraphs(text.toString());
    }

    /** When a record was issued, as far as it says. */
    private static final class Days {
      private @Nullable PartialDate issued;
      private @Nullable PartialDate available;
      private @Nullable PartialDate updated;
      private @Nullable PartialDate year;

      void read(JsonCursor json) {
        json.enterList();
        while (json.nextItem()) {
          PartialDate date = null;
          String type = "";
          json.enterObject();
          while (json.nextField()) {
            switch (json.name()) {
              case "date" -> date = Dates.parse(json.word());
              case "dateType" -> {
                String named = json.word();
                type = named == null ? "" : named;
              }
              default -> {}
            }
          }
          switch (type) {
            case "Issued" -> issued = issued == null ? date : issued;
            case "Available" -> available = available == null ? date : available;
            case "Updated" -> updated = updated == null ? date : updated;
            default -> {}
          }
        }
      }

      @Nullable PartialDate first() {
        if (issued != null) {
          return issued;
        }
        return available != null ? available : year;
      }
    }

    private static void container(JsonCursor json, Paper.Builder paper) {
      String first = null;
      String last = null;
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "title" -> paper.venue(json.plainLine());
          case "volume" -> paper.volume(json.word());
          case "issue" -> paper.issue(json.word());
          case "firstPage" -> first = json.word();
          case "lastPage" -> last = json.word();
          default -> {}
        }
      }
      paper.pages(Pages.of(first, last));
    }

    private static void type(JsonCursor json, Paper.Builder paper) {
      String general = null;
      String printed = null;
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "resourceTypeGeneral", "resource-type-general" -> general = json.word();
          case "resourceType", "resource-type" -> printed = json.line();
          default -> {}
        }
      }
      paper.type(printed == null ? general : printed);
    }

    /** The first licence that has an address or code, else the first statement. */
    private static void rights(JsonCursor json, Paper.Builder paper) {
      String best = null;
      String statement = null;
      json.enterList();
      while (json.nextItem()) {
        String url = null;
        String code = null;
        String text = null;
        json.enterObject();
        while (json.nextField()) {
          switch (json.name()) {
            case "rightsUri" -> url = Licences.clean(json.word());
            case "rightsIdentifier" -> code = Licences.clean(json.word());
            case "rights" -> text = Licences.clean(json.line());
            default -> {}
          }
        }
        boolean address = url != null && url.startsWith("http");
        best = best == null ? address ? url : code : best;
        statement = statement == null ? text : statement;
      }
      paper.license(best == null ? statement : best);
    }

    private static void identifiers(JsonCursor json, Paper.Builder paper) {
      json.enterList();
      while (json.nextItem()) {
        String id = null;
        String type = null;
        json.enterObject();
        while (json.nextField()) {
          switch (json.name()) {
            case "identifier", "alternateIdentifier" -> id = json.word();
            case "identifierType", "alternateIdentifierType" -> type = json.word();
            default -> {}
          }
        }
        if ("DOI".equalsIgnoreCase(type)) {
          Dois.add(id, paper);
        } else if ("arXiv".equalsIgnoreCase(type)) {
          paper.addIdentifier(Scheme.ARXIV, id);
        }
      }
    }
  }
}
