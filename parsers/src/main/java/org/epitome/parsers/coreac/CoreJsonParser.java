package org.epitome.parsers.coreac;

import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
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
import org.epitome.parsers.fields.Addresses;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.LeadingHeading;
import org.epitome.parsers.json.FeedFields;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFields;
import org.epitome.parsers.json.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads works and outputs as version 3 of CORE's API gives them, as <a
 * href="https://api.core.ac.uk/docs/v3">its documentation</a> describes them. The full text, which
 * may come with a work, is passed over.
 *
 * <p>It fills title, abstract, authors, identifiers (DOI, arXiv, PubMed), {@code published} (the
 * first of January stands for a year of which no more is known), venue, publisher, type, language,
 * subjects and links.
 */
public final class CoreJsonParser implements PaperParser {
  private static final String[] PATHS = {"results"};

  private static final FeedFields FEED = new FeedFields("", "totalHits", "scrollId");

  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "core-json",
          "works of CORE's API (JSON)",
          "title",
          "abstract",
          "authors",
          "identifiers",
          "published",
          "venue",
          "publisher",
          "type",
          "language",
          "subjects",
          "links");

  private static final String[] KEYS = {
    "oaiIds", "sourceFulltextUrls", "downloadUrl", "dataProviders", "documentType"
  };

  /** A parser; it has no settings. */
  public CoreJsonParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    for (String key : KEYS) {
      if (JsonEntries.have(head, PATHS, "yearPublished", key)) {
        return Match.CERTAIN;
      }
    }
    boolean isEmpty = head.hasKeys("totalHits") && JsonEntries.isEmpty(head, PATHS[0]);
    return isEmpty ? Match.POSSIBLE : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return JsonEntries.open(input, context, FEED, new Entries(), PATHS);
  }

  private static final class Entries implements JsonFormat {
    private static final String OAI_ARXIV = "oai:arXiv.org:";

    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      PartialDate date = null;
      PartialDate year = null;
      String page = null;
      while (json.nextField()) {
        switch (json.name()) {
          case "id" -> json.identify(json.word());
          case "title" -> paper.title(json.plainLine());
          case "abstract" -> paper.abstractText(LeadingHeading.removed(json.plainParagraphs()));
          case "authors" -> JsonFields.people(json, "name", paper);
          case "doi" -> Dois.add(json.word(), paper);
          case "arxivId" -> paper.addIdentifier(Scheme.ARXIV, json.word());
          case "pubmedId" -> paper.addIdentifier(Scheme.PMID, json.word());
          case "oaiIds" -> JsonFields.arxivIds(json, OAI_ARXIV, paper);
          case "identifiers" -> identifiers(json, paper);
          case "publishedDate" -> date = Dates.parse(json.word());
          case "yearPublished" -> year = Dates.parse(json.word());
          case "journals" -> paper.venue(JsonFields.first(json, each -> each.plainMember("title")));
          case "publisher" -> paper.publisher(unquoted(json.plainLine()));
          case "documentType" -> paper.type(JsonFields.first(json));
          case "language" -> paper.language(json.member("code"));
          case "fieldOfStudy" -> JsonFields.subjects(json, "", paper);
          case "downloadUrl", "sourceFulltextUrls" -> files(json, paper);
          case "links" -> page = page(json);
          default -> {}
        }
      }
      paper.published(date == null || isFirstOfYear(date) && year != null ? year : date);
      paper.addLink(Link.Rel.PAGE, page);
      if (paper.identifiers().isEmpty()) {
        paper.addIdentifier(Scheme.URL, page);
      }
      return true;
    }

    private static boolean isFirstOfYear(PartialDate date) {
      return Objects.equals(date.month(), 1) && Objects.equals(date.day(), 1);
    }

    /**
     * What a work that several repositories have is called, of which its own fields may miss one.
     */
    private static void identifiers(JsonCursor json, Paper.Builder paper) {
      json.enterList();
      while (json.nextItem()) {
        @Nullable String[] identifier = JsonFields.members(json, "type", "identifier");
        switch (Objects.requireNonNullElse(identifier[0], "").toUpperCase(Locale.ROOT)) {
          case "DOI" -> Dois.add(identifier[1], paper);
          case "ARXIV_ID" -> paper.addIdentifier(Scheme.ARXIV, identifier[1]);
          case "PUBMED_ID" -> paper.addIdentifier(Scheme.PMID, identifier[1]);
          default -> {}
        }
      }
    }

    /** CORE has publishers in quotes: {@code "'Kite Press'"}. */
    private static @Nullable String unquoted(@Nullable String publisher) {
      if (publisher == null || publisher.length() < 3) {
        return publisher;
      }
      boolean isQuoted = publisher.startsWith("'") && publisher.endsWith("'");
      return isQuoted ? publisher.substring(1, publisher.length() - 1) : publisher;
    }

    private static void files(JsonCursor json, Paper.Builder paper) {
      for (String url : JsonFields.words(json)) {
        if (Addresses.isWeb(url)) {
          paper.addLink(Addresses.rel(url), url);
        }
      }
    }

    /** The page of the work among links to its file, a reader and pictures. */
    private static @Nullable String page(JsonCursor json) {
      String page = null;
      json.enterList();
      while (json.nextItem()) {
        @Nullable String[] link = JsonFields.members(json, "type", "url");
        page = "display".equals(link[0]) ? link[1] : page;
      }
      return page;
    }
  }
}
