package org.epitome.parsers.records;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.epitome.model.Author;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.Addresses;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Earliest;
import org.epitome.parsers.fields.LeadingHeading;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.NameWords;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Notes;
import org.epitome.parsers.fields.Orcids;
import org.epitome.parsers.fields.Texts;
import org.epitome.parsers.fields.WordTable;
import org.epitome.parsers.markup.Markup;
import org.epitome.parsers.markup.PlainText;
import org.epitome.parsers.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * Simple Dublin Core in OAI's envelope, {@code oai_dc:dc}, and its refinements for repositories and
 * theses, {@code qualifieddc}, {@code uketddc} and {@code thesis}: every element may be repeated.
 * The first title, type and journal count (others are translations, or say it in another
 * vocabulary), and the first description that is no note of the repository about the item. The
 * earliest date is that of issue; one with a time of day, which is when the repository took the
 * item, only where there is no other. arXiv writes the authors' comment as a description that
 * begins with "Comment:".
 */
final class DublinCoreRecord implements XmlRecord {
  private static final String ALTERNATIVE = "info:eu-repo/semantics/altIdentifier/";

  /** How the notes of repositories begin, in lower case. */
  private static final List<String> NOTES =
      WordTable.lines(DublinCoreRecord.class, "repository-notes.txt");

  /** Simple Dublin Core, qualified Dublin Core, EThOS's and NDLTD's for theses. */
  private static final Set<String> NAMES = Set.of("dc", "qualifieddc", "uketddc", "thesis");

  /** What EPrints tells of a paper, as a type beside its type. */
  private static final Set<String> REVIEWS = Set.of("PeerReviewed", "NonPeerReviewed");

  /** A text of this length is an abstract, however it begins. */
  private static final int NOTE = 300;

  /** The vocabulary of OpenAIRE for versions. */
  private static final Set<String> VERSIONS =
      Set.of(
          "info:eu-repo/semantics/draft",
          "info:eu-repo/semantics/submittedVersion",
          "info:eu-repo/semantics/acceptedVersion",
          "info:eu-repo/semantics/publishedVersion",
          "info:eu-repo/semantics/updatedVersion");

  private static final Map<String, Scheme> SCHEMES =
      Map.of(
          "doi", Scheme.DOI,
          "arxiv", Scheme.ARXIV,
          "pmid", Scheme.PMID,
          "pubmed", Scheme.PMID,
          "pmc", Scheme.PMCID,
          "pmcid", Scheme.PMCID,
          "pubmedcentral", Scheme.PMCID,
          "isbn", Scheme.ISBN,
          "issn", Scheme.ISSN,
          "eissn", Scheme.ISSN);

  @Override
  public boolean isAt(XmlCursor xml) {
    return NAMES.contains(xml.name());
  }

