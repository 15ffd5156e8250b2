package org.epitome.parsers.pubmed;

import java.io.IOException;
import java.io.InputStream;
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
import org.epitome.model.Status;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Orcids;
import org.epitome.parsers.tagged.MedlineSyntax;
import org.epitome.parsers.tagged.TaggedReader;
import org.epitome.parsers.tagged.TaggedRecord;
import org.epitome.parsers.tagged.Tags;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tagged records of PubMed ({@code .nbib}, "MEDLINE" or "PubMed" format), which ERIC and
 * others write as well, as the <a
 * href="https://www.nlm.nih.gov/bsd/mms/medlineelements.html">MEDLINE/PubMed data element
 * descriptions</a> explain them. A record begins with its PMID, or after a blank line with the tag
 * with which the document's first one did.
 *
 * <p>It fills title (the book's for a whole book), abstract (its labelled sections on lines of
 * their own), authors (with affiliations and ORCID iDs; editors are none), PMID, PMCID, DOIs,
 * ISBNs, the date of issue, journal or book as venue, volume, issue, pages, language, type,
 * headings and keywords as subjects, links and the status of retracted and corrected papers.
 */
public final class PubmedNbibParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "pubmed-nbib",
          "tagged records of PubMed (nbib, MEDLINE)",
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
          "language",
          "subjects",
          "links",
          "status");

  private static final int PMID = Tags.of("PMID");

  /** A parser; it has no settings. */
  public PubmedNbibParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    if (head.kind() != FeedHead.Kind.TEXT) {
      return Match.NO;
    }
    String text = head.text().stripLeading();
    if (text.startsWith("PMID-") || text.startsWith("OWN - ")) {
      return Match.CERTAIN;
    }
    boolean tags = text.contains("\nTI  - ") || text.contains("\nTI-");
    boolean medline =
        text.contains("\nPMID-") || text.contains("\nFAU -") || text.contains("\nDP  -");
    if (tags && medline && !text.contains("\nTY  - ") && !text.startsWith("TY  -")) {
      return text.contains("\nVN  - Ovid") ? Match.NO : Match.CERTAIN;
    }
    return Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return new Records(new TaggedReader(input, new MedlineSyntax("PMID"), context), context);
  }

  private static final class Records implements EntryReader {
    private final TaggedReader records;
    private final ReadContext context;
    private final TaggedRecord record = new TaggedRecord();

    private String title = "";
    private String book = "";
    private String abstracts = "";
    private String otherAbstract = "";
    private @Nullable String journal;
    private @Nullable String shortJournal;
    private @Nullable String type;
    private Status status = Status.NORMAL;
    private Author.@Nullable Builder author;
    private boolean spelledOut; // the author came with the whole name, the short one follows

    Records(TaggedReader records, ReadContext context) {
      this.records = records;
      this.context = context;
    }

    @Override
    public long line() {
      return record.line();
    }

    @Override
    public boolean next(Paper.Builder paper) throws IOException {
      if (!records.next(record)) {
        return false;
      }
      title = "";
      book = "";
      abstracts = "";
      otherAbstract = "";
      journal = null;
      shortJournal = null;
      type = null;
      status = Status.NORMAL;
      author = null;
      spelledOut = false;
      for (int i = 0; i < record.size(); i++) {
        field(Tags.name(record.tag(i)), TaggedRecord.unmarked(record.value(i)), paper);
      }
      endAuthor(paper);
      paper.title(title.isEmpty() ? book : title);
      paper.venue(
          journal != null ? journal : title.isEmpty() || book.isEmpty() ? shortJournal : book);
      paper.abstractText(Sections.onLines(abstracts.isEmpty() ? otherAbstract : abstracts));
      paper.status(status);
      if (!paper.isIdentified()) {
        throw context.invalidEntry(
            record.line(),
            0,
            TaggedRecord.line(record.first(PMID)),
            "record has neither a title nor a PMID");
      }
      return true;
    }

    private void field(String tag, String value, Paper.Builder paper) {
      if (value.isEmpty()) {
        return;
      }
      switch (tag) {
        case "PMID" -> paper.addIdentifier(Scheme.PMID, value);
        case "PMC" -> paper.addIdentifier(Scheme.PMCID, value);
        case "LID", "AID" -> location(value, paper);
        case "ISBN" -> paper.addIdentifier(Scheme.ISBN, value);
        case "TI" -> title = joined(title, value);
        case "BTI" -> book = joined(book, value);
        case "AB" -> abstracts = joined(abstracts, value);
        case "OAB" -> {
          String other = OtherAbstracts.withoutSource(value);
          boolean isFirst = otherAbstract.isEmpty() && !OtherAbstracts.isNote(other);
          otherAbstract = isFirst ? other : otherAbstract;
        }
        case "FAU" -> {
          beginAuthor(Names.parse(value), paper);
          spelledOut = author != null;
        }
        case "AU" -> shortAuthor(value, paper);
        case "CN" -> {
          beginAuthor(Author.builder().name(value), paper);
          spelledOut = false;
        }
        case "AD" -> {
          if (author != null) {
            author.addAffiliation(value);
          }
        }
        case "AUID" -> {
          String orcid = Orcids.of(value);
          if (author != null && orcid != null) {
            author.orcid(orcid);
          }
        }
        case "FED", "ED", "FIR", "IR" -> endAuthor(paper); // what follows is about them
        case "DP" -> {
          if (paper.published() == null) {
            paper.published(Dates.parse(value));
          }
        }
        case "JT" -> journal = value;
        case "TA" -> shortJournal = value;
        case "VI" -> paper.volume(value);
        case "IP" -> paper.issue(value);
        case "PG" -> paper.pages(value);
        case "LA" -> paper.language(value);
        case "PT" -> publicationType(value, paper);
        case "RIN" -> status = Status.RETRACTED;
        case "EIN", "CRI" -> status = status == Status.NORMAL ? Status.CORRECTED : status;
        case "MH", "OT" -> paper.addSubject(value.replace("*", "")); // major topics
        default -> {}
      }
    }

    private static String joined(String text, String more) {
      return text.isEmpty() ? more : text + " " + more;
    }

    /** {@code 10.1016/j.puhe.2015.01.018 [doi]}, or an address. */
    private static void location(String value, Paper.Builder paper) {
      if (value.endsWith("[doi]")) {
        paper.addIdentifier(Scheme.DOI, value.substring(0, value.length() - 5));
      } else if (value.startsWith("http")) {
        paper.addLink(Link.Rel.PAGE, value);
      }
    }

    private void publicationType(String value, Paper.Builder paper) {
      if (value.equals("Retracted Publication")) {
        status = Status.RETRACTED;
      } else if (type == null) {
        type = value;
        paper.type(value);
      }
    }

    // ---- authors: the whole name, the short one, and what is about them

    private void shortAuthor(String value, Paper.Builder paper) {
      if (spelledOut) {
        spelledOut = false; // the one just read
        return;
      }
      boolean whole = value.indexOf(',') >= 0;
      beginAuthor(whole ? Names.parse(value) : Names.familyFirst(value), paper);
    }

    private void beginAuthor(Author.@Nullable Builder next, Paper.Builder paper) {
      endAuthor(paper);
      author = next;
    }

    private void endAuthor(Paper.Builder paper) {
      if (author != null) {
        paper.addAuthor(author.build());
        author = null;
      }
      spelledOut = false;
    }
  }
}
