package org.epitome.parsers.pubmed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.epitome.model.Author;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Notices;
import org.epitome.parsers.fields.Orcids;
import org.epitome.parsers.fields.Pages;
import org.epitome.parsers.fields.Texts;
import org.epitome.parsers.markup.Markup;
import org.epitome.parsers.markup.PlainText;
import org.epitome.parsers.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/** Makes a paper of one record. Each method reads the element at whose start tag the cursor is. */
final class PubmedRecord {
  private final XmlCursor xml;
  private final Paper.Builder paper;
  private final List<String> headings = new ArrayList<>();
  private @Nullable String title;
  private @Nullable String bookTitle;
  private @Nullable String journal;
  private @Nullable String originalTitle;
  private @Nullable String otherAbstract;
  private @Nullable String startPage;
  private @Nullable String endPage;
  private @Nullable String pages;
  private @Nullable String type;
  private @Nullable PartialDate electronic;

  PubmedRecord(XmlCursor xml, Paper.Builder paper) {
    this.xml = xml;
    this.paper = paper;
  }

  /** {@code PubmedArticle} or {@code PubmedBookArticle}. */
  void article() throws IOException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "MedlineCitation", "BookDocument" -> content();
        case "PubmedData", "PubmedBookData" -> data();
        default -> xml.skip();
      }
    }
    finish();
  }

  /** {@code MedlineCitation} on its own. */
  void citation() throws IOException {
    content();
    finish();
  }

  private void finish() {
    if (title == null) {
      title = originalTitle == null ? bookTitle : originalTitle;
    } else {
      paper.attribute("pubmed.original-title", originalTitle);
    }
    paper.title(title);
    if (bookTitle != null && !bookTitle.equals(title)) {
      paper.venue(bookTitle);
    } else {
      paper.venue(journal);
    }
    if (paper.abstractText() == null) {
      paper.abstractText(otherAbstract);
    }
    paper.pages(pages != null ? pages : Pages.of(startPage, endPage));
    paper.type(type);
    if (paper.published() == null) {
      paper.published(electronic);
    }
    paper.attribute("pubmed.electronic-date", electronic == null ? null : electronic.toString());
    for (String subject : headings) {
      paper.addSubject(subject);
    }
  }

  /** The children of a citation, an article or a book, which are not told apart. */
  private void content() throws IOException {
    paper.attribute("pubmed.status", xml.attribute("Status"));
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "PMID" -> pmid();
        case "Article", "Book", "Journal", "Publisher", "JournalIssue", "Pagination" -> content();
        case "ArticleTitle" -> title = translated(Markup.line(xml.text()));
        case "BookTitle" -> bookTitle = xml.text();
        case "VernacularTitle" -> originalTitle = xml.text();
        case "Abstract" -> paper.abstractText(abstractText());
        case "OtherAbstract" -> {
          String other = abstractText();
          boolean isFirst = other != null && otherAbstract == null && !OtherAbstracts.isNote(other);
          otherAbstract = isFirst ? other : otherAbstract;
        }
        case "AuthorList" -> authors();
        case "PubDate" -> paper.published(date());
        case "ArticleDate" -> electronic = date();
        case "Title" -> journal = xml.word();
        case "Volume" -> paper.volume(xml.word());
        case "Issue" -> paper.issue(xml.word());
        case "MedlinePgn" -> pages = xml.text();
        case "StartPage" -> startPage = xml.text();
        case "EndPage" -> endPage = xml.text();
        case "PublisherName" -> paper.publisher(xml.word());
        case "Language" -> paper.language(xml.word());
        case "ISSN" -> paper.addIdentifier(Scheme.ISSN, xml.word());
        case "Isbn" -> paper.addIdentifier(Scheme.ISBN, xml.text());
        case "ELocationID" -> locationId();
        case "ArticleIdList" -> articleIds();
        case "PublicationTypeList" -> publicationTypes();
        case "PublicationType" -> publicationType();
        case "KeywordList", "MeshHeadingList" -> terms();
        case "CommentsCorrectionsList" -> corrections();
        default -> xml.skip();
      }
    }
  }

  private void data() throws IOException {
    while (xml.nextChild()) {
      // What else has such a list, as the references, has those of other papers.
      if (xml.name().equals("ArticleIdList")) {
        articleIds();
      } else {
        xml.skip();
      }
    }
  }

  // ---- identifiers

  private void pmid() throws IOException {
    String version = xml.attribute("Version");
    String id = xml.text();
    xml.identify(id);
    paper.addIdentifier(Scheme.PMID, id);
    paper.attribute("pubmed.version", "1".equals(version) ? null : version);
  }

  private void locationId() throws IOException {
    boolean isWrong = "N".equals(xml.attribute("ValidYN"));
    String kind = xml.attribute("EIdType");
    String id = xml.text();
    if (!isWrong) {
      add(kind, id);
    }
  }

  private void articleIds() throws IOException {
    while (xml.nextChild()) {
      String kind = xml.attribute("IdType");
      add(kind, xml.text());
    }
  }

  private void add(@Nullable String kind, @Nullable String id) {
    add(kind, id, paper);
  }

  /** Adds an identifier of the kinds that PubMed knows; others are passed over. */
  static void add(@Nullable String kind, @Nullable String id, Paper.Builder paper) {
    if (kind == null || id == null) {
      return;
    }
    switch (kind) {
      case "doi" -> paper.addIdentifier(Scheme.DOI, id);
      case "pubmed", "pmid" -> paper.addIdentifier(Scheme.PMID, id);
      case "pmc", "pmcid" -> paper.addIdentifier(Scheme.PMCID, pmcid(id));
      case "pii" -> {
        if (id.startsWith("arXiv:")) {
          paper.addIdentifier(Scheme.ARXIV, id);
        }
      }
      default -> {}
    }
  }

  /** {@code pmc-id: PMC123;} */
  private static String pmcid(String id) {
    int end = id.indexOf(';');
    return id.startsWith("pmc-id: ") && end > 0 ? id.substring(8, end) : id;
  }

  // ---- texts

  /** "[Tides of the moons]." is a translated title. */
  static @Nullable String translated(@Nullable String printed) {
    if (printed == null || printed.charAt(0) != '[') {
      return printed;
    }
    String plain = printed.endsWith(".") ? printed.substring(0, printed.length() - 1) : printed;
    boolean isWhole = plain.endsWith("]") && plain.indexOf(']') == plain.length() - 1;
    return isWhole && plain.length() > 2 ? plain.substring(1, plain.length() - 1) : printed;
  }

  private @Nullable String abstractText() throws IOException {
    PlainText text = xml.collect();
    while (xml.nextChild()) {
      if (xml.name().equals("AbstractText")) {
        String label = xml.attribute("Label");
        text.paragraph();
        if (label != null && !isNone(label)) {
          text.label(label);
        }
        xml.text(text);
      } else {
        xml.skip();
      }
    }
    return Markup.again(text.paragraphs());
  }

  /** What stands where a section has no label. */
  private static boolean isNone(String label) {
    return label.equalsIgnoreCase("UNLABELLED") || label.equalsIgnoreCase("UNASSIGNED");
  }

  // ---- authors

  private void authors() throws IOException {
    boolean areEditors = "editors".equalsIgnoreCase(xml.attribute("Type"));
    if (areEditors) {
      xml.skip();
      return;
    }
    while (xml.nextChild()) {
      if ("N".equals(xml.attribute("ValidYN"))) {
        xml.skip();
      } else {
        author();
      }
    }
  }

  private void author() throws IOException {
    String last = null;
    String first = null;
    String initials = null;
    String suffix = null;
    String group = null;
    String orcid = null;
    List<String> affiliations = new ArrayList<>(2);
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "LastName" -> last = xml.text();
        case "ForeName" -> first = xml.text();
        case "Initials" -> initials = xml.text();
        case "Suffix" -> suffix = xml.text();
        case "CollectiveName" -> group = xml.text();
        case "Identifier" -> {
          boolean isOrcid = "ORCID".equalsIgnoreCase(xml.attribute("Source"));
          String id = xml.text();
          orcid = isOrcid ? Orcids.of(id) : orcid;
        }
        case "AffiliationInfo" -> affiliation(affiliations);
        case "Affiliation" -> Texts.add(xml.text(), affiliations);
        default -> xml.skip();
      }
    }
    Author.Builder author =
        group != null
            ? Author.builder().name(group)
            : Names.of(first == null ? initials : first, last, suffix);
    if (author != null) {
      paper.addAuthor(author.orcid(orcid).affiliations(affiliations).build());
    }
  }

  private void affiliation(List<String> affiliations) throws IOException {
    while (xml.nextChild()) {
      if (xml.name().equals("Affiliation")) {
        Texts.add(xml.text(), affiliations);
      } else {
        xml.skip();
      }
    }
  }

  // ---- dates

  /** Year, month and day; a season leaves the year, and of a range its beginning is taken. */
  private @Nullable PartialDate date() throws IOException {
    String year = null;
    String month = null;
    String day = null;
    PartialDate printed = null;
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "Year" -> year = xml.word();
        case "Month" -> month = xml.word();
        case "Day" -> day = xml.word();
        case "MedlineDate" -> printed = Dates.parse(xml.text());
        default -> xml.skip();
      }
    }
    return year == null ? printed : Dates.of(year, month, day);
  }

  // ---- what kind of paper, and about what

  private void publicationTypes() throws IOException {
    while (xml.nextChild()) {
      publicationType();
    }
  }

  private void publicationType() throws IOException {
    String printed = xml.word();
    type = type == null ? printed : type;
    Notices.add(printed, paper);
  }

  private void corrections() throws IOException {
    while (xml.nextChild()) {
      Notices.add(xml.attribute("RefType"), paper);
      xml.skip();
    }
  }

  /** Keywords are the authors' own and stand first; headings come behind them. */
  private void terms() throws IOException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "Keyword" -> paper.addSubject(xml.text());
        case "MeshHeading" -> heading();
        default -> xml.skip();
      }
    }
  }

  private void heading() throws IOException {
    while (xml.nextChild()) {
      if (xml.name().equals("DescriptorName")) {
        Texts.add(xml.word(), headings);
      } else {
        xml.skip();
      }
    }
  }
}
