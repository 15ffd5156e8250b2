package org.epitome.parsers.arxiv;

import java.io.InputStream;
import java.util.Objects;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Author;
import org.epitome.model.Identifier;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.arxiv.internal.ArxivText;
import org.epitome.parsers.arxiv.internal.Withdrawal;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.NameLists;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads arXiv's bulk metadata snapshot, one JSON object a line, as the <a
 * href="https://www.kaggle.com/datasets/Cornell-University/arxiv">arXiv Dataset</a> describes it; a
 * broken line costs that line, and the file may be of any size.
 *
 * <p>It fills title, abstract, comment, authors (given, family, suffix, affiliations), the arXiv
 * identifier with the number of its last version, DOIs, the dates of the first version ({@code
 * published}) and of the last ({@code updated}), the journal reference as venue, the categories as
 * subjects, the licence and the status of withdrawn papers; TeX accents in them are undone.
 * Attributes: {@code arxiv.submitter}, {@code arxiv.report-no}.
 */
public final class ArxivJsonlParser implements PaperParser {
  private static final String[] PATHS = {}; // records are not wrapped, but where people do it

  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "arxiv-jsonl",
          "the bulk metadata snapshot of arXiv (JSON lines)",
          "title",
          "abstract",
          "comment",
          "authors",
          "identifiers",
          "published",
          "updated",
          "venue",
          "subjects",
          "license",
          "status",
          "attributes");

  /** A parser; it has no settings. */
  public ArxivJsonlParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    boolean isSnapshot =
        JsonEntries.have(head, PATHS, "id", "authors_parsed")
            || JsonEntries.have(head, PATHS, "id", "versions.created")
            || JsonEntries.have(head, PATHS, "id", "title", "categories", "submitter");
    return isSnapshot ? Match.CERTAIN : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return JsonEntries.open(input, context, new Snapshot(), PATHS);
  }

  private static final class Snapshot implements JsonFormat {

    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      String id = null;
      String authors = null;
      String doi = null;
      int version = 0;
      boolean hasAuthors = false;
      while (json.nextField()) {
        switch (json.name()) {
          case "id" -> {
            id = json.word();
            json.identify(id);
          }
          case "submitter" -> paper.attribute("arxiv.submitter", json.texName());
          case "authors" -> authors = json.text();
          case "title" -> paper.title(json.texLine());
          case "comments" -> paper.comment(json.texLine());
          case "journal-ref" -> paper.venue(json.texLine());
          case "doi" -> doi = json.word();
          case "report-no" -> paper.attribute("arxiv.report-no", json.word());
          case "categories" -> subjects(json, paper);
          case "license" -> paper.license(Licences.clean(json.word()));
          case "abstract" -> paper.abstractText(json.texParagraphs());
          case "versions" -> version = versions(json, paper);
          case "update_date" -> updateDate(json.word(), paper);
          case "authors_parsed" -> hasAuthors |= authors(json, paper);
          default -> {}
        }
      }
      identify(id, version, doi, paper);
      if (!hasAuthors) {
        for (Author.Builder author : NameLists.of(ArxivText.name(authors))) {
          paper.addAuthor(author.build());
        }
      }
      paper.status(Withdrawal.status(paper.comment(), paper.abstractText()));
      return true;
    }

    private static void identify(
        @Nullable String id, int version, @Nullable String doi, Paper.Builder paper) {
      if (id != null) {
        Identifier arxiv = Identifier.tryParse(Scheme.ARXIV, id).orElse(null);
        if (arxiv != null) {
          boolean known = version == 0 || arxiv.version() != null;
          paper.addIdentifier(known ? arxiv : new Identifier(Scheme.ARXIV, arxiv.value(), version));
        }
      }
      ArxivText.addDois(doi, paper);
    }

    /** Text with spaces in the snapshot, a list in older ones. */
    private static void subjects(JsonCursor json, Paper.Builder paper) {
      json.enterList();
      while (json.nextItem()) {
        ArxivText.addCategories(json.word(), paper);
      }
    }

    /** Sets the dates of the first and last version; the number of the last, 0 without any. */
    private static int versions(JsonCursor json, Paper.Builder paper) {
      int last = 0;
      String first = null;
      String latest = null;
      json.enterList();
      while (json.nextItem()) {
        String created = null;
        int number = 0;
        json.enterObject();
        while (json.nextField()) {
          switch (json.name()) {
            case "version" -> number = versionNumber(json.word());
            case "created" -> created = json.word();
            default -> {}
          }
        }
        if (number == 1) {
          first = created;
        }
        if (number > last) {
          latest = created;
          last = number;
        }
      }
      if (last > 0) {
        PartialDate published = Dates.parse(first);
        paper.published(published);
        paper.updated(Objects.equals(first, latest) ? published : Dates.parse(latest));
      }
      return last;
    }

    /** The snapshot's versions are in order, but harvests list v1, v10, v2. */
    private static int versionNumber(@Nullable String version) {
      int number = 0;
      for (int i = 1; version != null && i < version.length() && i < 6; i++) {
        int digit = version.charAt(i) - '0';
        number = digit < 0 || digit > 9 ? number : number * 10 + digit;
      }
      return number;
    }

    /** Where versions are left out, the day of the last change is all there is. */
    private static void updateDate(@Nullable String date, Paper.Builder paper) {
      if (paper.published() == null) {
        paper.updated(Dates.parse(date));
      }
    }

    /** Whether there are any. */
    private static boolean authors(JsonCursor json, Paper.Builder paper) {
      boolean hasAny = false;
      json.enterList();
      while (json.nextItem()) {
        Author.Builder author = author(json);
        if (author != null) {
          paper.addAuthor(author.build());
          hasAny = true;
        }
      }
      return hasAny;
    }

    /** {@code [family, given, suffix, affiliation...]}. */
    private static Author.@Nullable Builder author(JsonCursor json) {
      String family = null;
      String given = null;
      Author.Builder author = null;
      int part = 0;
      json.enterList();
      while (json.nextItem()) {
        String text = json.texName();
        switch (part++) {
          case 0 -> family = text;
          case 1 -> given = text;
          case 2 -> author = Names.of(given, family, text);
          default -> {
            if (author != null && text != null) {
              author.addAffiliation(text);
            }
          }
        }
      }
      return part < 3 ? Names.of(given, family) : author;
    }
  }
}
