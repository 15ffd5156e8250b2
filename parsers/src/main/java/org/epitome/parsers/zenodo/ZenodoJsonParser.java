package org.epitome.parsers.zenodo;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Author;
import org.epitome.model.CodeLink;
import org.epitome.model.CodeLink.Kind;
import org.epitome.model.CodeLink.Ownership;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.parsers.fields.AnyCase;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Orcids;
import org.epitome.parsers.fields.StatedLinks;
import org.epitome.parsers.json.FeedFields;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFields;
import org.epitome.parsers.json.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads records as Zenodo's REST API gives them, in its own form and in that of InvenioRDM, which
 * other repositories use too, as <a href="https://developers.zenodo.org/#representation">Zenodo</a>
 * and <a href="https://inveniordm.docs.cern.ch/reference/metadata/">InvenioRDM</a> describe them.
 *
 * <p>It fills title, abstract (the description), authors with ORCIDs and affiliations, identifiers
 * (the DOI; an arXiv identifier that is stated to be the same work), {@code published}, {@code
 * updated}, venue, volume, issue, pages, publisher, type, language, subjects, licence, links, and
 * the repository that the record supplements as a code link. Attributes: {@code zenodo.concept-doi}
 * (of all versions), {@code zenodo.version}.
 */
public final class ZenodoJsonParser implements PaperParser {
  private static final String[] PATHS = {"hits.hits"};

