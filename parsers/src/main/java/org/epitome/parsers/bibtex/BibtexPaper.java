package org.epitome.parsers.bibtex;

import java.util.List;
import java.util.Locale;
import org.epitome.model.Author;
import org.epitome.model.Identifier;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.Addresses;
import org.epitome.parsers.fields.AnyCase;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.LeadingHeading;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.Notes;
import org.epitome.parsers.fields.Orcids;
import org.epitome.parsers.markup.Markup;
import org.epitome.parsers.tex.Tex;
import org.jspecify.annotations.Nullable;

/** Makes a paper of an entry. */
final class BibtexPaper {
  private static final String ARXIV = "arxiv";
  private static final Field[] ADDRESSES = {
    Field.URL, Field.PDF, Field.ADS_URL, Field.HOW_PUBLISHED
  };

  private final BibtexEntry entry;
  private final Paper.Builder paper;
  private final Tex tex;
  private final BibtexNames names;

  BibtexPaper(BibtexEntry entry, Paper.Builder paper, Tex tex, BibtexNames names) {
    this.entry = entry;
    this.paper = paper;
    this.tex = tex;
    this.names = names;
  }

  void fill() {
    paper.title(title());
    paper.abstractText(LeadingHeading.removed(text(Field.ABSTRACT)));
    paper.comment(comment());
    authors();
    identifiers();
    publication();
    subjects();
    paper.license(Licences.clean(text(Field.LICENSE)));
    links();
    paper.attribute("bibtex.key", entry.key());
  }

  private @Nullable String title() {
    String title = text(Field.TITLE);
    String subtitle = text(Field.SUBTITLE);
    return title == null || subtitle == null ? title : title + ": " + subtitle;
  }

  /** The note; or arXiv's comment, which Zotero puts into the annotation. */
  private @Nullable String comment() {
    String comment = Notes.comment(text(Field.NOTE));
    String annotation = comment == null ? text(Field.ANNOTATION) : null;
    boolean isComment = annotation != null && annotation.startsWith(Notes.COMMENT);
    return isComment ? Notes.comment(annotation) : comment;
  }

  /** The text of a field, TeX undone; null if there is none. */
  private @Nullable String text(Field field) {
    String plain = entry.plain(field, tex);
    if (plain == null || plain.isEmpty()) {
      return null;
    }
    return Markup.again(plain); // ADS and publishers leave HTML in it
  }

  // ---- authors

  private void authors() {
    FieldValue field = entry.value(Field.AUTHOR);
    if (field != null) {
      names.read(field);
      String orcids = entry.get(Field.AUTHOR_ORCIDS);
      paper.authors(orcids == null ? names.authors() : withOrcids(names.authors(), orcids));
      paper.attribute("bibtex.authors-cut", names.isCut() ? "true" : null);
    }
    String collaboration = text(Field.COLLABORATION);
    if (collaboration != null) {
      boolean isAlone = paper.authors().isEmpty();
      if (isAlone) {
        paper.addAuthor(Author.of(collaboration));
      } else {
        paper.attribute("bibtex.collaboration", collaboration);
      }
    }
  }

  /** BibLaTeX annotations: {@code 1="0000-0002-..."; 2="..."}. */
  private static List<Author> withOrcids(List<Author> authors, String annotations) {
    Author[] named = authors.toArray(new Author[0]);
    for (String annotation : annotations.split(";", -1)) {
      int equals = annotation.indexOf('=');
      String orcid = equals < 0 ? null : Orcids.of(annotation.substring(equals + 1));
      int index = equals < 0 ? 0 : number(annotation.substring(0, equals).strip());
      if (orcid != null && index >= 1 && index <= named.length) {
        named[index - 1] = named[index - 1].toBuilder().orcid(orcid).build();
      }
    }
    return List.of(named);
  }

  /** A number of at most five digits; 0 for anything else. */
  private static int number(String text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || i == 5) {
        return 0;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }

