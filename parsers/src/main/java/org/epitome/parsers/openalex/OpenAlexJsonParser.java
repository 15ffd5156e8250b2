package org.epitome.parsers.openalex;

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
import org.epitome.model.Status;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Orcids;
import org.epitome.parsers.fields.Pages;
import org.epitome.parsers.json.FeedFields;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFields;
import org.epitome.parsers.json.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads works as OpenAlex gives them, one work, a list, or the lines of its snapshot, as <a
 * href="https://docs.openalex.org/api-entities/works/work-object">its documentation of the work
 * object</a> describes them.
 *
 * <p>It fills title, abstract (put together from the inverted index by position; a gap is left
 * out), authors with ORCIDs and all affiliations as printed, identifiers (OpenAlex, DOI, PMID,
 * PMCID, and the arXiv identifier of a location there), {@code published}, venue, volume, issue,
 * pages, publisher, type, language, subjects (the topics, then the keywords; concepts where there
 * are neither), licence, links and the status of retracted works. Attributes: {@code
 * openalex.cited-by}.
 */
public final class OpenAlexJsonParser implements PaperParser {
  private static final String[] PATHS = {"results"};

  private static final FeedFields FEED = new FeedFields("meta", "count", "next_cursor");

  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "openalex-json",
          "works of OpenAlex (JSON)",
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
  public OpenAlexJsonParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    if (JsonEntries.have(head, PATHS, "abstract_inverted_index")
        || JsonEntries.have(head, PATHS, "authorships", "publication_year")
        || head.hasKeys("results.authorships")) {
      return Match.CERTAIN;
    }
    boolean empty = head.hasKeys("meta.count", "results") && head.hasKeys("meta.per_page");
    return empty ? Match.POSSIBLE : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return JsonEntries.open(input, context, FEED, new Entries(), PATHS);
  }

  private static final class Entries implements JsonFormat {
    private final InvertedIndex abstracts = new InvertedIndex();

    // of the work at hand
    private final List<String> topics = new ArrayList<>();
    private final List<String> concepts = new ArrayList<>();

    // affiliations of the author at hand
    private final List<String> printed = new ArrayList<>();
    private final List<String> known = new ArrayList<>();

    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      PartialDate year = null;
      topics.clear();
      concepts.clear();
      while (json.nextField()) {
        switch (json.name()) {
          case "id" -> JsonFields.identify(json, Scheme.OPENALEX, paper);
          case "doi" -> Dois.add(json.word(), paper);
          case "ids" -> ids(json, paper);
          case "title", "display_name" -> {
            String title = json.plainLine();
            paper.title(title == null ? paper.title() : title);
          }
          case "abstract_inverted_index" -> paper.abstractText(abstracts.read(json));
          case "authorships" -> authors(json, paper);
          case "publication_date" -> paper.published(Dates.parse(json.word()));
          case "publication_year" -> year = Dates.parse(json.word());
          case "type" -> paper.type(json.word());
          case "language" -> paper.language(json.word());
          case "biblio" -> biblio(json, paper);
          case "primary_location" -> location(json, paper, true);
          case "locations" -> {
            json.enterList();
            while (json.nextItem()) {
              location(json, paper, false);
            }
          }
          case "topics", "keywords" -> JsonFields.texts(json, "display_name", topics);
          case "concepts" -> {
            if (topics.isEmpty()) { // older records have no topics, new ones have them first
              JsonFields.texts(json, "display_name", concepts);
            }
          }
          case "is_retracted" -> paper.status(json.isTrue() ? Status.RETRACTED : Status.NORMAL);
          case "cited_by_count" -> paper.attribute("openalex.cited-by", json.word());
          default -> {}
        }
      }
      if (paper.published() == null) {
        paper.published(year);
      }
      for (String subject : topics.isEmpty() ? concepts : topics) {
        paper.addSubject(subject);
      }
      return true;
    }

    private static void ids(JsonCursor json, Paper.Builder paper) {
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "openalex" -> paper.addIdentifier(Scheme.OPENALEX, json.word());
          case "doi" -> Dois.add(json.word(), paper);
          case "pmid" -> paper.addIdentifier(Scheme.PMID, json.word());
          case "pmcid" -> paper.addIdentifier(Scheme.PMCID, json.word());
          default -> {}
        }
      }
    }

    private void authors(JsonCursor json, Paper.Builder paper) {
      json.enterList();
      while (json.nextItem()) {
        Author author = author(json);
        if (author != null) {
          paper.addAuthor(author);
        }
      }
    }

    private @Nullable Author author(JsonCursor json) {
      String raw = null;
      String shown = null;
      String orcid = null;
      printed.clear();
      known.clear();
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "raw_author_name" -> raw = shown == null ? json.line() : raw;
          case "raw_affiliation_strings" -> JsonFields.texts(json, "", printed);
          case "institutions" -> JsonFields.texts(json, "display_name", known);
          case "author" -> {
            json.enterObject();
            while (json.nextField()) {
              switch (json.name()) {
                case "display_name" -> shown = json.line();
                case "orcid" -> orcid = Orcids.of(json.word());
                default -> {}
              }
            }
          }
          default -> {}
        }
      }
      Author.Builder author = Names.parse(shown == null ? raw : shown);
      if (author == null) {
        return null;
      }
      return author.orcid(orcid).affiliations(printed.isEmpty() ? known : printed).build();
    }

    private static void biblio(JsonCursor json, Paper.Builder paper) {
      String first = null;
      String last = null;
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "volume" -> paper.volume(json.word());
          case "issue" -> paper.issue(json.word());
          case "first_page" -> first = json.word();
          case "last_page" -> last = json.word();
          default -> {}
        }
      }
      paper.pages(Pages.of(first, last));
    }

    /** Where the work can be found; the primary location tells venue and licence. */
    private static void location(JsonCursor json, Paper.Builder paper, boolean primary) {
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "landing_page_url" -> {
            String url = json.word();
            if (url != null && url.contains("arxiv.org/abs/")) {
              paper.addIdentifier(Scheme.ARXIV, url);
            }
            if (primary) {
              paper.addLink(Link.Rel.PAGE, url);
            }
          }
          case "pdf_url" -> paper.addLink(Link.Rel.PDF, json.word());
          case "license" -> {
            if (primary) {
              paper.license(Licences.clean(json.word()));
            }
          }
          case "source" -> {
            if (primary) {
              source(json, paper);
            }
          }
          default -> {}
        }
      }
    }

    private static void source(JsonCursor json, Paper.Builder paper) {
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "display_name" -> paper.venue(json.line());
          case "host_organization_name" -> paper.publisher(json.line());
          default -> {}
        }
      }
    }
  }
}
