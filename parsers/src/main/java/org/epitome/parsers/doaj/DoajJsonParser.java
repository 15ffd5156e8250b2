package org.epitome.parsers.doaj;

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
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.parsers.fields.Addresses;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.LeadingHeading;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.NameLists;
import org.epitome.parsers.fields.Orcids;
import org.epitome.parsers.fields.Pages;
import org.epitome.parsers.json.FeedFields;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFields;
import org.epitome.parsers.json.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles as the API and the data dump of the Directory of Open Access Journals give them,
 * as <a href="https://doaj.org/api/docs">its documentation</a> describes them. Journals, which the
 * API gives in the same form, are no papers and are passed over.
 *
 * <p>It fills title, abstract, authors with ORCIDs and affiliations, identifiers (DOI, ISSN),
 * {@code published}, venue, volume, issue, pages, publisher, language, subjects (keywords and the
 * directory's own), licence and links.
 */
public final class DoajJsonParser implements PaperParser {
  private static final FeedFields FEED = new FeedFields("", "total", "next");

  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "doaj-json",
          "articles of the Directory of Open Access Journals (JSON)",
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
          "language",
          "subjects",
          "license",
          "links");

  /** A parser; it has no settings. */
  public DoajJsonParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    if (head.hasKeys("results.bibjson") || head.hasKeys("bibjson")) {
      return Match.CERTAIN;
    }
    boolean isEmpty = head.hasKeys("total", "pageSize") && JsonEntries.isEmpty(head, "results");
    return isEmpty ? Match.POSSIBLE : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return JsonEntries.open(input, context, FEED, new Entries(), "results");
  }

  private static final class Entries implements JsonFormat {
    private static final String PAGE = "https://doaj.org/article/";

    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      String id = null;
      boolean isArticle = false;
      while (json.nextField()) {
        switch (json.name()) {
          case "id" -> {
            id = json.word();
            json.identify(id);
          }
          case "bibjson" -> isArticle = article(json, paper);
          default -> {}
        }
      }
      paper.addLink(Link.Rel.PAGE, id == null ? null : PAGE + id);
      return isArticle;
    }

    /** False for a journal, which has none of an article's fields. */
    private static boolean article(JsonCursor json, Paper.Builder paper) {
      boolean isArticle = false;
      String year = null;
      String month = null;
      String first = null;
      String last = null;
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "title" -> paper.title(json.plainLine());
          case "abstract" -> {
            paper.abstractText(LeadingHeading.removed(json.plainParagraphs()));
            isArticle = true;
          }
          case "author" -> {
            authors(json, paper);
            isArticle = true;
          }
          case "journal" -> {
            journal(json, paper);
            isArticle = true;
          }
          case "identifier" -> identifiers(json, paper);
          case "year" -> year = json.word();
          case "month" -> month = json.word();
          case "start_page" -> first = json.word();
          case "end_page" -> last = json.word();
          case "keywords" -> JsonFields.subjects(json, "", paper);
          case "subject" -> JsonFields.subjects(json, "term", paper);
          case "link" -> links(json, paper);
          default -> {}
        }
      }
      paper.published(Dates.of(year, month, null));
      paper.pages(Pages.of(first, last));
      return isArticle;
    }

    private static void authors(JsonCursor json, Paper.Builder paper) {
      json.enterList();
      while (json.nextItem()) {
        String name = null;
        String orcid = null;
        List<String> affiliations = new ArrayList<>();
        json.enterObject();
        while (json.nextField()) {
          switch (json.name()) {
            case "name" -> name = json.plainLine();
            case "affiliation" -> JsonFields.texts(json, "name", affiliations);
            case "orcid_id" -> orcid = Orcids.of(json.word());
            default -> {}
          }
        }
        List<Author.Builder> people = NameLists.separatedBy(";", name);
        for (Author.Builder author : people) {
          author.orcid(people.size() == 1 ? orcid : null).affiliations(affiliations);
          paper.addAuthor(author.build());
        }
      }
    }

    private static void journal(JsonCursor json, Paper.Builder paper) {
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "title" -> paper.venue(json.plainLine());
          case "publisher" -> paper.publisher(json.plainLine());
          case "volume" -> paper.volume(json.word());
          case "number" -> paper.issue(json.word());
          case "language" -> paper.language(lower(JsonFields.first(json)));
          case "license" ->
              paper.license(JsonFields.first(json, each -> Licences.clean(each.member("type"))));
          default -> {}
        }
      }
    }

    /** The directory has codes of languages in capitals. */
    private static @Nullable String lower(@Nullable String code) {
      return code == null ? null : code.toLowerCase(Locale.ROOT);
    }

    private static void identifiers(JsonCursor json, Paper.Builder paper) {
      json.enterList();
      while (json.nextItem()) {
        @Nullable String[] typed = JsonFields.members(json, "type", "id");
        String type = typed[0];
        if ("doi".equalsIgnoreCase(type)) {
          Dois.add(typed[1], paper);
        } else if ("eissn".equalsIgnoreCase(type) || "pissn".equalsIgnoreCase(type)) {
          paper.addIdentifier(Scheme.ISSN, typed[1]);
        }
      }
    }

    private static void links(JsonCursor json, Paper.Builder paper) {
      json.enterList();
      while (json.nextItem()) {
        @Nullable String[] link = JsonFields.members(json, "url", "content_type");
        String url = link[0];
        if (url != null && Addresses.isWeb(url)) {
          paper.addLink(rel(url, link[1]), url);
        }
      }
    }

    private static Link.Rel rel(String url, @Nullable String kind) {
      boolean isPdf = "PDF".equalsIgnoreCase(kind) || "application/pdf".equalsIgnoreCase(kind);
      return isPdf ? Link.Rel.PDF : Addresses.rel(url);
    }
  }
}
