package org.epitome.parsers.records;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.epitome.model.Author;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Earliest;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Notices;
import org.epitome.parsers.fields.Orcids;
import org.epitome.parsers.fields.Pages;
import org.epitome.parsers.fields.Texts;
import org.epitome.parsers.markup.PlainText;
import org.epitome.parsers.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * The front matter of an article in JATS or the older NLM tag set, {@code article}; its body, its
 * references and its sub-articles are passed over.
 */
final class JatsRecord implements XmlRecord {
  /** Kinds of dates that are not dates of issue. */
  private static final Set<String> OTHER_DATES =
      Set.of("pmc-release", "received", "accepted", "corrected", "retracted", "nihms-submitted");

  /** Kinds of a journal's identifiers that are abbreviated titles. */
  private static final Set<String> JOURNAL_TITLES = Set.of("nlm-ta", "iso-abbrev", "pubmed");

  /** The parts of a keyword that are no code or address in a thesaurus. */
  private static final Set<String> WORDS = Set.of("term", "text", "keyword", "phrase");

  /** Kinds of abstracts that are abstracts of the paper. */
  private static final Set<String> ABSTRACTS = Set.of("abstract", "summary", "short", "section");

  /** References that are marks, not text: to footnotes and addresses. */
  private static final Set<String> MARKS =
      Set.of("fn", "aff", "corresp", "author-notes", "table-fn");

  /** The elements that are parts of an address. */
  private static final Set<String> ADDRESS_PARTS =
      Set.of(
          "institution",
          "institution-wrap",
          "addr-line",
          "city",
          "state",
          "country",
          "named-content");

  /** Kinds of parts of an address that are all of it. */
  private static final Set<String> WHOLE_ADDRESSES = Set.of("original", "normalized");

  /** An author whose affiliations may still have to come. */
  private record Contributor(Author.Builder author, List<String> references) {}

  /** What is collected over the front matter before the paper can be made of it. */
  private static final class Front {
    private final List<Contributor> contributors = new ArrayList<>();
    private final Map<String, String> affiliations = new HashMap<>();
    private final PlainText plain = new PlainText();
    private int partEnd;
    private @Nullable String venue;
    private @Nullable String shortVenue;
    private @Nullable String subtitle;
    private @Nullable String otherTitle;
    private @Nullable String otherAbstract;
    private @Nullable String firstPage;
    private @Nullable String lastPage;
    private @Nullable String pageRange;
  }

  @Override
  public boolean isAt(XmlCursor xml) {
    return xml.name().equals("article");
  }

  @Override
  public void read(XmlCursor xml, Paper.Builder paper) throws IOException {
    paper.type(xml.attribute("article-type")).language(xml.attribute("lang"));
    Front front = new Front();
    while (xml.nextChild()) {
      if (xml.name().equals("front")) {
        front(xml, front, paper);
      } else {
        xml.skip();
      }
    }
    finish(front, paper);
  }

