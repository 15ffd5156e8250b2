package org.epitome.parsers.crossref;

import java.io.InputStream;
import java.util.Locale;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.model.Status;
import org.epitome.parsers.fields.LeadingHeading;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.Notices;
import org.epitome.parsers.json.FeedFields;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFields;
import org.epitome.parsers.json.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads works as Crossref's REST API gives them: one work, a list, the files of its public dump,
 * works as lines, as the <a href="https://api.crossref.org/swagger-ui/index.html">API</a> and its
 * <a href="https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md">format page</a>
 * describe them.
 *
 * <p>It fills title (the first; JATS and HTML in it undone), abstract (JATS to plain text with its
 * sections apart), authors with ORCIDs and all affiliations, the DOI, and the ISBN of books, {@code
 * published} ({@code issued}, else the dates of publication), venue (the first container, else the
 * institution of a preprint), volume, issue, pages (or article number), publisher, type, language,
 * subjects (and the group title of preprints), the licence (that of the version of record first),
 * links, and the status that updates tell. Attributes: {@code crossref.subtitle}, {@code
 * crossref.subtype}, {@code crossref.cited-by}, {@code crossref.is-preprint-of} and {@code
 * crossref.has-preprint} (DOIs).
 */
public final class CrossrefJsonParser implements PaperParser {
  private static final String[] PATHS = {"message.items", "message", "items"};

  private static final FeedFields FEED = new FeedFields("", "total-results", "next-cursor");

  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "crossref-json",
          "works of Crossref's API (JSON)",
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
  public CrossrefJsonParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    boolean isCrossref =
        head.hasKeys("message-type", "message")
            || JsonEntries.have(head, PATHS, "DOI", "is-referenced-by-count")
            || JsonEntries.have(head, PATHS, "DOI", "content-domain")
            || JsonEntries.have(head, PATHS, "DOI", "reference-count", "member");
    return isCrossref ? Match.CERTAIN : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return JsonEntries.open(input, context, FEED, new Works(), PATHS);
  }

  private static final class Works implements JsonFormat {
    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      Dated dates = new Dated();
      String isbn = null;
      String type = null;
      String pages = null;
      String number = null;
      String venue = null;
      String institution = null;
      while (json.nextField()) {
        switch (json.name()) {
          case "DOI" -> JsonFields.identify(json, Scheme.DOI, paper);
          case "PMID" -> paper.addIdentifier(Scheme.PMID, json.word());
          case "PMCID" -> paper.addIdentifier(Scheme.PMCID, json.word());
          case "title" -> paper.title(JsonFields.firstPlain(json));
          case "subtitle" -> paper.attribute("crossref.subtitle", JsonFields.firstPlain(json));
          case "abstract" -> paper.abstractText(LeadingHeading.removed(json.plainParagraphs()));
          case "author" -> JsonFields.authors(json, paper);
          case "issued" -> dates.issued = JsonFields.date(json);
          case "published" -> dates.published = JsonFields.date(json);
          case "published-online" -> dates.online = JsonFields.date(json);
          case "published-print" -> dates.print = JsonFields.date(json);
          case "posted" -> dates.posted = JsonFields.date(json);
          case "container-title" -> venue = JsonFields.firstPlain(json);
          case "institution" ->
              institution = JsonFields.first(json, each -> each.plainMember("name"));
          case "volume" -> paper.volume(json.word());
          case "issue" -> paper.issue(json.word());
          case "page" -> pages = json.word();
          case "article-number" -> number = json.word();
          case "publisher" -> paper.publisher(json.plainLine());
          case "type" -> type = json.word();
          case "subtype" -> paper.attribute("crossref.subtype", json.word());
          case "language" -> paper.language(json.word());
          case "subject" -> JsonFields.subjects(json, "name", paper);
          case "group-title" -> paper.addSubject(json.plainLine());
          case "ISBN" -> isbn = JsonFields.first(json);
          case "license" -> paper.license(license(json));
          case "link" -> links(json, paper);
          case "URL" -> paper.addLink(Link.Rel.PAGE, json.word());
          case "is-referenced-by-count" -> paper.attribute("crossref.cited-by", json.word());
          case "relation" -> relations(json, paper);
          case "updated-by" -> updates(json, paper);
          default -> {}
        }
      }
      paper.published(dates.first()).type(type).pages(pages == null ? number : pages);
      paper.venue(venue == null ? institution : venue);
      if (isBook(type)) {
        paper.addIdentifier(Scheme.ISBN, isbn);
      }
      Notices.addOfTitle(paper);
      return true;
    }

    /** What Crossref knows about when a work was published. */
    private static final class Dated {
      private @Nullable PartialDate issued;
      private @Nullable PartialDate published;
      private @Nullable PartialDate online;
      private @Nullable PartialDate print;
      private @Nullable PartialDate posted;

      @Nullable PartialDate first() {
        for (PartialDate date :
            new @Nullable PartialDate[] {issued, published, posted, print, online}) {
          if (date != null) {
            return date;
          }
        }
        return null;
      }
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }

    private static boolean isBook(@Nullable String type) {
      return type != null
          && (type.endsWith("book") || type.equals("monograph") || type.equals("proceedings"));
    }

    /** The licence of the version of record, else the first. */
    private static @Nullable String license(JsonCursor json) {
      String best = null;
      boolean ofRecord = false;
      json.enterList();
      while (json.nextItem()) {
        String url = null;
        String version = null;
        json.enterObject();
        while (json.nextField()) {
          switch (json.name()) {
            case "URL" -> url = Licences.clean(json.word());
            case "content-version" -> version = json.word();
            default -> {}
          }
        }
        if (url != null && (best == null || "vor".equals(version) && !ofRecord)) {
          best = url;
          ofRecord = "vor".equals(version);
        }
      }
      return best;
    }

    private static void links(JsonCursor json, Paper.Builder paper) {
      json.enterList();
      while (json.nextItem()) {
        String url = null;
        String type = "";
        json.enterObject();
        while (json.nextField()) {
          switch (json.name()) {
            case "URL" -> url = json.word();
            case "content-type" -> type = orEmpty(json.word());
            default -> {}
          }
        }
        if (type.equals("application/pdf")) {
          paper.addLink(Link.Rel.PDF, url);
        } else if (type.equals("text/html")) {
          paper.addLink(Link.Rel.HTML, url);
        }
      }
    }

    /** {@code {"is-preprint-of": [{"id-type": "doi", "id": "10.1000/1"}]}}. */
    private static void relations(JsonCursor json, Paper.Builder paper) {
      json.enterObject();
      while (json.nextField()) {
        String name = json.name();
        if (name.equals("is-preprint-of") || name.equals("has-preprint")) {
          paper.attribute("crossref." + name, JsonFields.first(json, each -> each.member("id")));
        }
      }
    }

    /** Notices about this work; those that this work gives about others are in update-to. */
    private static void updates(JsonCursor json, Paper.Builder paper) {
      json.enterList();
      while (json.nextItem()) {
        String type = orEmpty(json.member("type")).toLowerCase(Locale.ROOT);
        if (type.contains("retraction") || type.equals("removal")) {
          Notices.add(Status.RETRACTED, paper);
        } else if (type.contains("withdrawal")) {
          Notices.add(Status.WITHDRAWN, paper);
        } else if (type.startsWith("correct") || type.startsWith("err")) {
          Notices.add(Status.CORRECTED, paper);
        }
      }
    }
  }
}
