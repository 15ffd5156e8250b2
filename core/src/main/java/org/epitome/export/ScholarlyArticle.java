package org.epitome.export;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.epitome.model.Author;
import org.epitome.model.CodeLink;
import org.epitome.model.Identifier;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.model.Publication;
import org.epitome.model.Status;
import org.jspecify.annotations.Nullable;

/** One paper as schema.org's ScholarlyArticle. */
final class ScholarlyArticle {
  private ScholarlyArticle() {}

  static Json of(Paper paper) {
    Publication publication = paper.publication();
    List<String> addresses =
        paper.identifiers().stream()
            .filter(identifier -> identifier.scheme() != Scheme.ISSN)
            .flatMap(identifier -> identifier.findUrl().stream())
            .toList();
    return new Json()
        .put("@type", "ScholarlyArticle")
        .put("@id", addresses.isEmpty() ? null : addresses.get(0))
        .put("name", paper.title())
        .put("abstract", paper.abstractText())
        .put("author", paper.authors().stream().map(ScholarlyArticle::author).toList())
        .put("datePublished", date(publication.published()))
        .put("dateModified", date(publication.updated()))
        .put("isPartOf", venue(paper))
        .put("pagination", publication.pages())
        .put("publisher", named("Organization", publication.publisher()))
        .put("inLanguage", publication.language())
        .put("keywords", paper.subjects())
        .put("license", paper.license())
        .put(
            "creativeWorkStatus",
            paper.status() == Status.NORMAL ? null : paper.status().name().toLowerCase(Locale.ROOT))
        .put("identifier", paper.identifiers().stream().map(ScholarlyArticle::identifier).toList())
        .put("sameAs", addresses)
        .put("url", paper.links().stream().map(Link::url).toList())
        .put("mentions", paper.codeLinks().stream().map(ScholarlyArticle::mention).toList());
  }

  private static Json author(Author author) {
    boolean isPerson = author.family() != null;
    return Objects.requireNonNull(named(isPerson ? "Person" : "Thing", author.name()))
        .put("@id", author.orcid() == null ? null : "https://orcid.org/" + author.orcid())
        .put("givenName", author.given())
        .put("familyName", author.family())
        .put("honorificSuffix", author.suffix())
        .put(
            "affiliation",
            author.affiliations().stream().map(place -> named("Organization", place)).toList());
  }

  private static @Nullable Json named(String type, @Nullable String name) {
    return name == null ? null : new Json().put("@type", type).put("name", name);
  }

  private static @Nullable Object venue(Paper paper) {
    Publication publication = paper.publication();
    String issn = paper.findIdentifier(Scheme.ISSN).map(Identifier::value).orElse(null);
    boolean isJournal = PaperType.of(paper) == PaperType.JOURNAL_ARTICLE;
    Json venue = named(isJournal ? "Periodical" : "Book", publication.venue());
    if (venue != null) {
      venue.put("issn", issn);
    }
    if (publication.volume() != null) {
      venue =
          new Json()
              .put("@type", "PublicationVolume")
              .put("volumeNumber", publication.volume())
              .put("isPartOf", venue);
    }
    if (publication.issue() != null) {
      venue =
          new Json()
              .put("@type", "PublicationIssue")
              .put("issueNumber", publication.issue())
              .put("isPartOf", venue);
    }
    return venue;
  }

  /** A day without a year is no date of ISO 8601. */
  private static @Nullable String date(@Nullable PartialDate date) {
    return date == null || date.year() == null ? null : date.toString();
  }

  private static Json identifier(Identifier identifier) {
    return new Json()
        .put("@type", "PropertyValue")
        .put("propertyID", identifier.scheme().name().toLowerCase(Locale.ROOT))
        .put("value", identifier.value());
  }

  private static Json mention(CodeLink link) {
    return switch (link.kind()) {
      case REPOSITORY ->
          new Json().put("@type", "SoftwareSourceCode").put("codeRepository", link.url());
      case DATASET -> new Json().put("@type", "Dataset").put("url", link.url());
      case MODEL, DEMO, PROJECT_PAGE, PAPER, OTHER ->
          new Json().put("@type", "CreativeWork").put("url", link.url());
    };
  }
}