  private static final FeedFields FEED = new FeedFields("", "total", "links");

  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "zenodo-json",
          "records of Zenodo and InvenioRDM (JSON)",
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
          "attributes",
          "codeLinks");

  /** A parser; it has no settings. */
  public ZenodoJsonParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    if (JsonEntries.have(head, PATHS, "conceptrecid")
        || JsonEntries.have(head, PATHS, "metadata", "pids")
        || JsonEntries.have(head, PATHS, "metadata", "doi")
        || head.hasKeys("metadata.title", "metadata.creators")) {
      return Match.CERTAIN;
    }
    boolean isEmpty =
        head.hasKeys("hits.hits", "hits.total") && !head.hasKeys("hits.hits.metadata");
    return isEmpty ? Match.POSSIBLE : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return JsonEntries.open(input, context, FEED, new Entries(), PATHS);
  }

  private static final class Entries implements JsonFormat {
    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      while (json.nextField()) {
        switch (json.name()) {
          case "id" -> json.identify(json.word());
          case "doi" -> Dois.add(json.word(), paper);
          case "conceptdoi" -> paper.attribute("zenodo.concept-doi", json.word());
          case "pids" -> pids(json, paper);
          case "modified", "updated" -> paper.updated(Dates.parse(json.word()));
          case "metadata" -> metadata(json, paper);
          case "links" -> links(json, paper);
          case "custom_fields" -> custom(json, paper);
          default -> {}
        }
      }
      return true;
    }

    private static void pids(JsonCursor json, Paper.Builder paper) {
      json.enterObject();
      while (json.nextField()) {
        if (json.name().equals("doi")) {
          Dois.add(json.member("identifier"), paper);
        }
      }
    }

    private static void links(JsonCursor json, Paper.Builder paper) {
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "html", "self_html", "record_html" -> paper.addLink(Link.Rel.PAGE, json.word());
          default -> {}
        }
      }
    }

    private static void metadata(JsonCursor json, Paper.Builder paper) {
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "title" -> paper.title(json.plainLine());
          case "doi" -> Dois.add(json.word(), paper);
          case "description" -> paper.abstractText(json.plainParagraphs());
          case "creators" -> creators(json, paper);
          case "publication_date" -> paper.published(Dates.parse(json.word()));
          case "keywords" -> keywords(json, paper);
          case "subjects" -> JsonFields.subjects(json, "subject", paper);
          case "license" -> paper.license(Licences.clean(json.member("id")));
          case "rights" ->
              paper.license(JsonFields.first(json, each -> Licences.clean(each.member("id"))));
          case "resource_type" -> type(json, paper);
          case "language" -> paper.language(json.word());
          case "languages" -> paper.language(JsonFields.first(json, each -> each.member("id")));
          case "publisher" -> paper.publisher(json.line());
          case "version" -> paper.attribute("zenodo.version", json.word());
          case "journal" -> journal(json, paper);
          case "related_identifiers", "identifiers" -> related(json, paper);
          default -> {}
        }
      }
    }

    /** InvenioRDM keeps the journal among the fields that a repository adds. */
    private static void custom(JsonCursor json, Paper.Builder paper) {
      json.enterObject();
      while (json.nextField()) {
        if (json.name().equals("journal:journal")) {
          journal(json, paper);
        }
      }
    }

    private static void journal(JsonCursor json, Paper.Builder paper) {
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "title" -> paper.venue(json.line());
          case "volume" -> paper.volume(json.word());
          case "issue" -> paper.issue(json.word());
          case "pages" -> paper.pages(json.word());
          default -> {}
        }
      }
    }

    private static void type(JsonCursor json, Paper.Builder paper) {
      String type = null;
      String finer = null;
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "type", "id" -> type = json.word();
          case "subtype" -> finer = json.word();
          default -> {}
        }
      }
      paper.type(finer == null ? type : finer);
    }

    /** A list; some records have all keywords in one text. */
    private static void keywords(JsonCursor json, Paper.Builder paper) {
      json.enterList();
      while (json.nextItem()) {
        String keyword = json.plainLine();
        JsonFields.splitSubjects(keyword, ";", paper);
      }
    }

    private static void creators(JsonCursor json, Paper.Builder paper) {
      json.enterList();
      while (json.nextItem()) {
        Person person = new Person();
        json.enterObject();
        while (json.nextField()) {
          if (json.name().equals("person_or_org")) {
            json.enterObject();
            while (json.nextField()) {
              person.read(json);
            }
          } else {
            person.read(json);
          }
        }
        Author author = person.author();
        if (author != null) {
          paper.addAuthor(author);
        }
      }
    }

    /** A creator in either form. */
    private static final class Person {
      private @Nullable String name;
      private @Nullable String given;
      private @Nullable String family;
      private @Nullable String orcid;
      private boolean group;
      private final List<String> affiliations = new ArrayList<>();

      void read(JsonCursor json) {
        switch (json.name()) {
          case "name" -> name = json.line();
          case "given_name" -> given = json.line();
          case "family_name" -> family = json.line();
          case "type" -> group = "organizational".equals(json.word());
          case "orcid" -> orcid = Orcids.of(json.word());
          case "affiliation", "affiliations" -> JsonFields.texts(json, "name", affiliations);
          case "identifiers" -> orcid = JsonFields.orcid(json, "identifier", orcid);
          default -> {}
        }
      }

      @Nullable Author author() {
        Author.Builder author;
        if (group && name != null) {
          author = Author.builder().name(name);
        } else {
          author = family == null ? Names.parse(name) : Names.of(given, family);
        }
        if (author == null) {
          return null;
        }
        return author.orcid(orcid).affiliations(affiliations).build();
      }
    }

    private static void related(JsonCursor json, Paper.Builder paper) {
      json.enterList();
      while (json.nextItem()) {
        String id = null;
        String relation = "";
        json.enterObject();
        while (json.nextField()) {
          switch (json.name()) {
            case "identifier" -> id = json.word();
            case "relation", "relation_type" -> {
              String named = json.member("id");
              relation = named == null ? "" : named.toLowerCase(Locale.ROOT);
            }
            default -> {}
          }
        }
        if (relation.equals("isidenticalto") && id != null && AnyCase.contains(id, "arxiv")) {
          paper.addIdentifier(Scheme.ARXIV, id);
        }
        if (relation.equals("issupplementto")) {
          CodeLink link = StatedLinks.of(id, Kind.OTHER, Ownership.OWN);
          if (link != null && link.kind() == Kind.REPOSITORY) {
            paper.addCodeLink(link);
          }
        }
      }
    }
  }
}