  // ---- identifiers

  private void identifiers() {
    add(Scheme.DOI, Field.DOI);
    add(Scheme.ARXIV, Field.ARXIV);
    eprint();
    add(Scheme.PMID, Field.PMID);
    add(Scheme.PMCID, Field.PMCID);
    for (Identifier identifier : paper.identifiers()) {
      if (identifier.scheme() == Scheme.DOI && Dois.isOfArxiv(identifier.value())) {
        paper.addIdentifier(Scheme.ARXIV, identifier.value());
      }
    }
    journalOfArxiv();
    note(text(Field.NOTE));
    note(text(Field.HOW_PUBLISHED));
    dblp();
    add(Scheme.ISBN, Field.ISBN);
    add(Scheme.ISSN, Field.ISSN);
  }

  private void add(Scheme scheme, Field field) {
    paper.addIdentifier(scheme, entry.plain(field, tex));
  }

  private void eprint() {
    String value = text(Field.EPRINT);
    if (value == null) {
      return;
    }
    String type = entry.get(Field.EPRINT_TYPE);
    String archive = type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    if (Addresses.isWeb(value)) {
      Addresses.add(paper, value);
    } else if (archive.equals(ARXIV) || archive.isEmpty() && isArxivAlone(value)) {
      paper.addIdentifier(Scheme.ARXIV, value);
      paper.attribute("bibtex.primary-class", text(Field.EPRINT_CLASS));
    } else if (archive.equals("pubmed") || archive.equals("pmid")) {
      paper.addIdentifier(Scheme.PMID, value);
    } else if (archive.equals("pmc") || archive.equals("pmcid")) {
      paper.addIdentifier(Scheme.PMCID, value);
    }
  }

  private static boolean isArxivAlone(String value) {
    String id = AnyCase.startsWith(value, "arxiv:") ? value.substring(6) : value;
    return Identifier.tryParse(Scheme.ARXIV, id)
        .filter(found -> id.startsWith(found.value()) || id.indexOf('/') > 0)
        .filter(found -> id.length() <= found.value().length() + 4)
        .isPresent();
  }

  /** "arXiv preprint arXiv:2301.00001", or CoRR with the volume "abs/2301.00001". */
  private void journalOfArxiv() {
    String journal = entry.get(Field.JOURNAL);
    String volume = entry.get(Field.VOLUME);
    boolean isArxiv = false;
    if (journal != null && AnyCase.contains(journal, ARXIV)) {
      paper.addIdentifier(Scheme.ARXIV, journal);
      isArxiv = true;
    }
    isArxiv |= "corr".equalsIgnoreCase(journal);
    if (volume != null && (isArxiv || AnyCase.contains(volume, "arxiv:"))) {
      paper.addIdentifier(Scheme.ARXIV, volume);
    }
  }

  /** A note may hold nothing but an identifier: "arXiv:2301.00001 [cs]", "PMID: 23439512". */
  private void note(@Nullable String note) {
    if (note == null) {
      return;
    }
    int arxiv = AnyCase.indexOf(note, "arxiv:");
    if (arxiv >= 0) {
      paper.addIdentifier(Scheme.ARXIV, note.substring(arxiv));
    }
    if (AnyCase.startsWith(note, "pmid:")) {
      paper.addIdentifier(Scheme.PMID, firstWord(note.substring(5)));
    }
    int pmcid = AnyCase.indexOf(note, "pmcid:");
    if (pmcid >= 0) {
      paper.addIdentifier(Scheme.PMCID, firstWord(note.substring(pmcid + 6)));
    }
  }

  private static String firstWord(String text) {
    String stripped = text.strip();
    int end = 0;
    while (end < stripped.length() && Character.isLetterOrDigit(stripped.charAt(end))) {
      end++;
    }
    return stripped.substring(0, end);
  }

  /** DBLP writes its key into the citation key. */
  private void dblp() {
    if (entry.key().startsWith("DBLP:")) {
      paper.addIdentifier(Scheme.DBLP, entry.key().substring(5));
    }
  }

