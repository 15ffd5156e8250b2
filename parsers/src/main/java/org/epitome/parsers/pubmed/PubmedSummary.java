package org.epitome.parsers.pubmed;

import java.util.Locale;
import org.epitome.Diagnostic;
import org.epitome.ReadContext;
import org.epitome.model.Author;
import org.epitome.model.Identifier;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.Addresses;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Notices;
import org.epitome.parsers.markup.Markup;
import org.jspecify.annotations.Nullable;

/**
 * Makes a paper of a summary's members, which have the same names in JSON and, but for their case,
 * in XML.
 */
final class PubmedSummary {
  private final Paper.Builder paper;
  private @Nullable String uid;
  private @Nullable String title;
  private @Nullable String original;
  private @Nullable String book;
  private @Nullable String journal;
  private @Nullable String shortJournal;
  private @Nullable String location;
  private @Nullable PartialDate electronic;
  private boolean hasType;
  private boolean hasLanguage;

  PubmedSummary(Paper.Builder paper) {
    this.paper = paper;
  }

  /** Tells what the service answered in the place of records, or of one record. */
  static void tell(long line, @Nullable String id, @Nullable String answer, ReadContext context) {
    context.warn(Diagnostic.Code.SOURCE_ERROR, line, id, "PubMed answered: " + answer);
  }

  /** Tells that an answer names papers and says nothing of them. */
  static void onlyIdentifiers(long line, ReadContext context) {
    context.warn(
        Diagnostic.Code.EMPTY_DOCUMENT,
        line,
        null,
        "a search of PubMed found identifiers only; EFetch or ESummary give their records");
  }

  /** Takes a member that is one text; others are passed over. */
  void member(String name, @Nullable String value) {
    if (value == null) {
      return;
    }
    switch (name.toLowerCase(Locale.ROOT)) {
      case "uid", "id" -> uid = value;
      case "title" -> title = PubmedRecord.translated(Markup.line(value));
      case "vernaculartitle" -> original = Markup.line(value);
      case "booktitle" -> book = Markup.line(value);
      case "fulljournalname" -> journal = Markup.line(value);
      case "source" -> shortJournal = value;
      case "pubdate" -> paper.published(Dates.parse(value));
      case "epubdate" -> electronic = Dates.parse(value);
      case "volume" -> paper.volume(value);
      case "issue" -> paper.issue(value);
      case "pages" -> paper.pages(value);
      case "publishername" -> paper.publisher(value);
      case "issn", "essn" -> paper.addIdentifier(Scheme.ISSN, value);
      case "elocationid" -> location = PubmedText.after(value, "doi:");
      case "doi" -> location = value;
      case "availablefromurl" -> Addresses.add(paper, value);
      case "recordstatus" -> paper.attribute("pubmed.status", value);
      case "pmcrefcount" -> paper.attribute("pubmed.cited-by", value);
      default -> {}
    }
  }

  /** Takes the first of the languages. */
  void language(@Nullable String language) {
    if (!hasLanguage) {
      paper.language(language);
      hasLanguage = language != null;
    }
  }

  /** Takes a publication type: the first, and what tells a status. */
  void type(@Nullable String type) {
    boolean isNotice = Notices.add(type, paper);
    if (!hasType && type != null && !isNotice) {
      hasType = true;
      paper.type(type);
    }
  }

  /** Takes a notice, by its kind. */
  void notice(@Nullable String kind) {
    Notices.add(kind, paper);
  }

  /** Takes an author, {@code Doe J}; editors are left out. */
  void author(@Nullable String name, @Nullable String kind) {
    String plain = Markup.line(name);
    if (plain == null || kind != null && kind.contains("ditor")) {
      return;
    }
    boolean isGroup = "CollectiveName".equals(kind);
    Names.add(isGroup ? Author.builder().name(plain) : Names.familyFirst(plain), paper);
  }

  /** Takes an identifier, whose kind has a name. */
  void identifier(@Nullable String kind, @Nullable String id) {
    PubmedRecord.add(kind, id, paper);
  }

  /** Adds what depends on several members. */
  void end() {
    if (title == null) {
      title = original == null ? book : original;
    } else {
      paper.attribute("pubmed.original-title", original);
    }
    paper.title(title);
    boolean isPart = book != null && !book.equals(title);
    paper.venue(isPart ? book : journal == null ? shortJournal : journal);
    if (!paper.hasIdentifier(Scheme.DOI)) {
      paper.addIdentifier(Scheme.DOI, location);
    }
    identify();
    if (paper.published() == null) {
      paper.published(electronic);
    }
    paper.attribute("pubmed.electronic-date", electronic == null ? null : electronic.toString());
  }

  /** A summary's own number is PubMed's, or PubMed Central's if an identifier says so. */
  private void identify() {
    if (uid == null || paper.hasIdentifier(Scheme.PMID)) {
      return;
    }
    Identifier central = Identifier.tryParse(Scheme.PMCID, "PMC" + uid).orElse(null);
    if (central == null || !paper.identifiers().contains(central)) {
      paper.addIdentifier(Scheme.PMID, uid);
    }
  }
}