  private static void front(XmlCursor xml, Front front, Paper.Builder paper) throws IOException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "journal-meta" -> journal(xml, front, paper);
        case "article-meta" -> article(xml, front, paper);
        default -> xml.skip();
      }
    }
  }

  private static void journal(XmlCursor xml, Front front, Paper.Builder paper) throws IOException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "journal-title-group", "publisher" -> journal(xml, front, paper);
        case "journal-id" -> {
          boolean isTitle =
              JOURNAL_TITLES.contains(String.valueOf(xml.attribute("journal-id-type")));
          String title = xml.text();
          front.shortVenue = isTitle && front.shortVenue == null ? title : front.shortVenue;
        }
        case "journal-title" -> front.venue = xml.text();
        case "abbrev-journal-title" -> {
          String title = xml.text();
          front.shortVenue = front.shortVenue == null ? title : front.shortVenue;
        }
        case "publisher-name" -> {
          boolean isShort = "short-name".equals(xml.attribute("specific-use"));
          String name = xml.text();
          if (!isShort) {
            paper.publisher(name);
          }
        }
        default -> xml.skip();
      }
    }
  }

  private static void article(XmlCursor xml, Front front, Paper.Builder paper) throws IOException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "article-id" -> identifier(xml, paper);
        case "title-group" -> titles(xml, front, paper);
        case "contrib-group" -> contributors(xml, front);
        case "aff" -> affiliation(xml, front);
        case "aff-alternatives" -> alternatives(xml, front);
        case "pub-date" -> paper.published(Earliest.of(paper.published(), date(xml)));
        case "volume" -> paper.volume(xml.text());
        case "issue" -> paper.issue(xml.text());
        case "fpage" -> front.firstPage = xml.text();
        case "lpage" -> front.lastPage = xml.text();
        case "page-range" -> front.pageRange = xml.text();
        case "elocation-id" -> {
          String number = xml.text();
          front.firstPage = front.firstPage == null ? number : front.firstPage;
        }
        case "permissions" -> permissions(xml, paper);
        case "abstract", "trans-abstract" -> abstractText(xml, front, paper);
        case "kwd-group" -> keywords(xml, paper);
        case "article-categories", "subj-group" -> subjects(xml, paper);
        case "related-article" -> related(xml, paper);
        default -> xml.skip();
      }
    }
  }

  private static void identifier(XmlCursor xml, Paper.Builder paper) throws IOException {
    String type = xml.attribute("pub-id-type");
    String text = xml.text();
    switch (type == null ? "" : type.toLowerCase(Locale.ROOT)) {
      case "doi" -> paper.addIdentifier(Scheme.DOI, text);
      case "pmid" -> paper.addIdentifier(Scheme.PMID, text);
      case "pmc", "pmcid" -> paper.addIdentifier(Scheme.PMCID, text);
      case "arxiv" -> paper.addIdentifier(Scheme.ARXIV, text);
      default -> {}
    }
  }

  // ---- texts

  private static @Nullable String line(XmlCursor xml, Front front) throws IOException {
    front.plain.clear();
    xml.text(front.plain, JatsRecord::isMark);
    return front.plain.line();
  }

  private static boolean isMark(XmlCursor xml) {
    String type = xml.name().equals("xref") ? xml.attribute("ref-type") : null;
    return type != null && MARKS.contains(type);
  }

  private static void titles(XmlCursor xml, Front front, Paper.Builder paper) throws IOException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "article-title" -> {
          String title = line(xml, front);
          paper.title(paper.title() == null ? title : paper.title());
        }
        case "subtitle" -> {
          String subtitle = line(xml, front);
          front.subtitle = front.subtitle == null ? subtitle : front.subtitle;
        }
        case "trans-title-group" -> titles(xml, front, paper);
        case "trans-title" -> {
          String title = line(xml, front);
          front.otherTitle = front.otherTitle == null ? title : front.otherTitle;
        }
        default -> xml.skip();
      }
    }
  }

  private static void abstractText(XmlCursor xml, Front front, Paper.Builder paper)
      throws IOException {
    String type = xml.attribute("abstract-type");
    boolean isMain = xml.name().equals("abstract") && (type == null || ABSTRACTS.contains(type));
    boolean isOther = type == null || type.equals("toc") || type.equals("teaser");
    front.plain.clear();
    xml.text(front.plain, JatsRecord::isMark);
    String text = withoutDoi(front.plain.paragraphs());
    if (isMain && paper.abstractText() == null) {
      paper.abstractText(text);
    } else if (isOther && front.otherAbstract == null) {
      front.otherAbstract = text;
    }
  }

  /** Some journals end the abstract with a paragraph that is only the abstract's own DOI. */
  private static @Nullable String withoutDoi(@Nullable String text) {
    int last = text == null ? -1 : text.lastIndexOf('\n');
    return text != null
            && last > 0
            && text.length() - last < 100
            && text.startsWith("DOI:", last + 1)
        ? text.substring(0, last)
        : text;
  }

  private static void keywords(XmlCursor xml, Paper.Builder paper) throws IOException {
    boolean abbreviations = String.valueOf(xml.attribute("kwd-group-type")).startsWith("abb");
    while (xml.nextChild()) {
      String part = xml.attribute("content-type");
      switch (xml.name()) {
        case "kwd", "compound-kwd-part" -> {
          boolean isCode = xml.name().endsWith("-part") && part != null && !WORDS.contains(part);
          String keyword = xml.text();
          if (!abbreviations && !isCode) {
            paper.addSubject(keyword);
          }
        }
        case "compound-kwd", "nested-kwd" -> keywords(xml, paper);
        default -> xml.skip();
      }
    }
  }

  private static void subjects(XmlCursor xml, Paper.Builder paper) throws IOException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "subj-group", "compound-subject" -> subjects(xml, paper);
        case "subject" -> paper.addSubject(xml.text());
        case "compound-subject-part" -> {
          boolean isCode = "code".equals(xml.attribute("content-type"));
          String subject = xml.text();
          if (!isCode) {
            paper.addSubject(subject);
          }
        }
        default -> xml.skip();
      }
    }
  }

  private static void related(XmlCursor xml, Paper.Builder paper) throws IOException {
    Notices.add(xml.attribute("related-article-type"), paper);
    xml.skip();
  }

  private static void permissions(XmlCursor xml, Paper.Builder paper) throws IOException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "license" -> {
          String address = xml.attribute("href");
          while (xml.nextChild()) {
            String inside = xml.name().equals("license_ref") ? xml.text() : address(xml);
            address = address == null ? inside : address;
          }
          paper.license(Licences.clean(address));
        }
        case "license_ref" -> paper.license(Licences.clean(xml.text()));
        default -> xml.skip();
      }
    }
  }

  /** The first licence that a paragraph links. */
  private static @Nullable String address(XmlCursor xml) throws IOException {
    String found = null;
    while (xml.nextChild()) {
      String address = xml.attribute("href");
      if (found == null && address != null && address.contains("creativecommons.org")) {
        found = address;
      }
      xml.skip();
    }
    return found;
  }

  private static @Nullable PartialDate date(XmlCursor xml) throws IOException {
    String type = xml.attribute("pub-type");
    String kind = type == null ? xml.attribute("date-type") : type;
    PartialDate iso = Dates.parse(xml.attribute("iso-8601-date"));
    String year = null;
    String month = null;
    String day = null;
    PartialDate printed = null;
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "year" -> year = xml.text();
        case "month" -> month = xml.text();
        case "day" -> day = xml.text();
        case "string-date" -> printed = Dates.parse(xml.text());
        default -> xml.skip();
      }
    }
    if (kind != null && OTHER_DATES.contains(kind)) {
      return null;
    }
    PartialDate date = Dates.of(year, month, day);
    if (date != null) {
      return date;
    }
    return iso == null && printed != null && printed.year() != null ? printed : iso;
  }

  // ---- authors

  private static void contributors(XmlCursor xml, Front front) throws IOException {
    String content = String.valueOf(xml.attribute("content-type"));
    if (content.contains("editor") || content.equals("volume")) {
      xml.skip();
      return;
    }
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "contrib" -> contributor(xml, front);
        case "aff" -> affiliation(xml, front);
        case "aff-alternatives" -> alternatives(xml, front);
        default -> xml.skip();
      }
    }
  }

  private static void contributor(XmlCursor xml, Front front) throws IOException {
    boolean isAuthor = isAuthor(xml.attribute("contrib-type"));
    Author.Builder author = null;
    boolean western = false;
    String orcid = null;
    List<String> affiliations = new ArrayList<>();
    List<String> references = new ArrayList<>();
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "name",
            "string-name",
            "name-alternatives",
            "collab",
            "collab-name",
            "collab-wrap",
            "collab-alternatives",
            "collab-name-alternatives" -> {
          boolean isWestern = "western".equals(xml.attribute("name-style"));
          Author.Builder found = name(xml, front);
          author = author == null || isWestern && !western ? found : author;
          western |= isWestern;
        }
        case "contrib-id", "uri", "ext-link" -> {
          String address = xml.attribute("href");
          String text = xml.text();
          String found = Orcids.of(address == null ? text : address);
          orcid = found == null ? orcid : found;
        }
        case "aff" -> Texts.add(affiliationText(xml, front), affiliations);
        case "xref" -> {
          String ids = "aff".equals(xml.attribute("ref-type")) ? xml.attribute("rid") : null;
          StringTokenizer each = new StringTokenizer(ids == null ? "" : ids);
          while (each.hasMoreTokens()) {
            references.add(each.nextToken());
          }
          xml.skip();
        }
        default -> xml.skip();
      }
    }
    if (author != null && isAuthor) {
      front.contributors.add(
          new Contributor(author.orcid(orcid).affiliations(affiliations), references));
    }
  }

  private static boolean isAuthor(@Nullable String contributorType) {
    String type = contributorType == null ? "author" : contributorType.toLowerCase(Locale.ROOT);
    return type.startsWith("author") || type.equals("person") || type.equals("collab");
  }

  private static Author.@Nullable Builder name(XmlCursor xml, Front front) throws IOException {
    switch (xml.name()) {
      case "name", "string-name" -> {
        return personName(xml, front);
      }
      case "collab", "collab-name", "collab-wrap" -> {
        return group(xml, front);
      }
      default -> {
        // The same name in several scripts: that in Latin letters, else the first.
        Author.Builder best = null;
        boolean western = false;
        while (xml.nextChild()) {
          boolean isWestern = "western".equals(xml.attribute("name-style"));
          Author.Builder found = name(xml, front);
          best = best == null || isWestern && !western ? found : best;
          western |= isWestern;
        }
        return best;
      }
    }
  }

  private static Author.@Nullable Builder personName(XmlCursor xml, Front front)
      throws IOException {
    String[] parts = new String[3];
    front.plain.clear();
    xml.text(front.plain, part -> namePart(part, parts));
    String family = parts[0];
    return family == null && parts[1] == null
        ? Names.parse(front.plain.line())
        : Names.of(parts[1], family, parts[2]);
  }

  /** Takes the parts of a name out of its text. */
  private static boolean namePart(XmlCursor xml, @Nullable String[] parts) throws IOException {
    int part =
        switch (xml.name()) {
          case "surname" -> 0;
          case "given-names" -> 1;
          case "suffix" -> 2;
          default -> -1;
        };
    if (part < 0) {
      return xml.name().equals("prefix") || xml.name().equals("degrees");
    }
    parts[part] = xml.text();
    return true;
  }

  /** A group; its members and addresses may stand inside. */
  private static Author.@Nullable Builder group(XmlCursor xml, Front front) throws IOException {
    front.plain.clear();
    xml.text(
        front.plain,
        inside ->
            inside.name().equals("contrib-group")
                || inside.name().equals("aff")
                || inside.name().equals("address")
                || isMark(inside));
    String name = front.plain.line();
    return name == null ? null : Author.builder().name(name);
  }

  private static void affiliation(XmlCursor xml, Front front) throws IOException {
    String id = xml.attribute("id");
    String text = affiliationText(xml, front);
    if (id != null && text != null) {
      front.affiliations.put(id, text);
    }
  }

  /** The same address in several languages or forms: the first counts. */
  private static void alternatives(XmlCursor xml, Front front) throws IOException {
    String id = xml.attribute("id");
    while (xml.nextChild()) {
      String own = xml.attribute("id");
      String text = affiliationText(xml, front);
      if (text != null) {
        front.affiliations.putIfAbsent(id == null ? String.valueOf(own) : id, text);
      }
    }
  }

  /**
   * An address: its parts apart by commas where nothing is printed between them. SciELO has the
   * whole once more as it was printed, which counts if there are no parts.
   */
  private static @Nullable String affiliationText(XmlCursor xml, Front front) throws IOException {
    front.plain.clear();
    front.partEnd = 0;
    String[] whole = new String[1];
    xml.text(front.plain, part -> addressPart(part, front, whole));
    String parts = front.plain.line();
    return parts == null ? whole[0] : parts;
  }

  /** Reads a part of an address; false if it is no part of its own. */
  private static boolean addressPart(XmlCursor xml, Front front, @Nullable String[] whole)
      throws IOException {
    PlainText address = front.plain;
    String name = xml.name();
    if (WHOLE_ADDRESSES.contains(String.valueOf(xml.attribute("content-type")))) {
      whole[0] = xml.text();
      return true;
    }
    if (!ADDRESS_PARTS.contains(name) || isPostalCode(xml)) {
      address.gap();
      return name.equals("institution-id") || name.equals("email") || name.equals("sup");
    }
    if (address.length() == front.partEnd) {
      address.comma();
    }
    address.gap();
    xml.text(address, inside -> addressPart(inside, front, whole));
    front.partEnd = address.length();
    return true;
  }

  /** A postal code stands beside its city without a comma. */
  private static boolean isPostalCode(XmlCursor part) {
    return String.valueOf(part.attribute("content-type")).startsWith("post");
  }

  // ---- the paper

  private static void finish(Front front, Paper.Builder paper) {
    String title = paper.title() == null ? front.otherTitle : paper.title();
    paper.title(title);
    String subtitle = front.subtitle;
    if (title != null && subtitle != null) {
      paper.title(title + (title.endsWith(":") ? " " : ": ") + subtitle);
    }
    if (paper.abstractText() == null) {
      paper.abstractText(front.otherAbstract);
    }
    paper.venue(front.venue == null ? front.shortVenue : front.venue);
    String first = front.firstPage == null ? front.pageRange : front.firstPage;
    paper.pages(Pages.of(first, front.lastPage));
    for (Contributor contributor : front.contributors) {
      for (String reference : contributor.references()) {
        String affiliation = front.affiliations.get(reference);
        if (affiliation != null) {
          contributor.author().addAffiliation(affiliation);
        }
      }
      paper.addAuthor(contributor.author().build());
    }
  }
}
