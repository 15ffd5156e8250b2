package org.epitome.parsers.semanticscholar;

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
import org.epitome.parsers.fields.Addresses;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Orcids;
import org.epitome.parsers.fields.Texts;
import org.epitome.parsers.json.FeedFields;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFields;
import org.epitome.parsers.json.JsonFormat;
import org.epitome.parsers.markup.Markup;
import org.jspecify.annotations.Nullable;

/**
 * Reads papers as Semantic Scholar's Academic Graph API gives them: one paper, a search, a batch
 * (in which null stands for an unknown identifier), recommendations, citations and references, as
 * <a href="https://api.semanticscholar.org/api-docs/graph">its documentation</a> describes them;
 * and the lines of the data sets "papers" and "abstracts", whose names are in lower case. Papers of
 * the first API and the lines of S2ORC have their identifiers beside the other fields.
 *
 * <p>It fills title, abstract, authors with affiliations and ORCIDs where the answer has them,
 * identifiers (S2, DOI, arXiv, PMID, PMCID, ACL, DBLP), {@code published} (the date, else the
 * year), venue, volume, pages, type, subjects (fields of study), the licence and address of the
 * open-access PDF, and the link to the page. Attributes: {@code s2.tldr} (the service's own
 * summary), {@code s2.cited-by}, {@code s2.corpus-id}.
 */
public final class SemanticScholarJsonParser implements PaperParser {
  private static final String[] PATHS = {"data", "recommendedPapers"};

  private static final FeedFields FEED = new FeedFields("", "total", "next", "token");

  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "semanticscholar-json",
          "papers of Semantic Scholar (JSON)",
          "title",
          "abstract",
          "authors",
          "identifiers",
          "published",
          "venue",
          "volume",
          "pages",
          "type",
          "subjects",
          "license",
          "links",
          "attributes");

  /** A parser; it has no settings. */
  public SemanticScholarJsonParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    if (JsonEntries.have(head, PATHS, "paperId")
        || JsonEntries.have(head, PATHS, "citedPaper")
        || JsonEntries.have(head, PATHS, "citingPaper")
        || JsonEntries.have(head, PATHS, "corpusid")
        || JsonEntries.have(head, PATHS, "paper_id", "acl_id")) {
      return Match.CERTAIN;
    }
    boolean empty = head.hasKeys("total", "offset", "data") || head.hasKeys("recommendedPapers");
    return empty ? Match.POSSIBLE : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return JsonEntries.open(input, context, FEED, new Entries(), PATHS);
  }

  private static final class Entries implements JsonFormat {
    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      PartialDate year = null;
      String venue = null;
      String journal = null;
      while (json.nextField()) {
        switch (json.name()) {
          case "citedPaper", "citingPaper" -> {
            json.enterObject();
            return read(json, paper);
          }
          case "paperId" -> JsonFields.identify(json, Scheme.S2, paper);
          case "corpusId", "corpusid", "paper_id" -> paper.attribute("s2.corpus-id", json.word());
          case "externalIds", "externalids" -> ids(json, paper);
          case "arxivId", "arxiv_id" -> paper.addIdentifier(Scheme.ARXIV, json.word());
          case "doi" -> Dois.add(json.word(), paper);
          case "acl_id" -> paper.addIdentifier(Scheme.ACL, json.word());
          case "pubmed_id" -> paper.addIdentifier(Scheme.PMID, json.word());
          case "pmc_id" -> paper.addIdentifier(Scheme.PMCID, json.word());
          case "title" -> paper.title(json.plainLine());
          case "abstract" -> paper.abstractText(Markup.paragraphs(json.paragraphs()));
          case "authors" -> authors(json, paper);
          case "publicationDate", "publicationdate" -> paper.published(Dates.parse(json.word()));
          case "year" -> year = Dates.parse(json.word());
          case "venue" -> venue = json.line();
          case "publicationVenue" -> journal = json.member("name");
          case "journal" -> journal = journal(json, paper, journal);
          case "publicationTypes", "publicationtypes" -> paper.type(JsonFields.first(json));
          case "fieldsOfStudy", "mag_field_of_study" -> JsonFields.subjects(json, "name", paper);
          case "s2FieldsOfStudy", "s2fieldsofstudy" -> JsonFields.subjects(json, "category", paper);
          case "openAccessPdf", "openaccessinfo" -> pdf(json, paper);
          case "url", "s2_url" -> page(json.word(), paper);
          case "tldr" -> paper.attribute("s2.tldr", json.member("text"));
          case "citationCount", "citationcount" -> paper.attribute("s2.cited-by", json.word());
          default -> {}
        }
      }
      if (paper.published() == null) {
        paper.published(year);
      }
      paper.venue(venue == null ? journal : venue);
      return true;
    }

    private static void ids(JsonCursor json, Paper.Builder paper) {
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "ArXiv" -> paper.addIdentifier(Scheme.ARXIV, json.word());
          case "DOI" -> Dois.add(json.word(), paper);
          case "PubMed" -> paper.addIdentifier(Scheme.PMID, json.word());
          case "PubMedCentral" -> paper.addIdentifier(Scheme.PMCID, json.word());
          case "ACL" -> paper.addIdentifier(Scheme.ACL, json.word());
          case "DBLP" -> JsonFields.identifiers(json, "", Scheme.DBLP, paper);
          case "CorpusId" -> paper.attribute("s2.corpus-id", json.word());
          default -> {}
        }
      }
    }

    private static void authors(JsonCursor json, Paper.Builder paper) {
      json.enterList();
      while (json.nextItem()) {
        String name = null;
        String family = null;
        String suffix = null;
        List<String> given = new ArrayList<>(2);
        String orcid = null;
        List<String> affiliations = new ArrayList<>();
        json.enterObject();
        while (json.nextField()) {
          switch (json.name()) {
            case "name" -> name = json.line();
            case "first" -> Texts.add(json.line(), given);
            case "middle" -> JsonFields.texts(json, "", given);
            case "last" -> family = json.line();
            case "suffix" -> suffix = json.word();
            case "affiliations" -> JsonFields.texts(json, "name", affiliations);
            case "externalIds" -> orcid = Orcids.of(json.member("ORCID"));
            default -> {}
          }
        }
        Author.Builder author =
            family == null
                ? Names.parse(name)
                : Names.of(given.isEmpty() ? null : String.join(" ", given), family, suffix);
        if (author != null) {
          paper.addAuthor(author.orcid(orcid).affiliations(affiliations).build());
        }
      }
    }

    private static @Nullable String journal(
        JsonCursor json, Paper.Builder paper, @Nullable String venue) {
      if (!json.isObject()) {
        return venue == null ? json.line() : venue;
      }
      String name = venue;
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "name" -> name = name == null ? json.line() : name;
          case "volume" -> paper.volume(json.line());
          case "pages" -> paper.pages(json.line());
          default -> {}
        }
      }
      return name;
    }

    /** The page, whose address ends in the identifier, which data sets tell nowhere else. */
    private static void page(@Nullable String address, Paper.Builder paper) {
      paper.addLink(Link.Rel.PAGE, address);
      if (address != null && !paper.hasIdentifier(Scheme.S2)) {
        Addresses.identify(paper, address);
      }
    }

    private static void pdf(JsonCursor json, Paper.Builder paper) {
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "url" -> paper.addLink(Link.Rel.PDF, json.word());
          case "externalids" -> ids(json, paper);
          case "license" -> paper.license(Licences.clean(json.word()));
          default -> {}
        }
      }
    }
  }
}
