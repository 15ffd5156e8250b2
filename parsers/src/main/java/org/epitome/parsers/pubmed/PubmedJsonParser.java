package org.epitome.parsers.pubmed;

import java.io.InputStream;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Paper;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFields;
import org.epitome.parsers.json.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads what NCBI's ESummary answers for PubMed and PubMed Central in JSON, as its <a
 * href="https://www.ncbi.nlm.nih.gov/books/NBK25499/">documentation</a> describes it: the answer,
 * what is under its {@code result}, or single summaries. A summary has no abstract. An answer with
 * an error, or with identifiers alone as ESearch gives it, has no paper, and a diagnostic says so;
 * so it is for a number that PubMed does not know.
 *
 * <p>It fills title, authors (initials only), identifiers (PMID, PMCID, DOI, arXiv, ISSN), {@code
 * published}, venue (of a chapter the book), volume, issue, pages, publisher, type, language, the
 * address where a book is, and the status that publication types and notices tell. Attributes:
 * {@code pubmed.status}, the state of the record in words; {@code pubmed.original-title}; {@code
 * pubmed.electronic-date}; {@code pubmed.cited-by}, by how many papers of PubMed Central.
 */
public final class PubmedJsonParser implements PaperParser {
  private static final String[] PATHS = {"result"};

  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "pubmed-json",
          "summaries of PubMed and PubMed Central (JSON)",
          "title",
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
          "links",
          "status",
          "attributes");

  /** A parser; it has no settings. */
  public PubmedJsonParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    boolean isOurs =
        JsonEntries.have(head, PATHS, "uid", "pubdate")
            || JsonEntries.have(head, PATHS, "uid", "error")
            || head.hasKeys("header.type", "esearchresult")
            || head.hasKeys("header.type", "esummaryresult")
            || head.hasKeys("error", "api-key", "limit");
    return isOurs ? Match.CERTAIN : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return JsonEntries.open(input, context, new Entries(context), PATHS);
  }

  private record Entries(ReadContext context) implements JsonFormat {

    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      PubmedSummary summary = new PubmedSummary(paper);
      String id = null;
      boolean isPaper = true;
      while (json.nextField()) {
        switch (json.name()) {
          case "uid" -> {
            id = json.word();
            json.identify(id);
            summary.member("uid", id);
          }
          case "error", "esummaryresult" -> {
            isPaper = false;
            PubmedSummary.tell(json.lineNumber(), id, JsonFields.first(json), context);
          }
          case "esearchresult" -> {
            isPaper = false;
            found(json);
          }
          case "authors" -> {
            json.enterList();
            while (json.nextItem()) {
              @Nullable String[] author = JsonFields.members(json, "name", "authtype");
              summary.author(author[0], author[1]);
            }
          }
          case "articleids" -> {
            json.enterList();
            while (json.nextItem()) {
              @Nullable String[] each = JsonFields.members(json, "idtype", "value");
              summary.identifier(each[0], each[1]);
            }
          }
          case "references" -> {
            for (String type : JsonFields.words(json, "reftype")) {
              summary.notice(type);
            }
          }
          case "lang" -> summary.language(JsonFields.first(json));
          case "pubtype" -> {
            for (String type : JsonFields.words(json)) {
              summary.type(type);
            }
          }
          default -> summary.member(json.name(), json.word());
        }
      }
      summary.end();
      return isPaper;
    }

    /** What a search found: how many there are, and their numbers. */
    private void found(JsonCursor json) {
      long line = json.lineNumber();
      boolean isError = false;
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "count" -> context.describeFeed(context.feed().withTotal(json.number(0)));
          case "ERROR" -> {
            isError = true;
            PubmedSummary.tell(json.lineNumber(), null, json.word(), context);
          }
          default -> {}
        }
      }
      if (!isError) {
        PubmedSummary.onlyIdentifiers(line, context);
      }
    }
  }
}
