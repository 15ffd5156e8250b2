package org.epitome.parsers.csl;

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
import org.epitome.parsers.fields.AnyCase;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFields;
import org.epitome.parsers.json.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSL-JSON, the items of the Citation Style Language that Zotero, pandoc, Manubot and DOI
 * resolvers write, as its <a href="https://docs.citationstyles.org/en/stable/specification.html">
 * specification</a> and the schema {@code csl-data.json} describe them.
 *
 * <p>It fills title, abstract, authors with their particles and suffixes, identifiers (DOI, PMID,
 * PMCID, the arXiv identifier in {@code number}, those in lines of {@code note} as {@code PMID:
 * 123}, else the address), {@code published} ({@code issued}), venue, volume, issue, pages,
 * publisher, type, language, subjects ({@code keyword}, {@code categories}), licence and the link.
 * Attributes: none.
 */
public final class CslJsonParser implements PaperParser {
  private static final String[] PATHS = {"items", "references"};

  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "csl-json",
          "items of the Citation Style Language (JSON)",
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
          "type",
          "language",
          "subjects",
          "license",
          "links");

  /** The types of the schema that tell a document apart from other JSON. */
  private static final List<String> TYPES =
      List.of(
          "article-journal",
          "paper-conference",
          "article-magazine",
          "article-newspaper",
          "chapter",
          "webpage",
          "post-weblog",
          "thesis",
          "report",
          "manuscript",
          "book",
          "dataset",
          "article",
          "entry",
          "motion_picture",
          "software",
          "speech",
          "personal_communication");

  /** A parser; it has no settings. */
  public CslJsonParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    if (JsonEntries.have(head, PATHS, "type", "issued.date-parts")
        || JsonEntries.have(head, PATHS, "type", "container-title", "author")) {
      return hasType(head.text()) ? Match.CERTAIN : Match.POSSIBLE;
    }
    boolean areItems =
        JsonEntries.have(head, PATHS, "id", "type", "title", "author.family")
            || JsonEntries.have(head, PATHS, "id", "type", "title", "URL");
    boolean isEmpty =
        head.kind() == FeedHead.Kind.JSON && head.isComplete() && head.jsonKeys().isEmpty();
    return areItems && hasType(head.text()) || isEmpty ? Match.POSSIBLE : Match.NO;
  }

  private static boolean hasType(String text) {
    int at = text.indexOf("\"type\"");
    while (at >= 0) {
      int start = text.indexOf('"', at + 6);
      int end = start < 0 ? -1 : text.indexOf('"', start + 1);
      if (end > 0 && end - start < 40 && TYPES.contains(text.substring(start + 1, end))) {
        return true;
      }
      at = text.indexOf("\"type\"", at + 6);
    }
    return false;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return JsonEntries.open(input, context, new Items(), PATHS);
  }

  private static final class Items implements JsonFormat {

    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      String url = null;
      String note = null;
      String id = null;
      String number = null;
      while (json.nextField()) {
        switch (json.name()) {
          case "id" -> {
            id = json.word();
            json.identify(id);
          }
          case "type" -> paper.type(json.word());
          case "title" -> paper.title(JsonFields.firstPlain(json));
          case "abstract" -> paper.abstractText(json.plainParagraphs());
          case "author" -> JsonFields.authors(json, paper);
          case "issued" -> paper.published(JsonFields.date(json));
          case "container-title" -> paper.venue(JsonFields.firstPlain(json));
          case "volume" -> paper.volume(json.word());
          case "issue" -> paper.issue(json.word());
          case "page" -> paper.pages(json.word());
          case "publisher" -> paper.publisher(json.plainLine());
          case "language" -> paper.language(json.word());
          case "DOI" -> Dois.add(json.word(), paper);
          case "PMID" -> paper.addIdentifier(Scheme.PMID, json.word());
          case "PMCID" -> paper.addIdentifier(Scheme.PMCID, json.word());
          case "URL" -> url = json.word();
          case "note" -> note = json.word();
          case "number" -> number = json.word();
          case "license", "rights" -> paper.license(Licences.clean(json.line()));
          case "keyword" -> JsonFields.splitSubjects(json.line(), ",;", paper);
          case "categories" -> JsonFields.subjects(json, "name", paper);
          default -> {}
        }
      }
      paper.addLink(Link.Rel.PAGE, url);
      identify(paper, id, url, note, number);
      return true;
    }

    /** A line of the note, as Zotero's field for what has no field of its own. */
    private static void labelled(String line, Paper.Builder paper) {
      if (isLabelled(line, "arXiv:")) {
        paper.addIdentifier(Scheme.ARXIV, line);
      } else if (isLabelled(line, "PMID:")) {
        paper.addIdentifier(Scheme.PMID, line.substring(5).strip());
      } else if (isLabelled(line, "PMCID:")) {
        paper.addIdentifier(Scheme.PMCID, line.substring(6).strip());
      } else if (isLabelled(line, "DOI:")) {
        Dois.add(line.substring(4).strip(), paper);
      }
    }

    private static boolean isLabelled(String text, String label) {
      return AnyCase.startsWith(text, label);
    }

    private static void identify(
        Paper.Builder paper,
        @Nullable String id,
        @Nullable String url,
        @Nullable String note,
        @Nullable String number) {
      if (url != null && url.contains("arxiv.org/")) {
        paper.addIdentifier(Scheme.ARXIV, number != null && number.contains(".") ? number : url);
      }
      if (number != null && isLabelled(number, "arXiv:")) {
        paper.addIdentifier(Scheme.ARXIV, number);
      }
      for (String line : note == null ? List.<String>of() : note.lines().toList()) {
        labelled(line.strip(), paper);
      }
      if (paper.identifiers().isEmpty() && id != null && id.contains("10.")) {
        paper.addIdentifier(Scheme.DOI, id);
      }
      if (paper.identifiers().isEmpty() && url != null && url.contains("doi.org/10.")) {
        paper.addIdentifier(Scheme.DOI, url);
      }
      if (paper.identifiers().isEmpty()) {
        paper.addIdentifier(Scheme.URL, url);
      }
    }
  }
}
