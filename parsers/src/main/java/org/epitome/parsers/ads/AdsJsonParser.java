package org.epitome.parsers.ads;

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
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Orcids;
import org.epitome.parsers.json.FeedFields;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFields;
import org.epitome.parsers.json.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads papers as the search API of NASA's Astrophysics Data System gives them, as <a
 * href="https://ui.adsabs.harvard.edu/help/api/api-docs.html">its documentation</a> describes them:
 * the answer with its {@code response.docs}, or papers taken out of it.
 *
 * <p>It fills title, abstract, authors with ORCIDs and affiliations, identifiers (DOI, arXiv, the
 * bibcode as another one, ISBN and ISSN), {@code published} (a month or day of 00 is not known),
 * venue, volume, issue, pages, type, subjects (keywords and arXiv's classes) and the link to the
 * paper's page. Attributes: {@code ads.cited-by}.
 */
public final class AdsJsonParser implements PaperParser {
  private static final String[] PATHS = {"response.docs"};

  private static final FeedFields FEED = new FeedFields("", "numFound", "nextCursorMark");

  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "ads-json",
          "answers of the Astrophysics Data System (JSON)",
          "title",
          "abstract",
          "authors",
          "identifiers",
          "published",
          "venue",
          "volume",
          "issue",
          "pages",
          "type",
          "subjects",
          "links",
          "attributes");

  /** A parser; it has no settings. */
  public AdsJsonParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    if (JsonEntries.have(head, PATHS, "bibcode") || JsonEntries.have(head, PATHS, "bibstem")) {
      return Match.CERTAIN;
    }
    boolean isEmpty = head.hasKeys("responseHeader") && JsonEntries.isEmpty(head, PATHS[0]);
    return isEmpty ? Match.POSSIBLE : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return JsonEntries.open(input, context, FEED, new Entries(), PATHS);
  }

  private static final class Entries implements JsonFormat {
    private static final String PAGE = "https://ui.adsabs.harvard.edu/abs/";
    private static final String ARXIV = "arXiv:";

    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      String bibcode = null;
      PartialDate year = null;
      String page = null;
      String pages = null;
      List<String> names = List.of();
      List<String> affiliations = List.of();
      List<List<String>> orcids = new ArrayList<>();
      while (json.nextField()) {
        switch (json.name()) {
          case "bibcode" -> {
            bibcode = json.word();
            json.identify(bibcode);
          }
          case "title" -> paper.title(JsonFields.firstPlain(json));
          case "abstract" -> paper.abstractText(json.plainParagraphs());
          case "author" -> names = places(json);
          case "aff" -> affiliations = places(json);
          case "orcid_pub", "orcid_user", "orcid_other" -> orcids.add(places(json));
          case "doi" -> JsonFields.identifiers(json, "", Scheme.DOI, paper);
          case "identifier" -> JsonFields.arxivIds(json, ARXIV, paper); // among DOIs and bibcodes
          case "isbn" -> JsonFields.identifiers(json, "", Scheme.ISBN, paper);
          case "issn" -> JsonFields.identifiers(json, "", Scheme.ISSN, paper);
          case "pubdate" -> paper.published(Dates.parse(json.word()));
          case "year" -> year = Dates.parse(json.word());
          case "pub" -> paper.venue(json.plainLine());
          case "volume" -> paper.volume(json.word());
          case "issue" -> paper.issue(json.word());
          case "page" -> page = JsonFields.first(json);
          case "page_range" -> pages = json.word();
          case "doctype" -> paper.type(json.word());
          case "keyword", "arxiv_class" -> JsonFields.subjects(json, "name", paper);
          case "citation_count" -> paper.attribute("ads.cited-by", json.word());
          default -> {}
        }
      }
      if (paper.published() == null) {
        paper.published(year);
      }
      paper.pages(pages == null && !isArxiv(page, paper) ? page : pages);
      if (bibcode != null) {
        paper.addIdentifier(Identifier.of(Scheme.OTHER, bibcode));
        paper.addLink(Link.Rel.PAGE, PAGE + bibcode.replace("&", "%26"));
      }
      for (int i = 0; i < names.size(); i++) {
        author(names.get(i), at(affiliations, i), orcid(orcids, i), paper);
      }
      return true;
    }

    /** The texts of a list in their places, since those of one author stand in several lists. */
    private static List<String> places(JsonCursor json) {
      List<String> texts = new ArrayList<>();
      json.enterList();
      while (json.nextItem()) {
        String text = json.plainLine();
        texts.add(text == null ? "" : text);
      }
      return texts;
    }

    /** Whether a preprint has its arXiv identifier where others have the page. */
    private static boolean isArxiv(@Nullable String page, Paper.Builder paper) {
      return page != null
          && (page.startsWith(ARXIV)
              || Identifier.tryParse(Scheme.ARXIV, page)
                  .filter(id -> paper.hasIdentifier(id))
                  .isPresent());
    }

    /** Who an author is, and where; of the same author's ORCIDs the publisher's counts first. */
    private static void author(
        String name, @Nullable String places, @Nullable String orcid, Paper.Builder paper) {
      Author.Builder author = Names.parse(name);
      if (author == null) {
        return;
      }
      List<String> affiliations = new ArrayList<>();
      if (places != null) {
        for (String place : places.split(";", -1)) {
          if (!place.isBlank() && !place.strip().equals("-")) {
            affiliations.add(place.strip());
          }
        }
      }
      paper.addAuthor(author.affiliations(affiliations).orcid(orcid).build());
    }

    private static @Nullable String orcid(List<List<String>> orcids, int author) {
      for (List<String> each : orcids) {
        String orcid = Orcids.of(at(each, author));
        if (orcid != null) {
          return orcid;
        }
      }
      return null;
    }

    private static @Nullable String at(List<String> texts, int index) {
      return index < texts.size() ? texts.get(index) : null;
    }
  }
}
