package org.epitome.parsers.schemaorg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.epitome.model.Author;
import org.epitome.model.CodeLink;
import org.epitome.model.Identifier;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.model.Status;
import org.epitome.parsers.fields.Addresses;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.StatedLinks;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonFields;
import org.epitome.parsers.markup.Markup;
import org.jspecify.annotations.Nullable;

/** Reads an object as a paper, if it is one. */
final class SchemaOrgPaper {
  /** Types that say no more than that it is a paper. */
  private static final Set<String> ARTICLES =
      Set.of("ScholarlyArticle", "MedicalScholarlyArticle", "Article", "TechArticle");

  /** Types that say what kind of paper it is. */
  private static final Set<String> KINDS = Set.of("Thesis", "Report", "Chapter", "Book");

  private final JsonCursor json;
  private final Paper.Builder paper;
  private final List<String> addresses = new ArrayList<>(); // which may hold identifiers
  private final List<Identifier> identifiers = new ArrayList<>();
  private final List<Identifier> serials = new ArrayList<>();
  private boolean isPaper;

  SchemaOrgPaper(JsonCursor json, Paper.Builder paper) {
    this.json = json;
    this.paper = paper;
  }

  /** Reads the object; false if it is something else than a paper. */
  boolean read() {
    String first = null;
    String last = null;
    String description = null;
    while (json.nextField()) {
      switch (json.name()) {
        case "@type" -> types();
        case "@id" -> {
          String id = json.word();
          json.identify(id);
          address(id);
        }
        case "name", "headline", "title" -> title(json.plainLine());
        case "abstract" -> paper.abstractText(Markup.again(json.text()));
        case "description" -> description = Markup.again(json.text());
        case "author", "creator" -> authors();
        case "datePublished" -> paper.published(Dates.parse(json.word()));
        case "dateModified" -> paper.updated(Dates.parse(json.word()));
        case "isPartOf" -> paper.venue(container());
        case "pagination" -> paper.pages(json.word());
        case "pageStart" -> first = json.word();
        case "pageEnd" -> last = json.word();
        case "publisher" -> paper.publisher(json.plainMember("name"));
        case "inLanguage" -> paper.language(json.member("name"));
        case "keywords" -> keywords();
        case "license" -> paper.license(Licences.clean(json.member("url")));
        case "creativeWorkStatus" -> status(json.word());
        case "identifier" -> identifiers();
        case "sameAs" -> JsonFields.words(json).forEach(this::address);
        case "url" -> JsonFields.words(json).forEach(this::link);
        case "mentions" -> mentions();
        default -> {}
      }
    }
    if (first != null) {
      paper.pages(last == null || last.equals(first) ? first : first + "-" + last);
    }
    if (paper.abstractText() == null) {
      paper.abstractText(description);
    }
    addIdentifiers();
    return isPaper;
  }

  private void types() {
    for (String type : JsonFields.words(json)) {
      String name = type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
      boolean isKind = KINDS.contains(name);
      isPaper |= isKind || ARTICLES.contains(name);
      if (isKind) {
        paper.type(name);
      }
    }
  }

  private void title(@Nullable String title) {
    if (paper.title() == null) {
      paper.title(title);
    }
  }

  private void keywords() {
    if (json.isList()) {
      JsonFields.subjects(json, "name", paper);
    } else {
      JsonFields.splitSubjects(json.plainMember("name"), ",;", paper);
    }
  }

  private void status(@Nullable String word) {
    for (Status status : Status.values()) {
      if (status.name().equalsIgnoreCase(word)) {
        paper.status(status);
      }
    }
  }

  // ---- authors

  private void authors() {
    json.enterList();
    while (json.nextItem()) {
      Author.Builder author = json.isObject() ? author() : Names.parse(json.line());
      Names.add(author, paper);
    }
  }

