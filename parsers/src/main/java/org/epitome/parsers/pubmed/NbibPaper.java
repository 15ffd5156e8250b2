package org.epitome.parsers.pubmed;

import org.epitome.model.Author;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Notices;
import org.epitome.parsers.fields.Orcids;
import org.epitome.parsers.tagged.TaggedRecord;
import org.epitome.parsers.tagged.Tags;
import org.jspecify.annotations.Nullable;

/** Makes a paper of a tagged record, whose fields are read in their order. */
final class NbibPaper {
  static final int PMID = Tags.of("PMID");

  private final TaggedRecord record;
  private final Paper.Builder paper;
  private final StringBuilder title = new StringBuilder();
  private final StringBuilder book = new StringBuilder();
  private final StringBuilder abstracts = new StringBuilder();
  private String otherAbstract = "";
  private @Nullable String journal;
  private @Nullable String shortJournal;
  private @Nullable String type;
  private Author.@Nullable Builder author;
  private boolean spelledOut; // the author came with the whole name, the short one follows

  NbibPaper(TaggedRecord record, Paper.Builder paper) {
    this.record = record;
    this.paper = paper;
  }

  void fill() {
    for (int i = 0; i < record.size(); i++) {
      field(Tags.name(record.tag(i)), TaggedRecord.unmarked(record.value(i)));
    }
    endAuthor();
    boolean isPart = !title.isEmpty() && !book.isEmpty();
    paper.title((title.isEmpty() ? book : title).toString());
    paper.venue(journal != null ? journal : isPart ? book.toString() : shortJournal);
    paper.abstractText(
        Sections.onLines(abstracts.isEmpty() ? otherAbstract : abstracts.toString()));
  }

  private void field(String tag, String value) {
    if (value.isEmpty()) {
      return;
    }
    switch (tag) {
      case "PMID" -> paper.addIdentifier(Scheme.PMID, value);
      case "PMC" -> paper.addIdentifier(Scheme.PMCID, value);
      case "LID", "AID" -> location(value);
      case "ISBN" -> paper.addIdentifier(Scheme.ISBN, value);
      case "TI" -> join(title, value);
      case "BTI" -> join(book, value);
      case "AB" -> join(abstracts, value);
      case "OAB" -> {
        String other = OtherAbstracts.withoutSource(value);
        boolean isFirst = otherAbstract.isEmpty() && !OtherAbstracts.isNote(other);
        otherAbstract = isFirst ? other : otherAbstract;
      }
      case "FAU" -> {
        beginAuthor(Names.parse(value));
        spelledOut = author != null;
      }
      case "AU" -> shortAuthor(value);
      case "CN" -> {
        beginAuthor(Author.builder().name(value));
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
      case "FED", "ED", "FIR", "IR" -> endAuthor(); // what follows is about them
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
      case "PT" -> publicationType(value);
      case "RIN", "RRI", "EIN", "CRI" -> Notices.add(tag, paper);
      case "MH", "OT" -> paper.addSubject(value.replace("*", "")); // major topics
      default -> {}
    }
  }

  /** Behind what an earlier field with the same tag has. */
  private static void join(StringBuilder text, String more) {
    text.append(text.isEmpty() ? "" : " ").append(more);
  }

  /** {@code 10.1016/j.puhe.2015.01.018 [doi]}, or an address. */
  private void location(String value) {
    if (value.endsWith("[doi]")) {
      paper.addIdentifier(Scheme.DOI, value.substring(0, value.length() - 5));
    } else if (value.startsWith("http")) {
      paper.addLink(Link.Rel.PAGE, value);
    }
  }

  private void publicationType(String value) {
    boolean isNotice = Notices.add(value, paper);
    if (type == null && !isNotice) {
      type = value;
      paper.type(value);
    }
  }

  // ---- authors: the whole name, the short one, and what is about them

  private void shortAuthor(String value) {
    if (spelledOut) {
      spelledOut = false; // the one just read
      return;
    }
    boolean whole = value.indexOf(',') >= 0;
    beginAuthor(whole ? Names.parse(value) : Names.familyFirst(value));
  }

  private void beginAuthor(Author.@Nullable Builder next) {
    endAuthor();
    author = next;
  }

  private void endAuthor() {
    if (author != null) {
      paper.addAuthor(author.build());
      author = null;
    }
    spelledOut = false;
  }
}
