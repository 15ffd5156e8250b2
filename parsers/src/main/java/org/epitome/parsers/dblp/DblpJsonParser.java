package org.epitome.parsers.dblp;

import java.io.InputStream;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFields;
import org.epitome.parsers.json.JsonFormat;

/**
 * Reads the answers of DBLP's search for publications in JSON, as its <a
 * href="https://dblp.org/faq/How+to+use+the+dblp+search+API.html">FAQ</a> describes them. (Those in
 * XML are read by {@link DblpXmlParser}.)
 *
 * <p>It fills title, authors (the numbers that tell people of one name apart go), DBLP's key, DOI
 * and arXiv identifier, the year of issue, the venue (the first of several), volume, issue, pages,
 * type in DBLP's words, and the links to the editions.
 */
public final class DblpJsonParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "dblp-json",
          "answers of DBLP's search (JSON)",
          "title",
          "authors",
          "identifiers",
          "published",
          "venue",
          "volume",
          "issue",
          "pages",
          "type",
          "links");

  /** A parser; it has no settings. */
  public DblpJsonParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    return head.hasKeys("result.hits", "result.query") ? Match.CERTAIN : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return JsonEntries.open(input, context, new Hits(), "result.hits.hit");
  }

  private static final class Hits implements JsonFormat {

    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      boolean isHit = false; // where nothing is found there is no list of hits
      while (json.nextField()) {
        if (json.name().equals("info")) {
          isHit = true;
          json.enterObject();
          info(json, paper);
        }
      }
      return isHit;
    }

    private static void info(JsonCursor json, Paper.Builder paper) {
      while (json.nextField()) {
        switch (json.name()) {
          case "title" -> paper.title(DblpFields.withoutDot(json.plainLine()));
          case "authors" -> authors(json, paper);
          case "venue" -> paper.venue(JsonFields.firstPlain(json));
          case "volume" -> DblpFields.volume(json.word(), paper);
          case "number" -> paper.issue(json.word());
          case "pages" -> paper.pages(json.word());
          case "year" -> paper.published(Dates.parse(json.word()));
          case "type" -> paper.type(json.word());
          case "key" -> JsonFields.identify(json, Scheme.DBLP, paper);
          case "doi" -> paper.addIdentifier(Scheme.DOI, json.word());
          case "ee" -> editions(json, paper);
          default -> {}
        }
      }
    }

    private static void authors(JsonCursor json, Paper.Builder paper) {
      json.enterObject();
      while (json.nextField()) {
        if (json.name().equals("author")) {
          json.enterList();
          while (json.nextItem()) {
            Names.add(Names.parse(DblpFields.withoutNumber(json.plainMember("text"))), paper);
          }
        }
      }
    }

    private static void editions(JsonCursor json, Paper.Builder paper) {
      for (String url : JsonFields.words(json)) {
        DblpFields.edition(url, paper);
      }
    }
  }
}