  @Override
  public void read(XmlCursor xml, Paper.Builder paper) throws IOException {
    PartialDate published = null;
    PartialDate deposited = null;
    String license = null;
    String type = null;
    JournalPlace place = null;
    boolean ofEprints = false;
    List<String> relations = new ArrayList<>();
    List<String> creators = new ArrayList<>();
    List<String> descriptions = new ArrayList<>();
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "title" -> {
          String title = Markup.line(xml.text());
          paper.title(paper.title() == null ? title : paper.title());
        }
        case "creator" -> creator(xml, creators, paper);
        case "description", "abstract" -> Texts.add(Markup.again(xml.paragraphs()), descriptions);
        case "date" -> {
          String printed = xml.text();
          PartialDate date = Dates.parse(printed);
          if (printed != null && printed.indexOf('T') == 10) {
            deposited = Earliest.of(deposited, date);
          } else {
            published = Earliest.of(published, date);
          }
        }
        case "issued" -> published = Earliest.of(published, Dates.parse(xml.text()));
        case "identifier" -> identifier(xml.text(), paper);
        case "relation" -> Texts.add(xml.text(), relations);
        case "subject" -> subjects(Markup.line(xml.text()), paper);
        case "publisher" -> paper.publisher(xml.text());
        case "language" -> paper.language(xml.text());
        case "type" -> {
          String printed = xml.text();
          ofEprints |= printed != null && REVIEWS.contains(printed);
          type = type == null && isKind(printed) ? printed : type;
        }
        case "source" -> {
          String source = source(Markup.line(xml.text()), paper);
          place = place == null && source != null ? JournalPlace.of(source) : place;
        }
        case "rights", "license" -> license = better(license, Licences.clean(xml.text()));
        default -> xml.skip();
      }
    }
    creators(creators, paper);
    descriptions(descriptions, paper);
    for (String relation : relations) {
      relation(relation, ofEprints, paper);
    }
    paper.published(published == null ? deposited : published);
    paper.license(license).type(type);
    if (place != null) {
      place.fill(paper);
    }
  }

  // ---- creators

  /** A name as text; Proceedings of Science have elements for it and for the places of work. */
  private static void creator(XmlCursor xml, List<String> creators, Paper.Builder paper)
      throws IOException {
    PlainText text = new PlainText();
    Parts parts = new Parts();
    xml.text(text, parts::take);
    Author.Builder author = Names.parse(parts.name);
    if (author == null) {
      Texts.add(text.line(), creators);
    } else {
      paper.addAuthor(author.affiliations(parts.affiliations).build());
    }
  }

  /** What stands in elements of its own within a creator. */
  private static final class Parts {
    private @Nullable String name;
    private final List<String> affiliations = new ArrayList<>(1);

    /** Reads the element if it is such a part. */
    boolean take(XmlCursor xml) throws IOException {
      switch (xml.name()) {
        case "name" -> name = xml.text();
        case "affiliation" -> Texts.add(xml.text(), affiliations);
        default -> {
          return false;
        }
      }
      return true;
    }
  }

  private static void creators(List<String> creators, Paper.Builder paper) {
    for (String creator : creators) {
      List<String> parts = parts(creator);
      if (parts.size() > 1 && creators.size() == 1 && areNames(parts)) {
        creators(parts, paper);
      } else if (!Addresses.isWeb(creator)) { // an ORCID iD as a creator of its own
        creator(parts, paper);
      }
    }
  }

  /** Whether a type tells what the paper is, and not only that it is text or in which version. */
  private static boolean isKind(@Nullable String type) {
    return type != null && !type.equalsIgnoreCase("text") && !VERSIONS.contains(type);
  }

  /** A name, and behind it where its bearer works: {@code Doe, Jane; University of Kites}. */
  private static void creator(List<String> parts, Paper.Builder paper) {
    String name = parts.isEmpty() ? null : parts.get(0);
    String orcid = name == null || name.indexOf('[') < 0 ? null : Orcids.of(name);
    Author.Builder author = Names.parse(orcid == null ? withoutYears(name) : beforeBracket(name));
    if (author != null) {
      if (parts.size() > 1) {
        author.addAffiliation(String.join("; ", parts.subList(1, parts.size())));
      }
      paper.addAuthor(author.orcid(orcid).build());
    }
  }

  private static List<String> parts(String creator) {
    List<String> parts = new ArrayList<>(2);
    for (String part : creator.split(";", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  /** Whether all are names of people, with the family name first or without a comma. */
  private static boolean areNames(List<String> parts) {
    int inverted = 0;
    for (String part : parts) {
      inverted += part.indexOf(',') > 0 ? 1 : 0;
      if (NameWords.isGroup(part) || part.indexOf(' ') < 0) {
        return false;
      }
    }
    return inverted == 0 || inverted == parts.size();
  }

  /** Libraries write the years of a life behind a name: {@code Doe, Jane, 1907-1991}. */
  private static @Nullable String withoutYears(@Nullable String name) {
    int comma = name == null ? -1 : name.lastIndexOf(',');
    if (name == null || comma < 0) {
      return name;
    }
    String last = name.substring(comma + 1).strip();
    boolean areYears = !last.isEmpty() && Character.isDigit(last.charAt(0));
    return areYears ? name.substring(0, comma) : name;
  }

  private static @Nullable String beforeBracket(@Nullable String name) {
    return name == null ? null : name.substring(0, name.indexOf('['));
  }

  // ---- descriptions

  private static void descriptions(List<String> descriptions, Paper.Builder paper) {
    String best = null;
    for (String text : descriptions) {
      if (text.startsWith(Notes.COMMENT)) {
        paper.comment(text.substring(Notes.COMMENT.length()).strip());
      } else if (!isNote(text) && (best == null || isFarLonger(text, best))) {
        best = text;
      }
    }
    paper.abstractText(LeadingHeading.removed(best));
  }

  private static boolean isNote(String text) {
    if (text.length() >= NOTE) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (String note : NOTES) {
      if (lower.startsWith(note)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what came first must be a note, and neither the abstract nor a translation. */
  private static boolean isFarLonger(String text, String first) {
    return first.length() < NOTE && text.length() > 5 * first.length() && text.length() > NOTE;
  }

  // ---- identifiers

  private static void identifier(@Nullable String text, Paper.Builder paper) {
    if (text == null) {
      return;
    }
    if (Addresses.isWeb(text)) {
      Addresses.add(paper, text);
    } else if (!labelled(text, paper) && (text.startsWith("10.") || text.contains("doi"))) {
      paper.addIdentifier(Scheme.DOI, text);
    }
  }

  /**
   * {@code doi:10.1234/5}, {@code ARXIV: 2301.00001}, {@code urn:isbn:...}, {@code ISBN ...},
   * {@code info:doi/10.1234/5}, {@code /pubmed/1234567}.
   */
  private static boolean labelled(String text, Paper.Builder paper) {
    int start = text.startsWith("urn:") ? 4 : text.startsWith("info:") ? 5 : 0;
    start = text.startsWith("/", start) ? start + 1 : start;
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    Scheme scheme = SCHEMES.get(text.substring(start, end).toLowerCase(Locale.ROOT));
    if (scheme == null || end == start) {
      return false;
    }
    int value = end;
    while (value < text.length() && " :/".indexOf(text.charAt(value)) >= 0) {
      value++;
    }
    if (value == end) {
      return false;
    }
    paper.addIdentifier(scheme, text.substring(value));
    return true;
  }

  /** Repositories give the DOI of what was published as an alternative identifier. */
  private static void relation(String text, boolean ofEprints, Paper.Builder paper) {
    if (text.startsWith(ALTERNATIVE)) {
      labelled(text.substring(ALTERNATIVE.length()), paper);
    } else if (ofEprints && (text.startsWith("10.") || text.contains("doi.org/10."))) {
      paper.addIdentifier(Scheme.DOI, text); // where EPrints has the publisher's page
    }
  }

  // ---- publication

  /** Keywords, of which journals print several into one element: {@code kites; strings}. */
  private static void subjects(@Nullable String text, Paper.Builder paper) {
    if (text != null) {
      parts(text).forEach(paper::addSubject);
    }
  }

  /** The journal and the place in it; null for its ISSN and other identifiers. */
  private static @Nullable String source(@Nullable String text, Paper.Builder paper) {
    if (text == null || Addresses.isWeb(text) || labelled(text, paper)) {
      return null;
    }
    if (text.length() == 9 && text.charAt(4) == '-' && Character.isDigit(text.charAt(0))) {
      paper.addIdentifier(Scheme.ISSN, text);
      return null;
    }
    return text.startsWith("reponame:") ? null : text;
  }

  private static @Nullable String better(@Nullable String known, @Nullable String other) {
    boolean address = other != null && other.contains("creativecommons.org");
    return known == null || address ? other : known;
  }
}
