package org.epitome.parsers.unpaywall;

import java.io.InputStream;
import java.util.List;
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
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFields;
import org.epitome.parsers.json.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Unpaywall knows of a DOI, as <a href="https://unpaywall.org/data-format">its data
 * format</a> describes it: single objects and lists of them, lines of its snapshot, answers of its
 * search. There are no abstracts.
 *
 * <p>It fills title, authors, identifiers (DOI, the arXiv identifier in it, ISSNs), {@code
 * published}, venue, publisher, type, the licence of the best copy that has one, and links to the
 * copies, the best first. Attribute: {@code unpaywall.oa-status} ("gold", "green", "closed").
 */
public final class UnpaywallJsonParser implements PaperParser {
  private static final String[] PATHS = {"results.response"};

  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "unpaywall-json",
          "open copies of papers by Unpaywall (JSON)",
          "title",
          "authors",
          "identifiers",
          "published",
          "venue",
          "publisher",
          "type",
          "license",
          "links",
          "attributes");

  /** A parser; it has no settings. */
  public UnpaywallJsonParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    return JsonEntries.have(head, PATHS, "doi", "is_oa", "best_oa_location")
        ? Match.CERTAIN
        : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return JsonEntries.open(input, context, new Entries(), PATHS);
  }

  private static final class Entries implements JsonFormat {

    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      PartialDate year = null;
      String license = null;
      while (json.nextField()) {
        switch (json.name()) {
          case "doi" -> JsonFields.identify(json, Scheme.DOI, paper);
          case "title" -> paper.title(json.plainLine());
          case "z_authors" -> JsonFields.authors(json, paper);
          case "published_date" -> paper.published(Dates.parse(json.word()));
          case "year" -> year = Dates.parse(json.word());
          case "journal_name" -> paper.venue(json.plainLine());
          case "journal_issns" -> issns(json.word(), paper);
          case "publisher" -> paper.publisher(json.plainLine());
          case "genre" -> paper.type(json.word());
          case "oa_status" -> paper.attribute("unpaywall.oa-status", json.word());
          case "best_oa_location", "oa_locations" -> license = copies(json, paper, license);
          default -> {}
        }
      }
      if (paper.published() == null) {
        paper.published(year);
      }
      paper.license(Licences.clean(license));
      return true;
    }

    /**
     * Adds copies, or the best of them, which stands before the others and is one of them; gives
     * the licence that is known, or else the first of theirs.
     */
    private static @Nullable String copies(
        JsonCursor json, Paper.Builder paper, @Nullable String known) {
      String license = known;
      json.enterList();
      while (json.nextItem()) {
        @Nullable String[] copy =
            JsonFields.members(json, "url_for_pdf", "url_for_landing_page", "url", "license");
        paper.addLink(Link.Rel.PDF, copy[0]);
        paper.addLink(Link.Rel.PAGE, copy[1]);
        if (copy[0] == null && copy[1] == null) {
          paper.addLink(Addresses.rel(String.valueOf(copy[2])), copy[2]);
        }
        license = license == null ? copy[3] : license;
      }
      return license;
    }

    private static void issns(@Nullable String list, Paper.Builder paper) {
      for (String issn : list == null ? List.<String>of() : List.of(list.split(",", -1))) {
        paper.addIdentifier(Scheme.ISSN, issn.strip());
      }
    }
  }
}
