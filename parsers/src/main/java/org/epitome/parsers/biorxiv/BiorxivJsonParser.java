package org.epitome.parsers.biorxiv;

import java.io.InputStream;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.NameLists;
import org.epitome.parsers.json.FeedFields;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFields;
import org.epitome.parsers.json.JsonFormat;
import org.epitome.parsers.markup.Markup;
import org.jspecify.annotations.Nullable;

/**
 * Reads preprints as the API of bioRxiv and medRxiv gives them (details, publications, the COVID-19
 * collection), as <a href="https://api.biorxiv.org/">its own page</a> describes them, and dumps of
 * one preprint a line. Each version is an entry of its own. {@code "NA"} is nothing.
 *
 * <p>It fills title, abstract, authors (the service gives initials), the DOI, {@code published}
 * (the day of the version), the server as venue, type, subjects (the category), the licence, and
 * the link to the JATS source. Attributes: {@code biorxiv.version}, {@code biorxiv.published-doi}
 * (of the journal's version), {@code biorxiv.published-venue}, {@code
 * biorxiv.corresponding-author}, {@code biorxiv.corresponding-institution}.
 */
public final class BiorxivJsonParser implements PaperParser {
  private static final String[] PATHS = {"collection"};

  private static final FeedFields FEED = new FeedFields("messages", "total");

  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "biorxiv-json",
          "preprints of bioRxiv and medRxiv (JSON)",
          "title",
          "abstract",
          "authors",
          "identifiers",
          "published",
          "venue",
          "type",
          "subjects",
          "license",
          "links",
          "attributes");

  /** A parser; it has no settings. */
  public BiorxivJsonParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    for (String key : new String[] {"doi", "rel_doi", "biorxiv_doi", "preprint_doi"}) {
      if (head.hasKeys("collection." + key)) {
        return Match.CERTAIN;
      }
    }
    if (head.hasKeys("messages", "collection")) {
      return Match.CERTAIN;
    }
    boolean flat = JsonEntries.have(head, PATHS, "doi", "title", "authors", "abstract", "date");
    boolean here = head.text().contains("10.1101/") || head.text().contains("10.64898/");
    return flat && here ? Match.CERTAIN : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return JsonEntries.open(input, context, FEED, new Entries(), PATHS);
  }

  private static final class Entries implements JsonFormat {
    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      while (json.nextField()) {
        String name = json.name();
        switch (name) {
          case "doi", "rel_doi", "biorxiv_doi", "medrxiv_doi", "preprint_doi" ->
              JsonFields.identify(json, Scheme.DOI, paper);
          case "title", "rel_title", "preprint_title" -> paper.title(Markup.line(word(json)));
          case "abstract", "rel_abs", "preprint_abstract" ->
              paper.abstractText(Markup.paragraphs(word(json)));
          case "authors", "rel_authors", "preprint_authors" -> authors(json, paper);
          case "date", "rel_date", "preprint_date" -> paper.published(Dates.parse(json.word()));
          case "server", "rel_site", "preprint_platform" -> paper.venue(word(json));
          case "journal" -> paper.venue(word(json));
          case "type" -> paper.type(word(json));
          case "category", "preprint_category" -> JsonFields.splitSubjects(word(json), ";", paper);
          case "license" -> paper.license(Licences.clean(word(json)));
          case "jatsxml" -> paper.addLink(Link.Rel.SOURCE, word(json));
          case "rel_link" -> paper.addLink(Link.Rel.PAGE, word(json));
          case "version" -> paper.attribute("biorxiv.version", word(json));
          case "published", "published_doi" -> paper.attribute("biorxiv.published-doi", word(json));
          case "published_journal" -> paper.attribute("biorxiv.published-venue", word(json));
          case "author_corresponding", "preprint_author_corresponding" ->
              paper.attribute("biorxiv.corresponding-author", word(json));
          case "author_corresponding_institution", "preprint_author_corresponding_institution" ->
              paper.attribute("biorxiv.corresponding-institution", word(json));
          default -> {}
        }
      }
      return true;
    }

    private static @Nullable String word(JsonCursor json) {
      String word = json.word();
      return word == null || word.equals("NA") || word.equals("N/A") ? null : word;
    }

    /** "Fujii, S.; Wang, Y.;", or a list of objects. */
    private static void authors(JsonCursor json, Paper.Builder paper) {
      if (!json.isList()) {
        NameLists.separatedBy(";", word(json)).forEach(author -> paper.addAuthor(author.build()));
        return;
      }
      JsonFields.people(json, "author_name", paper);
    }
  }
}
