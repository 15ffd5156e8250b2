package org.epitome.parsers.hal;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Identifier;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.Earliest;
import org.epitome.parsers.fields.LeadingHeading;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.json.FeedFields;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFields;
import org.epitome.parsers.json.JsonFormat;
import org.epitome.parsers.markup.Markup;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents as the search API of HAL gives them, as <a
 * href="https://api.archives-ouvertes.fr/docs/search/?schema=fields">its table of fields</a>
 * describes them.
 *
 * <p>It fills title with subtitle and abstract (in the document's language where there are several,
 * else the first), authors, identifiers (DOI, arXiv, PubMed, PubMed Central, ISBN, ISSN, HAL's own
 * as another one), {@code published} (the earliest of the dates of production, publication and
 * publication online), {@code updated}, venue (journal, book or conference), volume, issue, pages,
 * publisher, type (HAL's code), language, subjects (keywords), licence and links. Attributes:
 * {@code hal.domain}.
 */
public final class HalJsonParser implements PaperParser {
  private static final String[] PATHS = {"response.docs"};

  private static final FeedFields FEED = new FeedFields("", "numFound", "nextCursorMark");

  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "hal-json",
          "answers of HAL's search (JSON)",
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
  public HalJsonParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    if (JsonEntries.have(head, PATHS, "halId_s")
        || JsonEntries.have(head, PATHS, "title_s")
        || JsonEntries.have(head, PATHS, "uri_s")) {
      return Match.CERTAIN;
    }
    boolean isEmpty = !head.hasKeys("responseHeader") && JsonEntries.isEmpty(head, PATHS[0]);
    return isEmpty ? Match.POSSIBLE : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return JsonEntries.open(input, context, FEED, new Entries(), PATHS);
  }

  private static final class Entries implements JsonFormat {
    private static final String TITLE = "title_s";
    private static final String SUBTITLE = "subTitle_s";
    private static final String ABSTRACT = "abstract_s";

    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      PartialDate published = null;
      PartialDate year = null;
      String halId = null;
      String page = null;
      String language = null;
      String journal = null;
      String book = null;
      String conference = null;
      Map<String, String> texts = new LinkedHashMap<>(); // by the names of their fields
      List<String> names = new ArrayList<>();
      List<String> given = new ArrayList<>();
      List<String> family = new ArrayList<>();
      while (json.nextField()) {
        String name = json.name();
        switch (name) {
          case "halId_s" -> {
            halId = json.word();
            json.identify(halId);
          }
          case "uri_s" -> page = json.word();
          case "fileMain_s" -> paper.addLink(Link.Rel.PDF, json.word());
          case "doiId_s" -> Dois.add(json.word(), paper);
          case "arxivId_s" -> paper.addIdentifier(Scheme.ARXIV, json.word());
          case "pubmedId_s" -> paper.addIdentifier(Scheme.PMID, json.word());
          case "pubmedcentralId_s" -> paper.addIdentifier(Scheme.PMCID, json.word());
          case "isbn_s" -> paper.addIdentifier(Scheme.ISBN, JsonFields.first(json));
          case "journalIssn_s" -> paper.addIdentifier(Scheme.ISSN, JsonFields.first(json));
          case "authFullName_s" -> JsonFields.texts(json, "", names);
          case "authFirstName_s" -> JsonFields.texts(json, "", given);
          case "authLastName_s" -> JsonFields.texts(json, "", family);
          case "producedDate_s", "publicationDate_s", "ePublicationDate_s" ->
              published = Earliest.of(published, Dates.parse(json.word()));
          case "producedDateY_i", "publicationDateY_i" ->
              year = Earliest.of(year, Dates.parse(json.word()));
          case "modifiedDate_s" -> paper.updated(Dates.parse(json.word()));
          case "journalTitle_s" -> journal = json.plainLine();
          case "bookTitle_s" -> book = JsonFields.firstPlain(json);
          case "conferenceTitle_s" -> conference = JsonFields.firstPlain(json);
          case "volume_s" -> paper.volume(json.word());
          case "issue_s" -> paper.issue(JsonFields.first(json));
          case "page_s" -> paper.pages(JsonFields.first(json));
          case "journalPublisher_s", "publisher_s" -> paper.publisher(JsonFields.firstPlain(json));
          case "docType_s" -> paper.type(json.word());
          case "language_s" -> language = JsonFields.first(json);
          case "keyword_s" -> JsonFields.subjects(json, "", paper);
          case "licence_s" -> paper.license(Licences.clean(json.word()));
          case "primaryDomain_s" -> paper.attribute("hal.domain", json.word());
          default -> {
            if (name.endsWith(TITLE) || name.endsWith(SUBTITLE)) {
              keep(texts, name, JsonFields.firstPlain(json));
            } else if (name.endsWith(ABSTRACT)) {
              keep(texts, name, JsonFields.first(json, each -> Markup.again(each.paragraphs())));
            }
          }
        }
      }
      String title = text(texts, language, TITLE);
      String subtitle = text(texts, language, SUBTITLE);
      paper.title(title == null || subtitle == null ? title : title + ": " + subtitle);
      paper.abstractText(LeadingHeading.removed(text(texts, language, ABSTRACT)));
      paper.published(published == null ? year : published);
      paper.venue(journal != null ? journal : book != null ? book : conference);
      paper.language(language);
      paper.addLink(Link.Rel.PAGE, page);
      if (halId != null) {
        paper.addIdentifier(Identifier.of(Scheme.OTHER, halId));
      } else {
        paper.addIdentifier(Scheme.URL, page);
      }
      boolean inParts = given.size() == names.size() && family.size() == names.size();
      for (int i = 0; i < names.size(); i++) {
        Names.add(
            inParts ? Names.of(given.get(i), family.get(i)) : Names.parse(names.get(i)), paper);
      }
      return true;
    }

    private static void keep(Map<String, String> texts, String name, @Nullable String text) {
      if (text != null) {
        texts.put(name, text);
      }
    }

    /** {@code en_title_s} of a document in English, else {@code title_s}, else any. */
    private static @Nullable String text(
        Map<String, String> texts, @Nullable String language, String field) {
      String text = texts.get(language + "_" + field);
      text = text == null ? texts.get(field) : text;
      for (Map.Entry<String, String> each : texts.entrySet()) {
        text = text == null && each.getKey().endsWith(field) ? each.getValue() : text;
      }
      return text;
    }
  }
}
