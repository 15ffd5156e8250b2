package org.epitome.parsers.schemaorg;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Paper;
import org.epitome.parsers.html.HtmlPages;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFormat;

/**
 * Reads papers as <a href="https://schema.org/ScholarlyArticle">schema.org</a> describes them in
 * JSON-LD: one, a list, a graph, or what a page has in a script for search engines. Other things in
 * a graph are passed over. What this library exports as JSON-LD is read again.
 *
 * <p>It fills title, abstract, authors (with ORCID iDs and affiliations), identifiers, dates, the
 * periodical or book as venue, volume, issue, pages, publisher, the type where it is more than an
 * article, language, keywords as subjects, licence, links, code links, and the status of retracted,
 * withdrawn and corrected papers.
 *
 * <p>A page is held in memory, up to the limit of one entry.
 */
public final class SchemaOrgParser implements PaperParser {
  private static final String[] PATHS = {"@graph", "mainEntity"};
  private static final String SCRIPT = "application/ld+json";
  private static final String ARTICLE = "ScholarlyArticle";

  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "schemaorg-jsonld",
          "schema.org's articles (JSON-LD, also in pages)",
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
          "status",
          "codeLinks");

  /** A parser; it has no settings. */
  public SchemaOrgParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    String text = head.text();
    boolean isOurs =
        switch (head.kind()) {
          case MARKUP -> text.contains(SCRIPT) && text.contains(ARTICLE);
          case JSON ->
              text.contains("schema.org")
                  && (JsonEntries.have(head, PATHS, "@type") && text.contains(ARTICLE)
                      || head.hasKeys("@context", "@graph"));
          default -> false;
        };
    return isOurs ? Match.CERTAIN : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) throws IOException {
    if (context.head().kind() != FeedHead.Kind.MARKUP) {
      return JsonEntries.open(input, context, new Entries(), PATHS);
    }
    String json = HtmlPages.script(HtmlPages.text(input, context), SCRIPT, ARTICLE);
    String path = "";
    for (String each : PATHS) {
      path = json.contains('"' + each + '"') ? each : path;
    }
    return JsonEntries.within(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
        context,
        new Entries(),
        path);
  }

  private static final class Entries implements JsonFormat {
    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      return new SchemaOrgPaper(json, paper).read();
    }
  }
}
