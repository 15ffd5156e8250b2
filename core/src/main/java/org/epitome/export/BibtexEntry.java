package org.epitome.export;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.epitome.model.Author;
import org.epitome.model.Identifier;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.model.Publication;
import org.jspecify.annotations.Nullable;

/** One paper as an entry of BibTeX. */
final class BibtexEntry {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final StringBuilder out = new StringBuilder();

  private BibtexEntry() {}

  static String of(Paper paper, String key) {
    return new BibtexEntry().entry(paper, key);
  }

  private String entry(Paper paper, String key) {
    PaperType type = PaperType.of(paper);
    Publication publication = paper.publication();
    out.append('@').append(type.bibtex()).append('{').append(key).append(",\n");
    text("title", paper.title());
    raw("author", authors(paper.authors()));
    date(publication.published());
    text(type.venueField(), publication.venue());
    text("volume", publication.volume());
    text("number", publication.issue());
    text("pages", publication.pages());
    text("publisher", publication.publisher());
    identifiers(paper);
    address(paper.findUrl().orElse(null));
    text("language", publication.language());
    text("keywords", keywords(paper.subjects()));
    text("license", paper.license());
    text("note", paper.comment());
    text("abstract", paper.abstractText());
    return out.append("}\n").toString();
  }

  private void text(String name, @Nullable String value) {
    if (value != null) {
      raw(name, TexText.of(value).replace("\n", "\n\n"));
    }
  }

  private void raw(String name, @Nullable String value) {
    if (value != null) {
      out.append("  ").append(name).append(" = {").append(value).append("},\n");
    }
  }

  private static @Nullable String authors(List<Author> authors) {
    return authors.isEmpty()
        ? null
        : String.join(" and ", authors.stream().map(BibtexEntry::author).toList());
  }

  /**
   * "Doe, Jane", "Doe, Jr., Jane"; in braces what has no family name, so that nothing splits it.
   */
  private static String author(Author author) {
    String family = author.family();
    if (family == null) {
      return whole(author.name());
    }
    StringBuilder name = new StringBuilder(part(family));
    if (author.suffix() != null) {
      name.append(", ").append(part(author.suffix()));
    }
    if (author.given() != null) {
      name.append(", ").append(part(author.given()));
    } else if (author.suffix() != null) {
      name.append(','); // behind a single comma stands a given name
    }
    boolean isAlone = author.given() == null && author.suffix() == null;
    return isAlone && family.indexOf(' ') >= 0 ? whole(family) : name.toString();
  }

  /** In braces, and what separates names in braces of its own, since readers strip the outer. */
  private static String whole(String name) {
    return "{" + TexText.of(name).replace(",", "{,}").replace(" and ", " {and} ") + "}";
  }

  /** In braces where BibTeX would end the part or the name. */
  private static String part(String text) {
    String lower = " " + text.toLowerCase(Locale.ROOT) + " ";
    boolean splits = text.indexOf(',') >= 0 || lower.contains(" and ");
    return splits ? whole(text) : TexText.of(text);
  }

  private void date(@Nullable PartialDate date) {
    Integer year = date == null ? null : date.year();
    if (date == null || year == null) {
      return;
    }
    raw("year", year.toString());
    Integer month = date.month();
    if (month != null) {
      out.append("  month = ").append(MONTHS.get(month - 1)).append(",\n");
      raw("day", date.day() == null ? null : date.day().toString());
    }
  }

  /** The first of each scheme, since an entry has a field once. */
  private void identifiers(Paper paper) {
    Set<Identifier.Scheme> written = EnumSet.noneOf(Identifier.Scheme.class);
    for (Identifier identifier : paper.identifiers()) {
      if (written.add(identifier.scheme())) {
        identifier(identifier);
      }
    }
  }

  private void identifier(Identifier identifier) {
    String value = TexText.address(identifier.value());
    switch (identifier.scheme()) {
      case DOI -> raw("doi", value);
      case ARXIV -> {
        raw("eprint", identifier.version() == null ? value : value + "v" + identifier.version());
        raw("archiveprefix", "arXiv");
      }
      case PMID -> raw("pmid", value);
      case PMCID -> raw("pmcid", value);
      case ISBN -> raw("isbn", value);
      case ISSN -> raw("issn", value);
      case OPENALEX, S2, ACL, OPENREVIEW, DBLP, URL, OTHER -> {}
    }
  }

  private void address(@Nullable String url) {
    raw("url", url == null ? null : TexText.address(url));
  }

  private static @Nullable String keywords(List<String> subjects) {
    boolean hasCommas = subjects.stream().anyMatch(subject -> subject.indexOf(',') >= 0);
    return subjects.isEmpty() ? null : String.join(hasCommas ? "; " : ", ", subjects);
  }
}