  /** A person by the parts of the name, or by all of it; what is no person has one name. */
  private Author.@Nullable Builder author() {
    String given = null;
    String family = null;
    String suffix = null;
    String whole = null;
    String orcid = null;
    boolean isPerson = false;
    List<String> affiliations = new ArrayList<>();
    json.enterObject();
    while (json.nextField()) {
      switch (json.name()) {
        case "@type" -> isPerson = JsonFields.words(json).contains("Person");
        case "givenName" -> given = json.plainLine();
        case "familyName" -> family = json.plainLine();
        case "honorificSuffix" -> suffix = json.word();
        case "name" -> whole = json.plainLine();
        case "@id", "identifier", "sameAs", "url" -> orcid = JsonFields.orcid(json, "value", orcid);
        case "affiliation" -> JsonFields.texts(json, "name", affiliations);
        default -> {}
      }
    }
    Author.Builder author =
        family != null
            ? Names.of(given, family, suffix)
            : isPerson ? Names.parse(whole) : Names.whole(whole);
    return author == null ? null : author.orcid(orcid).affiliations(affiliations);
  }

  // ---- where it appeared

  /** An issue in a volume of a periodical, or any of these alone; gives the outermost name. */
  private @Nullable String container() {
    String name = null;
    String outer = null;
    json.enterList();
    while (json.nextItem()) {
      if (!json.isObject()) {
        name = name == null ? json.plainLine() : name;
        continue;
      }
      json.enterObject();
      while (json.nextField()) {
        switch (json.name()) {
          case "name" -> name = name == null ? json.plainLine() : name;
          case "issn" -> serials(Scheme.ISSN);
          case "isbn" -> serials(Scheme.ISBN);
          case "volumeNumber" -> paper.volume(json.word());
          case "issueNumber" -> paper.issue(json.word());
          case "isPartOf" -> outer = container();
          default -> {}
        }
      }
    }
    return outer == null ? name : outer;
  }

  // ---- identifiers

  private void address(@Nullable String address) {
    if (address != null && Addresses.isWeb(address)) {
      addresses.add(address);
    }
  }

  private void link(String url) {
    if (Addresses.isWeb(url)) {
      paper.addLink(Addresses.rel(url), url);
      addresses.add(url);
    }
  }

  /** The numbers of what a paper appeared in. */
  private void serials(Scheme scheme) {
    for (String value : JsonFields.words(json)) {
      Identifier.tryParse(scheme, value).ifPresent(serials::add);
    }
  }

  /** Texts, or values that name their scheme. */
  private void identifiers() {
    json.enterList();
    while (json.nextItem()) {
      if (json.isObject()) {
        String[] members = JsonFields.members(json, "propertyID", "value");
        identifier(members[0], members[1]);
      } else {
        identifier(null, json.word());
      }
    }
  }

  private void identifier(@Nullable String property, @Nullable String value) {
    if (value == null) {
      return;
    }
    String name = property == null ? "" : property.substring(property.lastIndexOf('/') + 1);
    for (Scheme scheme : Scheme.values()) {
      if (scheme.name().equals(name.toUpperCase(Locale.ROOT))) {
        Identifier.tryParse(scheme, value).ifPresent(identifiers::add);
        return;
      }
    }
    if (Addresses.isWeb(value)) {
      addresses.add(value);
    } else if (value.startsWith("10.") || value.startsWith("doi:")) {
      Identifier.tryParse(Scheme.DOI, value).ifPresent(identifiers::add);
    }
  }

  /** The identifiers with the versions that addresses tell; without any, those in addresses. */
  private void addIdentifiers() {
    Paper.Builder held = Paper.builder();
    for (String address : addresses) {
      Addresses.identify(held, address);
    }
    for (Identifier identifier : identifiers.isEmpty() ? held.identifiers() : identifiers) {
      Identifier told = identifier;
      for (Identifier other : held.identifiers()) {
        boolean isSame = other.scheme() == told.scheme() && other.value().equals(told.value());
        told = isSame ? other : told;
      }
      paper.addIdentifier(told);
    }
    for (Identifier serial : serials) {
      paper.addIdentifier(serial);
    }
  }

  // ---- code

  private void mentions() {
    json.enterList();
    while (json.nextItem()) {
      String[] members = JsonFields.members(json, "@type", "codeRepository", "url");
      boolean isRepository = members[1] != null;
      boolean isData = "Dataset".equals(members[0]);
      CodeLink.Kind kind =
          isRepository
              ? CodeLink.Kind.REPOSITORY
              : isData ? CodeLink.Kind.DATASET : CodeLink.Kind.OTHER;
      CodeLink link =
          StatedLinks.of(isRepository ? members[1] : members[2], kind, CodeLink.Ownership.UNKNOWN);
      if (link != null) {
        paper.addCodeLink(link);
      }
    }
  }
}