  // ---- publication

  private void publication() {
    paper.published(date());
    paper.type(entry.type());
    String venue = journal();
    venue = venue != null ? venue : text(Field.BOOK_TITLE);
    paper.venue(venue != null ? venue : text(Field.SERIES));
    paper.volume(known(text(Field.VOLUME)));
    String issue = text(Field.ISSUE);
    issue = issue != null ? issue : entry.has(Field.JOURNAL) ? text(Field.NUMBER) : null;
    paper.issue(known(issue));
    String pages = text(Field.PAGES);
    paper.pages(pages != null ? pages : text(Field.ARTICLE_NUMBER));
    String publisher = text(Field.PUBLISHER);
    publisher = publisher != null ? publisher : text(Field.INSTITUTION);
    paper.publisher(publisher != null ? publisher : text(Field.ORGANIZATION));
    String language = text(Field.LANGUAGE);
    paper.language(language != null ? language : text(Field.LANGUAGE_ID));
  }

  /** The journal, also where a macro stands for it. */
  private @Nullable String journal() {
    String journal = text(Field.JOURNAL);
    return journal != null && journal.startsWith("\\") ? JournalMacros.undone(journal) : journal;
  }

  /** Wiley writes "n/a" for what an article does not have yet. */
  private static @Nullable String known(@Nullable String number) {
    return "n/a".equals(number) ? null : number;
  }

  private @Nullable PartialDate date() {
    PartialDate date = Dates.parse(entry.get(Field.DATE));
    if (date != null && date.year() != null) {
      return date;
    }
    String field = text(Field.YEAR);
    int year = field == null ? 0 : year(field);
    if (year == 0) {
      return null;
    }
    PartialDate whole = Dates.parse(field);
    if (whole != null && whole.month() != null && whole.year() != null) {
      return whole;
    }
    return withMonth(year);
  }

  private @Nullable PartialDate withMonth(int year) {
    String field = entry.get(Field.MONTH);
    String month = field == null ? "" : tex.spacedName(field).replace(",", "");
    int number = Dates.month(month);
    if (number > 0) {
      String day = entry.get(Field.DAY);
      return Dates.of(year, number, day == null ? 0 : number(day.strip()));
    }
    PartialDate date = month.isEmpty() ? null : Dates.parse(month + " " + year);
    return date != null && date.year() != null && date.year() == year ? date : Dates.of(year, 0, 0);
  }

  /** The first four digits in a row that can be a year: "2024a", "c1999", "[1998]"; else 0. */
  private static int year(String text) {
    int digits = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c >= '0' && c <= '9') {
        digits++;
      } else {
        if (digits == 4) {
          int year = number(text.substring(i - 4, i));
          if (year >= 1000 && year < 3000) {
            return year;
          }
        }
        digits = 0;
      }
    }
    return 0;
  }

  private void subjects() {
    addSubjects(text(Field.AUTHOR_KEYWORDS));
    addSubjects(text(Field.KEYWORDS));
  }

  private void addSubjects(@Nullable String keywords) {
    if (keywords != null) {
      char separator = keywords.indexOf(';') >= 0 ? ';' : ',';
      int start = 0;
      for (int end = 0; end >= 0; start = end + 1) {
        end = keywords.indexOf(separator, start);
        paper.addSubject(keywords.substring(start, end < 0 ? keywords.length() : end).strip());
      }
    }
  }

  // ---- links

  private void links() {
    for (Field field : ADDRESSES) {
      String address = entry.plain(field, tex);
      if (address != null) {
        Addresses.addAll(paper, address);
      }
    }
    String dblp = entry.get(Field.DBLP_URL);
    if (dblp != null) {
      Addresses.identify(paper, dblp);
    }
    if (!paper.isIdentified()) {
      paper.addIdentifier(Scheme.URL, entry.get(Field.URL));
    }
  }
}
